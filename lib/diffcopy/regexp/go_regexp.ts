import { type CodeSet, literalSet } from "./code_set.ts";
import { CLASSES, complement, PERL, type Range } from "./classes.ts";
import { unicodeProperty } from "./unicode_property.ts";

/** Conditions on a position between two characters. */
export const Assertion = { Begin: 0, End: 1, WordBoundary: 2, NoWordBoundary: 3 } as const;

/** One of {@linkcode Assertion}. */
export type Assertion = typeof Assertion[keyof typeof Assertion];

/** A parsed regular expression. */
export type RegexpNode =
  | { readonly kind: "set"; readonly set: CodeSet }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly nodes: readonly RegexpNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly RegexpNode[] }
  | {
    readonly kind: "repeat";
    readonly node: RegexpNode;
    readonly min: number;
    /** `Infinity` if there is no limit. */
    readonly max: number;
  };

/**
 * Parses a regular expression in Go's syntax (RE2, https://pkg.go.dev/regexp/syntax), as far as
 * patterns can contain it: everything but flags and captures.
 *
 * Throws a SyntaxError for what Go rejects. One difference remains: Unicode classes such as
 * `\p{Greek}` have this runtime's Unicode version, and a few more of their names are accepted.
 */
export function parseGoRegexp(source: string): RegexpNode {
  return new Parser(source).parse();
}

/** Largest number of repetitions that Go allows. */
const MAX_REPEAT = 1000;

/** An open group: its finished branches, and the nodes of the current one. */
interface Group {
  readonly branches: RegexpNode[];
  nodes: RegexpNode[];
}

class Parser {
  readonly #source: string[];
  #at = 0;
  /** The whole expression, and the groups that are open. */
  readonly #groups: Group[] = [{ branches: [], nodes: [] }];
  /** Index of the last `:]`, behind which no class name can be. */
  readonly #lastNameEnd: number;

  constructor(source: string) {
    this.#source = [...source];
    let end = this.#source.length - 1;
    while (end >= 0 && !(this.#source[end] === ":" && this.#source[end + 1] === "]")) end--;
    this.#lastNameEnd = end;
  }

  parse(): RegexpNode {
    let repeated = false; // a repetition cannot be repeated itself
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at]!;
      const counts = this.#counts(char);
      if (counts) {
        if (this.#source[this.#at] === "?") this.#at++; // lazy repetitions match the same
        if (repeated) throw new SyntaxError("invalid nested repetition operator");
        const node = this.#nodes.pop();
        if (!node) throw new SyntaxError("missing argument to repetition operator");
        this.#nodes.push({ kind: "repeat", node, min: counts[0], max: counts[1] });
        repeated = true;
        continue;
      }
      repeated = false;
      this.#at++;
      if (char === "(") this.#groups.push({ branches: [], nodes: [] });
      else if (char === ")") this.#closeGroup();
      else if (char === "|") this.#endBranch();
      else if (char === "[") this.#push(this.#class());
      else if (char === "\\") this.#escape();
      else if (char === ".") this.#push({ negated: true, ranges: [10, 10], properties: [] });
      else if (char === "^") this.#nodes.push({ kind: "assertion", assertion: Assertion.Begin });
      else if (char === "$") this.#nodes.push({ kind: "assertion", assertion: Assertion.End });
      else this.#push(literalSet(char.codePointAt(0)!));
    }
    if (this.#groups.length > 1) throw new SyntaxError("missing closing )");
    this.#endBranch();
    return { kind: "choice", nodes: this.#groups[0]!.branches };
  }

  get #nodes(): RegexpNode[] {
    return this.#groups.at(-1)!.nodes;
  }

  #push(set: CodeSet): void {
    this.#nodes.push({ kind: "set", set });
  }

  #endBranch(): void {
    const group = this.#groups.at(-1)!;
    group.branches.push({ kind: "sequence", nodes: group.nodes });
    group.nodes = [];
  }

  #closeGroup(): void {
    if (this.#groups.length === 1) throw new SyntaxError("unexpected )");
    this.#endBranch();
    const { branches } = this.#groups.pop()!;
    this.#nodes.push({ kind: "choice", nodes: branches });
  }

  /**
   * Parses `*`, `+`, `?`, `{2}`, `{2,}` or `{2,3}`; any other brace is literal. Returns the least
   * and the largest number of repetitions.
   */
  #counts(char: string): [min: number, max: number] | undefined {
    if (char === "*" || char === "+" || char === "?") {
      this.#at++;
      return [char === "+" ? 1 : 0, char === "?" ? 1 : Infinity];
    }
    if (char !== "{") return undefined;
    const rest = this.#source.slice(this.#at, this.#at + 32).join("");
    const found = /^\{(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\}/.exec(rest);
    if (!found) return undefined;
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : Number(found[3] ?? Infinity);
    if (min > MAX_REPEAT || (max > MAX_REPEAT && max !== Infinity) || min > max) {
      throw new SyntaxError("invalid repeat count");
    }
    this.#at += found[0].length;
    return [min, max];
  }

