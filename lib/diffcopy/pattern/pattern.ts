import { utf8Length } from "../wire/encode.ts";
import { clean } from "../../internal/go/path.ts";
import { LinearRegexp, type RegexpBudget } from "../regexp/linear_regexp.ts";
import { OneStar } from "./one_star.ts";
import { PatternError, type PatternSource } from "./pattern_error.ts";
import { checkSyntax } from "./syntax.ts";
import { type Comparison, translate } from "./translate.ts";

/** Largest length of a pattern in UTF-8. Paths on Linux have at most 4 KiB. */
export const MAX_PATTERN_BYTES = 64 * 1024;

/**
 * A pattern of moby/patternmatcher (https://github.com/moby/patternmatcher), the language of
 * `.dockerignore`. Its quirks are kept, because this must match exactly what the daemon and every
 * other client match.
 *
 * - A pattern without wildcards is compared as a whole, `dir/**` by its beginning, and a pattern
 *   with `**` only at its start by its end.
 * - All others become a regular expression in Go's syntax in which `{`, `|`, `}` and `^` are not
 *   escaped: with a wildcard, `a|b*` has two branches, each anchored on one side only.
 * - In a regular expression `\d` and `\b` keep their meaning there, which is surprising in
 *   `src\data`.
 *
 * A match takes time proportional to the length of the path, as in Go.
 */
export class Pattern {
  /** Cleaned pattern without its `!`. */
  readonly text: string;
  /** True if the pattern starts with `!` and takes back earlier matches. */
  readonly exception: boolean;
  /** Line that the pattern is from; undefined if it is not from a file. */
  readonly source: PatternSource | undefined;
  /** Text that a matching path always starts with. */
  readonly head: string;
  /** Text that a matching path always ends with. */
  readonly tail: string;
  readonly #comparison: Comparison;
  /** Text that the path must equal, start with or end with, depending on the comparison. */
  readonly #literal: string;
  /** Text that is somewhere in the middle of a matching path; empty if none is known. */
  readonly #middle: string;
  /** Number of parts of a matching path; `Infinity` if it varies. */
  readonly #depth: number;
  readonly #expression: string;
  readonly #budget: RegexpBudget | undefined;
  /** Matcher of a pattern that is compared as a regular expression. */
  #matcher: OneStar | LinearRegexp | undefined;

