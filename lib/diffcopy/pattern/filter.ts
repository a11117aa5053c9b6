import type { Pattern } from "./pattern.ts";
import { type MatchedPatterns, NO_MATCHES, PatternList } from "./pattern_list.ts";

/** What becomes of an entry. */
export const Verdict = {
  /** It is wanted. */
  Keep: 0,
  /** A directory that isn't wanted itself, but something in it may be; any other entry isn't wanted. */
  Hide: 1,
  /** A directory in which nothing is wanted. */
  Prune: 2,
} as const;

/** One of {@linkcode Verdict}. */
export type Verdict = typeof Verdict[keyof typeof Verdict];

/** What is known of a directory when what is in it gets judged. */
export interface Scope {
  readonly include: MatchedPatterns;
  readonly exclude: MatchedPatterns;
  /** How many parts its path has; 0 for the root. */
  readonly depth: number;
}

/** The scope of the root. */
export const ROOT: Scope = { include: NO_MATCHES, exclude: NO_MATCHES, depth: 0 };

/**
 * Include and exclude patterns as decisions on a walk, as in fsutil's `filter.go`. An entry is wanted when the
 * include patterns, if there are any, match it, and the exclude patterns don't.
 *
 * fsutil doesn't enter a directory if by its rule nothing in it can be wanted, and that rule shows in what gets
 * sent; so it is applied as it is. Beyond it, directories are passed over that no pattern can reach, where that
 * changes nothing: `src/*.json` doesn't need a walk through everything.
 */
export class Filter {
  readonly #include: Side | undefined;
  readonly #exclude: Side | undefined;

  /** An empty list doesn't filter. Throws `OptionError` for bad syntax. */
  constructor(include: readonly string[], exclude: readonly string[]) {
    if (include.length > 0) this.#include = new Side(include, false);
    if (exclude.length > 0) this.#exclude = new Side(exclude, true);
  }

  /**
   * Judges an entry of a directory. Throws `OptionError` when a pattern turns out to be wrong only now that it
   * is tried.
   */
  judge(path: string, parent: Scope): Verdict {
    if (this.#include && !this.#include.patterns.match(path, parent.include)) return Verdict.Hide;
    if (this.#exclude && this.#exclude.patterns.match(path, parent.exclude)) return Verdict.Hide;
    return Verdict.Keep;
  }

  /** Judges a directory; with the verdict comes the scope for what is in it. */
  judgeDirectory(path: string, parent: Scope): { verdict: Verdict; scope: Scope } {
    const depth = parent.depth + 1;
    const include: number[] = [];
    const exclude: number[] = [];
    const scope = { include, exclude, depth };
    let verdict: Verdict = Verdict.Keep;
    if (this.#include && !this.#include.patterns.match(path, parent.include, include)) {
      if (!this.#include.mayTurn(path, depth)) return { verdict: Verdict.Prune, scope };
      verdict = Verdict.Hide;
    }
    if (this.#exclude && this.#exclude.patterns.match(path, parent.exclude, exclude)) {
      if (!this.#exclude.mayTurn(path, depth)) return { verdict: Verdict.Prune, scope };
      verdict = Verdict.Hide;
    }
    return { verdict, scope };
  }
}

/** One of the lists, with what fsutil knows of the patterns that can make a hidden directory's entry wanted. */
class Side {
  readonly patterns: PatternList;
  readonly #exceptions: boolean;
  /** Their beginnings, each with a `/` behind it; none where one of them has a wildcard in the middle. */
  readonly #prefixes: string[] | undefined;

  constructor(texts: readonly string[], exceptions: boolean) {
    this.patterns = new PatternList(texts);
    this.#exceptions = exceptions;
    const prefixes = this.patterns.all.filter((pattern) => pattern.exception === exceptions).map(
      withoutGlob,
    );
    if (!prefixes.some((prefix) => /[*[\]?^\\]/.test(prefix))) {
      this.#prefixes = prefixes.map((prefix) => `${prefix}/`);
    }
  }

  /** Whether something inside a directory may be wanted that the directory itself isn't. */
  mayTurn(directory: string, depth: number): boolean {
    if (this.#prefixes) {
      const inside = `${directory}/`;
      if (!this.#prefixes.some((prefix) => prefix.startsWith(inside))) return false;
    }
    return this.patterns.reaches(directory, depth, this.#exceptions);
  }
}

function withoutGlob(pattern: Pattern): string {
  return pattern.text.replace(/\/\*\*$/, "").replace(/\/\*$/, "");
}
