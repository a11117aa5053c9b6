import { parseGoRegexp } from "./go_regexp.ts";
import { Follower, Side, START } from "./follower.ts";
import { compileProgram } from "./program.ts";

/** Number of characters whose class is looked up in an array. */
const ASCII_CHARACTERS = 128;

/** Largest number of other characters whose class is remembered. */
const MAX_OTHER_CHARACTERS = 1024;

/** Columns of the table before those of the classes. */
const Column = {
  /** Of a character whose class is not known; always empty. */
  Unknown: 0,
  /** Of the end of the text. */
  End: 1,
  /** Of the first class. */
  First: 2,
} as const;

const FIRST_COLUMNS = 8;
const MAX_COLUMNS = 256;

/** Entries of the table that are not the index of a row. */
const Entry = { Empty: 0, Matches: -1, Fails: -2 } as const;

/** Memory that one expression may use, in units of about four bytes. */
const MAX_REGEXP_UNITS = 32 * 1024;

/** Memory of a row besides its columns and places, in the same units. */
const ROW_UNITS = 64;

/** Memory that must be left for a row of a small expression. */
const MIN_LEFT_UNITS = 512;

/** Steps to advance by a character that is not in the table, besides those of the follower. */
const ADVANCE_STEPS = 100;

/** Steps to compile an instruction. */
const COMPILE_STEPS = 20;

/** Memory that the expressions of a list may use together, and the time that they have taken. */
export class RegexpBudget {
  /** Units of about four bytes that are left. */
  left: number = 16 * 1024 * 1024;
  /** Steps of a few nanoseconds, without those that were only a lookup in a table. */
  steps = 0;
}

/** The places in the program that a text can have reached. */
interface Row {
  readonly places: Uint16Array;
  /** Kind of the last character. */
  readonly before: Side;
}

/**
 * A regular expression in Go's syntax that takes time proportional to the length of the text, as in
 * Go. JavaScript's expressions try one possibility after another, and with a few wildcards they can
 * take hours.
 *
 * All possibilities are followed at once. Each set of places in the program that this leads to
 * becomes a row of a table, so that the same character there costs only a lookup the next time.
 * Characters that the expression does not distinguish share a column. A table that becomes too
 * large is emptied.
 */
export class LinearRegexp {
  /** Number of instructions. */
  readonly size: number;
  readonly #follower: Follower;
  readonly #budget: RegexpBudget;
  /** Columns of ASCII characters, of other characters, and by what is in the classes. */
  readonly #ascii = new Uint8Array(ASCII_CHARACTERS);
  readonly #others = new Map<number, number>();
  readonly #columns = new Map<string, number>();
  /** Rows by their places, and by their number; row 0 does not exist, row 1 is the start. */
  readonly #known = new Map<string, number>();
  #rows: Row[] = [];
  /** For each row and column the index of the next row's first column, or an {@linkcode Entry}. */
  #table = new Int32Array(0);
  #width: number = FIRST_COLUMNS;
  /** Number of times that the table was emptied. */
  #generation = 0;
  #units = 0;

  /** Compiles an expression. Throws a SyntaxError if it is invalid or too large. */
  constructor(source: string, budget: RegexpBudget = new RegexpBudget()) {
    const program = compileProgram(parseGoRegexp(source));
    this.size = program.ops.length;
    this.#follower = new Follower(program);
    this.#budget = budget;
    budget.steps += COMPILE_STEPS * this.size;
    this.#clear();
  }

  /** Instructions followed and sets compared so far, that is, the work beyond lookups. */
  get steps(): number {
    return this.#follower.steps;
  }

  /** Returns true if the text has a match. */
  test(text: string): boolean {
    const ascii = this.#ascii;
    let table = this.#table;
    let row = this.#width;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let next = unit < ASCII_CHARACTERS ? table[row + ascii[unit]!]! : Entry.Empty;
      if (next === Entry.Empty) {
        if (this.#budget.left < MIN_LEFT_UNITS) return this.#testFrom(text, at, row);
        const point = text.codePointAt(at)!;
        if (point > 0xffff) at++;
        next = this.#advance(row, point);
        table = this.#table;
      }
      if (next < 0) return next === Entry.Matches;
      row = next;
    }
    if (table[row + Column.End] === Entry.Empty) {
      const { places, before } = this.#rows[row / this.#width]!;
      const matches = this.#follower.matchesAtEnd(places, before);
      table[row + Column.End] = matches ? Entry.Matches : Entry.Fails;
    }
    return table[row + Column.End] === Entry.Matches;
  }

