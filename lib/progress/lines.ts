import { stripVTControlCharacters } from "node:util";

/** Number of output lines kept per step: enough to show after a failure. */
const MAX_KEPT_LINES = 200;

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

  /** Takes the next piece and returns the lines that it completes. */
  push(data: Uint8Array, time: number): Line[] {
    const parts = (this.#partial + this.#decoder.decode(data, { stream: true })).split("\n");
    this.#partial = parts.pop()!;
    return parts.map((text) => ({ time, text: visibleText(text) }));
  }

  /** Ends the stream and returns its last line, if that had no line feed. */
  end(time: number): Line[] {
    const text = this.#partial + this.#decoder.decode();
    this.#partial = "";
    return text ? [{ time, text: visibleText(text) }] : [];
  }
}

/** Appends lines to a list and drops the oldest beyond {@linkcode MAX_KEPT_LINES}. */
export function appendBounded(lines: Line[], more: readonly Line[]): void {
  lines.push(...more.slice(-MAX_KEPT_LINES));
  if (lines.length > MAX_KEPT_LINES) lines.splice(0, lines.length - MAX_KEPT_LINES);
}

/** Returns what a terminal would show of a line: a carriage return starts the line over. */
function visibleText(text: string): string {
  const shown = text.replace(/\r+$/, "");
  return stripVTControlCharacters(shown.slice(shown.lastIndexOf("\r") + 1))
    // deno-lint-ignore no-control-regex
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
}
