import { isCancelled } from "../events/cancelled.ts";
import type { Transfer, Vertex, VertexStatus, VertexWarning } from "../events/event.ts";
import { type Line, LineSplitter, type OutputStream } from "./lines.ts";
import { type Output, OutputStore } from "./output.ts";
import { type Run, RunLog } from "./runs.ts";

/**
 * State of a step. `cached` is a way to be done. `cancelled` steps were stopped, because another one
 * failed or the build was cancelled.
 */
export type StepState = "waiting" | "running" | "done" | "cached" | "failed" | "cancelled";

/** A step, or a group of steps that is shown as one, and everything reported about it so far. */
export interface Step {
  /** Digest of the step, or id of the group. */
  readonly id: string;
  /**
   * Number of the step, from 1, in the order in which steps first started; 0 while the step has not
   * started.
   */
  readonly index: number;
  /** Current state as reported. That of a group sums up its members. */
  readonly vertex: Vertex;
  /** State of the step. One that has ended and starts again is running. */
  readonly state: StepState;
  /**
   * Times in which the step ran, in order. Many steps run twice: first the daemon only asks for the
   * key of their result. Of more than 100 runs, the earliest are joined.
   */
  readonly runs: readonly Run[];
  /** Milliseconds spent in the runs that have ended. */
  readonly spent: number;
  /** Measurements inside the step, by id. */
  readonly statuses: ReadonlyMap<string, VertexStatus>;
  /** Those of them that have not ended. */
  readonly openStatuses: ReadonlyMap<string, VertexStatus>;
  /** Transfers that this side counts for a measurement, by the id of the measurement. */
  readonly transfers: ReadonlyMap<string, Transfer>;
  /** Warnings about the step. */
  readonly warnings: readonly VertexWarning[];
  /** Output of the step. */
  readonly output: Output;
}

/** The {@linkcode Step} that changes. */
export class StepRecord implements Step {
  readonly id: string;
  index = 0;
  vertex: Vertex;
  readonly statuses: Map<string, VertexStatus> = new Map();
  readonly openStatuses: Map<string, VertexStatus> = new Map();
  readonly transfers: Map<string, Transfer> = new Map();
  readonly warnings: VertexWarning[] = [];
  readonly output: OutputStore = new OutputStore((stream) => {
    const splitter = this.#splitters[stream];
    return splitter?.open && { ...splitter.open, redrawn: splitter.redrawn };
  });
  readonly #group: boolean;
  readonly #runs = new RunLog();
  #splitters: { stdout?: LineSplitter; stderr?: LineSplitter } = {};
  /** Number of members whose result did not come from the cache. */
  #uncached = 0;
  #hidden: boolean;

  /** Creates a step, or the group of one, to which nothing has been reported yet. */
  constructor(id: string, vertex: Vertex, group: boolean) {
    this.id = id;
    this.#group = this.#hidden = group;
    this.vertex = group
      ? { digest: id, name: vertex.group!.name, inputs: [], cached: false, error: "" }
      : vertex;
  }

  get state(): StepState {
    const { error, cached, started, completed } = this.vertex;
    if (this.#runs.active) return "running";
    if (started === undefined && completed === undefined && error === "") return "waiting";
    if (isCancelled(this.vertex)) return "cancelled";
    return error !== "" ? "failed" : cached ? "cached" : "done";
  }

  get runs(): readonly Run[] {
    return this.#runs.all;
  }

  get spent(): number {
    return this.#runs.spent;
  }

  /** True while a group must not be shown: no member has started that asks for it. */
  get hidden(): boolean {
    return this.#hidden;
  }

  /** Memory that the lines take that are not complete. */
  get openCost(): number {
    const { stdout, stderr } = this.#splitters;
    return (stdout?.length ?? 0) + (stderr?.length ?? 0);
  }

  /** Takes the next state of a vertex; `before` is its previous one. */
  update(before: Vertex | undefined, vertex: Vertex): void {
    this.#runs.update(before, vertex);
    if (!this.#group) {
      this.vertex = vertex;
      return;
    }
    this.#uncached += Number(!vertex.cached) - Number(before !== undefined && !before.cached);
    if (vertex.started !== undefined && !vertex.group?.weak || vertex.error) this.#hidden = false;
    const culprit = this.vertex.error && !isCancelled(this.vertex) ? this.vertex : vertex;
    const { started, completed } = this.#runs;
    this.vertex = {
      ...this.vertex,
      cached: this.#uncached === 0,
      error: culprit.error || this.vertex.error,
      cancelled: culprit.error ? isCancelled(culprit) : this.vertex.cancelled,
      started,
      completed,
    };
  }

  /** Takes a measurement. */
  measure(status: VertexStatus): void {
    this.statuses.set(status.id, status);
    if (status.completed === undefined) this.openStatuses.set(status.id, status);
    else this.openStatuses.delete(status.id);
  }

  /** Takes a piece of output, and returns the lines that it completes. */
  write(stream: OutputStream, data: Uint8Array, time: number): Line[] {
    return this.#keep((this.#splitters[stream] ??= new LineSplitter(stream)).push(data, time));
  }

  /** Ends the output of a run, and returns the lines that had no line feed. */
  endOutput(time: number): Line[] {
    const { stdout, stderr } = this.#splitters;
    return this.#keep([...stdout?.end(time) ?? [], ...stderr?.end(time) ?? []]);
  }

  /** Drops the lines that are not complete. */
  dropOpenLines(): void {
    this.#splitters = {};
  }

  #keep(lines: Line[]): Line[] {
    for (const line of lines) this.output.push(line);
    return lines;
  }
}

/** Returns how many milliseconds a step has run, up to `now` in the daemon's time if it runs. */
export function elapsed(step: Step, now: number): number {
  const run = step.runs.at(-1);
  const running = run && run.completed === undefined ? Math.max(0, now - run.started) : 0;
  return step.spent + running;
}
