import { Pattern } from "./pattern.ts";

/** The numbers of the patterns that hit a path, in ascending order. */
export type MatchedPatterns = readonly number[];

/** No hits: what the root of a tree starts with. */
export const NO_MATCHES: MatchedPatterns = [];

/**
 * A list of patterns, the last hit of which decides: see {@linkcode Pattern} for one, and
 * `MatchesUsingParentResults` of moby/patternmatcher for the list. A pattern also hits all that is below what
 * it hits; who walks a tree hands on the hits of a directory to what is in it.
 *
 * Patterns without wildcards are looked up, not tried one after another.
 */
export class PatternList {
  /** All patterns, in order. */
  readonly all: readonly Pattern[];
  readonly #exact = new Map<string, number[]>();
  /** The numbers of all others. */
  readonly #tried: number[] = [];

  /** Blank texts are passed over. Throws {@linkcode OptionError} for bad syntax. */
  constructor(texts: readonly string[]) {
    // what Go takes for space; `trim` would take a byte order mark too, and leave U+0085
    this.all = texts.map((text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ""))
      .filter((text) => text !== "").map((text) => new Pattern(text));
    this.all.forEach((pattern, i) => {
      if (!pattern.exact) this.#tried.push(i);
      else if (!this.#exact.get(pattern.text)?.push(i)) this.#exact.set(pattern.text, [i]);
    });
  }

  /**
   * Whether a path ends up matched. `inherited` are the hits of the directory that it is in; its own go to
   * `hits`, where they're wanted.
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
        // a pattern that could change nothing isn't tried, and hits nothing below either
        if (exception !== matched) continue;
        if (equal !== number && !this.all[number]!.hits(path)) continue;
      }
      hits?.push(number);
      matched = !exception;
    }
  }

  /** Whether a pattern of the one kind may hit something inside a directory of so many parts. */
  reaches(directory: string, depth: number, exceptions: boolean): boolean {
    for (const pattern of this.all) {
      if (pattern.exception === exceptions && pattern.reaches(directory, depth)) return true;
    }
    return false;
  }
}
