import { stripVTControlCharacters } from "node:util";

/** The last lines that are kept of a step's output. */
const KEPT = 200;

/** A line of a step's output. */
export interface Line {
  /** When its last piece was written, in milliseconds since 1970. */
  time: number;
  /** The text, without what would move a terminal's cursor. */
  text: string;
}

/**
 * Makes lines of pieces of output, which may end in the middle of a line or of a character. Each stream of
 * a step has its own.
 */
export class Lines {
  readonly #decoder = new TextDecoder();
  #open = "";

  /** The lines that a further piece completes. */
  push(data: Uint8Array, time: number): Line[] {
    const parts = (this.#open + this.#decoder.decode(data, { stream: true })).split("\n");
    this.#open = parts.pop()!;
    return parts.map((text) => ({ time, text: clean(text) }));
  }

  /** The line that was left open at the end, if there is one. */
  end(time: number): Line[] {
    const text = this.#open + this.#decoder.decode();
    this.#open = "";
    return text ? [{ time, text: clean(text) }] : [];
  }
}

/** Keeps a list at the number of lines that are worth showing after a failure. */
export function keep(lines: Line[], more: readonly Line[]): void {
  lines.push(...more.slice(-KEPT));
  if (lines.length > KEPT) lines.splice(0, lines.length - KEPT);
}

/** A carriage return starts the line over: what is shown at last is what follows the last one. */
function clean(text: string): string {
  const shown = text.replace(/\r+$/, "");
  return stripVTControlCharacters(shown.slice(shown.lastIndexOf("\r") + 1))
    // deno-lint-ignore no-control-regex
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
}
