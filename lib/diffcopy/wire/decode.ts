import { ProtocolError } from "../../errors.ts";
import { emptyStat, PacketType, type Stat } from "./packet.ts";
import { int64 } from "../../internal/protobuf/varint.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads packets, one after another, without garbage for `REQ`, `FIN` and `DATA`: {@linkcode read}
 * leaves its result in the fields until the next call. Throws {@linkcode ProtocolError} for bytes
 * that are not a packet.
 */
export class PacketReader {
  /** One of `PacketType`. */
  type: number = PacketType.Stat;
  /** Number of the entry, for `REQ` and `DATA`. */
  id = 0;
  /** Payload of `DATA` and `ERR`: a view of the message. */
  data: Uint8Array = EMPTY;
  /** Entry of `STAT`; undefined at the end of the listing. */
  stat: Stat | undefined;
  /** Field of the entry that is not valid UTF-8; it has U+FFFD in place of the invalid bytes. */
  invalid: "path" | "linkname" | undefined;

  #bytes: Uint8Array = EMPTY;
  #at = 0;
  #end = 0;
  /** Both halves of the last varint. */
  #low = 0;
  #high = 0;

  /** Reads one message, without its gRPC prefix. */
  read(message: Uint8Array): void {
    this.#open(message);
    this.type = PacketType.Stat;
    this.id = 0;
    this.data = EMPTY;
    this.stat = undefined;
    this.invalid = undefined;
    while (this.#at < this.#end) {
      const tag = this.#uint32();
      if (tag === (1 << 3)) this.type = this.#uint32();
      else if (tag === (2 << 3 | 2)) this.stat = this.#stat();
      else if (tag === (3 << 3)) this.id = this.#uint32();
      else if (tag === (4 << 3 | 2)) {
        const end = this.#chunk();
        this.data = this.#bytes.subarray(this.#at, end);
        this.#at = end;
      } else this.#skip(tag);
    }
    if (this.type > PacketType.Err) {
      throw new ProtocolError(
        `the peer sent a packet of type ${this.type}; expected a type from 0 to 4`,
      );
    }
  }

  /**
   * Returns the payload as text, for `ERR`. Invalid UTF-8 is replaced, because the text is only
   * shown.
   */
  text(): string {
    return new TextDecoder().decode(this.data);
  }

  #open(message: Uint8Array): void {
    this.#bytes = message;
    this.#at = 0;
    this.#end = message.length;
  }

  #stat(): Stat {
    const stat = emptyStat();
    const outer = this.#end;
    this.#end = this.#chunk();
    while (this.#at < this.#end) {
      const tag = this.#uint32();
      if (tag === (1 << 3 | 2)) stat.path = this.#text("path");
      else if (tag === (2 << 3)) stat.mode = this.#uint32();
      else if (tag === (3 << 3)) stat.uid = this.#uint32();
      else if (tag === (4 << 3)) stat.gid = this.#uint32();
      else if (tag === (5 << 3)) stat.size = this.#safe("size");
      else if (tag === (6 << 3)) stat.modTime = this.#int64();
      else if (tag === (7 << 3 | 2)) stat.linkname = this.#text("linkname");
      else if (tag === (8 << 3)) stat.devmajor = this.#safe("devmajor");
      else if (tag === (9 << 3)) stat.devminor = this.#safe("devminor");
      else this.#skip(tag); // 10 is xattrs, which Deno cannot set
    }
    this.#end = outer;
    return stat;
  }

  #varint(): void {
    let low = 0;
    let high = 0;
    for (let shift = 0;; shift += 7) {
      if (this.#at >= this.#end) throw truncated();
      const byte = this.#bytes[this.#at++]!;
      if (shift < 28) low |= (byte & 0x7f) << shift;
      else if (shift === 28) {
        low |= (byte & 0x0f) << 28;
        high = (byte & 0x7f) >>> 4;
      } else if (shift < 63) high |= (byte & 0x7f) << (shift - 32);
      else if (byte > 1) {
        throw new ProtocolError("the peer sent a packet with a number of more than 64 bits");
      } else high |= byte << 31;
      if (byte < 0x80) break;
    }
    this.#low = low >>> 0;
    this.#high = high >>> 0;
  }

  /** Reads a 32-bit number; higher bits are dropped, as in every protobuf decoder. */
  #uint32(): number {
    const byte = this.#at < this.#end ? this.#bytes[this.#at]! : 0x80;
    if (byte < 0x80) {
      this.#at++;
      return byte;
    }
    this.#varint();
    return this.#low;
  }

  #int64(): bigint {
    this.#varint();
    return int64(this.#low, this.#high);
  }

  #safe(field: string): number {
    this.#varint();
    if (this.#high > 0x1fffff) {
      throw new ProtocolError(
        `the peer sent an entry with ${field} ${
          int64(this.#low, this.#high)
        }; expected a number from 0 to 2^53 - 1`,
      );
    }
    return this.#high * 0x100000000 + this.#low;
  }

  /** Reads a length and returns where the bytes after it end. */
  #chunk(): number {
    this.#varint();
    const end = this.#at + this.#low;
    if (this.#high !== 0 || end > this.#end) throw truncated();
    return end;
  }

  #text(field: "path" | "linkname"): string {
    const end = this.#chunk();
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    try {
      return utf8.decode(bytes);
    } catch {
      this.invalid = field;
      return new TextDecoder().decode(bytes);
    }
  }

  /** Skips an unknown field, which newer daemons may send. */
  #skip(tag: number): void {
    const kind = tag & 7;
    if (tag >>> 3 === 0 || kind === 3 || kind === 4 || kind > 5) {
      throw new ProtocolError(
        `the peer sent a packet with the field tag ${tag}; expected a valid protobuf tag`,
      );
    }
    if (kind === 0) this.#varint();
    else if (kind === 2) this.#at = this.#chunk();
    else this.#at += kind === 1 ? 8 : 4;
    if (this.#at > this.#end) throw truncated();
  }
}

const EMPTY = new Uint8Array(0);

function truncated(): ProtocolError {
  return new ProtocolError(
    "the peer sent a packet that ends in the middle of a field",
  );
}
