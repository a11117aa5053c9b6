import { contains } from "./code_set.ts";
import { Assertion } from "./go_regexp.ts";
import { Op, type Program } from "./program.ts";

/** Kind of the character before or after a position. */
export const Side = { None: 0, Word: 1, Other: 2, Any: 3 } as const;

/** One of {@linkcode Side}. */
export type Side = typeof Side[keyof typeof Side];

/** Number that following a program returns if the text matches. */
const MATCH = -1;

/**
 * Follows all possibilities of a program at once, character by character (Thompson's algorithm).
 * Each instruction is followed at most once per character, so that the time for a text is at most
 * proportional to its length and to the length of the program.
 */
export class Follower {
  /** Instructions followed and sets compared so far. */
  steps = 0;
  readonly #program: Program;
  /** True if matches can start only where the text starts. */
  readonly #anchored: boolean;

  constructor(program: Program) {
    this.#program = program;
    scratch.reserve(program.ops.length);
    this.#anchored = this.#follow(START, Side.Any, Side.Any) === 0;
  }

  /** Returns what is before or after a position next to a character. */
  sideOf(point: number): Side {
    return this.#program.readsWords && isWord(point) ? Side.Word : Side.Other;
  }

  /** Returns a text that is the same for two characters only if they are in the same sets. */
  classOf(point: number): string {
    const { sets } = this.#program;
    let key = this.sideOf(point) === Side.Word ? "w" : "";
    for (let i = 0; i < sets.length; i++) if (contains(sets[i]!, point)) key += `${i},`;
    this.steps += sets.length;
    return key;
  }

  /** Returns true if a text that ends at these places matches. */
  matchesAtEnd(places: Uint16Array, before: Side): boolean {
    return this.#follow(places, before, Side.None) === MATCH;
  }

  /**
   * Returns the places, in ascending order, after one more character; undefined if the text matches
   * already before it.
   */
  advance(places: Uint16Array, before: Side, point: number): Uint16Array | undefined {
    const count = this.#follow(places, before, this.sideOf(point));
    if (count === MATCH) return undefined;
    const { x, sets } = this.#program;
    const { found } = scratch;
    let length = 0;
    for (let i = 0; i < count; i++) {
      const place = found[i]!;
      // a place is read before another one is written over it
      if (contains(sets[x[place]!]!, point)) found[length++] = place + 1;
    }
    this.steps += count;
    if (!this.#anchored) found[length++] = 0;
    return found.slice(0, length).sort();
  }

  /**
   * Follows all instructions that take no character, and leaves those that take one in
   * `scratch.found`. Returns their number, or {@linkcode MATCH}.
   */
  #follow(places: Uint16Array, before: Side, after: Side): number {
    const { ops, x, y } = this.#program;
    const { marks, stack, found } = scratch;
    const mark = scratch.nextMark();
    let top = 0;
    let count = 0;
    for (let i = 0; i < places.length; i++) {
      stack[top++] = places[i]!;
      while (top > 0) {
        const place = stack[--top]!;
        if (marks[place] === mark) continue;
        marks[place] = mark;
        this.steps++;
        const op = ops[place];
        if (op === Op.Take) found[count++] = place;
        else if (op === Op.Match) return MATCH;
        else if (op === Op.Assert) {
          if (holds(x[place]!, before, after)) stack[top++] = place + 1;
        } else {
          if (op === Op.Split) stack[top++] = y[place]!;
          stack[top++] = x[place]!;
        }
      }
    }
    return count;
  }
}

/** Place at which every program starts. */
export const START: Uint16Array = Uint16Array.of(0);

/** Working memory, which one program after another uses. */
class Scratch {
  marks = new Uint32Array(0);
  stack = new Uint16Array(0);
  found = new Uint16Array(0);
  #mark = 0;

  /** Makes room for a program of some instructions. */
  reserve(size: number): void {
    if (this.marks.length > size) return;
    const length = Math.max(256, size * 2);
    this.marks = new Uint32Array(length);
    this.stack = new Uint16Array(length * 2);
    this.found = new Uint16Array(length);
  }

  /** Returns a number that no place is marked with. */
  nextMark(): number {
    if (this.#mark === 0xffff_ffff) {
      this.marks.fill(0);
      this.#mark = 0;
    }
    return ++this.#mark;
  }
}

const scratch = new Scratch();

/** Returns true if an assertion holds between two characters; `Any` stands for one that fits. */
function holds(assertion: number, before: Side, after: Side): boolean {
  if (assertion === Assertion.Begin) return before === Side.None;
  if (before === Side.Any) return true;
  if (assertion === Assertion.End) return after === Side.None;
  const boundary = (before === Side.Word) !== (after === Side.Word);
  return boundary === (assertion === Assertion.WordBoundary);
}

function isWord(point: number): boolean {
  return (point >= 0x30 && point <= 0x39) || (point >= 0x41 && point <= 0x5a) ||
    point === 0x5f || (point >= 0x61 && point <= 0x7a);
}
