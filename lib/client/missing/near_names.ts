/** Number of names that are compared; further ones are left out. */
const MAX_NAMES = 2_000;

/** Longest name that is compared, in characters. */
const MAX_CHARS = 100;

/**
 * Returns up to `count` of the names that may be meant by a misspelled one, nearest first: those that
 * differ in a third of the characters at most, and in three at most. A swap of two neighbours is one
 * difference, and upper or lower case is none.
 */
export function nearNames(name: string, names: Iterable<string>, count: number): string[] {
  const wanted = name.toLowerCase();
  if (name.length > MAX_CHARS) return [];
  const limit = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  const found: { name: string; distance: number }[] = [];
  let compared = 0;
  for (const other of names) {
    if (other === name || Math.abs(other.length - name.length) > limit) continue;
    if (++compared > MAX_NAMES) break;
    const distance = differences(wanted, other.toLowerCase());
    if (distance <= limit && distance < name.length) found.push({ name: other, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count).map(({ name }) => name);
}

/** Returns the number of insertions, deletions, replacements and swaps that turn one into another. */
function differences(a: string, b: string): number {
  let last: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) row[j] = Math.min(row[j]!, last[j - 2]! + 1);
    }
    last = previous;
    previous = row;
  }
  return previous[b.length]!;
}
