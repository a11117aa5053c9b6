/** The most items that wait for someone to take them; the oldest are dropped beyond. */
const MAX_KEPT_EVENTS = 10_000;

/** Items put in at one end and taken out by `for await` at the other, once each. */
export class EventQueue<T> implements AsyncIterable<T> {
  #items: T[] = [];
  #wake: (() => void) | undefined;
  #taken = false;
  #ended = false;
  #error: unknown;

  /** Puts an item in. Before anyone takes, only the newest are kept. */
  push(item: T): void {
    if (this.#ended) return;
    this.#items.push(item);
    if (!this.#taken && this.#items.length > 2 * MAX_KEPT_EVENTS) {
      this.#items = this.#items.slice(-MAX_KEPT_EVENTS);
    }
    this.#wake?.();
  }

  /** Says that no more follow; the error, where there is one, is thrown to who takes. */
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
