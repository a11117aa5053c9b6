/** A set of code points: a literal, a class such as `[^a-z]`, or a wildcard. */
export interface CodeSet {
  /** True if the set has every code point but those of the ranges and properties. */
  readonly negated: boolean;
  /** Pairs of first and last code points, in any order. */
  readonly ranges: readonly number[];
  /** Expressions for a single code point, which therefore take constant time. */
  readonly properties: readonly RegExp[];
}

/** Returns a set of one code point. */
export function literalSet(point: number): CodeSet {
  return { negated: false, ranges: [point, point], properties: [] };
}

/** Returns true if a code point is in a set. */
export function contains({ negated, ranges, properties }: CodeSet, point: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) {
    if (ranges[i]! <= point && point <= ranges[i + 1]!) return !negated;
  }
  if (properties.length === 0) return negated;
  const text = String.fromCodePoint(point);
  return properties.some((property) => property.test(text)) !== negated;
}
