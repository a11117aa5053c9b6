import type { Pattern } from "./pattern.ts";

/**
 * Patterns that are not compiled yet and may turn out to be invalid. A list skips most patterns
 * that cannot match a path, but Go compiles each one when it gets to it, and refuses it then.
 */
export class UncheckedPatterns {
  readonly #all: readonly Pattern[];
  /** Numbers of patterns that are not exceptions, and of those that are, in ascending order. */
  readonly #numbers: readonly [number[], number[]] = [[], []];

  constructor(all: readonly Pattern[]) {
    this.#all = all;
    all.forEach((pattern, i) => {
      if (pattern.mayBeInvalid) this.#numbers[pattern.exception ? 1 : 0].push(i);
    });
  }

  /** True if all patterns are checked. */
  get empty(): boolean {
    return this.#numbers[0].length + this.#numbers[1].length === 0;
  }

  /**
   * Checks the patterns, or the exceptions, with numbers from `from` up to `to`. Throws
   * `PatternError` if one is invalid.
   */
  check(exceptions: boolean, from: number, to: number): void {
    const numbers = this.#numbers[exceptions ? 1 : 0];
    const start = indexOf(numbers, from);
    const end = indexOf(numbers, to);
    if (start === end) return;
    for (const number of numbers.splice(start, end - start)) this.#all[number]!.check();
  }
}

/** Returns the index of the first number that is at least `least`. */
function indexOf(numbers: readonly number[], least: number): number {
  let low = 0;
  for (let high = numbers.length; low < high;) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
