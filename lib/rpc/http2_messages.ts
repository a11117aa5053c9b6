import type { Http2Stream } from "node:http2";
import { Buffer } from "node:buffer";
import { ProtocolError } from "../errors.ts";
import { listenEarly } from "../internal/workarounds/early_listeners.ts";
import { Deframer, frame } from "./frame.ts";
import type { MessageStream } from "./message_stream.ts";

/**
 * Bytes that may wait in one stream before `send` asks its caller to wait: enough to keep the
 * stream busy while a buffer is filled, few enough to keep memory small.
 */
const MAX_QUEUED_BYTES = 1024 * 1024;

/**
 * Carries gRPC messages over one HTTP/2 stream, at either end.
 */
export class Http2Messages implements MessageStream {
  readonly #stream: Http2Stream;
  readonly #death = new AbortController();
  readonly #waiting: (() => void)[] = [];
  readonly #ended = Promise.withResolvers<void>();
  #deframer: Deframer | undefined;
  /** Chunks that arrived before `receive`, or while a message is being handled. */
  #early: Uint8Array[] = [];
  #earlyAt = 0;
  #earlyBytes = 0;
  #held = false;
  #over = false;
  #queued = 0;

  constructor(stream: Http2Stream) {
    this.#stream = stream;
    this.#ended.promise.catch(() => {});
    listenEarly(stream, {
      data: (chunk) => this.#take(plain(chunk)),
      end: () => this.#end(),
      error: (error) => this.fail(error),
      aborted: () => this.fail(new Error("the peer reset the stream")),
      close: () => this.fail(new Error("the stream was closed")),
    });
  }

  get signal(): AbortSignal {
    return this.#death.signal;
  }

  receive(onMessage: (message: Uint8Array) => unknown): Promise<void> {
    if (this.#deframer) throw new Error("receive may be called once");
    this.#deframer = new Deframer(onMessage);
    this.#takeEarly(undefined);
    if (!this.#held) this.#stream.resume();
    if (this.#over) this.#end();
    return this.#ended.promise;
  }

  send(frames: Uint8Array, release?: () => void): boolean {
    if (this.#death.signal.aborted) {
      release?.();
      return false;
    }
    const length = frames.length;
    this.#queued += length;
    const buffer = Buffer.from(frames.buffer, frames.byteOffset, length);
    this.#stream.write(buffer, () => {
      this.#queued -= length;
      release?.();
      if (this.#queued < MAX_QUEUED_BYTES) this.#wake();
    });
    return this.#queued < MAX_QUEUED_BYTES;
  }

  drained(): Promise<void> {
    if (this.#death.signal.aborted) return Promise.reject(this.#death.signal.reason);
    if (this.#queued < MAX_QUEUED_BYTES) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push(() =>
        this.#death.signal.aborted ? reject(this.#death.signal.reason) : resolve()
      );
    });
  }

  /** Sends one message and waits for room. */
  sendMessage(message: Uint8Array): Promise<void> {
    return this.send(frame(message)) ? Promise.resolve() : this.drained();
  }

  /** Declares the stream dead. The first cause counts. */
  fail(cause: unknown): void {
    if (this.#death.signal.aborted) return;
    this.#death.abort(cause);
    this.#ended.reject(cause);
    this.#wake();
    this.#dropEarly();
    this.#stream.resume(); // later bytes are dropped, so that the stream can end
  }

  #take(chunk: Uint8Array): void {
    if (this.#death.signal.aborted) return;
    if (!this.#deframer || this.#held) {
      this.#early.push(chunk);
      this.#earlyBytes += chunk.length;
      if (this.#earlyBytes >= MAX_QUEUED_BYTES) this.#stream.pause(); // the full window stops the peer
      return;
    }
    try {
      const waits = this.#deframer.push(chunk);
      if (waits) this.#hold(waits);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Passes on no further message until this one was handled. */
  #hold(waits: Promise<unknown>): void {
    this.#held = true;
    waits.then(() => this.#release(), (error) => this.fail(error));
  }

  #release(): void {
    if (this.#death.signal.aborted) return;
    this.#held = false;
    try {
      this.#takeEarly(this.#deframer!.resume());
    } catch (error) {
      this.fail(error);
      return;
    }
    if (this.#held) return;
    this.#stream.resume();
    if (this.#over) this.#end();
  }

  #takeEarly(waits: Promise<unknown> | undefined): void {
    if (waits) {
      this.#hold(waits);
      return;
    }
    while (this.#earlyAt < this.#early.length && !this.#held) {
      const chunk = this.#early[this.#earlyAt++]!;
      this.#earlyBytes -= chunk.length;
      this.#take(chunk);
    }
    if (this.#earlyAt === this.#early.length) this.#dropEarly();
  }

  #dropEarly(): void {
    this.#early = [];
    this.#earlyAt = 0;
  }

  #end(): void {
    this.#over = true;
    if (!this.#deframer || this.#held) return; // early chunks come first
    if (this.#deframer.empty) this.#ended.resolve();
    else {
      this.#ended.reject(
        new ProtocolError("the peer ended the stream in the middle of a message"),
      );
    }
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** Returns the same bytes as a plain array: `slice` of a Buffer would not copy. */
function plain(chunk: Buffer): Uint8Array {
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
}