  #escape(): void {
    const char = this.#source[this.#at];
    if (char === "Q") {
      this.#at++;
      this.#quoted();
      return;
    }
    const assertion = ASSERTIONS.get(char ?? "");
    if (assertion !== undefined) {
      this.#at++;
      this.#nodes.push({ kind: "assertion", assertion });
      return;
    }
    const perl = this.#perl();
    const property = perl ? undefined : this.#unicode();
    if (perl) this.#push({ negated: false, ranges: perl.flat(), properties: [] });
    else if (property) this.#push({ negated: false, ranges: [], properties: [property] });
    else this.#push(literalSet(this.#escapedPoint()));
  }

  /** Parses literal text up to `\E` or the end. */
  #quoted(): void {
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at++]!;
      if (char === "\\" && this.#source[this.#at] === "E") {
        this.#at++;
        return;
      }
      this.#push(literalSet(char.codePointAt(0)!));
    }
  }

  /** Parses `\d` and the like after the `\`. Returns undefined for other escapes. */
  #perl(): readonly Range[] | undefined {
    const char = this.#source[this.#at] ?? "";
    const ranges = PERL.get(char.toLowerCase());
    if (!ranges) return undefined;
    this.#at++;
    return char === char.toLowerCase() ? ranges : complement(ranges);
  }

  /** Parses `\p{…}` and the like after the `\`. Returns undefined for other escapes. */
  #unicode(): RegExp | undefined {
    const char = this.#source[this.#at];
    if (char !== "p" && char !== "P") return undefined;
    const found = /^.(?:\{(\^?)(\w+)\}|(\w))/.exec(
      this.#source.slice(this.#at, this.#at + 64).join(""),
    );
    if (!found) throw new SyntaxError("invalid character class range");
    this.#at += found[0].length;
    return unicodeProperty(found[2] ?? found[3]!, (char === "P") !== (found[1] === "^"));
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
  #class(): CodeSet {
    const negated = this.#source[this.#at] === "^";
    if (negated) this.#at++;
    const ranges: number[] = [];
    const properties: RegExp[] = [];
    // a ] at the very start is a member
    for (let first = true; first || this.#source[this.#at] !== "]"; first = false) {
      const member = this.#member();
      if (member instanceof RegExp) properties.push(member);
      else ranges.push(...member.flat());
    }
    this.#at++;
    return { negated, ranges, properties };
  }

  #member(): readonly Range[] | RegExp {
    const named = this.#named();
    if (named) return named;
    if (this.#source[this.#at] === "\\") {
      this.#at++;
      const member = this.#perl() ?? this.#unicode();
      if (member) return member;
      this.#at--;
    }
    const low = this.#classPoint();
    if (this.#source[this.#at] !== "-" || (this.#source[this.#at + 1] ?? "]") === "]") {
      return [[low, low]];
    }
    this.#at++;
    const high = this.#classPoint();
    if (high < low) throw new SyntaxError("invalid character class range");
    return [[low, high]];
  }

  /** Parses `[:alpha:]` and the like inside a class. */
  #named(): readonly Range[] | undefined {
    if (this.#source[this.#at] !== "[" || this.#source[this.#at + 1] !== ":") return undefined;
    if (this.#lastNameEnd < this.#at + 2) return undefined;
    let end = this.#at + 2;
    while (this.#source[end] !== ":" || this.#source[end + 1] !== "]") end++;
    const name = this.#source.slice(this.#at + 2, end).join("");
    const ranges = CLASSES.get(name.replace(/^\^/, ""));
    if (!ranges) throw new SyntaxError("invalid character class range");
    this.#at = end + 2;
    return name.startsWith("^") ? complement(ranges) : ranges;
  }

  #classPoint(): number {
    const char = this.#source[this.#at++];
    if (char === undefined) throw new SyntaxError("missing closing ]");
    return char === "\\" ? this.#escapedPoint() : char.codePointAt(0)!;
  }
}

/** Assertions by the letter of their escape. */
const ASSERTIONS: ReadonlyMap<string, Assertion> = new Map<string, Assertion>([
  ["A", Assertion.Begin],
  ["z", Assertion.End],
  ["b", Assertion.WordBoundary],
  ["B", Assertion.NoWordBoundary],
]);
