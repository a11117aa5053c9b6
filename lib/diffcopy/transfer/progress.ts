/** Time between two reports of progress. */
const REPORT_INTERVAL_MS = 100;

/** Reports the progress of a transfer, a few times a second and at its end. */
export class ProgressReporter<Stats> {
  /** Path that is being transferred; empty before and after. */
  path = "";
  readonly #hear: ((progress: Stats & { path: string }) => void) | undefined;
  readonly #stats: () => Stats;
  #reported = -Infinity;

  /**
   * Creates a reporter. `stats` returns the counts for a report; without `hear` nothing is
   * reported.
   */
  constructor(
    hear: ((progress: Stats & { path: string }) => void) | undefined,
    stats: () => Stats,
  ) {
    this.#hear = hear;
    this.#stats = stats;
  }

  /** Reports progress, unless the last report is too recent. May be called for every step. */
  report(): void {
    if (!this.#hear) return;
    const now = performance.now();
    if (now - this.#reported < REPORT_INTERVAL_MS) return;
    this.#reported = now;
    this.#tell();
  }

  /** Reports the end. */
  end(): void {
    this.path = "";
    this.#tell();
  }

  #tell(): void {
    const hear = this.#hear;
    hear?.({ ...this.#stats(), path: this.path });
  }
}
