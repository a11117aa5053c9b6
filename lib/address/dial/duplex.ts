import { Duplex } from "node:stream";

/** The two directions of a connection, and its events. */
export interface StreamPair {
  /** Bytes from the peer. */
  readonly readable: ReadableStream<Uint8Array>;
  /** Bytes to the peer. */
  readonly writable: WritableStream<Uint8Array>;
  /**
   * Called once when the peer has ended or either direction has failed. Resolves to the error, or
   * to undefined if the connection was merely closed.
   */
  readonly ended: (cause: unknown) => Promise<Error | undefined>;
  /** Checks the first chunk. Returns an error if it is not what was expected. */
  readonly onFirstChunk?: (first: Uint8Array) => Error | undefined;
  /** Returns what the peer printed to standard error, for messages; empty if nothing. */
  readonly stderrText?: (() => string) | undefined;
  /** Called once at the end. The stream is closed when it resolves. */
  readonly release: () => Promise<void>;
}

/**
 * Joins two web streams into a stream of Node. Chunks are passed on as they are. At most one write
 * is in flight, and nothing is read before it is wanted.
 */
export class StreamPairDuplex extends Duplex {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #halves: StreamPair;
  #ending: Promise<void> | undefined;
  #greeted = false;

  /** Takes ownership of both streams. */
  constructor(halves: StreamPair) {
    super({ highWaterMark: 256 * 1024, allowHalfOpen: true });
    this.#halves = halves;
    this.#reader = halves.readable.getReader();
    this.#writer = halves.writable.getWriter();
  }

  /** Reads the next chunk. */
  override _read(): void {
    this.#reader.read().then(
      ({ value, done }) => done ? this.#end() : this.#take(value),
      (cause) => this.#end(cause),
    );
  }

  #take(chunk: Uint8Array): void {
    const wrong = this.#greeted ? undefined : this.#halves.onFirstChunk?.(chunk);
    this.#greeted = true;
    if (wrong) this.destroy(wrong);
    else this.push(chunk);
  }

  /** Text that the peer printed to standard error, for messages; empty if none. */
  get stderrText(): string {
    return this.#halves.stderrText?.() ?? "";
  }

  /** Writes a chunk, which may be reused after the callback. */
  override _write(
    chunk: Uint8Array,
    _encoding: BufferEncoding,
    callback: (error?: Error | null) => void,
  ): void {
    // `ended` finds the error and destroys this stream; until then the writer waits.
    this.#writer.write(chunk).then(() => callback(), (cause) => this.#end(cause));
  }

  /** Closes the direction to the peer. */
  override _final(callback: (error?: Error | null) => void): void {
    this.#writer.close().then(() => callback(), () => callback());
  }

  /** Releases both streams and what is behind them. */
  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#reader.cancel().catch(() => {});
    this.#writer.abort().catch(() => {});
    this.#halves.release().then(() => callback(error), (failed) => callback(error ?? failed));
  }

  #end(cause?: unknown): void {
    this.#ending ??= this.#halves.ended(cause).then((error) => {
      if (this.destroyed) return;
      if (error) this.destroy(error);
      else this.push(null);
    });
  }
}

/** Returns what the peer printed to standard error, as the end of a sentence; empty if nothing. */
export function stderrSuffix(stream: Duplex): string {
  const said = stream instanceof StreamPairDuplex ? stream.stderrText : "";
  return said && `; ${said}`;
}

/** Destroys a stream and resolves when it is closed. */
export async function destroyAndWait(stream: Duplex): Promise<void> {
  if (stream.closed) return;
  const closed = Promise.withResolvers<void>();
  stream.once("close", closed.resolve);
  stream.on("error", () => {}); // its error has been reported
  stream.destroy();
  await closed.promise;
}
