import { Duplex } from "node:stream";

/** The two halves of a connection, and what is known of its end. */
export interface StreamPair {
  /** What comes. */
  readonly readable: ReadableStream<Uint8Array>;
  /** What goes. */
  readonly writable: WritableStream<Uint8Array>;
  /**
   * Called once when nothing more comes, or when either half failed: says what is wrong, if anything. A connection that
   * has merely been closed resolves to nothing.
   */
  readonly ended: (cause: unknown) => Promise<Error | undefined>;
  /** Looks at the first chunk, and says what is wrong with it, if anything. */
  readonly onFirstChunk?: (first: Uint8Array) => Error | undefined;
  /** What has been said beside the connection, for messages; empty where nothing was. */
  readonly stderrText?: () => string;
  /** Called once at the end; the stream is closed when it resolves. */
  readonly release: () => Promise<void>;
}

/**
 * Two web streams as one of Node's. A chunk is handed on as it is. One write is under way at a time, and nothing is
 * read that nobody takes.
 */
export class StreamPairDuplex extends Duplex {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #halves: StreamPair;
  #ending: Promise<void> | undefined;
  #greeted = false;

  /** Owns both halves from now on. */
  constructor(halves: StreamPair) {
    super({ highWaterMark: 256 * 1024, allowHalfOpen: true });
    this.#halves = halves;
    this.#reader = halves.readable.getReader();
    this.#writer = halves.writable.getWriter();
  }

  /** Takes the next chunk. */
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

  /** What has been said beside the connection, for messages; empty where nothing was. */
  get stderrText(): string {
    return this.#halves.stderrText?.() ?? "";
  }

  /** Hands a chunk on; it's free again at the callback. */
  override _write(
    chunk: Uint8Array,
    _encoding: BufferEncoding,
    callback: (error?: Error | null) => void,
  ): void {
    // What is wrong is told by `ended`, which destroys this; until then the writer waits.
    this.#writer.write(chunk).then(() => callback(), (cause) => this.#end(cause));
  }

  /** Says that no more is written. */
  override _final(callback: (error?: Error | null) => void): void {
    this.#writer.close().then(() => callback(), () => callback());
  }

  /** Lets go of both halves, and of what is behind them. */
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

/** What a stream's other end has said beside it, as the end of a sentence; empty where nothing was. */
export function stderrSuffix(stream: Duplex): string {
  const said = stream instanceof StreamPairDuplex ? stream.stderrText : "";
  return said && `; ${said}`;
}

/** Destroys a stream, and resolves when nothing of it is left. */
export async function destroyAndWait(stream: Duplex): Promise<void> {
  if (stream.closed) return;
  const closed = Promise.withResolvers<void>();
  stream.once("close", closed.resolve);
  stream.on("error", () => {}); // what it ends with has been told
  stream.destroy();
  await closed.promise;
}
