import type { Pattern } from "./pattern.ts";
import { type MatchedPatterns, NO_MATCHES, type PatternLine, PatternList } from "./pattern_list.ts";

/** Decision about an entry. */
export const Verdict = {
  /** The entry is wanted. */
  Keep: 0,
  /** The entry is not wanted; if it is a directory, something in it may be. */
  Hide: 1,
  /** The entry is a directory in which nothing is wanted. */
  Prune: 2,
} as const;

/** One of {@linkcode Verdict}. */
export type Verdict = typeof Verdict[keyof typeof Verdict];

/** State of a directory for judging its entries. */
export interface Scope {
  readonly include: MatchedPatterns;
  readonly exclude: MatchedPatterns;
  /** Number of parts of its path; 0 for the root. */
  readonly depth: number;
}

/** Scope of the root. */
export const ROOT: Scope = { include: NO_MATCHES, exclude: NO_MATCHES, depth: 0 };

/**
 * Decides by include and exclude patterns which entries of a walk are wanted, like fsutil's
 * `filter.go`: an entry is wanted if the include patterns match it (or there are none) and the
 * exclude patterns do not.
 *
 * fsutil does not enter a directory if nothing in it can be wanted by its own rule. That rule
 * affects the result, so it is applied as it is. In addition, directories that no pattern can reach
 * are skipped if that changes nothing: `src/*.json` does not need a walk through everything.
 */
export class Filter {
  readonly #include: Side | undefined;
  readonly #exclude: Side | undefined;

  /** Creates a filter. An empty list does not filter. Throws `OptionError` for invalid syntax. */
  constructor(include: readonly string[], exclude: readonly (string | PatternLine)[]) {
    if (include.length > 0) this.#include = new Side(include, false);
    if (exclude.length > 0) this.#exclude = new Side(exclude, true);
  }

  /**
   * Judges an entry of a directory. Throws `OptionError` if a pattern turns out to be invalid now
   * that it is used.
   */
  judge(path: string, parent: Scope): Verdict {
    if (this.#include && !this.#include.patterns.match(path, parent.include)) return Verdict.Hide;
    if (this.#exclude && this.#exclude.patterns.match(path, parent.exclude)) return Verdict.Hide;
    return Verdict.Keep;
  }

  /**
   * Returns true if a path, or something below it, is wanted other than by a pattern with a wildcard:
   * by its name, by that of a directory above it, or because everything is wanted.
   */
  insistsOn(path: string): boolean {
    if (this.#include) return this.#include.names(path);
    return !this.#exclude?.covers(path) || this.#exclude.names(path);
  }

  /**
   * Returns the line of the exclude patterns that decided about the directory of a scope: the last one
   * that matched. Undefined if none did.
   */
  decisiveLine({ exclude }: Scope): PatternLine | undefined {
    const number = exclude.at(-1);
    return number === undefined ? undefined : this.#exclude?.lines[number];
  }

  /** Returns the lines of the exclude patterns that match one of the paths, in order. */
  excludeMatches(paths: readonly string[]): PatternLine[] {
    const { patterns, lines } = this.#exclude ?? { patterns: { all: [] }, lines: [] };
    return lines.filter((_, i) => paths.some((path) => patterns.all[i]!.hits(path)));
  }

  /** Judges a directory. Returns the verdict and the scope for its entries. */
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

/** Characters that make a pattern match more than one path, or that escape others. */
const SPECIAL = /[*?[\\]/;

/**
 * A list of patterns, with what fsutil knows about patterns that can make an entry of a hidden
 * directory wanted.
 */
class Side {
  readonly patterns: PatternList;
  readonly #exceptions: boolean;
  /**
   * Their beginnings, each followed by `/`; undefined if one of them has a wildcard in the middle.
   */
  readonly #prefixes: string[] | undefined;
  #lines: readonly PatternLine[] | undefined;

  constructor(patterns: readonly (string | PatternLine)[], exceptions: boolean) {
    this.patterns = new PatternList(patterns);
    this.#exceptions = exceptions;
    const prefixes = this.patterns.all.filter((pattern) => pattern.exception === exceptions).map(
      withoutGlob,
    );
    if (!prefixes.some((prefix) => /[*[\]?^\\]/.test(prefix))) {
      this.#prefixes = prefixes.map((prefix) => `${prefix}/`);
    }
  }

  /** The patterns as lines, with the same numbers; those that are not from a file have no name. */
  get lines(): readonly PatternLine[] {
    return this.#lines ??= this.patterns.all.map(({ text, exception, source }) => ({
      ...source ?? { file: "", line: 0 },
      text: exception ? `!${text}` : text,
    }));
  }

  /**
   * Returns true if a pattern that makes entries wanted names a path, something below it, or a
   * directory above it, without a wildcard.
   */
  names(path: string): boolean {
    return this.patterns.all.some(({ text, exception }) =>
      exception === this.#exceptions && !SPECIAL.test(text) &&
      (text === path || text.startsWith(`${path}/`) || path.startsWith(`${text}/`))
    );
  }

  /** Returns true if a pattern other than an exception matches a path or a directory above it. */
  covers(path: string): boolean {
    const parts = path.split("/");
    const paths = parts.map((_, i) => parts.slice(0, i + 1).join("/"));
    return this.patterns.all.some((pattern) =>
      !pattern.exception && paths.some((part) => pattern.hits(part))
    );
  }

  /** Returns true if something in an unwanted directory may be wanted. */
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
