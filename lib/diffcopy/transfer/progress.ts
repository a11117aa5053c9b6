/** The least time between two reports of progress, in milliseconds. */
const REPORT_INTERVAL_MS = 100;

/** Tells how far a transfer has come, a few times a second and at its end. */
export class ProgressReporter<Stats> {
  /** What the transfer is at; empty before and after. */
  path = "";
  readonly #hear: ((progress: Stats & { path: string }) => void) | undefined;
  readonly #stats: () => Stats;
  #reported = -Infinity;

  /** `stats` is asked for each report; without `hear` there is none. */
  constructor(
    hear: ((progress: Stats & { path: string }) => void) | undefined,
    stats: () => Stats,
  ) {
    this.#hear = hear;
    this.#stats = stats;
  }

  /** To be called as often as something happens: mostly it's too soon to tell. */
  report(): void {
    if (!this.#hear) return;
    const now = performance.now();
    if (now - this.#reported < REPORT_INTERVAL_MS) return;
    this.#reported = now;
    this.#tell();
  }

  /** Tells that all is done. */
  end(): void {
    this.path = "";
    this.#tell();
  }

  #tell(): void {
    const hear = this.#hear;
    hear?.({ ...this.#stats(), path: this.path });
  }
}
