import { append, EndTrie } from "./end_trie.ts";

/** A pattern with what a matching path starts and ends with. */
export interface IndexedPattern {
  readonly exact: boolean;
  readonly text: string;
  readonly head: string;
  readonly tail: string;
}

/** Number of patterns up to which trying all of them takes less time than to look them up. */
const MAX_TRIED = 16;

/**
 * Finds the patterns of a list that may match a path, without a look at each of the others.
 * Patterns without wildcards are found by the whole path. If there are many others, they are found
 * by the text that a matching path ends or starts with, whichever is longer.
 */
export class PatternIndex {
  readonly #exact = new Map<string, number[]>();
  /** Patterns that are tried for every path. */
  readonly #always: number[] = [];
  readonly #heads = new EndTrie(false);
  readonly #tails = new EndTrie(true);
  readonly #indexed: boolean;
  /** Result of the last search. */
  readonly #found: number[] = [];

  constructor(patterns: readonly IndexedPattern[]) {
    this.#indexed = patterns.filter((pattern) => !pattern.exact).length > MAX_TRIED;
    patterns.forEach(({ exact, text, head, tail }, number) => {
      if (exact) {
        const same = this.#exact.get(text);
        if (same) same.push(number);
        else this.#exact.set(text, [number]);
      } else if (!this.#indexed || head + tail === "") this.#always.push(number);
      else if (tail.length >= head.length) this.#tails.add(tail, number);
      else this.#heads.add(head, number);
    });
  }

  /**
   * Returns the numbers of all patterns that may match a path, in ascending order. The array is
   * valid until the next search.
   */
  search(path: string): readonly number[] {
    const exact = this.#exact.get(path);
    if (!exact && !this.#indexed) return this.#always;
    const found = this.#found;
    found.length = 0;
    let lists = 0;
    if (exact) lists += append(found, exact);
    lists += append(found, this.#always);
    if (this.#indexed) {
      lists += this.#tails.search(path, found);
      lists += this.#heads.search(path, found);
    }
    return lists > 1 ? found.sort(ascending) : found;
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
