import { OptionError } from "../../errors.ts";
import { Glob } from "./glob.ts";
import { clean } from "../wire/path.ts";
import { compileGoRegexp } from "./go_regexp.ts";

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
 */
export class Pattern {
  /** Cleaned pattern without its `!`. */
  readonly text: string;
  /** True if the pattern starts with `!` and takes back earlier matches. */
  readonly exception: boolean;
  readonly #kind: "exact" | "prefix" | "suffix" | "regexp";
  /** Text that the path must equal, start with or end with, depending on the kind. */
  readonly #literal: string;
  /** For a regular expression: what a matching path always starts and ends with. */
  readonly #head: string;
  readonly #tail: string;
  /** Number of parts of a matching path; `Infinity` if it varies. */
  readonly #depth: number;
  readonly #source: string;
  #regexp: RegExp | undefined;

  /**
   * Parses a pattern; `text` is trimmed and not empty. Throws {@linkcode OptionError} for invalid
   * syntax.
   */
  constructor(text: string) {
    const cleaned = clean(text); // before looking for `!`: `!a/../b` is not an exception
    this.exception = cleaned.startsWith("!");
    if (cleaned === "!") throw new OptionError('illegal exclusion pattern: "!"');
    this.text = this.exception ? cleaned.slice(1) : cleaned;
    new Glob(this.text); // only checks the syntax
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

  /** True if the whole path must equal {@linkcode text}, which then can be looked up. */
  get exact(): boolean {
    return this.#kind === "exact";
  }

  /**
   * Returns true if it matches a path itself. The caller knows about matches of parent directories.
   */
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
        // most paths are decided here, before any regular expression runs
        if (!path.endsWith(this.#tail) || !path.startsWith(this.#head)) return false;
        return (this.#regexp ??= this.#compile()).test(path);
    }
  }

  /** Returns false only if it certainly cannot match a path inside a directory. */
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

  /**
   * Compiled when it is first needed, as in Go: a pattern that is never used is never found to be
   * invalid.
   */
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

/** Returns the kind of a pattern and its regular expression. */
function translate(
  pattern: string,
): { kind: "exact" | "prefix" | "suffix" | "regexp"; source: string } {
  let kind: "exact" | "prefix" | "suffix" | "regexp" = "exact";
  let source = "^";
  const chars = [...pattern];
  // Go's scanner drops a byte order mark at the start
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
