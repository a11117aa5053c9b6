const SECOND_NS = 1_000_000_000n;
const MICROSECOND_NS = 1000n;

/**
 * Sets the time of a file's last change with a function of `node:fs`, and that of its last access to the same.
 * Deno passes a number of seconds on, so the time is exact to the microsecond, and whole seconds are whole; before 1970 it takes whole seconds only.
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
  // what a double can't hold is cut off later: without the little more a microsecond would become one less
  if (!Number.isInteger(seconds)) seconds += seconds * Number.EPSILON / 2;
  set(target, seconds, seconds);
}
