/** Interval of the timer whose delay is measured, in milliseconds. */
const INTERVAL_MS = 10;

/** Environment variable with the file that {@linkcode recordDelay} writes. */
export const DELAY_FILE = "BKIT_BENCH_DELAY";

/**
 * Measures how late a timer fires, and writes the longest delay in milliseconds to a file when the
 * process exits. For as long, the process would not answer a health check of its daemon.
 */
export function recordDelay(): void {
  const file = Deno.env.get(DELAY_FILE);
  if (!file) throw new Error(`${DELAY_FILE} must name a file`);
  let longest = 0;
  let due = performance.now() + INTERVAL_MS;
  const note = () => longest = Math.max(longest, performance.now() - due);
  const start = () => {
    due = performance.now() + INTERVAL_MS;
    Deno.unrefTimer(setTimeout(() => {
      note();
      start();
    }, INTERVAL_MS));
  };
  start();
  addEventListener("unload", () => {
    note(); // the timer may be late at this moment
    Deno.writeTextFileSync(file, String(longest));
  });
}
