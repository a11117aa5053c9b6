/** gRPC's compression of single messages, for links slower than gzip. */
import { constants, gunzipSync, gzipSync } from "node:zlib";
import { Status } from "./codes.ts";
import {
  type Decompress,
  FrameError,
  MAX_MESSAGE_BYTES,
  PREFIX,
  refuseCompressed,
  writePrefix,
} from "./frame.ts";
import type { MessageStream } from "./message_stream.ts";

/** Smallest message that is compressed. */
const MIN_COMPRESSED_BYTES = 512;

/** Fraction of a message that compression must save. */
const MIN_SAVING = 0.1;

/** Length of the beginning of a message that is compressed first, to judge the rest. */
const SAMPLE_BYTES = 4096;

/** Value of `grpc-accept-encoding`: the encodings that {@linkcode decompressor} knows. */
export const ACCEPTED_ENCODINGS = "identity,gzip";

/** Returns true if messages in an encoding can be read; undefined stands for none. */
export function isKnownEncoding(encoding: string | undefined): boolean {
  return encoding === undefined || ACCEPTED_ENCODINGS.split(",").includes(encoding);
}

/** Returns the function that restores messages in the encoding that a peer declared. */
export function decompressor(encoding: string | undefined): Decompress {
  if (encoding === "gzip") return gunzipMessage;
  if (encoding === undefined || encoding === "identity") return refuseCompressed;
  const text = `the peer compressed a gRPC message with ${JSON.stringify(encoding)}; expected gzip`;
  return () => {
    throw new FrameError(Status.INTERNAL, text);
  };
}

/**
 * Decompresses a message. The result is bounded like a message that was not compressed, so that few
 * bytes cannot become an unlimited number. One message is decompressed at a time, so that many
 * calls cannot do so together. BuildKit does not compress what it sends.
 */
async function gunzipMessage(message: Uint8Array): Promise<Uint8Array> {
  try {
    const bytes = gunzipSync(message, { maxOutputLength: MAX_MESSAGE_BYTES });
    return await Promise.resolve(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const tooLarge = code === "ERR_BUFFER_TOO_LARGE";
    throw new FrameError(
      tooLarge ? Status.RESOURCE_EXHAUSTED : Status.INTERNAL,
      tooLarge
        ? `the peer sent a gRPC message that decompresses to more than ${MAX_MESSAGE_BYTES} bytes`
        : `the peer sent a gRPC message that is not valid gzip: ${message}`,
      { cause: error },
    );
  }
}

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
  receive(onMessage: (message: Uint8Array) => unknown, maxBytes?: number): Promise<void> {
    return this.#inner.receive(onMessage, maxBytes);
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
