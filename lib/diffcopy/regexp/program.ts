import type { CodeSet } from "./code_set.ts";
import { Assertion, type RegexpNode } from "./go_regexp.ts";

/** Instructions of a {@linkcode Program}. */
export const Op = {
  /** Takes one character of the set `x`. */
  Take: 0,
  /** Continues at `x` and at `y`. */
  Split: 1,
  /** Continues at `x`. */
  Jump: 2,
  /** Continues if `x`, an {@linkcode Assertion}, holds. */
  Assert: 3,
  /** The text matches. */
  Match: 4,
} as const;

/** A regular expression as instructions, of which several are followed at the same time. */
export interface Program {
  readonly ops: Uint8Array;
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  /** All sets, each of them once. */
  readonly sets: readonly CodeSet[];
  /** True if the word boundaries of the text matter. */
  readonly readsWords: boolean;
}

/** Largest number of instructions: a text can cost so many steps per character. */
const MAX_INSTRUCTIONS = 0xffff;

/** Compiles an expression. Throws a SyntaxError if counted repetitions make it too large. */
export function compileProgram(node: RegexpNode): Program {
  const compiler = new Compiler();
  compiler.compile(node);
  return compiler.finish();
}

class Compiler {
  readonly #ops: number[] = [];
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #sets: CodeSet[] = [];
  /** Numbers of the sets by what is in them. */
  readonly #numbers = new Map<string, number>();

  compile(node: RegexpNode): void {
    switch (node.kind) {
      case "set":
        this.#emit(Op.Take, this.#number(node.set));
        break;
      case "assertion":
        this.#emit(Op.Assert, node.assertion);
        break;
      case "sequence":
        for (const part of node.nodes) this.compile(part);
        break;
      case "choice":
        this.#choice(node.nodes);
        break;
      case "repeat":
        this.#repeat(node.node, node.min, node.max);
        break;
    }
  }

  finish(): Program {
    this.#emit(Op.Match);
    return {
      ops: Uint8Array.from(this.#ops),
      x: Uint16Array.from(this.#x),
      y: Uint16Array.from(this.#y),
      sets: this.#sets,
      readsWords: this.#ops.some((op, i) =>
        op === Op.Assert && this.#x[i]! >= Assertion.WordBoundary
      ),
    };
  }

  #choice(branches: readonly RegexpNode[]): void {
    const jumps: number[] = [];
    branches.forEach((branch, i) => {
      const last = i === branches.length - 1;
      const split = last ? -1 : this.#emit(Op.Split, this.#ops.length + 1);
      this.compile(branch);
      if (last) return;
      jumps.push(this.#emit(Op.Jump));
      this.#y[split] = this.#ops.length;
    });
    for (const jump of jumps) this.#x[jump] = this.#ops.length;
  }

  #repeat(node: RegexpNode, min: number, max: number): void {
    let start = this.#ops.length;
    for (let i = 0; i < min; i++) {
      start = this.#ops.length;
      this.compile(node);
      if (this.#ops.length === start) return; // repeating nothing changes nothing
    }
    if (max === Infinity && min > 0) {
      const split = this.#emit(Op.Split, start);
      this.#y[split] = this.#ops.length;
      return;
    }
    const splits: number[] = [];
    for (let i = min; i < (max === Infinity ? min + 1 : max); i++) {
      start = this.#ops.length;
      splits.push(this.#emit(Op.Split, start + 1));
      this.compile(node);
      if (this.#ops.length === start + 1) break;
    }
    if (max === Infinity) this.#emit(Op.Jump, start);
    for (const split of splits) this.#y[split] = this.#ops.length;
  }

  #emit(op: number, x = 0): number {
    if (this.#ops.length >= MAX_INSTRUCTIONS) throw new SyntaxError("it is too complex");
    this.#x.push(x);
    this.#y.push(0);
    return this.#ops.push(op) - 1;
  }

  #number(set: CodeSet): number {
    const properties = set.properties.map((property) => property.source).join("");
    const key = `${set.negated} ${set.ranges.join()} ${properties}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#sets.length);
    return this.#sets.push(set) - 1;
  }
}
