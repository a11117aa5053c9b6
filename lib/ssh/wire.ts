/**
 * The data types of SSH messages (RFC 4251, section 5): 32-bit numbers, strings with their length
 * before them, and integers of any size.
 */
import { ProtocolError } from "../errors.ts";

/** Reads one value after another. Throws {@linkcode ProtocolError} if the bytes end too early. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads a 32-bit number. */
  uint32(): number {
    const at = this.#take(4);
    const [a, b, c, d] = this.#bytes.subarray(at, at + 4);
    return a! * 0x1000000 + (b! << 16) + (c! << 8) + d!;
  }

  /** Reads a string, and returns its bytes as a view. */
  string(): Uint8Array {
    const length = this.uint32();
    const at = this.#take(length);
    return this.#bytes.subarray(at, at + length);
  }

  #take(length: number): number {
    const at = this.#at;
    if (this.#bytes.length - at < length) {
      throw new ProtocolError("a message to the SSH agent ends in the middle of a value");
    }
    this.#at = at + length;
    return at;
  }
}

/** Encodes a 32-bit number. */
export function uint32(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
}

/** Encodes a string; text must be ASCII. */
export function string(value: Uint8Array | string): Uint8Array {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  return join(uint32(bytes.length), bytes);
}

/**
 * Encodes a positive integer from its big-endian bytes, without leading zeros except one if the
 * first bit would be taken for a sign.
 */
export function mpint(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && bytes[start] === 0) start++;
  const digits = bytes.subarray(start);
  return string(digits[0]! >= 0x80 ? join(new Uint8Array(1), digits) : digits);
}

/** Concatenates values. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
