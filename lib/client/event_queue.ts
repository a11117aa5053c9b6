/**
 * Minimum number of items that are kept while there is no reader; beyond twice that, the oldest are
 * dropped.
 */
const MAX_KEPT_EVENTS = 10_000;

/** The same for the memory that the items take, in bytes. */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;

/** Queue of items: pushed by a producer and read with `for await`, once each. */
export class EventQueue<T> implements AsyncIterable<T> {
  readonly #costOf: (item: T) => number;
  readonly #onUnread: (() => void) | undefined;
  #items: T[] = [];
  #next = 0;
  #cost = 0;
  #readers = 0;
  #wake: (() => void) | undefined;
  #room: PromiseWithResolvers<void> | undefined;
  #ended = false;
  #error: unknown;

  /**
   * Creates a queue. `costOf` estimates the memory that an item takes, in bytes. `onUnread` is
   * called when the last reader of a queue that ended with an error has left before it was thrown.
   */
  constructor(costOf: (item: T) => number, onUnread?: () => void) {
    this.#costOf = costOf;
    this.#onUnread = onUnread;
  }

  /** True if there is a reader: one that has begun, and neither reached the end nor left. */
  get isRead(): boolean {
    return this.#readers > 0;
  }

  /**
   * Adds an item. While nobody reads, only the newest items are kept. If a reader is far behind,
   * this returns a promise, for which the producer should wait before it adds more.
   */
  push(item: T): Promise<void> | undefined {
    if (this.#ended) return undefined;
    this.#items.push(item);
    this.#cost += this.#costOf(item);
    this.#wake?.();
    if (!this.#exceeds(2)) return undefined;
    if (this.#readers > 0) return (this.#room ??= Promise.withResolvers()).promise;
    while (this.#exceeds(1)) this.#shift();
    return undefined;
  }

  /** Ends the queue; an error is thrown to the consumer. */
  end(error?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#error = error;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    this.#readers++;
    let finished = false;
    try {
      for (;;) {
        while (this.#length > 0) {
          const item = this.#shift();
          if (!this.#exceeds(1)) this.#makeRoom();
          yield item;
        }
        if (this.#ended) break;
        await new Promise<void>((resolve) => this.#wake = resolve);
        this.#wake = undefined;
      }
      finished = true;
    } finally {
      this.#readers--;
      this.#makeRoom();
      if (!finished && !this.isRead && this.#error !== undefined) this.#onUnread?.();
    }
    if (this.#error !== undefined) throw this.#error;
  }

  get #length(): number {
    return this.#items.length - this.#next;
  }

  #exceeds(times: number): boolean {
    return this.#length > times * MAX_KEPT_EVENTS || this.#cost > times * MAX_KEPT_BYTES;
  }

  #shift(): T {
    const item = this.#items[this.#next++]!;
    this.#cost -= this.#costOf(item);
    if (this.#next * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#next);
      this.#next = 0;
    }
    return item;
  }

  #makeRoom(): void {
    this.#room?.resolve();
    this.#room = undefined;
  }
}
