import { cellsOf, cut } from "./cells.ts";
import type { Colors, Style } from "./colors.ts";

/** One line of a frame. */
export interface Row {
  /** Text at the left end, which is cut if it does not fit. */
  readonly left: string;
  /** Text at the right end, of narrow characters. */
  readonly right?: string | undefined;
  /** What the line is about, which decides its colour. */
  readonly style?: Style | undefined;
}

/** A row as it is written, and its width. */
export interface PaintedRow {
  /** Text with control sequences of ours, without a line feed. */
  readonly text: string;
  /** Number of cells that it fills. */
  readonly cells: number;
}

/** Least number of cells that the left text needs beside the right one. */
const MIN_LEFT_CELLS = 12;

/** Colours, and what a terminal can do. */
export interface PaintOptions {
  /** Colours by style; without them, everything has the terminal's own. */
  readonly colors?: Colors | undefined;
  /**
   * Puts the right text at its column with a control sequence wherever the left one has characters
   * of which terminals disagree how wide they are.
   *
   * @default {false: with spaces}
   */
  readonly columnControls?: boolean | undefined;
  /**
   * Leaves a row that does not fit as it is.
   *
   * @default {false: it is cut}
   */
  readonly whole?: boolean | undefined;
}

/** Fits a row into `columns` cells. */
export function paintRow(row: Row, columns: number, options: PaintOptions = {}): PaintedRow {
  const { left, right, style } = row;
  const color = style && options.colors?.[style];
  const paint = (text: string, cells: number): PaintedRow => ({
    text: color ? `${color}${text}\x1b[0m` : text,
    cells,
  });
  const room = columns - (right?.length ?? 0) - 1;
  if (right === undefined || room < MIN_LEFT_CELLS) {
    if (options.whole) return paint(left, cellsOf(left));
    const { text, cells } = cut(left, columns);
    return paint(text, cells);
  }
  const { text, cells } = cut(left, room);
  if (options.whole && text !== left) {
    return paint(`${left} ${right}`, cellsOf(left) + 1 + right.length);
  }
  const gap = options.columnControls && text.length !== cells
    ? `\x1b[${columns - right.length + 1}G`
    : " ".repeat(columns - right.length - cells);
  return paint(`${text}${gap}${right}`, columns);
}
