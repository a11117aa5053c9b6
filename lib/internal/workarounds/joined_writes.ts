/**
 * Joins the writes to a byte stream that `node:http2` makes in one turn.
 *
 * Broken: `node:http2` of Deno (2.9.6) writes each frame to its stream alone, 16 KiB at a time, where
 * Node.js writes all that is ready at once. Each write costs a system call and several objects, and
 * the memory of each frame stays until V8 collects garbage, see `free_early.ts`.
 *
 * Instead: what is written in one turn is copied into one buffer, and the frames are freed.
 *
 * It can go when `tests/unit/internal/workarounds/joined_writes_test.ts` fails because `node:http2`
 * writes several frames at once.
 */
import type { Duplex } from "node:stream";
import { freeEarly } from "./free_early.ts";

/** Largest number of bytes that are joined. */
const BUFFER_BYTES = 256 * 1024;

/** Number of buffers that are kept: one leaves while the next one is filled. */
const MAX_SPARE = 2;

/** Joins the chunks that are written to a stream until the end of the turn. Frees them. */
class Joiner {
  readonly #write: (chunk: Uint8Array, done: () => void) => void;
  readonly #spare: Uint8Array[] = [];
  /** The only chunk so far, which is written as it is if no other one follows. */
  #first: Uint8Array | undefined;
  #buffer: Uint8Array | undefined;
  #filled = 0;
  #scheduled = false;

  constructor(write: (chunk: Uint8Array, done: () => void) => void) {
    this.#write = write;
  }

  add(chunk: Uint8Array): void {
    if (!this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(() => this.flush());
    }
    if (this.#first) {
      const first = this.#first;
      this.#first = undefined;
      this.#copy(first);
    }
    if (this.#filled === 0) this.#first = chunk;
    else this.#copy(chunk);
  }

  /** Writes what has been added. */
  flush(): void {
    this.#scheduled = false;
    const first = this.#first;
    this.#first = undefined;
    if (first) this.#write(first, () => freeEarly(first));
    this.#send();
  }

  #copy(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      this.#buffer ??= this.#spare.pop() ?? new Uint8Array(BUFFER_BYTES);
      const part = Math.min(chunk.length - at, BUFFER_BYTES - this.#filled);
      this.#buffer.set(chunk.subarray(at, at + part), this.#filled);
      this.#filled += part;
      at += part;
      if (this.#filled === BUFFER_BYTES) this.#send();
    }
    freeEarly(chunk);
  }

  #send(): void {
    const buffer = this.#buffer;
    if (!buffer || this.#filled === 0) return;
    this.#write(buffer.subarray(0, this.#filled), () => {
      if (this.#spare.length < MAX_SPARE) this.#spare.push(buffer);
    });
    this.#buffer = undefined;
    this.#filled = 0;
  }
}

/**
 * Joins the writes of bytes without a callback to `duplex`, as `node:http2` makes them. Changes the
 * stream itself, as `filterFrames` does. It must be done with the bytes of a write when it calls the
 * callback, as sockets are and streams in memory may not be.
 */
export function joinWrites(duplex: Duplex): void {
  const write = duplex.write.bind(duplex) as (...args: unknown[]) => boolean;
  const end = duplex.end.bind(duplex) as (...args: unknown[]) => Duplex;
  const joiner = new Joiner(write);
  duplex.write = (...args: unknown[]) => {
    const [chunk, ...rest] = args;
    if (chunk instanceof Uint8Array && rest.length === 0) {
      joiner.add(chunk);
      return !duplex.writableNeedDrain;
    }
    joiner.flush();
    return write(...args);
  };
  duplex.end = (...args: unknown[]) => {
    joiner.flush();
    return end(...args);
  };
}