  /** Tests the rest of a text without adding to the table. */
  #testFrom(text: string, start: number, row: number): boolean {
    let { places, before } = this.#rows[row / this.#width]!;
    for (let at = start; at < text.length; at++) {
      const point = text.codePointAt(at)!;
      if (point > 0xffff) at++;
      const next = this.#follow(places, before, point);
      if (!next) return true;
      if (next.length === 0) return false;
      places = next;
      before = this.#follower.sideOf(point);
    }
    return this.#follower.matchesAtEnd(places, before);
  }

  #follow(places: Uint16Array, before: Side, point: number): Uint16Array | undefined {
    const { steps } = this.#follower;
    const next = this.#follower.advance(places, before, point);
    this.#budget.steps += ADVANCE_STEPS + this.#follower.steps - steps;
    return next;
  }

  /** Returns the entry for a row and a character. */
  #advance(row: number, point: number): number {
    const generation = this.#generation;
    const { places, before } = this.#rows[row / this.#width]!;
    const { steps } = this.#follower;
    const column = this.#columnOf(point); // may empty the table
    this.#budget.steps += this.#follower.steps - steps;
    if (generation === this.#generation) {
      const known = this.#table[row + column]!;
      if (known !== Entry.Empty) return known;
    }
    const next = this.#follow(places, before, point);
    const entry = next === undefined
      ? Entry.Matches
      : next.length === 0
      ? Entry.Fails
      : this.#rowOf(next, this.#follower.sideOf(point));
    // a table that was emptied meanwhile does not have the row
    if (generation === this.#generation && column !== Column.Unknown) {
      this.#table[row + column] = entry;
    }
    return entry;
  }

  /** Returns the index of a row's first column, and adds the row if it is new. */
  #rowOf(places: Uint16Array, before: Side): number {
    const key = textOf(places, before);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const units = ROW_UNITS + this.#width + places.length;
    if (this.#units + units > MAX_REGEXP_UNITS || this.#budget.left < units) this.#clear();
    return this.#add(key, places, before, units);
  }

  #add(key: string, places: Uint16Array, before: Side, units: number): number {
    const row = this.#rows.length * this.#width;
    if (row + this.#width > this.#table.length) {
      const larger = new Int32Array(Math.max(this.#table.length, 2 * this.#width) * 2);
      larger.set(this.#table);
      this.#table = larger;
    }
    this.#rows.push({ places, before });
    this.#known.set(key, row);
    this.#units += units;
    this.#budget.left -= units;
    return row;
  }

  /** Empties the table except for its first row. */
  #clear(): void {
    this.#generation++;
    this.#budget.left += this.#units;
    this.#units = 0;
    this.#known.clear();
    this.#table = new Int32Array(0);
    this.#rows = [{ places: START, before: Side.None }];
    this.#add(textOf(START, Side.None), START, Side.None, 0);
  }

  /** Returns the column of a character, or `Column.Unknown` if it cannot have one. */
  #columnOf(point: number): number {
    const known = point < ASCII_CHARACTERS ? this.#ascii[point]! : this.#others.get(point) ?? 0;
    if (known !== Column.Unknown) return known;
    const column = this.#columnOfClass(this.#follower.classOf(point));
    if (point < ASCII_CHARACTERS) this.#ascii[point] = column;
    else if (this.#others.size < MAX_OTHER_CHARACTERS) this.#others.set(point, column);
    return column;
  }

  #columnOfClass(key: string): number {
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const column = Column.First + this.#columns.size;
    if (column === MAX_COLUMNS) return Column.Unknown;
    this.#columns.set(key, column);
    if (column === this.#width) {
      this.#width *= 2;
      this.#clear();
    }
    return column;
  }
}

/** Number of arguments that every call can have. */
const MAX_ARGUMENTS = 8192;

/** Returns a text that is the same only for the same places and the same kind of character. */
function textOf(places: Uint16Array, before: Side): string {
  let text = String.fromCharCode(before);
  for (let i = 0; i < places.length; i += MAX_ARGUMENTS) {
    text += String.fromCharCode(...places.subarray(i, i + MAX_ARGUMENTS));
  }
  return text;
}
