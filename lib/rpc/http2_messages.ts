import type { Http2Stream } from "node:http2";
import { Buffer } from "node:buffer";
import { ProtocolError } from "../errors.ts";
import { listenEarly } from "../internal/workarounds/early_listeners.ts";
import { Deframer, frame } from "./frame.ts";
import type { MessageStream } from "./message_stream.ts";

/**
 * How many bytes may wait in one stream before `send` asks its caller to wait: enough that the stream
 * never runs dry between two fills of a buffer, little enough that memory stays small.
 */
const QUEUE = 1024 * 1024;

/**
 * gRPC messages over one HTTP/2 stream, whichever end of it this is.
 */
export class Http2Messages implements MessageStream {
  readonly #stream: Http2Stream;
  readonly #death = new AbortController();
  readonly #waiting: (() => void)[] = [];
  readonly #ended = Promise.withResolvers<void>();
  #deframer: Deframer | undefined;
  /** What arrived before someone wanted it, or while a message is waited for. */
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
      if (this.#queued < QUEUE) this.#wake();
    });
    return this.#queued < QUEUE;
  }

  drained(): Promise<void> {
    if (this.#death.signal.aborted) return Promise.reject(this.#death.signal.reason);
    if (this.#queued < QUEUE) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push(() =>
        this.#death.signal.aborted ? reject(this.#death.signal.reason) : resolve()
      );
    });
  }

  /** Sends one message, and waits for room. */
  sendMessage(message: Uint8Array): Promise<void> {
    return this.send(frame(message)) ? Promise.resolve() : this.drained();
  }

  /** Declares the stream dead; the first cause stays. */
  fail(cause: unknown): void {
    if (this.#death.signal.aborted) return;
    this.#death.abort(cause);
    this.#ended.reject(cause);
    this.#wake();
    this.#dropEarly();
    this.#stream.resume(); // what still comes is dropped, so that the stream can end
  }

  #take(chunk: Uint8Array): void {
    if (this.#death.signal.aborted) return;
    if (!this.#deframer || this.#held) {
      this.#early.push(chunk);
      this.#earlyBytes += chunk.length;
      if (this.#earlyBytes >= QUEUE) this.#stream.pause(); // the peer notices by its window, which stays full
      return;
    }
    try {
      const waits = this.#deframer.push(chunk);
      if (waits) this.#hold(waits);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Hands on no further message until this one was dealt with. */
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
    if (!this.#deframer || this.#held) return; // what came early is dealt with first
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

/** The same bytes as a plain array: `slice` of a Buffer wouldn't copy, and who calls `slice` means to. */
function plain(chunk: Buffer): Uint8Array {
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
}
