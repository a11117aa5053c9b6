import type { Vertex } from "../events/event.ts";

/** Number of runs that are kept. */
const MAX_RUNS = 100;

/** A time in which a step ran. */
export interface Run {
  /** Start, in milliseconds since 1970. */
  readonly started: number;
  /** End; undefined while the step runs. */
  readonly completed: number | undefined;
}

/** The runs of a step. Members of a group may run at the same time. */
export class RunLog {
  readonly #runs: { started: number; completed: number | undefined }[] = [];
  #active = 0;
  /** Latest end within the run that goes on. */
  #end = -Infinity;
  spent = 0;

  /** True while the step runs. */
  get active(): boolean {
    return this.#active > 0;
  }

  get all(): readonly Run[] {
    return this.#runs;
  }

  /** Start of the first run. */
  get started(): number | undefined {
    return this.#runs[0]?.started;
  }

  /** End of the last run; undefined while the step runs. */
  get completed(): number | undefined {
    return this.#runs.at(-1)?.completed;
  }

  /** Takes the next state of a vertex; `before` is its previous one. */
  update(before: Vertex | undefined, { started, completed }: Vertex): void {
    const ran = before?.started !== undefined && before.completed === undefined;
    if (started === undefined) {
      if (ran && completed !== undefined) this.#close(completed);
      return;
    }
    const same = before?.started === started;
    if (ran && !same) this.#close(started);
    if (!ran && same && completed === before.completed) return; // a repetition
    if (!ran || !same) this.#open(started);
    if (completed !== undefined) this.#close(completed);
  }

  #open(at: number): void {
    const last = this.#runs.at(-1);
    if (this.#active++ > 0) {
      last!.started = Math.min(last!.started, at);
    } else if (last?.completed !== undefined && at <= last.completed) {
      this.spent -= last.completed - last.started;
      this.#end = last.completed;
      last.completed = undefined;
      last.started = Math.min(last.started, at);
    } else {
      this.#end = -Infinity;
      this.#runs.push({ started: at, completed: undefined });
      if (this.#runs.length > MAX_RUNS) {
        const [second] = this.#runs.splice(1, 1);
        this.#runs[0]!.completed = second!.completed;
      }
    }
  }

  #close(at: number): void {
    this.#end = Math.max(this.#end, at);
    if (--this.#active > 0) return;
    const last = this.#runs.at(-1)!;
    last.completed = Math.max(this.#end, last.started);
    this.spent += last.completed - last.started;
  }
}
