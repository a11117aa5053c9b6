/** Time and timers. Tests pass a clock that they advance themselves. */
export interface Clock {
  /** Returns the time in milliseconds since an arbitrary point. */
  now(): number;
  /** Calls `callback` once after some milliseconds. The returned function cancels that. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Calls `callback` every time some milliseconds have passed, until the function is called. */
  every(milliseconds: number, callback: () => void): () => void;
}

/** Maximum delay of a timer, in milliseconds: a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The system's clock. A time that is longer than 24 days never passes. */
export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    if (milliseconds > MAX_TIMER_MS) return () => {};
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  every(milliseconds, callback) {
    const timer = setInterval(callback, milliseconds);
    return () => clearInterval(timer);
  },
};
