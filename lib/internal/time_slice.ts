import { setImmediate } from "node:timers";

/** For how long work goes on before the event loop gets a turn, in milliseconds. */
const SLICE_MS = 5;

/** How many steps there are between two looks at the clock, which isn't free. */
const STEPS_PER_CHECK = 16;

/**
 * Cuts long synchronous work into slices, between which the event loop does all else: health checks want
 * their answers while a tree is walked.
 */
export class TimeSlice {
  #end: number = performance.now() + SLICE_MS;
  #steps = 0;

  /** To be called after each small step; says whether it is time for {@linkcode pause}. */
  step(): boolean {
    return ++this.#steps % STEPS_PER_CHECK === 0 && this.over;
  }

  /** Whether it is time for {@linkcode pause}, after a step that may have taken long. */
  get over(): boolean {
    return performance.now() >= this.#end;
  }

  /** Gives the event loop a turn and starts the next slice. */
  async pause(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#end = performance.now() + SLICE_MS;
  }
}
