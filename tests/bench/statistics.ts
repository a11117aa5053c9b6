/** Returns the median of some values: of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Returns the median of the ratios of each pair. Both runs of a pair follow each other, so that a
 * change of the machine's speed between pairs does not count.
 */
export function medianRatio(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, i) => value / others[i]!));
}

/** Size of a context, with what a build of it took. */
export interface SizedUsage {
  readonly entries: number;
  readonly seconds: number;
  readonly peakMib: number;
}

/** Returns the time and the memory of each entry that a context has more than another. */
export function perEntry(
  small: SizedUsage,
  large: SizedUsage,
): { microseconds: number; bytes: number } {
  const entries = large.entries - small.entries;
  return {
    microseconds: (large.seconds - small.seconds) * 1e6 / entries,
    bytes: (large.peakMib - small.peakMib) * 1024 * 1024 / entries,
  };
}
