import { setImmediate } from "node:timers";
import { type Clock, SYSTEM_CLOCK } from "./clock.ts";

/** Time for which work continues before the event loop gets a turn, in milliseconds. */
const SLICE_MS = 5;

/** Number of steps between two checks of the clock, which have a cost. */
const STEPS_PER_CHECK = 16;

/**
 * Divides long synchronous work into slices, between which the event loop runs everything else:
 * health checks must be answered while a tree is walked.
 */
export class TimeSlice {
  readonly #clock: Clock;
  #end: number;
  #steps = 0;

  /** Starts the first slice. */
  constructor(clock: Clock = SYSTEM_CLOCK) {
    this.#clock = clock;
    this.#end = clock.now() + SLICE_MS;
  }

  /**
   * Counts a step; call it after each. Returns true if it is time for {@linkcode pause}. The clock is
   * checked after a `large` step, and after some small ones.
   */
  step(large = false): boolean {
    return (++this.#steps % STEPS_PER_CHECK === 0 || large) && this.over;
  }

  /** True if it is time for {@linkcode pause}; for use after a step that may have taken long. */
  get over(): boolean {
    return this.#clock.now() >= this.#end;
  }

  /** Gives the event loop a turn, and starts the next slice. */
  async pause(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#end = this.#clock.now() + SLICE_MS;
  }
}
