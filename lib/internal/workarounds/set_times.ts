const SECOND_NS = 1_000_000_000n;
const MICROSECOND_NS = 1000n;

/**
 * Sets the time of a file's last change with a function of `node:fs` (`futimesSync`,
 * `lutimesSync`), and that of its last access to the same. `modTime` is in nanoseconds since 1970.
 *
 * Broken, in Deno (2.9.6), not reported; the test has the minimal programs:
 * - A number of seconds is a double, and is cut off instead of rounded: 1.000001 s becomes
 *   1.000000999 s.
 * - A negative number becomes the current time, as in Node.js
 *   (https://github.com/nodejs/node/issues/64597).
 * - A `Date` before 1970 with a part of a second is rejected with `EINVAL`.
 *
 * Instead: the time is exact to the microsecond, and whole seconds are whole; before 1970 it is
 * rounded to whole seconds, and handed over as a `Date`.
 *
 * It can go when Deno sets times to the nanosecond, or rounds and takes negative numbers.
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
  // What a double cannot hold is cut off later: without the little more a microsecond would become
  // one less.
  if (!Number.isInteger(seconds)) seconds += seconds * Number.EPSILON / 2;
  set(target, seconds, seconds);
}
