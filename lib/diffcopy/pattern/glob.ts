import { OptionError } from "../../errors.ts";

/** A class such as `[^a-z]`: pairs of first and last code points. */
interface Class {
  negated: boolean;
  ranges: number[];
}

/** A piece of a {@linkcode Glob}: a star, any character, a literal code point, or a class. */
type Token = "*" | "?" | number | Class;

/**
 * Matches names like Go's `path.Match` (https://pkg.go.dev/path#Match): `*`, `?`, classes, and `\`
 * before literal characters. The names must not contain `/`.
 */
export class Glob {
  readonly #tokens: Token[] = [];

  /**
   * Parses a pattern. Throws {@linkcode OptionError} for an open or empty class and for a `\` at
   * the end.
   */
  constructor(pattern: string) {
    const points = [...pattern];
    let at = 0;
    const bad = (): OptionError =>
      new OptionError(`syntax error in pattern ${JSON.stringify(pattern)}`);
    const literal = (): number => {
      const escaped = points[at] === "\\";
      const point = points[escaped ? at + 1 : at];
      if (point === undefined) throw bad();
      at += escaped ? 2 : 1;
      return point.codePointAt(0)!;
    };
    const bound = (): number => {
      if (points[at] === "-" || points[at] === "]") throw bad();
      const point = literal();
      if (at >= points.length) throw bad();
      return point;
    };
    while (at < points.length) {
      const point = points[at]!;
      if (point === "*" || point === "?") {
        this.#tokens.push(point);
        at++;
      } else if (point !== "[") this.#tokens.push(literal());
      else {
        const found: Class = { negated: points[++at] === "^", ranges: [] };
        if (found.negated) at++;
        while (found.ranges.length === 0 || points[at] !== "]") {
          const low = bound();
          let high = low;
          if (points[at] === "-") {
            at++;
            high = bound();
          }
          found.ranges.push(low, high);
        }
        at++;
        this.#tokens.push(found);
      }
    }
  }

  /** Returns true if the whole name matches. */
  matches(name: string): boolean {
    const points = [...name];
    const tokens = this.#tokens;
    let t = 0;
    let star = -1; // where to continue if the part after the last star does not match
    let mark = 0;
    for (let p = 0; p < points.length;) {
      const token = tokens[t];
      if (token === "*") {
        star = t++;
        mark = p;
      } else if (token !== undefined && fits(token, points[p]!.codePointAt(0)!)) {
        t++;
        p++;
      } else if (star >= 0) {
        t = star + 1;
        p = ++mark;
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

function fits(token: Token, point: number): boolean {
  if (typeof token === "number") return token === point;
  if (typeof token === "string") return true;
  let inside = false;
  for (let i = 0; i < token.ranges.length; i += 2) {
    if (token.ranges[i]! <= point && point <= token.ranges[i + 1]!) inside = true;
  }
  return inside !== token.negated;
}
