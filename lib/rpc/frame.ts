import { type BkitErrorOptions, ProtocolError } from "../errors.ts";
import { Status } from "./codes.ts";
import { SharedBytes } from "./limits/shared_bytes.ts";

/** Length of the prefix of a gRPC message: a flag and a big-endian length. */
export const PREFIX = 5;

/**
 * Largest message that is accepted. BuildKit sends and accepts up to 16 MiB (`client/client.go`);
 * the rest is room for what wraps the payload.
 */
export const MAX_MESSAGE_BYTES = 16 * 1024 * 1024 + 1024;

/** A message that gRPC does not allow. */
export class FrameError extends ProtocolError {
  /** gRPC status with which a server ends the call. */
  readonly status: number;

  /** Creates an error; `message` says what the peer sent. */
  constructor(status: number, message: string, options: BkitErrorOptions = {}) {
    super(message, options);
    this.name = "ProtocolError"; // as which it is documented
    this.status = status;
  }
}

/** Restores a compressed message. Throws or rejects with {@linkcode FrameError}. */
export type Decompress = (message: Uint8Array) => Promise<Uint8Array>;

/** Writes the prefix of an uncompressed message of `length` bytes at `offset`. */
export function writePrefix(target: Uint8Array, offset: number, length: number): void {
  target[offset] = 0;
  target[offset + 1] = length >>> 24;
  target[offset + 2] = length >>> 16;
  target[offset + 3] = length >>> 8;
  target[offset + 4] = length;
}

/** Returns a message with its prefix in a new buffer. */
export function frame(message: Uint8Array): Uint8Array {
  const framed = new Uint8Array(PREFIX + message.length);
  writePrefix(framed, 0, message.length);
  framed.set(message, PREFIX);
  return framed;
}

/** Limits of a {@linkcode Deframer}. */
export interface DeframerLimits {
  /** Largest message. @default {MAX_MESSAGE_BYTES} */
  readonly maxBytes?: number | undefined;
  /** Counts the buffers of this deframer and others. @default {no limit} */
  readonly shared?: SharedBytes | undefined;
}

/**
 * Splits a stream of bytes into gRPC messages. A message inside one chunk is passed on as a view of
 * that chunk; only a message that spans chunks is copied, into a reused buffer.
 */
export class Deframer {
  readonly #onMessage: (message: Uint8Array) => unknown;
  readonly #decompress: Decompress;
  readonly #maxBytes: number;
  readonly #shared: SharedBytes;
  readonly #prefix = new Uint8Array(PREFIX);
  #prefixed = 0;
  #compressed = false;
  #message: Uint8Array | undefined;
  #filled = 0;
  #rest: Uint8Array = NONE;
  #buffer: Uint8Array = NONE;
  /** Length of the decompressed message that is being handled. */
  #decompressed = 0;
  #closed = false;

  /**
   * Creates a deframer. `onMessage` gets a view that is valid during the call, and until a returned
   * promise settles. `decompress` restores messages that are flagged as compressed; without it
   * they are an error.
   */
  constructor(
    onMessage: (message: Uint8Array) => unknown,
    decompress: Decompress = refuseCompressed,
    { maxBytes = MAX_MESSAGE_BYTES, shared = new SharedBytes(Infinity) }: DeframerLimits = {},
  ) {
    this.#onMessage = onMessage;
    this.#decompress = decompress;
    this.#maxBytes = maxBytes;
    this.#shared = shared;
  }

  /** True if the bytes so far end between two messages. */
  get empty(): boolean {
    return this.#prefixed === 0 && this.#message === undefined && this.#rest.length === 0;
  }

