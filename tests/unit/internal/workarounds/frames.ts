/** Streams of HTTP/2 frames, and what a filter makes of them. */
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import {
  FrameFilter,
  type FrameRule,
  PREFACE_BYTES,
} from "../../../../lib/internal/workarounds/frame_filter.ts";

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

/** Returns a stream with bytes to read, on which nothing that is written matters. */
export function reading(...parts: readonly Uint8Array[]): Duplex {
  const duplex = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
  for (const part of parts) setTimeout(() => duplex.push(Buffer.from(part)), 0);
  return duplex;
}
