import type { Http2Stream } from "node:http2";
import { Buffer } from "node:buffer";
import { ProtocolError } from "../errors.ts";
import { listenEarly } from "../internal/workarounds/early_listeners.ts";
import { freeEarly } from "../internal/workarounds/free_early.ts";
import { Deframer } from "./frame.ts";
import { decompressor } from "./gzip.ts";
import { type ConnectionMemory, connectionMemory } from "./limits/connection_memory.ts";
import type { Outflow } from "./limits/outflow.ts";
import type { MessageStream } from "./message_stream.ts";

/**
 * Bytes that may wait in one stream before `send` asks its caller to wait. Any number of small
 * messages, but only one large one: `node:http2` copies it, so that the next one can be prepared
 * while it leaves, and takes longer for it if others wait as well.
 */
const MAX_QUEUED_BYTES = 64 * 1024;

/** Bytes that may arrive in one stream before they can be handled. Then the peer has to wait. */
const MAX_EARLY_BYTES = 1024 * 1024;

/** Options for {@linkcode Http2Messages}. */
export interface MessagesOptions {
  /** The peer's `grpc-encoding`. A client learns of it after the first messages, at times. */
  readonly encoding?: string | undefined | Promise<string | undefined>;
  /**
   * Handles the peer's messages to the last if the peer has sent all of them before the stream was
   * closed, as is usual for the answer to a call.
   */
  readonly finish?: boolean | undefined;
  /**
   * Memory that this stream shares with the others of its connection.
   *
   * @default {memory of its own, for a side that makes the calls and so decides on their number}
   */
  readonly memory?: ConnectionMemory | undefined;
  /** The byte stream under the connection. While it is full, `send` asks its caller to wait. */
  readonly outflow?: Outflow | undefined;
}

/**
 * Carries gRPC messages over one HTTP/2 stream, at either end.
 */
export class Http2Messages implements MessageStream {
  readonly #stream: Http2Stream;
  readonly #encoding: MessagesOptions["encoding"];
  readonly #finish: boolean;
  readonly #memory: ConnectionMemory;
  readonly #outflow: Outflow | undefined;
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
  #closed = false;
  #queued = 0;

  /** Creates the messages of a stream, in the turn in which it was made. */
  constructor(
    stream: Http2Stream,
    { encoding, finish = false, memory = connectionMemory(), outflow }: MessagesOptions = {},
  ) {
    this.#stream = stream;
    this.#encoding = encoding;
    this.#finish = finish;
    this.#memory = memory;
    this.#outflow = outflow;
    this.#ended.promise.catch(() => {});
    listenEarly(stream, {
      data: (chunk) => this.#take(plain(chunk)),
      end: () => this.#end(),
      error: (error) => this.fail(error),
      aborted: () => this.fail(new Error("the peer reset the stream")),
      close: () => this.#close(),
    });
  }

  get signal(): AbortSignal {
    return this.#death.signal;
  }

  receive(onMessage: (message: Uint8Array) => unknown, maxBytes?: number): Promise<void> {
    if (this.#deframer) throw new Error("receive may be called once");
    const limits = { maxBytes, shared: this.#memory.messages };
    this.#deframer = new Deframer(onMessage, (message) => this.#decompress(message), limits);
    if (this.#death.signal.aborted) this.#deframer.close();
    this.#takeEarly();
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
    this.#memory.queued.take(length);
    const buffer = Buffer.from(frames.buffer, frames.byteOffset, length);
    this.#stream.write(buffer, () => {
      this.#queued -= length;
      this.#memory.queued.give(length);
      release?.();
      this.#wakeIfRoom();
    });
    return this.#hasRoom;
  }

  drained(): Promise<void> {
    if (this.#death.signal.aborted) return Promise.reject(this.#death.signal.reason);
    if (this.#hasRoom) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push(() =>
        this.#death.signal.aborted ? reject(this.#death.signal.reason) : resolve()
      );
      this.#wakeIfRoom();
    });
  }

