import { shortened } from "../../internal/printable.ts";
import type { ProgressEvent } from "../../progress/mod.ts";

/** Number of steps that are counted, and length of their names; a daemon could report anything. */
const MAX_STEPS = 20_000;
const MAX_CHARS = 1_000;

/** What counts of a step. */
interface Counted {
  readonly name: string;
  readonly from: boolean;
  cached: boolean;
  completed: boolean;
}

/** Beginnings of the names of steps that no Dockerfile names. */
const OWN = ["[internal]", "[auth]", "importing cache", "exporting "];

/** Counts the steps of a build that came from the cache, as `buildctl` does. */
export class CacheMetrics {
  readonly #steps = new Map<string, Counted>();
  readonly #started: number;

  /** Begins at a time, in milliseconds since the start of the process. */
  constructor(started: number = performance.now()) {
    this.#started = started;
  }

  /** Takes the next event of the build. */
  apply(event: ProgressEvent): void {
    if (event.type !== "vertex") return;
    const { name, cached, completed } = event.vertex;
    const digest = event.vertex.digest.slice(0, MAX_CHARS);
    const step = this.#steps.get(digest) ?? this.#add(digest, shortened(name, MAX_CHARS));
    if (!step) return;
    step.cached ||= cached;
    step.completed ||= completed !== undefined;
  }

  #add(digest: string, name: string): Counted | undefined {
    if (this.#steps.size >= MAX_STEPS) return undefined;
    const step = { name, from: /^\[.*\] FROM/.test(name), cached: false, completed: false };
    this.#steps.set(digest, step);
    return step;
  }

  /** Returns a line for each step that was not cached, and a line of JSON with the numbers. */
  lines(now: number = performance.now()): string[] {
    const steps = [...this.#steps.values()];
    const own = steps.filter(({ name }) => !OWN.some((start) => name.startsWith(start)));
    const missed = own.filter(({ cached, from }) => !cached && !from);
    const count = (steps: readonly Counted[], test: (step: Counted) => boolean) =>
      steps.filter(test).length;
    const numbers = {
      total: steps.length,
      completed: count(steps, ({ completed }) => completed),
      user_total: own.length,
      user_cached: count(own, ({ cached }) => cached),
      user_completed: count(own, ({ completed }) => completed),
      user_cacheable: count(own, ({ from }) => !from),
      from: count(own, ({ from }) => from),
      miss: missed.length,
      client_duration_ms: Math.round(now - this.#started),
    };
    return [...missed.map(({ name }) => `cache miss: ${name}`), JSON.stringify(numbers)];
  }
}
