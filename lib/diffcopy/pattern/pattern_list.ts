import { OptionError } from "../../errors.ts";
import { RegexpBudget } from "../regexp/linear_regexp.ts";
import { Pattern } from "./pattern.ts";
import type { PatternSource } from "./pattern_error.ts";
import { PatternIndex } from "./pattern_index.ts";
import { UncheckedPatterns } from "./unchecked.ts";
import { trimSpace } from "./white_space.ts";

/** Numbers of the patterns that match a path, in ascending order. */
export type MatchedPatterns = readonly number[];

/** No matches, as at the root of a tree. */
export const NO_MATCHES: MatchedPatterns = [];

/**
 * Largest number of steps for one path, which take a few seconds. An ordinary list needs far fewer,
 * but a list that is made for it could take minutes for each path.
 */
const MAX_PATH_STEPS = 200_000_000;

/** A pattern of a file, see `parseIgnoreFile`. */
export interface PatternLine extends PatternSource {
  /** Pattern, with its `!` if it is an exception. */
  readonly text: string;
}

/**
 * A list of patterns in which the last match decides; see {@linkcode Pattern}, and
 * `MatchesUsingParentResults` of moby/patternmatcher. A pattern also matches everything below what
 * it matches, so a walk passes the matches of a directory on to its entries.
 */
export class PatternList {
  /** All patterns in order. */
  readonly all: readonly Pattern[];
  readonly #index: PatternIndex;
  readonly #unchecked: UncheckedPatterns;
  readonly #budget = new RegexpBudget();
  readonly #maxSteps: number;

  /** Parses patterns and skips blank ones. Throws {@linkcode OptionError} for invalid syntax. */
  constructor(patterns: readonly (string | PatternLine)[], maxSteps: number = MAX_PATH_STEPS) {
    this.#maxSteps = maxSteps;
    const all: Pattern[] = [];
    for (const pattern of patterns) {
      const source = typeof pattern === "string" ? undefined : pattern;
      const text = trimSpace(typeof pattern === "string" ? pattern : pattern.text);
      if (text !== "") all.push(new Pattern(text, source, this.#budget));
    }
    this.all = all;
    this.#index = new PatternIndex(all);
    this.#unchecked = new UncheckedPatterns(all);
  }

  /**
   * Returns true if a path is matched in the end. `inherited` are the matches of its directory; its
   * own are added to `hits` if given. Throws {@linkcode OptionError} if that takes too long, or if
   * Go would find a pattern to be invalid now.
   */
  match(path: string, inherited: MatchedPatterns, hits?: number[]): boolean {
    const found = this.#index.search(path);
    const start = this.#budget.steps;
    const unchecked = this.#unchecked.empty ? undefined : this.#unchecked;
    let matched = false;
    let since = 0; // number of the first pattern for which `matched` is as it is
    for (let i = 0, f = 0; i < inherited.length || f < found.length;) {
      const fromAbove = i < inherited.length && !(found[f]! < inherited[i]!);
      const number = fromAbove ? inherited[i++]! : found[f++]!;
      if (fromAbove && found[f] === number) f++;
      const pattern = this.all[number]!;
      // a pattern that cannot change the result is not tried, and matches nothing below
      if (!fromAbove && (pattern.exception !== matched || !pattern.hits(path))) {
        if (this.#budget.steps - start > this.#maxSteps) throw tooComplex(path);
        continue;
      }
      hits?.push(number);
      if (matched === pattern.exception) {
        unchecked?.check(matched, since, number);
        since = number;
      }
      matched = !pattern.exception;
    }
    unchecked?.check(matched, since, this.all.length);
    return matched;
  }

  /** Returns true if a pattern of the given kind may match something inside a directory. */
  reaches(directory: string, depth: number, exceptions: boolean): boolean {
    for (const pattern of this.all) {
      if (pattern.exception === exceptions && pattern.reaches(directory, depth)) return true;
    }
    return false;
  }
}

function tooComplex(path: string): OptionError {
  const shown = JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
  return new OptionError(`cannot compare the path ${shown} with all patterns`, {
    detail: "they are too complex",
  });
}
