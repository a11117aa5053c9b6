import { Pattern } from "./pattern.ts";

/** Numbers of the patterns that match a path, in ascending order. */
export type MatchedPatterns = readonly number[];

/** No matches, as at the root of a tree. */
export const NO_MATCHES: MatchedPatterns = [];

/**
 * A list of patterns in which the last match decides; see {@linkcode Pattern}, and
 * `MatchesUsingParentResults` of moby/patternmatcher. A pattern also matches everything below what
 * it matches, so a walk passes the matches of a directory on to its entries.
 *
 * Patterns without wildcards are looked up, not tried one after another.
 */
export class PatternList {
  /** All patterns in order. */
  readonly all: readonly Pattern[];
  readonly #exact = new Map<string, number[]>();
  /** Numbers of all other patterns. */
  readonly #tried: number[] = [];

  /** Parses patterns and skips blank ones. Throws {@linkcode OptionError} for invalid syntax. */
  constructor(texts: readonly string[]) {
    // Go's white space; `trim` would also remove a byte order mark, and keep U+0085
    this.all = texts.map((text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ""))
      .filter((text) => text !== "").map((text) => new Pattern(text));
    this.all.forEach((pattern, i) => {
      if (!pattern.exact) this.#tried.push(i);
      else if (!this.#exact.get(pattern.text)?.push(i)) this.#exact.set(pattern.text, [i]);
    });
  }

  /**
   * Returns true if a path is matched in the end. `inherited` are the matches of its directory; its
   * own are added to `hits` if given.
   */
  match(path: string, inherited: MatchedPatterns, hits?: number[]): boolean {
    const exact = this.#exact.get(path) ?? NO_MATCHES;
    const tried = this.#tried;
    let matched = false;
    let i = 0;
    let e = 0;
    let t = 0;
    for (;;) {
      const fromAbove = i < inherited.length ? inherited[i]! : Infinity;
      const equal = e < exact.length ? exact[e]! : Infinity;
      const next = t < tried.length ? tried[t]! : Infinity;
      const number = Math.min(fromAbove, equal, next);
      if (number === Infinity) return matched;
      if (fromAbove === number) i++;
      if (equal === number) e++;
      if (next === number) t++;
      const { exception } = this.all[number]!;
      if (fromAbove !== number) {
        // a pattern that cannot change the result is not tried, and matches nothing below
        if (exception !== matched) continue;
        if (equal !== number && !this.all[number]!.hits(path)) continue;
      }
      hits?.push(number);
      matched = !exception;
    }
  }

  /** Returns true if a pattern of the given kind may match something inside a directory. */
  reaches(directory: string, depth: number, exceptions: boolean): boolean {
    for (const pattern of this.all) {
      if (pattern.exception === exceptions && pattern.reaches(directory, depth)) return true;
    }
    return false;
  }
}
