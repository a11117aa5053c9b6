/**
 * Lets a client read header fields of more than 64 KiB, which `node:http2` refuses.
 *
 * nghttp2 ends the connection for a field whose value is longer than 65,536 bytes
 * (`NGHTTP2_HD_MAX_NV`), and that limit is compiled in. Go's gRPC takes 16 MiB. The details of a
 * failed build hold its Dockerfile, and those of one with 42 KB are too long.
 *
 * Instead: the value is cut on its way to `node:http2`, and kept as a whole until the fields of its
 * stream are wanted. No table of HPACK is needed for that: a value that long is never put into one,
 * neither whole nor cut, because both are longer than the 4 KiB of the table.
 *
 * It can go when `tests/unit/internal/workarounds/long_fields_test.ts` fails because Deno takes
 * such a field.
 */
import { Buffer } from "node:buffer";
import { decodeHuffman } from "./huffman.ts";

/**
 * Longest value that is not cut, as it is encoded. nghttp2 reads 65,536 bytes, of which each can take
 * as little as 5 bits in Huffman code.
 */
const MAX_VALUE_BYTES = 65_536 * 5 / 8;

/** Length of what is left of a longer value. */
const CUT_BYTES = 32 * 1024;

/** Total length of the values that are kept; beyond it, the oldest stay cut. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;

/** Header fields by their names. */
type Fields = Readonly<Record<string, string | number | string[] | undefined>>;

/** The values that were cut, until the fields of their streams are wanted. */
export class LongFields {
  readonly #kept = new Map<number, string[]>();
  #keptBytes = 0;

  /**
   * Returns the encoded fields of a stream with all long values cut. Returns the same bytes if there
   * are none, or if the fields are not valid.
   */
  shorten(block: Uint8Array, stream: number): Uint8Array {
    if (block.length <= MAX_VALUE_BYTES) return block;
    const parts: Uint8Array[] = [];
    let copied = 0;
    for (const { start, value, end } of literals(block)) {
      if (end - value <= MAX_VALUE_BYTES) continue;
      const huffman = (block[start]! & 0x80) !== 0;
      const text = huffman ? decodeHuffman(block.subarray(value, end)) : block.subarray(value, end);
      if (!text || text.length <= CUT_BYTES) return block;
      this.#keep(stream, new TextDecoder("latin1").decode(text));
      parts.push(block.subarray(copied, start), LENGTH_OF_CUT, text.subarray(0, CUT_BYTES));
      copied = end;
    }
    if (copied === 0) return block;
    parts.push(block.subarray(copied));
    return Buffer.concat(parts);
  }

  /** Returns the fields of a stream with whole values in place of cut ones, once. */
  restore(stream: number | undefined, fields: Fields): Fields {
    const kept = this.#kept.get(stream ?? 0);
    if (!kept) return fields;
    const whole: Record<string, Fields[string]> = { ...fields };
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value !== "string" || value.length !== CUT_BYTES) continue;
      const text = kept.find((text) => text.startsWith(value));
      if (text !== undefined) whole[name] = text;
    }
    // The fields before an answer can be wanted when those after it have arrived, too.
    if (Object.values(whole).includes(kept.at(-1))) this.#drop(stream!);
    return whole;
  }

  #keep(stream: number, text: string): void {
    this.#kept.set(stream, [...this.#kept.get(stream) ?? [], text]);
    this.#keptBytes += text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#keptBytes <= MAX_KEPT_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(stream: number): void {
    for (const text of this.#kept.get(stream)!) this.#keptBytes -= text.length;
    this.#kept.delete(stream);
  }
}

/** The value of a field that is spelled out: where its length begins, its first byte, and its end. */
interface Literal {
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

/** Yields the literal values of encoded fields (RFC 7541, section 6), up to the first fault. */
function* literals(block: Uint8Array): Generator<Literal> {
  for (let at = 0; at < block.length;) {
    const first = block[at]!;
    if (first >= 0x80) { // a field of the table
      at = integer(block, at, 7).end;
      continue;
    }
    if (first >= 0x20 && first < 0x40) { // the size of the table
      at = integer(block, at, 5).end;
      continue;
    }
    const name = integer(block, at, first >= 0x40 ? 6 : 4);
    at = name.end;
    if (name.value === 0) {
      const { value: length, end } = integer(block, at, 7);
      at = end + length;
    }
    const { value: length, end: value } = integer(block, at, 7);
    if (value + length > block.length) return;
    yield { start: at, value, end: value + length };
    at = value + length;
  }
}

/** Reads an integer behind a prefix of `bits` bits (RFC 7541, section 5.1). */
function integer(block: Uint8Array, at: number, bits: number): { value: number; end: number } {
  const most = 2 ** bits - 1;
  let value = (block[at] ?? 0) & most;
  let end = at + 1;
  if (value < most) return { value, end };
  for (let unit = 1; end < block.length && unit < 2 ** 35; unit *= 128) {
    const byte = block[end++]!;
    value += (byte & 127) * unit;
    if (byte < 128) return { value, end };
  }
  return { value: Infinity, end: block.length };
}

/** The length of a cut value as HPACK writes it, without Huffman code. */
const LENGTH_OF_CUT = Uint8Array.of(
  127,
  (CUT_BYTES - 127) % 128 | 128,
  (CUT_BYTES - 127 >> 7) % 128 | 128,
  CUT_BYTES - 127 >> 14,
);
