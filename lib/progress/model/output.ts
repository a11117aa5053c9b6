import { Buffer } from "node:buffer";
import type { Line, OutputStream } from "./lines.ts";

/** Memory that a line takes besides its text, roughly. */
const LINE_COST = 64;

/** Characters of a step's output that are kept: half from its beginning and half from its end. */
export const MAX_OUTPUT_CHARS = 1024 * 1024;

/** Lines that are kept, in the same way: many short ones take more memory than their text. */
const MAX_OUTPUT_LINES = 100_000;

/**
 * Output of a step, by lines. Up to 1 MiB and 100,000 lines are kept whole. Of more, and of the
 * output of earlier steps if that of all steps exceeds 16 MiB, beginning and end are kept, and what
 * is left out between them is counted.
 */
export interface Output {
  /** Number of lines, including those that were left out. */
  readonly lineCount: number;
  /** Number of lines left out between the beginning and the end that are kept. */
  readonly omittedLines: number;
  /** Number of bytes of these lines, as UTF-8 with their line feeds. */
  readonly omittedBytes: number;
  /** Lines kept from the beginning. If nothing was left out, {@linkcode Output.end} follows them. */
  readonly beginning: readonly Line[];
  /** Lines kept from the end. */
  readonly end: readonly Line[];
  /** Returns up to `count` of the last complete lines, but none before those that were left out. */
  last(count: number): readonly Line[];
  /** Returns the line of a stream that is not complete; undefined if there is none. */
  open(stream: OutputStream): OpenLine | undefined;
}

/** A line that is not complete. */
export interface OpenLine extends Line {
  /** True if a carriage return has started it over, as progress bars do. */
  readonly redrawn: boolean;
}

/** Lines with the number of their characters, from which both ends can be dropped. */
class Lines {
  #lines: Line[] = [];
  #first = 0;
  chars = 0;

  get length(): number {
    return this.#lines.length - this.#first;
  }

  /** Memory that the lines take, roughly in bytes. */
  get cost(): number {
    return this.chars + this.length * LINE_COST;
  }

  /** The lines, as an array that may change later. */
  get all(): readonly Line[] {
    this.#compact();
    return this.#lines;
  }

  push(line: Line): void {
    this.#lines.push(line);
    this.chars += line.text.length + 1;
  }

  /** Returns up to `count` of the last lines. */
  last(count: number): readonly Line[] {
    return this.#lines.slice(Math.max(this.#first, this.#lines.length - count));
  }

  /** Drops the first line and returns it. */
  shift(): Line {
    const line = this.#lines[this.#first++]!;
    this.chars -= line.text.length + 1;
    // Half of the array is moved at most once for each line that is dropped.
    if (this.#first * 2 > this.#lines.length) this.#compact();
    return line;
  }

  /** Drops the last line and returns it. */
  pop(): Line {
    const line = this.#lines.pop()!;
    this.chars -= line.text.length + 1;
    return line;
  }

  #compact(): void {
    if (this.#first === 0) return;
    this.#lines = this.#lines.slice(this.#first);
    this.#first = 0;
  }
}

/** Returns the open lines of an output; `undefined` for a stream that wrote nothing. */
export type OpenLines = (stream: OutputStream) => OpenLine | undefined;

/** The {@linkcode Output} that grows. */
export class OutputStore implements Output {
  readonly #beginning = new Lines();
  readonly #end = new Lines();
  readonly #open: OpenLines;
  /** True once a line did not fit at the beginning; later ones belong to the end. */
  #full = false;
  omittedLines = 0;
  omittedBytes = 0;

  /** Creates an empty output. */
  constructor(open: OpenLines) {
    this.#open = open;
  }

  get lineCount(): number {
    return this.#beginning.length + this.omittedLines + this.#end.length;
  }

  get beginning(): readonly Line[] {
    return this.#beginning.all;
  }

  get end(): readonly Line[] {
    return this.#end.all;
  }

  /** Memory that the kept lines take, roughly in bytes. */
  get cost(): number {
    return this.#beginning.cost + this.#end.cost;
  }

  last(count: number): readonly Line[] {
    const end = this.#end.last(count);
    if (end.length >= count || this.omittedLines > 0) return end;
    return [...this.#beginning.last(count - end.length), ...end];
  }

  open(stream: OutputStream): OpenLine | undefined {
    return this.#open(stream);
  }

  /** Adds a line, and drops the oldest one of the end if necessary. */
  push(line: Line): void {
    const half = MAX_OUTPUT_CHARS / 2;
    this.#full ||= this.#beginning.chars + line.text.length + 1 > half ||
      this.#beginning.length >= MAX_OUTPUT_LINES / 2;
    if (!this.#full) return this.#beginning.push(line);
    this.#end.push(line);
    while (this.#end.chars > half || this.#end.length > MAX_OUTPUT_LINES / 2) {
      this.#omit(this.#end.shift());
    }
  }

  /** Keeps at most `cost` of the memory, about half of it from each end. */
  shrink(cost: number): void {
    this.#full = true;
    while (this.cost > cost) {
      const fromEnd = this.#end.cost >= this.#beginning.cost;
      this.#omit(fromEnd ? this.#end.shift() : this.#beginning.pop());
    }
  }

  #omit({ text }: Line): void {
    this.omittedLines++;
    this.omittedBytes += Buffer.byteLength(text) + 1;
  }
}
