import { OptionError } from "../../errors.ts";
import { Glob } from "./glob.ts";
import { clean } from "../wire/path.ts";
import { compileGoRegexp } from "./go_regexp.ts";

/**
 * One pattern of moby/patternmatcher (https://github.com/moby/patternmatcher), the language of `.dockerignore`.
 * Its quirks are kept: what the daemon and every other client takes for a match has to be one here.
 *
 * - A pattern without wildcards is compared as a whole, `dir/**` by its beginning, and one that has `**` only at
 *   its start by its end.
 * - All others become a regular expression in Go's syntax, in which `{`, `|`, `}` and `^` aren't escaped:
 *   once there is a wildcard, `a|b*` has two branches, each anchored on one side only.
 * - In a regular expression `\d` or `\b` mean what they mean there, as no one would expect of `src\data`.
 */
export class Pattern {
  /** The pattern, made clean, without its `!`. */
  readonly text: string;
  /** Whether it started with `!`: it takes back what a pattern before it hit. */
  readonly exception: boolean;
  readonly #kind: "exact" | "prefix" | "suffix" | "regexp";
  /** What the path has to be, to start with, or to end with, by kind. */
  readonly #literal: string;
  /** For a regular expression: what the path starts and ends with in any case. */
  readonly #head: string;
  readonly #tail: string;
  /** How many parts a path has that can match; `Infinity` where that isn't fixed. */
  readonly #depth: number;
  readonly #source: string;
  #regexp: RegExp | undefined;

  /** `text` is without spaces around it and not empty. Throws {@linkcode OptionError} for bad syntax. */
  constructor(text: string) {
    const cleaned = clean(text); // before the `!` is looked for: `!a/../b` isn't an exception
    this.exception = cleaned.startsWith("!");
    if (cleaned === "!") throw new OptionError('illegal exclusion pattern: "!"');
    this.text = this.exception ? cleaned.slice(1) : cleaned;
    new Glob(this.text); // only for its syntax check
    const { kind, source } = translate(this.text);
    this.#kind = kind;
    this.#source = source;
    this.#literal = kind === "prefix"
      ? this.text.slice(0, -2)
      : kind === "suffix"
      ? this.text.slice(2)
      : this.text;
    const plain = !/[[\]\\{}|^]/.test(this.text);
    this.#head = /^\ufeff|[\\{|^]/.test(this.text) ? "" : /^[^*?[]*/.exec(this.text)![0];
    this.#tail = plain ? /[^*?]*$/.exec(this.text)![0].replace(/^\//, "") : "";
    this.#depth = plain && !this.text.includes("**") ? this.text.split("/").length : Infinity;
  }

  /** Whether it is compared with the path as a whole, so that {@linkcode text} can be looked up. */
  get exact(): boolean {
    return this.#kind === "exact";
  }

  /** Whether it hits a path itself; that it hits one above is for the caller to know. */
  hits(path: string): boolean {
    switch (this.#kind) {
      case "exact":
        return path === this.#literal;
      case "prefix":
        return path.startsWith(this.#literal);
      case "suffix":
        return path.endsWith(this.#literal) ||
          (this.#literal.length === path.length + 1 && this.#literal === `/${path}`);
      case "regexp":
        // most paths end here, long before a regular expression has to be run
        if (!path.endsWith(this.#tail) || !path.startsWith(this.#head)) return false;
        return (this.#regexp ??= this.#compile()).test(path);
    }
  }

  /** Whether it may hit a path inside a directory: false only where it surely can't. */
  reaches(directory: string, depth: number): boolean {
    switch (this.#kind) {
      case "exact":
        return isInside(this.#literal, directory);
      case "prefix":
        return meet(this.#literal, directory);
      case "suffix":
        return true;
      case "regexp":
        return depth < this.#depth && meet(this.#head, directory);
    }
  }

  /** As Go does it, only when it is needed: a pattern that is never tried isn't found to be wrong. */
  #compile(): RegExp {
    try {
      return compileGoRegexp(this.#source);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : "bad syntax";
      throw new OptionError(`syntax error in pattern ${JSON.stringify(this.text)}: ${reason}`, {
        cause,
      });
    }
  }
}

/** Finds out of which kind a pattern is, and the regular expression it would be. */
function translate(
  pattern: string,
): { kind: "exact" | "prefix" | "suffix" | "regexp"; source: string } {
  let kind: "exact" | "prefix" | "suffix" | "regexp" = "exact";
  let source = "^";
  const chars = [...pattern];
  // Go's scanner takes a mark at the start for one of byte order and drops it
  for (let at = chars[0] === "\ufeff" ? 1 : 0, first = true; at < chars.length; first = false) {
    const char = chars[at++]!;
    if (char === "*" && chars[at] === "*") {
      at++;
      if (chars[at] === "/") at++;
      if (at < chars.length) {
        source += "(.*/)?";
        kind = "regexp";
      } else if (kind === "exact") kind = "prefix";
      else {
        source += ".*";
        kind = "regexp";
      }
      if (first) kind = "suffix";
    } else if (char === "*" || char === "?") {
      source += char === "*" ? "[^/]*" : "[^/]";
      kind = "regexp";
    } else if (".+()$".includes(char)) source += `\\${char}`;
    else if (char === "\\" && at < chars.length) {
      source += `\\${chars[at++]}`;
      kind = "regexp";
    } else {
      source += char;
      if (char === "[" || char === "]") kind = "regexp";
    }
  }
  return { kind, source: `${source}$` };
}

/** Whether `path` is below a directory. */
function isInside(path: string, directory: string): boolean {
  return path.length > directory.length && path.charCodeAt(directory.length) === 0x2f &&
    path.startsWith(directory);
}

/** Whether something can be below a directory and start with `start`. */
function meet(start: string, directory: string): boolean {
  return isInside(start, directory) || directory.startsWith(start) ||
    (start.length === directory.length + 1 && start === `${directory}/`);
}
