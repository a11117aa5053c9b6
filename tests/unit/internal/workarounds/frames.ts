/** Bytes of HTTP/2 frames, and what a filter makes of them. */
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import {
  FrameFilter,
  type FrameRule,
  PREFACE_BYTES,
} from "../../../../lib/internal/workarounds/frame_filter.ts";

export const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

/** Types of frames. */
export const Type = { DATA: 0, HEADERS: 1, SETTINGS: 4, CONTINUATION: 9 } as const;

/** Flags of frames. */
export const Flag = { END_STREAM: 1, ACK: 1, END_HEADERS: 4, PADDED: 8 } as const;

/** Length of the frames of Go's gRPC. */
export const GO_FRAME_BYTES = 16_384;

/** Returns a frame. */
export function frame(type: number, payload: Uint8Array, flags = 0, stream = 0): Buffer {
  const header = Buffer.alloc(9);
  header.writeUIntBE(payload.length, 0, 3);
  header[3] = type;
  header[4] = flags;
  header.writeUInt32BE(stream, 5);
  return Buffer.concat([header, payload]);
}

/** Cuts bytes into chunks of the given sizes, which repeat. */
export function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

/** Returns the bytes that a filter passes on of the chunks that a client sends. */
export function filtered(rule: FrameRule, chunks: readonly Uint8Array[]): Buffer {
  const filter = new FrameFilter(rule, PREFACE_BYTES);
  const passed: Uint8Array[] = [];
  for (const chunk of chunks) filter.scan(chunk, (bytes) => passed.push(bytes));
  return Buffer.concat(passed);
}

/** Returns the frames of a list of header fields, each with up to `size` bytes. */
export function list(block: Uint8Array, size: number, flags = 0): Buffer {
  const parts = block.length === 0 ? [block] : cut(block, [size]);
  return Buffer.concat(parts.map((part, i) => {
    const last = i === parts.length - 1 ? Flag.END_HEADERS : 0;
    return i === 0
      ? frame(Type.HEADERS, part, flags | last, 1)
      : frame(Type.CONTINUATION, part, last, 1);
  }));
}

/** Returns header fields as HPACK literals without Huffman coding, which are not indexed. */
export function literals(fields: readonly (readonly [string, string])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([name, value]) => [Buffer.from([0]), literal(name), literal(value)]),
  );
}

/** Returns a text, or one that is in Huffman code already, as HPACK writes it. */
export function literal(text: string | Uint8Array): Buffer {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const digits = [Math.min(bytes.length, 127)];
  let rest = bytes.length - 127;
  for (; rest > 127; rest = Math.floor(rest / 128)) digits.push(rest % 128 | 128);
  if (rest >= 0) digits.push(rest);
  if (typeof text !== "string") digits[0]! |= 128;
  return Buffer.concat([Buffer.from(digits), bytes]);
}

/** Returns a stream with bytes to read, on which nothing that is written matters. */
export function reading(...parts: readonly Uint8Array[]): Duplex {
  const duplex = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
  for (const part of parts) setTimeout(() => duplex.push(Buffer.from(part)), 0);
  return duplex;
}
