import { setImmediate } from "node:timers";

/** How long work continues before the event loop gets a turn, in milliseconds. */
const SLICE_MS = 5;

/** Number of steps between two checks of the clock, which have a cost. */
const STEPS_PER_CHECK = 16;

/**
 * Divides long synchronous work into slices, between which the event loop runs everything else:
 * health checks must be answered while a tree is walked.
 */
export class TimeSlice {
  #end: number = performance.now() + SLICE_MS;
  #steps = 0;

  /** Counts a small step; call it after each. Returns true if it is time for {@linkcode pause}. */
  step(): boolean {
    return ++this.#steps % STEPS_PER_CHECK === 0 && this.over;
  }

  /** True if it is time for {@linkcode pause}; for use after a step that may have taken long. */
  get over(): boolean {
    return performance.now() >= this.#end;
  }

  /** Gives the event loop a turn, and starts the next slice. */
  async pause(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#end = performance.now() + SLICE_MS;
  }
}