  /**
   * Takes the next bytes. If `onMessage` returns a promise, this returns it and leaves the rest of
   * the bytes to {@linkcode Deframer.resume}, which must be called next. A compressed message
   * always does so. Throws {@linkcode FrameError} for a message that is not allowed.
   */
  push(chunk: Uint8Array): Promise<unknown> | undefined {
    let at = 0;
    while (at < chunk.length) {
      if (this.#message) {
        const part = Math.min(this.#message.length - this.#filled, chunk.length - at);
        this.#message.set(chunk.subarray(at, at + part), this.#filled);
        this.#filled += part;
        at += part;
        if (this.#filled < this.#message.length) return undefined;
        const message = this.#message;
        this.#message = undefined;
        const waits = this.#pass(message);
        if (waits instanceof Promise) return this.#leave(chunk, at, waits);
        if (this.#closed) return undefined;
        this.#tidy();
        continue;
      }
      if (this.#prefixed === 0 && chunk.length - at >= PREFIX) {
        this.#prefix.set(chunk.subarray(at, at + PREFIX));
        at += PREFIX;
      } else {
        this.#prefix[this.#prefixed++] = chunk[at++]!;
        if (this.#prefixed < PREFIX) continue;
      }
      this.#prefixed = 0;
      const length = this.#readPrefix();
      if (chunk.length - at >= length) {
        const waits = this.#pass(chunk.subarray(at, at + length));
        at += length;
        if (waits instanceof Promise) return this.#leave(chunk, at, waits);
        if (this.#closed) return undefined;
      } else {
        this.#message = this.#room(length);
        this.#filled = 0;
      }
    }
    return undefined;
  }

  /** Continues with the bytes that {@linkcode Deframer.push} left. */
  resume(): Promise<unknown> | undefined {
    const rest = this.#rest;
    this.#rest = NONE;
    this.#tidy();
    return this.push(rest);
  }

  /** Drops what is held. Must be called last. */
  close(): void {
    this.#closed = true;
    this.#message = undefined;
    this.#rest = NONE;
    this.#drop();
  }

  #pass(message: Uint8Array): unknown {
    if (!this.#compressed) return this.#onMessage(message);
    return this.#decompress(message).then((restored) => this.#passRestored(restored));
  }

  #passRestored(message: Uint8Array): unknown {
    if (this.#closed) return undefined;
    this.#take(message.length);
    this.#decompressed = message.length;
    return this.#onMessage(message);
  }

  /** Returns a buffer for a message. */
  #room(length: number): Uint8Array {
    if (this.#buffer.length < length) {
      this.#drop();
      const roomy = Math.min(2 ** Math.ceil(Math.log2(length)), MAX_KEPT_BYTES);
      const bytes = this.#shared.isPlenty ? Math.max(length, roomy) : length;
      this.#take(bytes);
      this.#buffer = new Uint8Array(bytes);
    }
    return this.#buffer.subarray(0, length);
  }

  /** Drops what the next message will not need. Unusually large buffers are not kept for it. */
  #tidy(): void {
    this.#shared.give(this.#decompressed);
    this.#decompressed = 0;
    if (this.#buffer.length > MAX_KEPT_BYTES || !this.#shared.isPlenty) this.#drop();
  }

  #drop(): void {
    this.#shared.give(this.#buffer.length + this.#decompressed);
    this.#buffer = NONE;
    this.#decompressed = 0;
  }

  #take(bytes: number): void {
    if (this.#shared.take(bytes)) return;
    throw new FrameError(
      Status.RESOURCE_EXHAUSTED,
      `the peer sent a gRPC message of ${bytes} bytes while its other messages took all memory ` +
        "that a connection may use",
    );
  }

  #leave(chunk: Uint8Array, at: number, waits: Promise<unknown>): Promise<unknown> {
    this.#rest = chunk.subarray(at);
    return waits;
  }

  #readPrefix(): number {
    const [flag, a, b, c, d] = this.#prefix as unknown as [number, number, number, number, number];
    if (flag > 1) {
      throw new FrameError(
        Status.INTERNAL,
        `the peer sent a gRPC message with flag ${flag}; expected 0 or 1 (compressed)`,
      );
    }
    const length = a * 0x1000000 + (b << 16) + (c << 8) + d;
    if (length > this.#maxBytes) {
      throw new FrameError(
        Status.RESOURCE_EXHAUSTED,
        `the peer sent a gRPC message of ${length} bytes; at most ${this.#maxBytes} are accepted`,
      );
    }
    this.#compressed = flag === 1;
    return length;
  }
}

/** Refuses a compressed message from a peer that declared no encoding. */
export function refuseCompressed(): never {
  const text = "the peer sent a compressed gRPC message without a grpc-encoding";
  throw new FrameError(Status.INTERNAL, text);
}

const NONE = new Uint8Array(0);

/** Largest buffer that is kept: Go's clients send messages of up to 3 MiB. */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;
