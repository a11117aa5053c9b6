/**
 * Minimum number of items that are kept before the first reader starts; beyond twice that, the
 * oldest are dropped.
 */
const MAX_KEPT_EVENTS = 10_000;

/** Queue of items: pushed by a producer and read with `for await`, once each. */
export class EventQueue<T> implements AsyncIterable<T> {
  #items: T[] = [];
  #wake: (() => void) | undefined;
  #taken = false;
  #ended = false;
  #error: unknown;

  /** Adds an item. Until the first reader starts, only the newest items are kept. */
  push(item: T): void {
    if (this.#ended) return;
    this.#items.push(item);
    if (!this.#taken && this.#items.length > 2 * MAX_KEPT_EVENTS) {
      this.#items = this.#items.slice(-MAX_KEPT_EVENTS);
    }
    this.#wake?.();
  }

  /** Ends the queue; an error is thrown to the consumer. */
  end(error?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#error = error;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    this.#taken = true;
    for (;;) {
      const items = this.#items;
      this.#items = [];
      yield* items;
      if (this.#items.length > 0) continue;
      if (this.#ended) break;
      await new Promise<void>((resolve) => this.#wake = resolve);
      this.#wake = undefined;
    }
    if (this.#error !== undefined) throw this.#error;
  }
}
