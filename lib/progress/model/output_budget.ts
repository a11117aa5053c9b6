import type { OutputStore } from "./output.ts";

/** Something with output, such as a step. */
export interface Owner {
  /** Complete lines. */
  readonly output: OutputStore;
  /** Memory that the lines take that are not complete. */
  readonly openCost: number;
}

/** Memory that the kept output of all steps may take. */
const MAX_COST = 16 * 1024 * 1024;

/** Memory that the output of an earlier step may take when there is too much. */
const REDUCED_COST = 64 * 1024;

/**
 * Bounds the output of all steps together: beyond it, that of the steps that have not written for
 * the longest time is reduced to its beginning and end, and later dropped.
 */
export class OutputBudget<O extends Owner> {
  readonly #drop: (owner: O) => void;
  /** Costs of the outputs; the one that was written last is the last. */
  readonly #whole = new Map<O, number>();
  /** The same of outputs that take little, in the same order. */
  readonly #small = new Map<O, number>();
  #last: O | undefined;
  #lastCost = 0;
  #cost = 0;

  /** Creates a budget. `drop` is called for an owner whose output must take no memory any more. */
  constructor(drop: (owner: O) => void) {
    this.#drop = drop;
  }

  /** Takes note that the output of `owner` has changed. */
  written(owner: O): void {
    const cost = owner.output.cost + owner.openCost;
    if (owner !== this.#last) this.#turnTo(owner);
    this.#cost += cost - this.#lastCost;
    this.#lastCost = cost;
    if (this.#cost > MAX_COST) this.#reduce();
  }

  /** Makes an owner the one that wrote last, and files the one before. */
  #turnTo(owner: O): void {
    if (this.#last) {
      const map = this.#lastCost > REDUCED_COST ? this.#whole : this.#small;
      map.set(this.#last, this.#lastCost);
    }
    this.#lastCost = this.#whole.get(owner) ?? this.#small.get(owner) ?? 0;
    this.#whole.delete(owner);
    this.#small.delete(owner);
    this.#last = owner;
  }

  #reduce(): void {
    for (const [owner, cost] of this.#whole) {
      if (this.#cost <= MAX_COST) return;
      owner.output.shrink(REDUCED_COST);
      this.#whole.delete(owner);
      const left = owner.output.cost + owner.openCost;
      this.#small.set(owner, left);
      this.#cost -= cost - left;
    }
    for (const [owner, cost] of this.#small) {
      if (this.#cost <= MAX_COST) return;
      owner.output.shrink(0);
      this.#small.delete(owner);
      this.#drop(owner);
      this.#cost -= cost;
    }
  }
}
