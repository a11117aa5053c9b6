import { printable, withoutEscapes } from "../internal/printable.ts";

/** Number of output lines kept per step: enough to show after a failure. */
const MAX_KEPT_LINES = 200;

/** Longest line that is kept. The rest of a longer one is dropped. */
const MAX_LINE_CHARS = 64 * 1024;

/** A line of a step's output. */
export interface Line {
  /** Time of the write that completed the line, in milliseconds since 1970. */
  time: number;
  /** Text without characters that would move a terminal's cursor. */
  text: string;
}

/**
 * Splits pieces of output, which may end in the middle of a line or a character, into lines. Each
 * stream of a step has its own splitter.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder();
  #partial = "";

  /** Length of the line that is not complete. */
  get length(): number {
    return this.#partial.length;
  }

  /** Takes the next piece and returns the lines that it completes. */
  push(data: Uint8Array, time: number): Line[] {
    const [first = "", ...rest] = this.#decoder.decode(data, { stream: true }).split("\n");
    const lines: Line[] = [];
    this.#append(first);
    for (const part of rest) {
      lines.push({ time, text: visibleText(this.#partial) });
      this.#partial = "";
      this.#append(part);
    }
    return lines;
  }

  /** Ends the stream and returns its last line, if that had no line feed. */
  end(time: number): Line[] {
    this.#append(this.#decoder.decode());
    const text = this.#partial;
    this.#partial = "";
    return text ? [{ time, text: visibleText(text) }] : [];
  }

  /** Adds to the current line, as far as it is kept. */
  #append(text: string): void {
    // A carriage return starts the line over, so that what is before it need not be kept.
    const start = lastStart(text);
    if (start > 0) this.#partial = "";
    this.#partial += text.slice(start, start + MAX_LINE_CHARS - this.#partial.length);
  }
}

/** Appends lines to a list and drops the oldest beyond {@linkcode MAX_KEPT_LINES}. */
export function appendBounded(lines: Line[], more: readonly Line[]): void {
  lines.push(...more.slice(-MAX_KEPT_LINES));
  if (lines.length > MAX_KEPT_LINES) lines.splice(0, lines.length - MAX_KEPT_LINES);
}

/** Returns the offset after the last carriage return that something follows. */
function lastStart(text: string): number {
  let end = text.length;
  while (text[end - 1] === "\r") end--;
  return end === 0 ? 0 : text.lastIndexOf("\r", end - 1) + 1;
}

/** Returns what a terminal would show of a line: a carriage return starts the line over. */
function visibleText(text: string): string {
  const shown = withoutEscapes(text.slice(lastStart(text)));
  // deno-lint-ignore no-control-regex
  return printable(shown.replace(/[\0-\x08\x0b-\x1f\x7f]/g, ""));
}
