/**
 * Tables in the form of Go's `text/tabwriter`, in which `buildctl` prints. Scripts cut them at their
 * tabs and columns.
 */
import { printable } from "../../internal/printable.ts";

/** Settings of a table. */
export interface TableSettings {
  /** Minimum width of a column. */
  readonly minWidth: number;
  /** Width of a tab; 0 if the table is padded with spaces. */
  readonly tabWidth: number;
  /** Space after the widest cell of a column. @default {1} */
  readonly padding?: number;
}

/** The settings of nearly all tables of `buildctl`: padded with tabs of 8 columns. */
const TABS: TableSettings = { minWidth: 1, tabWidth: 8 };

/** Returns a text of the daemon for a cell: one line, in which nothing controls a terminal. */
export function cell(text: string): string {
  return printable(text.replace(/[\t\n]/g, " "));
}

/**
 * Returns lines of cells as a table. The last cell of a line is text that no column contains, as that
 * after the last tab of a line in Go; lines below one another share a column as long as each has a
 * cell there.
 */
export function table(
  lines: readonly (readonly string[])[],
  settings: TableSettings = TABS,
): string {
  const widths = lines.map((cells) => cells.map((text) => [...text].length));
  const out = lines.map(() => "");
  format(lines, widths, out, 0, lines.length, 0, settings);
  return out.map((line) => `${line}\n`).join("");
}

/** Adds the cells of a range of lines from a column on to `out`. */
function format(
  lines: readonly (readonly string[])[],
  widths: readonly (readonly number[])[],
  out: string[],
  start: number,
  end: number,
  column: number,
  settings: TableSettings,
): void {
  for (let at = start; at < end;) {
    const inColumn = (line: number) => column < lines[line]!.length - 1;
    if (!inColumn(at)) {
      out[at] += lines[at]![column] ?? "";
      at++;
      continue;
    }
    const first = at;
    let width = settings.minWidth;
    for (; at < end && inColumn(at); at++) {
      width = Math.max(width, widths[at]![column]! + (settings.padding ?? 1));
    }
    for (let line = first; line < at; line++) {
      out[line] += lines[line]![column]! + padding(widths[line]![column]!, width, settings);
    }
    format(lines, widths, out, first, at, column + 1, settings);
  }
}

/** Returns what follows a cell of a width in a column of another width. */
function padding(width: number, column: number, { tabWidth }: TableSettings): string {
  if (tabWidth === 0) return " ".repeat(column - width);
  const full = Math.ceil(column / tabWidth) * tabWidth;
  return "\t".repeat(Math.ceil((full - width) / tabWidth));
}
