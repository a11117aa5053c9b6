import type { MessageStream } from "../../rpc/message_stream.ts";

/** Size of a buffer: of one read from a file, and of one write to the stream. */
export const BUFFER_BYTES = 256 * 1024;

/** Number of buffers: those that leave, mostly with few packets, and one being filled on each side. */
const MAX_BUFFERS = 8;

/** A pool of buffers, which return when the stream has written them. */
export class BufferPool {
  readonly #free: Uint8Array[] = [];
  readonly #takers: PromiseWithResolvers<Uint8Array>[] = [];
  readonly #waiting = new Set<(reason: unknown) => void>();
  #made = 0;
  #closed: { reason: unknown } | undefined;

  /** Returns the next free buffer. Rejects when the pool is closed. */
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

  /** Returns a buffer to the pool. */
  give(buffer: Uint8Array): void {
    const taker = this.#takers.shift();
    if (taker) taker.resolve(buffer);
    else this.#free.push(buffer);
  }

  /** Waits for a promise. Rejects when the pool is closed. */
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

  /** Rejects all current and future waits. */
  close(reason: unknown): void {
    this.#closed ??= { reason };
    for (const reject of this.#waiting) reject(reason);
  }
}

/**
 * Packs many packets into one buffer before writing it to the stream, because a write of ten bytes
 * costs about as much as one of ten thousand. Packets are built in place. Several outboxes may
 * share a stream and a pool.
 */
export class Outbox {
  /** Buffer being filled; empty until {@linkcode more} is called. */
  buffer: Uint8Array = NONE;
  /** Offset of the next packet. */
  at = 0;
  readonly #stream: MessageStream;
  readonly #pool: BufferPool;
  #full = false;

  constructor(stream: MessageStream, pool: BufferPool) {
    this.#stream = stream;
    this.#pool = pool;
  }

  /** Number of bytes left in the buffer. */
  get room(): number {
    return this.buffer.length - this.at;
  }

  /** Sends the buffer and takes a new one with at least `room` bytes. */
  async more(bytes: number): Promise<void> {
    this.flush();
    if (this.#full) await this.#pool.unlessClosed(this.#stream.drained());
    this.#full = false;
    if (bytes > BUFFER_BYTES) this.buffer = new Uint8Array(bytes);
    else this.buffer = await this.#pool.take();
  }

  /** Sends the content of the buffer. */
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
