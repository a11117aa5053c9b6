/** Types of fields on the wire. */
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const GROUP = 3;
const GROUP_END = 4;
const FIXED32 = 5;

/** Depth of messages and groups inside each other beyond which a message is refused. */
export const MAX_DEPTH = 100;

/** Largest number of bytes in a varint. */
const MAX_VARINT_BYTES = 10;

const TWO_32 = 2 ** 32;

/** Length up to which a text that is ASCII is decoded here: that of a digest. */
const MAX_SHORT_TEXT = 80;

/** Texts that are not UTF-8 get replacement characters: daemons do not check what they send. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Reads the fields of a protobuf message. Its methods throw `RangeError` if the message ends too early
 * or is malformed. The work is linear in the length of the message.
 */
export class Reader {
  /** Offset of the next byte. */
  pos = 0;
  /** Offset of the end of the message that is being read, which may be inside another one. */
  len: number;
  readonly #bytes: Uint8Array;
  /** The two halves of the last varint. */
  #low = 0;
  #high = 0;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.len = bytes.length;
  }

  /** Returns a reader of these bytes. Fields of bytes will be views of them. */
  static create(bytes: Uint8Array): Reader {
    return new Reader(bytes);
  }

  /** Reads the number and type of the next field. */
  tag(): number {
    this.#varint();
    if (this.#high !== 0 || this.#low < 8) throw new RangeError("a field has an invalid number");
    return this.#low;
  }

  /** Reads a 32-bit number, or the lower half of a longer one. */
  uint32(): number {
    this.#varint();
    return this.#low;
  }

  /** Reads a signed 32-bit number, or the lower half of a longer one. */
  int32(): number {
    return this.uint32() | 0;
  }

  /** Reads a 64-bit number. It is not exact beyond 2^53. */
  uint64(): number {
    this.#varint();
    return this.#high * TWO_32 + this.#low;
  }

  /** Reads a signed 64-bit number. It is not exact beyond 2^53. */
  int64(): number {
    this.#varint();
    return (this.#high | 0) * TWO_32 + this.#low;
  }

  /** Reads a signed 64-bit number exactly. */
  exact64(): bigint {
    this.#varint();
    return BigInt.asIntN(64, BigInt(this.#high) << 32n | BigInt(this.#low));
  }

  /** Reads a Boolean value. */
  bool(): boolean {
    this.#varint();
    return this.#low !== 0 || this.#high !== 0;
  }

  /** Reads the length of a field, which must lie inside the message. */
  size(): number {
    const length = this.uint64();
    if (length > this.len - this.pos) {
      throw new RangeError("a message ends in the middle of a field");
    }
    return length;
  }

  /** Reads bytes, as a view. */
  bytes(): Uint8Array {
    const length = this.size();
    const start = this.pos;
    this.pos += length;
    return this.#bytes.subarray(start, this.pos);
  }

  /** Reads a text. */
  string(): string {
    const length = this.size();
    const start = this.pos;
    this.pos += length;
    return this.#ascii(start, length) ?? decoder.decode(this.#bytes.subarray(start, this.pos));
  }

  /** Adds the numbers of a packed field to a list. */
  uint32s(list: number[]): void {
    this.#packed(() => list.push(this.uint32()));
  }

  /** Adds the signed numbers of a packed field to a list. */
  int32s(list: number[]): void {
    this.#packed(() => list.push(this.int32()));
  }

  /** Adds the signed 64-bit numbers of a packed field to a list. */
  int64s(list: number[]): void {
    this.#packed(() => list.push(this.int64()));
  }

  /** Skips a field whose tag was read. `depth` is that of the message. */
  skipType(type: number, depth: number, number: number): void {
    if (depth > MAX_DEPTH) throw new RangeError(`a message is nested more than ${MAX_DEPTH} deep`);
    if (type === VARINT) this.#varint();
    else if (type === FIXED64) this.#skip(8);
    else if (type === BYTES) this.#skip(this.size());
    else if (type === GROUP) this.#skipGroup(depth, number);
    else if (type === FIXED32) this.#skip(4);
    else throw new RangeError(`a field has the invalid type ${type}`);
  }

  #skip(length: number): void {
    if (length > this.len - this.pos) {
      throw new RangeError("a message ends in the middle of a field");
    }
    this.pos += length;
  }

  #skipGroup(depth: number, number: number): void {
    for (;;) {
      const tag = this.tag();
      if ((tag & 7) !== GROUP_END) {
        this.skipType(tag & 7, depth + 1, tag >>> 3);
        continue;
      }
      if (tag >>> 3 === number) return;
      throw new RangeError("a group ends that has not begun");
    }
  }

  /** Calls `read` until the end of a packed field. */
  #packed(read: () => void): void {
    const length = this.size();
    const whole = this.len;
    this.len = this.pos + length;
    while (this.pos < this.len) read();
    this.len = whole;
  }

  /** Returns a text that is short and ASCII. It costs less than a call of the decoder. */
  #ascii(start: number, length: number): string | undefined {
    if (length > MAX_SHORT_TEXT) return undefined;
    let text = "";
    for (let at = start; at < start + length; at++) {
      const byte = this.#bytes[at]!;
      if (byte >= 0x80) return undefined;
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** Reads a varint into the two halves. */
  #varint(): void {
    let low = 0;
    let high = 0;
    for (let i = 0; i < MAX_VARINT_BYTES; i++) {
      if (this.pos >= this.len) throw new RangeError("a message ends in the middle of a number");
      const byte = this.#bytes[this.pos++]!;
      const bits = byte & 0x7f;
      if (i < 4) low |= bits << (7 * i);
      else if (i === 4) {
        low |= bits << 28;
        high = bits >>> 4;
      } else high |= bits << (7 * i - 32);
      if (byte < 0x80) {
        this.#low = low >>> 0;
        this.#high = high >>> 0;
        return;
      }
    }
    throw new RangeError("a number is longer than ten bytes");
  }
}
