import type { Clock } from "../../lib/internal/clock.ts";

interface Timer {
  at: number;
  readonly delay: number;
  readonly repeats: boolean;
  readonly callback: () => void;
}

/**
 * A clock that stands still until a test advances it. Code that settles on it has not waited for a
 * timer.
 */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  readonly #delays: number[] = [];
  #now = 0;
  #onTimer: (() => void) | undefined;

  /** Delays of the pending timers, in milliseconds, oldest first. */
  get pending(): number[] {
    return [...this.#timers].map(({ delay }) => delay);
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    return this.#add(milliseconds, callback, false);
  }

  every(milliseconds: number, callback: () => void): () => void {
    return this.#add(milliseconds, callback, true);
  }

  /** Advances the time, and calls what is due on the way, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let due = this.#next(); due && due.at <= end; due = this.#next()) {
      this.#now = due.at;
      if (due.repeats) due.at += due.delay;
      else this.#timers.delete(due);
      due.callback();
    }
    this.#now = end;
  }

  /** Advances the time to the next timer. */
  advanceToNext(): void {
    const next = this.#next();
    if (next) this.advance(next.at - this.#now);
  }

  /** Resolves when timers of `milliseconds` were set `count` times. */
  async timer(milliseconds: number, count = 1): Promise<void> {
    while (this.#delays.filter((delay) => delay === milliseconds).length < count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#onTimer = resolve;
      await promise;
    }
  }

  /** Returns the timer that is due first. */
  #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    return next;
  }

  #add(delay: number, callback: () => void, repeats: boolean): () => void {
    const timer = { at: this.#now + delay, delay, repeats, callback };
    this.#timers.add(timer);
    this.#delays.push(delay);
    this.#onTimer?.();
    return () => void this.#timers.delete(timer);
  }
}
