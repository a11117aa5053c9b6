import { setImmediate } from "node:timers";

/** Time that work takes before the event loop gets a turn. */
const SLICE_MS = 5;

/** Steps between two looks at the clock, which cost time. */
const STEPS_PER_CHECK = 16;

/**
 * Cuts long synchronous work into slices and lets the event loop run in between, so that health checks are answered while a
 * tree is walked.
 */
export class TimeSlice {
  #end: number = performance.now() + SLICE_MS;
  #steps = 0;

  /** Counts a small step. Returns true if it is time for {@linkcode pause}. */
  step(): boolean {
    return ++this.#steps % STEPS_PER_CHECK === 0 && this.over;
  }

  /** True if it is time for {@linkcode pause}, after a step that may have taken long. */
  get over(): boolean {
    return performance.now() >= this.#end;
  }

  /** Gives the event loop a turn and starts the next slice. */
  async pause(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#end = performance.now() + SLICE_MS;
  }
}
