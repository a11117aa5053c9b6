/** The numbers of the files that were asked for and aren't sent yet, first come, first served. */
export class RequestQueue {
  #ids: number[] = [];
  #next = 0;
  #wake: (() => void) | undefined;

  /** Whether none waits. */
  get empty(): boolean {
    return this.#next === this.#ids.length;
  }

  /** Adds one. */
  push(id: number): void {
    this.#ids.push(id);
    this.wake();
  }

  /** Takes the next one, if there is one. */
  shift(): number | undefined {
    if (this.empty) return undefined;
    const id = this.#ids[this.#next++];
    if (this.empty) {
      this.#ids = [];
      this.#next = 0;
    }
    return id;
  }

  /** Resolves when there is one, or at {@linkcode wake}. For one caller at a time. */
  async arrival(): Promise<void> {
    if (this.empty) await new Promise<void>((resolve) => this.#wake = resolve);
  }

  /** Ends {@linkcode arrival}. */
  wake(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
