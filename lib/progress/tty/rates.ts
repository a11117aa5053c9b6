/** Time over which a rate is measured, in milliseconds. */
const WINDOW_MS = 3000;

/** Least time between two counts that are kept, in milliseconds. */
const STEP_MS = 200;

/** Shortest time from which a rate is told, in milliseconds. */
const MIN_SPAN_MS = 500;

/** Number of transfers that are measured at a time; a build has a few. */
const MAX_TRANSFERS = 1000;

/** Bytes at some time. */
interface Count {
  readonly at: number;
  readonly bytes: number;
}

/** Measures how fast the bytes of transfers grow, over the last seconds. */
export class Rates {
  readonly #counts = new Map<string, Count[]>();

  /**
   * Takes the bytes of a transfer at some time in milliseconds. Returns its bytes per second;
   * undefined until there is something to compare with.
   */
  measure(key: string, bytes: number, now: number): number | undefined {
    let counts = this.#counts.get(key);
    if (!counts && this.#counts.size >= MAX_TRANSFERS) this.#counts.clear();
    // A transfer that starts over, after a lost connection, has another rate.
    if (!counts || bytes < counts.at(-1)!.bytes) this.#counts.set(key, counts = []);
    while (counts.length > 1 && counts[1]!.at <= now - WINDOW_MS) counts.shift();
    if (counts.length === 0 || counts.at(-1)!.at <= now - STEP_MS) counts.push({ at: now, bytes });
    const { at, bytes: before } = counts[0]!;
    return now - at < MIN_SPAN_MS ? undefined : (bytes - before) / (now - at) * 1000;
  }
}
