/** gRPC's compression of single messages, for links slower than gzip. */
import { constants, gzipSync } from "node:zlib";
import { PREFIX, writePrefix } from "./frame.ts";
import type { MessageStream } from "./message_stream.ts";

/** Smallest message that is compressed. */
const MIN_COMPRESSED_BYTES = 512;

/** Fraction of a message that compression must save. */
const MIN_SAVING = 0.1;

/** Length of the beginning of a message that is compressed first, to judge the rest. */
const SAMPLE_BYTES = 4096;

/** Returns true if a peer accepts gzip; `accepted` is its `grpc-accept-encoding`. */
export function acceptsGzip(accepted: string | undefined): boolean {
  return accepted?.split(",").some((name) => name.trim() === "gzip") ?? false;
}

/**
 * Compresses the messages of a stream that become smaller by it. The caller must have declared
 * `grpc-encoding: gzip`. Data that does not shrink, such as an image or an archive, is recognized
 * by its beginning and left alone.
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

  /** See {@linkcode MessageStream.receive}. Received messages are not changed. */
  receive(onMessage: (message: Uint8Array) => unknown): Promise<void> {
    return this.#inner.receive(onMessage);
  }

  /** See {@linkcode MessageStream.send}. */
  send(frames: Uint8Array, release?: () => void): boolean {
    const packed = this.#pack(frames);
    if (!packed) return this.#inner.send(frames, release);
    const room = this.#inner.send(packed);
    if (release) queueMicrotask(release); // the bytes were copied; called after `send` has returned
    return room;
  }

  /** See {@linkcode MessageStream.drained}. */
  drained(): Promise<void> {
    return this.#inner.drained();
  }

  /** Returns the frames compressed; undefined if none of them shrinks. */
  #pack(frames: Uint8Array): Uint8Array | undefined {
    let target: Uint8Array | undefined;
    let filled = 0;
    for (let at = 0; at < frames.length;) {
      const length = lengthAt(frames, at);
      const whole = frames.subarray(at, at + PREFIX + length);
      const smaller = shrink(whole.subarray(PREFIX));
      if (smaller && !target) {
        target = new Uint8Array(frames.length); // never longer than before
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

/** Returns a compressed message; undefined if that saves too little. */
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
