import measure from "fast-string-truncated-width";

/** Characters of which each takes one cell. */
const NARROW = /^[\x20-\x7e]*$/;

/** The same, at the beginning of a text. */
const NARROW_START = /^[\x20-\x7e]*/;

/** Distance between tab stops, in cells. */
const TAB_CELLS = 8;

/** Characters that are examined for each cell of a limit: more than any language combines. */
const MAX_CHARS_PER_CELL = 16;

/**
 * Characters that take no cell: marks that combine with the character before them, the later parts
 * of a Korean syllable, and formats such as the joiner of emoji. A soft hyphen does take a cell.
 */
const ZERO_WIDTH =
  /[\p{Mn}\p{Me}\p{Cc}\u1160-\u11ff\ud7b0-\ud7ff]|(?![\xad\u0600-\u0605\u06dd\u070f])\p{Cf}/u;

/** Sequences that terminals show as one picture, two cells wide. */
const PICTURE = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Widths that were measured, by grapheme: a frame repeats most of those of the last one. */
const knownCells = new Map<string, number>();

/** Number of widths that are kept. */
const MAX_KNOWN = 4096;

/** A text that fits, and its width. */
export interface Cut {
  /** The text, with spaces for tabs. */
  readonly text: string;
  /** Number of cells that a terminal needs to show it. */
  readonly cells: number;
}

/**
 * Returns the number of cells that a terminal needs to show a text, which must be printable. Some
 * terminals need fewer for a few pictures, or more if they do not know them.
 */
export function cellsOf(text: string): number {
  return cut(text, Infinity).cells;
}

/**
 * Cuts a text to at most `columns` cells; if something is left out, the last one is `…`. Examines
 * only as much of a long text as may fit.
 */
export function cut(text: string, columns: number): Cut {
  if (columns < 1) return { text: "", cells: 0 };
  const examined = text.slice(0, (columns + 1) * MAX_CHARS_PER_CELL);
  if (NARROW.test(examined)) {
    if (text.length <= columns) return { text, cells: text.length };
    return { text: `${text.slice(0, columns - 1)}…`, cells: columns };
  }
  return cutWide(examined, columns, examined.length < text.length);
}

/** Cuts a text with characters of any width. `more` is true if it is the beginning of a longer one. */
function cutWide(text: string, columns: number, more: boolean): Cut {
  // The last narrow character may combine with what follows.
  const start = Math.max(0, Math.min(NARROW_START.exec(text)![0].length, columns) - 1);
  let shown = text.slice(0, start);
  let cells = start;
  let fit = { text: shown, cells };
  for (const { segment } of graphemes.segment(text.slice(start))) {
    const width = segment === "\t" ? TAB_CELLS - cells % TAB_CELLS : graphemeCells(segment);
    if (cells + width > columns) return { text: `${fit.text}…`, cells: fit.cells + 1 };
    shown += segment === "\t" ? " ".repeat(width) : segment;
    cells += width;
    if (cells < columns) fit = { text: shown, cells };
  }
  return more ? { text: `${fit.text}…`, cells: fit.cells + 1 } : { text: shown, cells };
}

/** Returns the number of cells of what a reader takes for one character. */
function graphemeCells(grapheme: string): number {
  if (grapheme.length === 1 && grapheme < "\x7f") return grapheme >= " " ? 1 : 0;
  const known = knownCells.get(grapheme);
  if (known !== undefined) return known;
  const cells = measured(grapheme);
  if (knownCells.size >= MAX_KNOWN) knownCells.clear();
  if (grapheme.length <= MAX_CHARS_PER_CELL) knownCells.set(grapheme, cells);
  return cells;
}

function measured(grapheme: string): number {
  if (PICTURE.test(grapheme)) return 2;
  let cells = 0;
  for (const character of grapheme) {
    if (!ZERO_WIDTH.test(character)) cells += measure(character).width;
  }
  return cells;
}
