import { CLASSES, complement, PERL } from "../../../../lib/diffcopy/regexp/classes.ts";

/**
 * Translates a regular expression from Go's syntax to JavaScript's, as another way to match it.
 * Returns a function that tests a text. Only for short texts: JavaScript can take very long if an
 * expression has many wildcards.
 *
 * Throws a SyntaxError for what Go rejects.
 */
export function javaScriptTest(source: string): (text: string) => boolean {
  // V8 alone does not find everything: to it /[\s\S]$/u does not match a character beyond 16 bits,
  // and \B matches between its halves
  const expression = new RegExp(new Translator(source).translate(), "uy");
  return (text) => {
    let start = 0;
    for (const char of [...text, ""]) {
      expression.lastIndex = start;
      if (expression.test(text)) return true;
      start += char.length;
    }
    return false;
  };
}

/** Largest number of repetitions that Go allows. */
const MAX_REPEAT = 1000;

/** Writes one expression piece by piece. */
class Translator {
  readonly #source: string[];
  #at = 0;
  /** Translated pieces, each of which may be repeated. */
  readonly #pieces: string[] = [];
  /** Indexes in `#pieces` where the open groups start. */
  readonly #groups: number[] = [];

  constructor(source: string) {
    this.#source = [...source];
  }

  translate(): string {
    let repeated = false; // a repetition cannot be repeated itself
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at]!;
      const counts = char === "{" ? this.#counts() : undefined;
      if (char === "*" || char === "+" || char === "?" || counts) {
        if (!counts) this.#at++;
        if (this.#source[this.#at] === "?") this.#at++; // lazy repetitions match the same
        if (repeated) throw new SyntaxError("invalid nested repetition operator");
        this.#repeat(counts ?? char);
        repeated = true;
        continue;
      }
      repeated = false;
      this.#at++;
      if (char === "(") this.#groups.push(this.#pieces.push("(?:"));
      else if (char === ")") this.#closeGroup();
      else if (char === "[") this.#pieces.push(this.#class());
      else if (char === "\\") this.#escape();
      else if (char === ".") this.#pieces.push("[^\\n]");
      else if (char === "^" || char === "$" || char === "|") this.#pieces.push(char);
      else this.#pieces.push(literal(char.codePointAt(0)!));
    }
    if (this.#groups.length > 0) throw new SyntaxError("missing closing )");
    return this.#pieces.join("");
  }

