/** A queue of the numbers of requested files that were not sent yet. */
export class RequestQueue {
  #ids: number[] = [];
  #next = 0;
  #wake: (() => void) | undefined;

  /** True if the queue is empty. */
  get empty(): boolean {
    return this.#next === this.#ids.length;
  }

  /** Adds a number. */
  push(id: number): void {
    this.#ids.push(id);
    this.wake();
  }

  /** Removes and returns the next number, if there is one. */
  shift(): number | undefined {
    if (this.empty) return undefined;
    const id = this.#ids[this.#next++];
    if (this.empty) {
      this.#ids = [];
      this.#next = 0;
    }
    return id;
  }

  /** Resolves when there is a number, or on {@linkcode wake}. For one caller at a time. */
  async arrival(): Promise<void> {
    if (this.empty) await new Promise<void>((resolve) => this.#wake = resolve);
  }

  /** Ends {@linkcode arrival}. */
  wake(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
