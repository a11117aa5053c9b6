import { printable, withoutEscapes } from "../../internal/printable.ts";

/** Longest line that is kept, in characters. The rest of a longer one is dropped. */
const MAX_LINE_CHARS = 64 * 1024;

/** Bytes that are decoded at once: a kept line holds on to the text that it was cut from. */
const PIECE_BYTES = 64 * 1024;

/** Stream that a program wrote to. */
export type OutputStream = "stdout" | "stderr";

/** A line of a step's output. */
export interface Line {
  /** Time of the write that began the line, in milliseconds since 1970. */
  readonly time: number;
  /** Stream that the program wrote to. */
  readonly stream: OutputStream;
  /** Text without characters that would move a terminal's cursor. */
  readonly text: string;
}

/** Characters for which a text must be examined before it is shown. */
const SPECIAL =
  // deno-lint-ignore no-control-regex
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/**
 * Splits pieces of output, which may end in the middle of a line or a character, into lines. Each
 * stream of a step has its own splitter.
 */
export class LineSplitter {
  readonly #stream: OutputStream;
  readonly #decoder = new TextDecoder();
  #partial = "";
  #since = 0;
  #redrawn = false;
  /** True if a carriage return was last: what follows, unless it is a line feed, starts over. */
  #returned = false;

  /** Creates a splitter for one stream of a step. */
  constructor(stream: OutputStream) {
    this.#stream = stream;
  }

  /** Number of characters of the line that is not complete. */
  get length(): number {
    return this.#partial.length;
  }

  /**
   * Line that is not complete, as a terminal would show it; undefined if there is none. The last
   * state of a progress bar is such a line.
   */
  get open(): Line | undefined {
    if (this.#partial === "") return undefined;
    return { time: this.#since, stream: this.#stream, text: visibleText(this.#partial) };
  }

  /** True if a carriage return has started the open line over, as progress bars do. */
  get redrawn(): boolean {
    return this.#redrawn;
  }

  /** Takes the next piece and returns the lines that it completes. */
  push(data: Uint8Array, time: number): Line[] {
    if (data.length <= PIECE_BYTES) return this.#push(data, time);
    const lines: Line[] = [];
    for (let at = 0; at < data.length; at += PIECE_BYTES) {
      for (const line of this.#push(data.subarray(at, at + PIECE_BYTES), time)) lines.push(line);
    }
    return lines;
  }

  /** Ends the stream and returns its last line, if that had no line feed. */
  end(time: number): Line[] {
    this.#append(this.#decoder.decode(), time);
    if (this.#partial === "") return [];
    return [this.#end(true)];
  }

  #push(data: Uint8Array, time: number): Line[] {
    const text = this.#decoder.decode(data, { stream: true });
    let end = text.indexOf("\n");
    if (end < 0) {
      this.#append(text, time);
      return [];
    }
    const special = SPECIAL.test(text);
    const lines: Line[] = [];
    this.#append(text.slice(0, end), time);
    if (this.#partial === "") this.#since = time;
    lines.push(this.#end(true));
    let start = end + 1;
    for (end = text.indexOf("\n", start); end >= 0; end = text.indexOf("\n", start)) {
      const line = text.slice(start, end); // shorter than a piece
      lines.push({ time, stream: this.#stream, text: special ? visibleText(line) : line });
      start = end + 1;
    }
    this.#append(text.slice(start), time);
    return lines;
  }

  #end(special: boolean): Line {
    const text = special ? visibleText(this.#partial) : this.#partial;
    const line: Line = { time: this.#since, stream: this.#stream, text };
    this.#partial = "";
    this.#redrawn = this.#returned = false;
    return line;
  }

  /** Adds to the current line, as far as it is kept. */
  #append(text: string, time: number): void {
    const end = endBeforeReturns(text);
    if (end > 0) {
      if (this.#partial === "") this.#since = time;
      // A carriage return starts the line over, so that what is before it need not be kept.
      const start = text.lastIndexOf("\r", end - 1) + 1;
      if (start > 0 || this.#returned) {
        this.#partial = "";
        this.#redrawn = true;
      }
      const kept = text.slice(start, Math.min(end, start + MAX_LINE_CHARS - this.#partial.length));
      this.#partial += start > 0 ? copy(kept) : kept;
      this.#returned = false;
    }
    if (end < text.length) this.#returned = true;
  }
}

/** Returns the offset of the carriage returns with which a text ends, or its length. */
function endBeforeReturns(text: string): number {
  let end = text.length;
  while (text[end - 1] === "\r") end--;
  return end;
}

/** Returns what a terminal would show of a line: a carriage return starts the line over. */
function visibleText(line: string): string {
  if (!SPECIAL.test(line)) return line;
  const end = endBeforeReturns(line);
  const start = end === 0 ? 0 : line.lastIndexOf("\r", end - 1) + 1;
  const shown = withoutEscapes(start > 0 ? copy(line.slice(start)) : line);
  // deno-lint-ignore no-control-regex
  return printable(shown.replace(/[\0-\x08\x0b-\x1f\x7f]/g, ""));
}

/** Returns a text that does not hold on to the longer one that it was cut from. */
function copy(text: string): string {
  return ` ${text}`.slice(1);
}