  #repeat(operator: string): void {
    const piece = this.#pieces.pop();
    if (piece === undefined || piece === "|" || piece === "(?:") {
      throw new SyntaxError("missing argument to repetition operator");
    }
    this.#pieces.push(`(?:${piece})${operator}`);
  }

  #closeGroup(): void {
    const start = this.#groups.pop();
    if (start === undefined) throw new SyntaxError("unexpected )");
    this.#pieces.push(`${this.#pieces.splice(start - 1).join("")})`);
  }

  /** Parses `{2}`, `{2,}` or `{2,3}`; any other brace is literal. */
  #counts(): string | undefined {
    const rest = this.#source.slice(this.#at, this.#at + 32).join("");
    const found = /^\{(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\}/.exec(rest);
    if (!found) return undefined;
    const least = Number(found[1]);
    const most = found[2] === undefined ? least : Number(found[3] ?? MAX_REPEAT);
    if (least > MAX_REPEAT || most > MAX_REPEAT || least > most) {
      throw new SyntaxError("invalid repeat count");
    }
    this.#at += found[0].length;
    return found[0];
  }

  #escape(): void {
    const char = this.#source[this.#at];
    if (char === "Q") {
      this.#at++;
      this.#quoted();
      return;
    }
    const assertion = char === "A"
      ? "^"
      : char === "z"
      ? "$"
      : char === "b" || char === "B"
      ? `\\${char}`
      : "";
    if (assertion) this.#at++;
    this.#pieces.push(assertion || this.#shorthand() || literal(this.#escapedPoint()));
  }

  /** Parses literal text up to `\E` or the end. */
  #quoted(): void {
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at++]!;
      if (char === "\\" && this.#source[this.#at] === "E") {
        this.#at++;
        return;
      }
      this.#pieces.push(literal(char.codePointAt(0)!));
    }
  }

  /**
   * Translates `\d` and the like, and `\p{…}`, to a class; returns an empty string for other
   * escapes.
   */
  #shorthand(): string {
    const ranges = this.#perl();
    return ranges ? `[${ranges.map(range).join("")}]` : this.#unicode();
  }

  #perl(): readonly Range[] | undefined {
    const char = this.#source[this.#at] ?? "";
    const ranges = PERL.get(char.toLowerCase());
    if (!ranges) return undefined;
    this.#at++;
    return char === char.toLowerCase() ? ranges : complement(ranges);
  }

  #unicode(): string {
    const char = this.#source[this.#at];
    if (char !== "p" && char !== "P") return "";
    const found = /^.(?:\{(\^?)(\w+)\}|(\w))/.exec(
      this.#source.slice(this.#at, this.#at + 64).join(""),
    );
    if (!found) throw new SyntaxError("invalid character class range");
    this.#at += found[0].length;
    const name = found[2] ?? found[3]!;
    const negated = (char === "P") !== (found[1] === "^");
    for (const property of name === "Any" ? ["Any"] : [`gc=${name}`, `sc=${name}`]) {
      const text = `\\${negated ? "P" : "p"}{${property}}`;
      try {
        new RegExp(text, "u");
        return text;
      } catch {
        continue;
      }
    }
    throw new SyntaxError("invalid character class range");
  }

  /** Parses an escape that stands for one character. */
  #escapedPoint(): number {
    const char = this.#source[this.#at++] ?? "";
    if (char !== "" && char < "\x80" && !/\w/.test(char) || char === "_") {
      return char.codePointAt(0)!;
    }
    const named = "afnrtv".indexOf(char);
    if (char !== "" && named >= 0) return [7, 12, 10, 13, 9, 11][named]!;
    const rest = this.#source.slice(this.#at - 1, this.#at + 32).join("");
    const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest)?.[0];
    if (octal) {
      this.#at += octal.length - 1;
      return parseInt(octal, 8);
    }
    const hex = /^x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]+)\})/.exec(rest);
    const point = parseInt(hex?.[1] ?? hex?.[2] ?? "", 16);
    if (!hex || point > 0x10ffff) throw new SyntaxError("invalid escape sequence");
    this.#at += hex[0].length - 1;
    return point;
  }

  /** Parses a class after its `[`. */
  #class(): string {
    const negated = this.#source[this.#at] === "^";
    if (negated) this.#at++;
    let text = "";
    // a ] at the very start is a member
    for (let first = true; first || this.#source[this.#at] !== "]"; first = false) {
      text += this.#member();
    }
    this.#at++;
    return `[${negated ? "^" : ""}${text}]`;
  }

  #member(): string {
    const named = this.#named();
    if (named) return named.map(range).join("");
    if (this.#source[this.#at] === "\\") {
      this.#at++;
      const ranges = this.#perl();
      const text = ranges ? ranges.map(range).join("") : this.#unicode();
      if (text) return text;
      this.#at--;
    }
    const low = this.#classPoint();
    if (this.#source[this.#at] !== "-" || (this.#source[this.#at + 1] ?? "]") === "]") {
      return range([low, low]);
    }
    this.#at++;
    const high = this.#classPoint();
    if (high < low) throw new SyntaxError("invalid character class range");
    return range([low, high]);
  }

  /** Parses `[:alpha:]` and the like inside a class. */
  #named(): readonly Range[] | undefined {
    if (this.#source[this.#at] !== "[" || this.#source[this.#at + 1] !== ":") return undefined;
    const rest = this.#source.slice(this.#at + 2).join("");
    const end = rest.indexOf(":]");
    if (end < 0) return undefined;
    const name = rest.slice(0, end);
    const ranges = CLASSES.get(name.replace(/^\^/, ""));
    if (!ranges) throw new SyntaxError("invalid character class range");
    this.#at += [...name].length + 4;
    return name.startsWith("^") ? complement(ranges) : ranges;
  }

  #classPoint(): number {
    const char = this.#source[this.#at++];
    if (char === undefined) throw new SyntaxError("missing closing ]");
    return char === "\\" ? this.#escapedPoint() : char.codePointAt(0)!;
  }
}

type Range = readonly [number, number];

function literal(point: number): string {
  const char = String.fromCodePoint(point);
  return /^\w$/.test(char) ? char : `\\u{${point.toString(16)}}`;
}

function range([low, high]: Range): string {
  return low === high ? literal(low) : `${literal(low)}-${literal(high)}`;
}
