/** gRPC's compression of single messages, for links that are slower than gzip. */
import { constants, gzipSync } from "node:zlib";
import { PREFIX, writePrefix } from "./frame.ts";
import type { MessageStream } from "./message_stream.ts";

/** Messages with fewer bytes aren't worth it. */
const MIN_COMPRESSED_BYTES = 512;

/** What has to be saved of a message, as a part of it. */
const MIN_SAVING = 0.1;

/** The beginning of a message by which its worth is judged, in bytes. */
const SAMPLE_BYTES = 4096;

/** Whether a peer takes messages that are compressed with gzip; `accepted` is its `grpc-accept-encoding`. */
export function acceptsGzip(accepted: string | undefined): boolean {
  return accepted?.split(",").some((name) => name.trim() === "gzip") ?? false;
}

/**
 * A stream whose messages are compressed where that makes them smaller; `grpc-encoding: gzip` is for the caller to have
 * said. What doesn't shrink, such as an image or an archive, is noticed by its beginning and left alone.
 */
export class GzipMessages implements MessageStream {
  readonly #inner: MessageStream;

  /** Wraps a stream. */
  constructor(inner: MessageStream) {
    this.#inner = inner;
  }

  /** See {@linkcode MessageStream.signal}. */
  get signal(): AbortSignal {
    return this.#inner.signal;
  }

  /** See {@linkcode MessageStream.receive}: what arrives is as it was. */
  receive(onMessage: (message: Uint8Array) => unknown): Promise<void> {
    return this.#inner.receive(onMessage);
  }

  /** See {@linkcode MessageStream.send}. */
  send(frames: Uint8Array, release?: () => void): boolean {
    const packed = this.#pack(frames);
    if (!packed) return this.#inner.send(frames, release);
    const room = this.#inner.send(packed);
    if (release) queueMicrotask(release); // the bytes were copied; not before `send` has returned
    return room;
  }

  /** See {@linkcode MessageStream.drained}. */
  drained(): Promise<void> {
    return this.#inner.drained();
  }

  /** The same frames, compressed; undefined where none of them shrinks. */
  #pack(frames: Uint8Array): Uint8Array | undefined {
    let target: Uint8Array | undefined;
    let filled = 0;
    for (let at = 0; at < frames.length;) {
      const length = lengthAt(frames, at);
      const whole = frames.subarray(at, at + PREFIX + length);
      const smaller = shrink(whole.subarray(PREFIX));
      if (smaller && !target) {
        target = new Uint8Array(frames.length); // never more than before
        target.set(frames.subarray(0, at));
        filled = at;
      }
      if (smaller) {
        writePrefix(target!, filled, smaller.length);
        target![filled] = 1; // compressed
        target!.set(smaller, filled + PREFIX);
        filled += PREFIX + smaller.length;
      } else if (target) {
        target.set(whole, filled);
        filled += whole.length;
      }
      at += whole.length;
    }
    return target?.subarray(0, filled);
  }
}

/** A message compressed; undefined where that isn't worth it. */
function shrink(message: Uint8Array): Uint8Array | undefined {
  if (message.length < MIN_COMPRESSED_BYTES) return undefined;
  if (message.length > 2 * SAMPLE_BYTES && !packed(message.subarray(0, SAMPLE_BYTES))) {
    return undefined;
  }
  return packed(message);
}

function packed(bytes: Uint8Array): Uint8Array | undefined {
  const found = gzipSync(bytes, { level: constants.Z_BEST_SPEED });
  return found.length <= bytes.length * (1 - MIN_SAVING) ? found : undefined;
}

function lengthAt(frames: Uint8Array, at: number): number {
  return ((frames[at + 1]! << 24) | (frames[at + 2]! << 16) | (frames[at + 3]! << 8) |
    frames[at + 4]!) >>> 0;
}
