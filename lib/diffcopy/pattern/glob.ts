import { type CodeSet, contains, literalSet } from "../regexp/code_set.ts";

/** A piece of a {@linkcode Glob}: a star, or the set of the characters that fit. */
type Token = "*" | CodeSet;

/** The set of `?`: names have no `/`. */
const ANY: CodeSet = { negated: true, ranges: [], properties: [] };

/**
 * Matches names like Go's `path.Match` (https://pkg.go.dev/path#Match): `*`, `?`, classes, and `\`
 * before literal characters. The names must not contain `/`.
 */
export class Glob {
  readonly #tokens: readonly Token[];
  /** Comparisons made so far: at most tokens times characters for each name. */
  steps = 0;

  /** Parses a pattern. Throws a SyntaxError for an open or empty class and for a `\` at the end. */
  constructor(pattern: string) {
    this.#tokens = new Parser(pattern).parse();
  }

  /** Returns true if the whole name matches. */
  matches(name: string): boolean {
    const tokens = this.#tokens;
    let t = 0;
    // Only the last star can need more characters: what the earlier ones have taken is enough, so
    // that no combinations are tried.
    let star = -1;
    let mark = 0;
    for (let at = 0; at < name.length;) {
      const token = tokens[t];
      const point = name.codePointAt(at)!;
      this.steps++;
      if (token === "*") {
        star = t++;
        mark = at;
      } else if (token !== undefined && contains(token, point)) {
        t++;
        at += width(point);
      } else if (star >= 0) {
        t = star + 1;
        mark += width(name.codePointAt(mark)!);
        at = mark;
      } else return false;
    }
    while (tokens[t] === "*") t++;
    return t === tokens.length;
  }
}

/** Returns true if a name contains an unescaped wildcard. */
export function hasWildcards(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (name[i] === "\\") i++;
    else if (name[i] === "*" || name[i] === "?" || name[i] === "[") return true;
  }
  return false;
}

class Parser {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): Token[] {
    const tokens: Token[] = [];
    while (this.#at < this.#pattern.length) {
      const char = this.#pattern[this.#at]!;
      if (char !== "*" && char !== "?" && char !== "[") {
        tokens.push(literalSet(this.#literal()));
        continue;
      }
      this.#at++;
      if (char === "[") tokens.push(this.#class());
      else if (char === "?") tokens.push(ANY);
      else if (tokens.at(-1) !== "*") tokens.push("*");
    }
    return tokens;
  }

  /** Parses a class after its `[`. */
  #class(): CodeSet {
    const negated = this.#pattern[this.#at] === "^";
    if (negated) this.#at++;
    const ranges: number[] = [];
    while (ranges.length === 0 || this.#pattern[this.#at] !== "]") {
      const low = this.#bound();
      let high = low;
      if (this.#pattern[this.#at] === "-") {
        this.#at++;
        high = this.#bound();
      }
      ranges.push(low, high);
    }
    this.#at++;
    return { negated, ranges, properties: [] };
  }

  #bound(): number {
    const char = this.#pattern[this.#at];
    if (char === "-" || char === "]") throw new SyntaxError("invalid character class");
    if (char === undefined) throw new SyntaxError("missing closing ]");
    const point = this.#literal();
    if (this.#at >= this.#pattern.length) throw new SyntaxError("missing closing ]");
    return point;
  }

  #literal(): number {
    if (this.#pattern[this.#at] === "\\") this.#at++;
    const point = this.#pattern.codePointAt(this.#at);
    if (point === undefined) throw new SyntaxError("nothing follows the last \\");
    this.#at += width(point);
    return point;
  }
}

/** Returns the number of UTF-16 units of a code point. */
function width(point: number): number {
  return point > 0xffff ? 2 : 1;
}
