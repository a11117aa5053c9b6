/** First and last code point. */
export type Range = readonly [number, number];

/** Parses ranges from pairs of characters, the first and the last of each range. */
function ranges(text: string): Range[] {
  const points = Array.from(text, (char) => char.codePointAt(0)!);
  return points.flatMap((low, i) => i % 2 === 0 ? [[low, points[i + 1]!] as const] : []);
}

const DIGIT = ranges("09");
const WORD = ranges("09AZ__az");

/** Named classes of RE2, such as `[:alpha:]`, with their ranges in order. */
export const CLASSES: ReadonlyMap<string, readonly Range[]> = new Map([
  ["alnum", ranges("09AZaz")],
  ["alpha", ranges("AZaz")],
  ["ascii", ranges("\0\x7f")],
  ["blank", ranges("\t\t  ")],
  ["cntrl", ranges("\0\x1f\x7f\x7f")],
  ["digit", DIGIT],
  ["graph", ranges("!~")],
  ["lower", ranges("az")],
  ["print", ranges(" ~")],
  ["punct", ranges("!/:@[`{~")],
  ["space", ranges("\t\r  ")],
  ["upper", ranges("AZ")],
  ["word", WORD],
  ["xdigit", ranges("09AFaf")],
]);

/**
 * The classes `\d`, `\s` and `\w`; upper case means the complement. RE2's `\s` has no vertical tab.
 */
export const PERL: ReadonlyMap<string, readonly Range[]> = new Map([
  ["d", DIGIT],
  ["s", ranges("\t\n\f\r  ")],
  ["w", WORD],
]);

/** Returns all code points outside of `within`, whose ranges are in order. */
export function complement(within: readonly Range[]): Range[] {
  const out: Range[] = [];
  let next = 0;
  for (const [low, high] of within) {
    if (low > next) out.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= 0x10ffff) out.push([next, 0x10ffff]);
  return out;
}
