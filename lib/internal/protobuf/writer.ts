import { varintLength, writeVarint, writeVarint64 } from "./varint.ts";

/** Size of the first buffer, in bytes. */
const FIRST_BYTES = 256;

const encoder = new TextEncoder();

/** Writes the fields of a protobuf message. All methods but `finish` return the writer. */
export class Writer {
  #bytes = new Uint8Array(FIRST_BYTES);
  #at = 0;
  /** Offsets at which the messages begin that have not ended. */
  readonly #starts: number[] = [];

  /** Returns an empty writer. */
  static create(): Writer {
    return new Writer();
  }

  /** Writes a number of up to 32 bits, or a field's tag. */
  uint32(value: number): this {
    this.#reserve(5);
    this.#at = writeVarint(this.#bytes, this.#at, value >>> 0);
    return this;
  }

  /** Writes a signed 32-bit number. A negative one takes ten bytes. */
  int32(value: number): this {
    return value < 0 ? this.int64(value) : this.uint32(value);
  }

  /** Writes a 64-bit number. */
  uint64(value: number | bigint): this {
    return this.int64(value);
  }

  /** Writes a signed 64-bit number. Fractions are cut off. */
  int64(value: number | bigint): this {
    const whole = typeof value === "bigint" ? value : BigInt(Math.trunc(value));
    this.#reserve(10);
    this.#at = writeVarint64(this.#bytes, this.#at, whole);
    return this;
  }

  /** Writes a Boolean value. */
  bool(value: boolean): this {
    return this.uint32(value ? 1 : 0);
  }

  /** Writes bytes with their length. */
  bytes(value: Uint8Array): this {
    this.uint32(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
    return this;
  }

  /** Writes a text with its length. */
  string(value: string): this {
    return this.bytes(encoder.encode(value));
  }

  /** Writes numbers as a packed field. */
  uint32s(list: readonly number[]): this {
    return this.#packed(list, (value) => this.uint32(value));
  }

  /** Writes signed numbers as a packed field. */
  int32s(list: readonly number[]): this {
    return this.#packed(list, (value) => this.int32(value));
  }

  /** Writes signed 64-bit numbers as a packed field. */
  int64s(list: readonly (number | bigint)[]): this {
    return this.#packed(list, (value) => this.int64(value));
  }

  /** Begins a message inside this one, which {@linkcode Writer.ldelim} ends. */
  fork(): this {
    this.#starts.push(this.#at);
    return this;
  }

  /** Ends the message that began last, and puts its length before it. */
  ldelim(): this {
    const start = this.#starts.pop()!;
    const length = this.#at - start;
    const digits = varintLength(length);
    this.#reserve(digits);
    this.#bytes.copyWithin(start + digits, start, this.#at);
    writeVarint(this.#bytes, start, length);
    this.#at += digits;
    return this;
  }

  /** Returns the message, which is complete. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #packed<T>(list: readonly T[], write: (value: T) => void): this {
    this.fork();
    for (const value of list) write(value);
    return this.ldelim();
  }

  #reserve(length: number): void {
    const wanted = this.#at + length;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }
}
