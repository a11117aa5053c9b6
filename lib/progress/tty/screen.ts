import type { PaintedRow } from "./row.ts";

/**
 * Begins a frame, which a terminal that can do so shows at once. The cursor is hidden only for this
 * time, so that a process that is killed between two frames leaves the terminal in order.
 */
const BEGIN = "\x1b[?2026h\x1b[?25l";
const END = "\x1b[?25h\x1b[?2026l";

/** Makes the terminal cut rows that it takes for wider than they are, rather than continue them. */
const WRAP_OFF = "\x1b[?7l";
const WRAP_ON = "\x1b[?7h";

/** Clears the rest of a row. */
const CLEAR_ROW = "\x1b[K";

/** Clears the rest of the row and all rows below. */
const CLEAR_BELOW = "\x1b[J";

/**
 * The part of a terminal that frames are drawn in. Each frame is written over the last one row by
 * row: rows that are cleared together are kept by some terminals among what was scrolled away.
 */
export class Screen {
  /** Widths of the rows of the last frame. */
  #cells: readonly number[] = [];

  /**
   * Returns the text that replaces the last frame, on a terminal that now has `columns` columns. The
   * cursor is left at the beginning of the row below. What is typed there is cleared with the next
   * frame. Rows that are wider are continued in the next row if `wrap` is true; then no other frame
   * may follow.
   */
  replace(rows: readonly PaintedRow[], columns: number, wrap = false): string {
    const up = this.#height(columns);
    this.#cells = rows.map(({ cells }) => cells);
    const lines = rows.map(({ text }) => `${CLEAR_ROW}${text}\n`).join("");
    const frame = `\r${up > 0 ? `\x1b[${up}A` : ""}${lines}${CLEAR_BELOW}`;
    return `${BEGIN}${wrap ? frame : `${WRAP_OFF}${frame}${WRAP_ON}`}${END}`;
  }

  /** Forgets the last frame, because something else was written: the next one begins below that. */
  forget(): void {
    this.#cells = [];
  }

  /** Returns the height of the last frame. A terminal that became narrower has split its rows. */
  #height(columns: number): number {
    return this.#cells.reduce((sum, cells) => sum + Math.max(1, Math.ceil(cells / columns)), 0);
  }
}
