/**
 * Follows the HTTP/2 frames that arrive on a byte stream, for the workarounds that must not let
 * `node:http2` see some of them. Only the headers of frames are looked at, so the cost does not
 * depend on the length of the frames.
 */
import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";
import { freeEarly } from "./free_early.ts";

/** Length of a frame's header. */
export const FRAME_HEADER_BYTES = 9;

/** Bytes that a client sends before its first frame. */
export const PREFACE_BYTES = 24;

/** Receives bytes in their order. */
export type Pass = (bytes: Uint8Array) => void;

/** A workaround that concerns whole frames. */
export interface FrameRule {
  /**
   * Decides from its header whether a frame is passed on (`pass`), dropped, or handed to `take`. The
   * header is a view for the time of the call. May pass on what `take` has kept of the frame before.
   */
  decide(header: Uint8Array, pass: Pass): "pass" | "drop" | "take";
  /**
   * Takes a part of a frame, the first one with the whole header, and passes on what it likes.
   * `last` tells that the frame is complete. The bytes are a copy.
   */
  take?(bytes: Uint8Array, last: boolean, pass: Pass): void;
}

/** Applies a rule to a stream of frames. */
export class FrameFilter {
  readonly #rule: FrameRule;
  readonly #header = new Uint8Array(FRAME_HEADER_BYTES);
  #headerFilled = 0;
  /** Bytes left of the current frame, or of what comes before the first one. */
  #left: number;
  #verdict: "pass" | "drop" | "take" = "pass";

  /** Creates a filter; `before` is the number of bytes before the first frame. */
  constructor(rule: FrameRule, before: number) {
    this.#rule = rule;
    this.#left = before;
  }

  /**
   * Hands the bytes of a chunk to `pass`, in order and as views as long as nothing is to be changed.
   * A header that is split between chunks is handed on when it is complete.
   */
  scan(chunk: Uint8Array, pass: Pass): void {
    let from = 0;
    let at = 0;
    while (at < chunk.length) {
      if (this.#left > 0) {
        const part = Math.min(this.#left, chunk.length - at);
        at += part;
        this.#left -= part;
        if (this.#verdict === "pass") continue;
        this.#hand(chunk.subarray(from, at), pass);
        from = at;
      } else if (this.#headerFilled === 0 && chunk.length - at >= FRAME_HEADER_BYTES) {
        const before = at;
        at += FRAME_HEADER_BYTES;
        // A rule that passes on what it has kept does so while nothing else waits here.
        if (this.#begin(chunk.subarray(before, at), pass) === "pass") continue;
        if (before > from) pass(chunk.subarray(from, before));
        from = before;
        if (this.#left > 0 && at < chunk.length) continue;
        this.#hand(chunk.subarray(from, at), pass);
        from = at;
      } else {
        // The header is split: its beginning waits here until the rest has come.
        if (this.#headerFilled === 0 && at > from) pass(chunk.subarray(from, at));
        const part = Math.min(FRAME_HEADER_BYTES - this.#headerFilled, chunk.length - at);
        this.#header.set(chunk.subarray(at, at + part), this.#headerFilled);
        this.#headerFilled += part;
        at += part;
        from = at;
        if (this.#headerFilled < FRAME_HEADER_BYTES) continue;
        this.#headerFilled = 0;
        if (this.#begin(this.#header, pass) === "pass") pass(this.#header.slice());
        else this.#hand(this.#header, pass);
      }
    }
    if (at > from) pass(chunk.subarray(from, at));
  }

  /** Begins a frame. Returns what happens to it. */
  #begin(header: Uint8Array, pass: Pass): "pass" | "drop" | "take" {
    this.#left = header[0]! << 16 | header[1]! << 8 | header[2]!;
    return this.#verdict = this.#rule.decide(header, pass);
  }

  /** Hands on a part of a frame that is not simply passed on. */
  #hand(bytes: Uint8Array, pass: Pass): void {
    if (this.#verdict !== "take") return;
    // Copied, since what is read is freed. `slice` of a Buffer would not copy.
    this.#rule.take!(new Uint8Array(bytes), this.#left === 0, pass);
  }
}

/**
 * Filters what a reader of `duplex` gets, also bytes that wait there already. Changes the stream
 * itself: another one in between would cost a tenth of the speed.
 */
export function filterFrames(duplex: Duplex, filter: Pick<FrameFilter, "scan">): void {
  const push = duplex.push.bind(duplex);
  let hasRoom = true;
  const pass = (bytes: Uint8Array): void => {
    hasRoom = push(bytes);
  };
  const waiting: Buffer | null = duplex.readableLength > 0 ? duplex.read() : null;
  if (waiting) {
    const kept: Uint8Array[] = [];
    filter.scan(waiting, (bytes) => kept.push(bytes));
    duplex.unshift(Buffer.concat(kept));
  }
  duplex.push = (chunk: Uint8Array | null) => {
    if (chunk === null) return push(null);
    hasRoom = true;
    filter.scan(chunk, pass);
    if (duplex.readableLength === 0) freeEarly(chunk); // all of it was read
    return hasRoom;
  };
}