  /**
   * Parses a pattern; `text` is trimmed and not empty. Throws {@linkcode PatternError} for invalid
   * syntax as far as Go looks at once, and for more than {@linkcode MAX_PATTERN_BYTES}.
   */
  constructor(text: string, source?: PatternSource, budget?: RegexpBudget) {
    this.source = source;
    this.#budget = budget;
    this.text = text;
    if (utf8Length(text) > MAX_PATTERN_BYTES) {
      throw this.#error(`it is longer than ${MAX_PATTERN_BYTES / 1024} KiB`);
    }
    const cleaned = clean(text); // before looking for `!`: `!a/../b` is not an exception
    if (cleaned === "!") throw this.#error("nothing follows the !");
    this.exception = cleaned.startsWith("!");
    this.text = this.exception ? cleaned.slice(1) : cleaned;
    this.#checkSyntax();
    const { comparison, source: expression } = translate(this.text);
    this.#comparison = comparison;
    this.#expression = expression;
    this.#literal = comparison === "prefix"
      ? this.text.slice(0, -2)
      : comparison === "suffix"
      ? this.text.slice(2)
      : this.text;
    const plain = PLAIN.test(this.text);
    this.#middle = plain ? middleOf(this.text) : "";
    this.#depth = plain && !this.text.includes("**") ? this.text.split("/").length : Infinity;
    [this.head, this.tail] = comparison === "exact"
      ? [this.text, this.text]
      : comparison === "prefix"
      ? [this.#literal, ""]
      : comparison === "suffix"
      ? ["", this.#literal.replace(/^\//, "")]
      : [headOf(this.text), plain ? tailOf(this.text) : ""];
  }

  /** True if only {@linkcode check} tells whether it is valid. */
  get mayBeInvalid(): boolean {
    return this.#comparison === "regexp" && !VALID.test(this.text);
  }

  /** Compiles it if {@linkcode hits} does. Throws {@linkcode PatternError} if it is invalid. */
  check(): void {
    if (this.#comparison !== "regexp") return;
    this.#matcher ??= OneStar.parse(this.text) ?? this.#compile();
  }

  /** True if the whole path must equal {@linkcode text}, which then can be looked up. */
  get exact(): boolean {
    return this.#comparison === "exact";
  }

  /**
   * Returns true if it matches a path itself. The caller knows about matches of parent directories.
   */
  hits(path: string): boolean {
    switch (this.#comparison) {
      case "exact":
        return path === this.#literal;
      case "prefix":
        return path.startsWith(this.#literal);
      case "suffix":
        return path.endsWith(this.#literal) ||
          (this.#literal.length === path.length + 1 && this.#literal === `/${path}`);
      case "regexp": {
        // most paths are decided here
        if (!path.endsWith(this.tail) || !path.startsWith(this.head)) return false;
        if (this.#middle !== "" && !path.includes(this.#middle)) return false;
        const matcher = this.#matcher ??= OneStar.parse(this.text) ?? this.#compile();
        return matcher instanceof OneStar ? matcher.hits(path) : matcher.test(path);
      }
    }
  }

  /** Returns false only if it certainly cannot match a path inside a directory. */
  reaches(directory: string, depth: number): boolean {
    switch (this.#comparison) {
      case "exact":
        return isInside(this.#literal, directory);
      case "prefix":
        return meet(this.#literal, directory);
      case "suffix":
        return true;
      case "regexp":
        return depth < this.#depth && meet(this.head, directory);
    }
  }

  #checkSyntax(): void {
    try {
      checkSyntax(this.text);
    } catch (cause) {
      throw this.#error("syntax error", cause);
    }
  }

  /**
   * Compiled when it is first needed, as in Go: a pattern that is never used is never found to be
   * invalid.
   */
  #compile(): LinearRegexp {
    try {
      return new LinearRegexp(this.#expression, this.#budget);
    } catch (cause) {
      throw this.#error("syntax error", cause);
    }
  }

  #error(problem: string, cause?: unknown): PatternError {
    const reason = cause instanceof Error ? `${problem}: ${cause.message}` : problem;
    return new PatternError(this.text, this.source, reason, cause);
  }
}

/** Patterns without classes, escapes and characters of regular expressions. */
const PLAIN = /^[^[\]\\{}|^]*$/;

/** Patterns that are certainly valid: also with usual classes and escaped punctuation. */
const VALID = /^(?:[^[\]\\{}|^]|\\[ -/:-@[-`{-~]|\[\^?(?:0-\d|a-[a-z]|A-[A-Z]|[\w.])+\])*$/;

/** Returns what a path that a pattern with wildcards matches starts with. */
function headOf(text: string): string {
  if (/^\ufeff|[\\{|^]/.test(text)) return "";
  const end = text.search(/[*?[]/);
  return end < 0 ? text : text.slice(0, end);
}

/** Returns what a path that a pattern without classes and escapes matches ends with. */
function tailOf(text: string): string {
  const last = Math.max(text.lastIndexOf("*"), text.lastIndexOf("?"));
  const tail = text.slice(last + 1);
  return tail.startsWith("/") ? tail.slice(1) : tail; // `**` takes the slash, too
}

/** Returns the longest text between two wildcards of a pattern without classes and escapes. */
function middleOf(text: string): string {
  const pieces = text.split(/\*\*\/?|[*?]/).slice(1, -1);
  return pieces.reduce((longest, piece) => piece.length > longest.length ? piece : longest, "");
}

/** Returns true if `path` is below a directory. */
function isInside(path: string, directory: string): boolean {
  return path.length > directory.length && path.charCodeAt(directory.length) === 0x2f &&
    path.startsWith(directory);
}

/** Returns true if something below a directory can start with `start`. */
function meet(start: string, directory: string): boolean {
  return isInside(start, directory) || directory.startsWith(start) ||
    (start.length === directory.length + 1 && start === `${directory}/`);
}
