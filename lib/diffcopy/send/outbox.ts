import type { MessageStream } from "../../rpc/message_stream.ts";

/** How large one buffer is, in bytes: what a file is read in, and what is handed over at once. */
export const BUFFER_BYTES = 256 * 1024;

/** How many buffers there are at most: a full queue of the stream, and one being filled on each side. */
const MAX_BUFFERS = 8;

/** Buffers that come back when the stream is done with them. */
export class BufferPool {
  readonly #free: Uint8Array[] = [];
  readonly #takers: PromiseWithResolvers<Uint8Array>[] = [];
  readonly #waiting = new Set<(reason: unknown) => void>();
  #made = 0;
  #closed: { reason: unknown } | undefined;

  /** The next free buffer. Rejects when the pool gets closed. */
  async take(): Promise<Uint8Array> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#made < MAX_BUFFERS) {
      this.#made++;
      return new Uint8Array(BUFFER_BYTES);
    }
    const taker = Promise.withResolvers<Uint8Array>();
    this.#takers.push(taker);
    return await this.unlessClosed(taker.promise);
  }

  /** Takes a buffer back. */
  give(buffer: Uint8Array): void {
    const taker = this.#takers.shift();
    if (taker) taker.resolve(buffer);
    else this.#free.push(buffer);
  }

  /** Waits for something, but no longer than until the pool gets closed; then it rejects. */
  async unlessClosed<T>(promise: Promise<T>): Promise<T> {
    const { promise: closed, reject } = Promise.withResolvers<never>();
    if (this.#closed) reject(this.#closed.reason);
    this.#waiting.add(reject);
    try {
      return await Promise.race([promise, closed]);
    } finally {
      this.#waiting.delete(reject);
    }
  }

  /** Rejects all who wait, and who will. */
  close(reason: unknown): void {
    this.#closed ??= { reason };
    for (const reject of this.#waiting) reject(reason);
  }
}

/**
 * Packs many packets into one buffer before it is handed to the stream: a write costs much the same for ten
 * bytes as for ten thousand. Packets are built in place; several outboxes may share a stream and a pool.
 */
export class Outbox {
  /** The buffer that is being filled; empty until there is {@linkcode more}. */
  buffer: Uint8Array = NONE;
  /** Where the next packet goes. */
  at = 0;
  readonly #stream: MessageStream;
  readonly #pool: BufferPool;
  #full = false;

  constructor(stream: MessageStream, pool: BufferPool) {
    this.#stream = stream;
    this.#pool = pool;
  }

  /** How many bytes the buffer has left. */
  get room(): number {
    return this.buffer.length - this.at;
  }

  /** Hands the buffer over and takes the next one, with at least this much room. */
  async more(bytes: number): Promise<void> {
    this.flush();
    if (this.#full) await this.#pool.unlessClosed(this.#stream.drained());
    this.#full = false;
    if (bytes > BUFFER_BYTES) this.buffer = new Uint8Array(bytes);
    else this.buffer = await this.#pool.take();
  }

  /** Hands over what is in the buffer. */
  flush(): void {
    const { buffer, at } = this;
    if (at === 0) return;
    this.buffer = NONE;
    this.at = 0;
    const pooled = buffer.length === BUFFER_BYTES;
    const room = this.#stream.send(buffer.subarray(0, at), () => {
      if (pooled) this.#pool.give(buffer);
    });
    if (!room) this.#full = true;
  }
}

const NONE = new Uint8Array(0);
