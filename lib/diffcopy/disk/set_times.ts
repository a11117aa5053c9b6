const SECOND_NS = 1_000_000_000n;
const MICROSECOND_NS = 1000n;

/**
 * Sets the times of a file's last change and last access to the same value, with a function of `node:fs`. Deno passes on a
 * number of seconds, so the time is exact to the microsecond; before 1970 it accepts whole seconds only.
 */
export function setTimes<Target>(
  set: (target: Target, access: number | Date, modified: number | Date) => void,
  target: Target,
  modTime: bigint,
): void {
  if (modTime < 0n) {
    const seconds = (modTime - SECOND_NS + 1n) / SECOND_NS;
    const date = new Date(Number(seconds) * 1000);
    set(target, date, date);
    return;
  }
  let seconds = Number(modTime / MICROSECOND_NS) / 1e6;
  // Deno truncates; without this small addition a microsecond would be lost
  if (!Number.isInteger(seconds)) seconds += seconds * Number.EPSILON / 2;
  set(target, seconds, seconds);
}
