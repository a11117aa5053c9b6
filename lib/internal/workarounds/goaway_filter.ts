/**
 * Keeps GOAWAY frames away from `node:http2`: Deno's implementation aborts the process on one.
 *
 * When some hundred streams of a connection have ended and the peer then sends GOAWAY, nghttp2
 * walks over streams whose memory is no longer intact: an assertion fails in
 * `find_stream_on_goaway_func`, or the allocator finds an invalid pointer, and nothing in
 * JavaScript can catch either. Seen on Deno 2.9.6 with servers and clients
 * (https://github.com/denoland/deno/issues/36788): after 200 ended streams in every run, after 90
 * in none. No other frame walks over those streams.
 *
 * To a server GOAWAY only announces that the client closes the connection, which works without it.
 * So the session's server gets its bytes through a filter that removes the frame. A client needs
 * the frame: it tells which calls the server will not handle. There a connection is not used again
 * after some calls instead; only this side opens any.
 * `tests/unit/internal/workarounds/goaway_filter_test.ts` tells when this file can go.
 */
import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";

/**
 * Calls after which a client connection is not used again, far below the number of ended streams
 * with which GOAWAY does harm. A build makes about ten.
 */
export const MAX_CALLS_PER_CONNECTION = 64;

/** Bytes that a client sends before its first frame. */
const PREFACE_BYTES = 24;

const FRAME_HEADER_BYTES = 9;

const TYPE_GOAWAY = 7;

/**
 * Follows the frames that an HTTP/2 client sends. Only frame headers are looked at, so the cost
 * does not depend on the length of the frames.
 */
export class GoawayScanner {
  readonly #header = new Uint8Array(FRAME_HEADER_BYTES);
  #headerFilled = 0;
  /** Bytes left of the current frame, or of the preface. */
  #left = PREFACE_BYTES;
  #dropping = false;

  /**
   * Hands the bytes of a chunk that do not belong to a GOAWAY to `pass`, as views and in order. A
   * frame header that is split between chunks is handed on when it is complete.
   */
  scan(chunk: Uint8Array, pass: (bytes: Uint8Array) => void): void {
    let from = 0;
    let at = 0;
    while (at < chunk.length) {
      if (this.#left > 0) {
        const part = Math.min(this.#left, chunk.length - at);
        at += part;
        this.#left -= part;
        if (this.#dropping) from = at;
        continue;
      }
      if (this.#headerFilled === 0 && chunk.length - at >= FRAME_HEADER_BYTES) {
        this.#left = lengthOf(chunk, at);
        this.#dropping = chunk[at + 3] === TYPE_GOAWAY;
        if (this.#dropping) {
          if (at > from) pass(chunk.subarray(from, at));
          from = at + FRAME_HEADER_BYTES;
        }
        at += FRAME_HEADER_BYTES;
        continue;
      }
      // The header is split: its beginning waits here until the rest has come.
      if (this.#headerFilled === 0 && at > from) pass(chunk.subarray(from, at));
      const part = Math.min(FRAME_HEADER_BYTES - this.#headerFilled, chunk.length - at);
      this.#header.set(chunk.subarray(at, at + part), this.#headerFilled);
      this.#headerFilled += part;
      at += part;
      from = at;
      if (this.#headerFilled < FRAME_HEADER_BYTES) continue;
      this.#headerFilled = 0;
      this.#left = lengthOf(this.#header, 0);
      this.#dropping = this.#header[3] === TYPE_GOAWAY;
      if (!this.#dropping) pass(Uint8Array.from(this.#header));
    }
    if (at > from) pass(chunk.subarray(from, at));
  }
}

/** Returns the length of the frame whose header begins at `at`. */
function lengthOf(bytes: Uint8Array, at: number): number {
  return bytes[at]! << 16 | bytes[at + 1]! << 8 | bytes[at + 2]!;
}

/**
 * Removes GOAWAY frames from what a server reads from `duplex`, also from bytes that wait there
 * already. Returns the same stream: another one in between would cost a tenth of the speed.
 */
export function withoutGoaway(duplex: Duplex): Duplex {
  const scanner = new GoawayScanner();
  const push = duplex.push.bind(duplex);
  let hasRoom = true;
  const pass = (bytes: Uint8Array): void => {
    hasRoom = push(bytes);
  };
  const waiting: Buffer | null = duplex.readableLength > 0 ? duplex.read() : null;
  if (waiting) {
    const kept: Uint8Array[] = [];
    scanner.scan(waiting, (bytes) => kept.push(bytes));
    duplex.unshift(Buffer.concat(kept));
  }
  duplex.push = (chunk: Uint8Array | null) => {
    if (chunk === null) return push(null);
    hasRoom = true;
    scanner.scan(chunk, pass);
    return hasRoom;
  };
  return duplex;
}