  /**
   * True if more may be queued. If memory is short, an empty queue still has room, so that no call
   * stops.
   */
  get #hasRoom(): boolean {
    if (this.#outflow?.isFull) return false;
    if (this.#queued === 0) return true;
    return this.#queued < MAX_QUEUED_BYTES && this.#memory.queued.isPlenty;
  }

  /** Declares the stream dead. The first cause counts. */
  fail(cause: unknown): void {
    if (this.#death.signal.aborted) return;
    this.#death.abort(cause);
    this.#ended.reject(cause);
    this.#wake();
    this.#dropEarly();
    if (!this.#held) this.#deframer?.close();
    this.#stream.resume(); // later bytes are dropped, so that the stream can end
  }

  #take(chunk: Uint8Array): void {
    if (this.#death.signal.aborted) return;
    if (!this.#deframer || this.#held) {
      this.#early.push(chunk);
      this.#earlyBytes += chunk.length;
      this.#memory.early.take(chunk.length);
      const full = this.#earlyBytes >= MAX_EARLY_BYTES || !this.#memory.early.isPlenty;
      if (full) this.#stream.pause(); // the full window stops the peer
      return;
    }
    try {
      this.#passed(chunk, this.#deframer.push(chunk));
    } catch (error) {
      this.#reject(error);
    }
  }

  /**
   * Fails because of bytes that are not messages. If the header fields have not arrived yet, they
   * may say that the answer is not gRPC at all, which is the better reason.
   */
  #reject(error: unknown): void {
    if (!(this.#encoding instanceof Promise)) {
      this.fail(error);
      return;
    }
    this.#held = true;
    this.#encoding.then(() => this.fail(error), (refusal) => this.fail(refusal));
  }

  /** Frees a chunk whose messages were all handled. */
  #passed(chunk: Uint8Array, waits: Promise<unknown> | undefined): void {
    if (waits) this.#hold(chunk, waits);
    else freeEarly(chunk);
  }

  /** Passes on no further message until this one was handled. */
  #hold(chunk: Uint8Array, waits: Promise<unknown>): void {
    this.#held = true;
    waits.then(() => this.#release(chunk), (error) => {
      this.#held = false;
      this.fail(error);
      this.#deframer!.close(); // also if the stream died meanwhile
    });
  }

  /** Goes on with the rest of a chunk, and with later ones. */
  #release(chunk: Uint8Array): void {
    this.#held = false;
    if (this.#death.signal.aborted) {
      this.#deframer!.close();
      return;
    }
    try {
      this.#passed(chunk, this.#deframer!.resume());
      this.#takeEarly();
    } catch (error) {
      this.fail(error);
      return;
    }
    if (this.#held) return;
    this.#stream.resume();
    if (this.#over) this.#end();
  }

  #takeEarly(): void {
    while (this.#earlyAt < this.#early.length && !this.#held) {
      const chunk = this.#early[this.#earlyAt++]!;
      this.#earlyBytes -= chunk.length;
      this.#memory.early.give(chunk.length);
      this.#take(chunk);
    }
    if (this.#earlyAt === this.#early.length) this.#dropEarly();
  }

  #dropEarly(): void {
    this.#memory.early.give(this.#earlyBytes);
    this.#early = [];
    this.#earlyAt = this.#earlyBytes = 0;
  }

  async #decompress(message: Uint8Array): Promise<Uint8Array> {
    return await decompressor(await this.#encoding)(message);
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
    if (this.#closed) this.#close();
  }

  #close(): void {
    this.#closed = true;
    if (this.#finish && this.#over && this.#held) return; // ends when the last message was handled
    this.fail(new Error("the stream was closed"));
  }

  /** Wakes those that wait for room, now or when the byte stream has drained. */
  readonly #wakeIfRoom = (): void => {
    if (this.#hasRoom) this.#wake();
    else if (this.#outflow?.isFull && this.#waiting.length > 0) {
      this.#outflow.onDrain(this.#wakeIfRoom);
    }
  };

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** Returns the same bytes as a plain array: `slice` of a Buffer would not copy. */
function plain(chunk: Buffer): Uint8Array {
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
}
