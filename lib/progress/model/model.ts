import { statusCost, vertexCost, warningCost } from "../events/event_cost.ts";
import type {
  ProgressEvent,
  Transfer,
  Vertex,
  VertexLog,
  VertexStatus,
  VertexWarning,
} from "../events/event.ts";
import type { Line } from "./lines.ts";
import { OutputBudget } from "./output_budget.ts";
import { type Step, StepRecord, type StepState } from "./step.ts";
import { Transfers } from "./transfers.ts";

/** The effect of one event: the step concerned, and the output lines that the event completed. */
export interface Change {
  /** Step concerned; missing if the event concerns no step, or one that is not shown. */
  readonly step?: Step | undefined;
  /** Completed lines of output. */
  readonly lines: readonly Line[];
  /** Warning seen for the first time; daemons repeat them. */
  readonly warning?: VertexWarning | undefined;
}

/** Numbers about a build. */
export interface Counts {
  /** Steps that are known, including those that have not started. */
  readonly steps: number;
  /** Steps in each state. */
  readonly states: Readonly<Record<StepState, number>>;
  /** Steps that have ended in any way. */
  readonly ended: number;
  /** Warnings without repetitions. */
  readonly warnings: number;
  /** Bytes of files sent to the daemon. */
  readonly bytesSent: number;
  /** Bytes of results received from the daemon. */
  readonly bytesReceived: number;
}

const NO_CHANGE: Change = { lines: [] };

/**
 * Memory that the model may take, roughly in bytes. A build of a thousand steps takes about one
 * megabyte. Beyond that, new steps, measurements and warnings are ignored.
 */
const MAX_COST = 32 * 1024 * 1024;

/** Memory that a step takes besides its vertex, roughly. */
const STEP_COST = 1200;

/** A vertex as it was last reported, and the step that it is, or that it is a member of. */
interface Member {
  readonly step: StepRecord;
  vertex: Vertex;
}

/**
 * The state of a build, derived from its events. Every display is a function of this model, which
 * knows nothing of terminals. Its memory is bounded, whatever a daemon reports. An event takes the
 * same time however many steps there are.
 */
export class ProgressModel {
  /** Steps by {@linkcode Step.id}, in the order in which they were announced. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Steps that have started, in the order of their first start. */
  readonly started: readonly Step[];
  /** Steps that are running. */
  readonly running: ReadonlySet<Step>;
  /** Warnings without repetitions. */
  readonly warnings: readonly VertexWarning[];
  readonly #steps = new Map<string, StepRecord>();
  readonly #started: StepRecord[] = [];
  readonly #running = new Set<StepRecord>();
  readonly #warnings: VertexWarning[] = [];
  readonly #members = new Map<string, Member>();
  readonly #groups = new Map<string, StepRecord>();
  /** Vertices that others need, by digest: true until one of those has started. */
  readonly #awaited = new Map<string, boolean>();
  readonly #transfers = new Transfers();
  readonly #seenWarnings = new Set<string>();
  readonly #budget = new OutputBudget<StepRecord>((step) => step.dropOpenLines());
  readonly #states: Record<StepState, number> = {
    ...{ waiting: 0, running: 0, done: 0, cached: 0, failed: 0, cancelled: 0 },
  };
  readonly #now: () => number;
  #failed: StepRecord | undefined;
  #skew: number | undefined;
  #cost = 0;

  /** Creates the model of a build that has not begun. `now` is the time of this machine. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.steps = this.#steps;
    this.started = this.#started;
    this.running = this.#running;
    this.warnings = this.#warnings;
  }

  /** Newest transfers by the name of the tree. */
  get transfers(): ReadonlyMap<string, Transfer> {
    return this.#transfers.byName;
  }

  /**
   * The one step that failed: of several, the one that ended first. Steps that were stopped because
   * of it do not count.
   */
  get failed(): Step | undefined {
    return this.#failed;
  }

  /** Numbers about the build. */
  get counts(): Counts {
    const { bytesSent, bytesReceived } = this.#transfers;
    const { waiting, running } = this.#states;
    return {
      steps: this.#steps.size,
      states: this.#states,
      ended: this.#steps.size - waiting - running,
      warnings: this.#warnings.length,
      bytesSent,
      bytesReceived,
    };
  }

  /** Returns the step of a vertex: itself, or its group. */
  step(digest: string): Step | undefined {
    return this.#members.get(digest)?.step;
  }

  /** Returns true if other steps need this one, and none of them has started. */
  isAwaited(step: Step): boolean {
    return this.#awaited.get(step.id) === true;
  }

  /** Returns true if a transfer is not part of a step. */
  isAlone(transfer: Transfer): boolean {
    return this.#transfers.isAlone(transfer);
  }

  /**
   * Converts a time of this machine into the daemon's, whose clock may differ: as far as the first
   * start of a step was reported later, or earlier, than it happened.
   */
  daemonTime(now: number): number {
    return now - (this.#skew ?? 0);
  }

  /** Returns the vertices that have started and not ended, including members of groups. */
  openVertices(): Vertex[] {
    return [...this.#members.values()].map(({ vertex }) => vertex).filter(isOpen);
  }

  /** Applies the next event and returns its effect. */
  apply(event: ProgressEvent): Change {
    switch (event.type) {
      case "vertex":
        return this.#vertex(event.vertex);
      case "status":
        return this.#status(event.status);
      case "log":
        return this.#log(event.log);
      case "warning":
        return this.#warning(event.warning);
      case "raw":
        return NO_CHANGE; // the other events say the same
      case "transfer": {
        const step = this.#transfers.apply(event.transfer);
        return step ? this.#change(step) : NO_CHANGE;
      }
    }
  }

  /**
   * Ends the build, and returns the effects. Steps that still run were stopped: no more will be
   * reported about them.
   */
  end(): Change[] {
    const completed = this.daemonTime(this.#now());
    return this.openVertices().map((vertex) => {
      const end = Math.max(completed, vertex.started!);
      return this.#vertex({ ...vertex, completed: end, cancelled: true });
    });
  }

  #vertex(given: Vertex): Change {
    const known = this.#members.get(given.digest);
    const before = known?.vertex;
    const vertex = before ? stillCached(before, given) : given;
    if (before?.started !== undefined && isOlder(vertex, before)) return NO_CHANGE;
    const cost = vertexCost(vertex) + (known ? 0 : STEP_COST);
    if (!this.#pay(cost, vertexCost(before))) return NO_CHANGE;
    if (vertex.started !== undefined) this.#skew ??= this.#now() - vertex.started;
    const step = known?.step ?? this.#newStep(vertex);
    const state = step.state;
    const hidden = known === undefined || step.hidden;
    step.update(before, vertex);
    if (known) known.vertex = vertex;
    else this.#members.set(vertex.digest, { step, vertex });
    if (!known || before?.started === undefined) this.#await(vertex);
    if (step.hidden) return NO_CHANGE;
    if (hidden && !this.#steps.has(step.id)) this.#steps.set(step.id, step);
    else this.#states[state]--;
    this.#states[step.state]++;
    this.#order(step);
    const completed = step.vertex.completed;
    if (completed === undefined || step.openCost === 0) return this.#change(step);
    return this.#change(step, step.endOutput(completed));
  }

  /** Takes note of what a vertex needs. */
  #await({ inputs, started }: Vertex): void {
    for (const input of inputs) {
      if (started !== undefined) this.#awaited.set(input, false);
      else if (!this.#awaited.has(input)) this.#awaited.set(input, true);
    }
  }

  #newStep(vertex: Vertex): StepRecord {
    const { group, digest } = vertex;
    if (!group) return new StepRecord(digest, vertex, false);
    const known = this.#groups.get(group.id);
    if (known) return known;
    const step = new StepRecord(group.id, vertex, true);
    this.#groups.set(group.id, step);
    return step;
  }

  /** Files a step by its state. */
  #order(step: StepRecord): void {
    const { state } = step;
    if (step.index === 0 && state !== "waiting") step.index = this.#started.push(step);
    if (state === "running") this.#running.add(step);
    else this.#running.delete(step);
    if (state === "failed") {
      if (!this.#failed || endOf(step) < endOf(this.#failed)) this.#failed = step;
    } else if (step === this.#failed) {
      const others = this.#started.filter(({ state }) => state === "failed");
      this.#failed = others.sort((a, b) => endOf(a) - endOf(b))[0];
    }
  }

  #status(status: VertexStatus): Change {
    const step = this.#members.get(status.vertex)?.step;
    const before = step?.statuses.get(status.id);
    if (!step || !this.#pay(statusCost(status), statusCost(before))) return NO_CHANGE;
    step.measure(status);
    if (!before) this.#transfers.measured(step, status);
    return this.#change(step);
  }

  #log({ vertex, stream, data, time }: VertexLog): Change {
    const step = this.#members.get(vertex)?.step;
    return step ? this.#change(step, step.write(stream, data, time)) : NO_CHANGE;
  }

  #warning(warning: VertexWarning): Change {
    const key = JSON.stringify([warning.short, warning.url, warning.source]);
    if (this.#seenWarnings.has(key) || !this.#pay(warningCost(warning) + key.length, 0)) {
      return NO_CHANGE;
    }
    this.#seenWarnings.add(key);
    this.#warnings.push(warning);
    const step = this.#members.get(warning.vertex)?.step;
    if (!step) return { lines: [], warning };
    step.warnings.push(warning);
    return { ...this.#change(step), warning };
  }

  #change(step: StepRecord, lines?: readonly Line[]): Change {
    if (lines) this.#budget.written(step);
    return { step: step.hidden ? undefined : step, lines: lines ?? NO_CHANGE.lines };
  }

  /** Replaces the cost of a record; returns false if there is no room for the new one. */
  #pay(cost: number, before: number): boolean {
    const sum = this.#cost + cost - before;
    if (cost > before && sum > MAX_COST) return false;
    this.#cost = sum;
    return true;
  }
}

/**
 * Returns a vertex that stays cached: a step whose result came from a cache runs again, without a
 * word of it, when that result is fetched.
 */
function stillCached(before: Vertex, vertex: Vertex): Vertex {
  const isFetched = before.cached && before.error === "" &&
    !vertex.cached && vertex.error === "";
  return isFetched ? { ...vertex, cached: true } : vertex;
}

/** Returns true if a vertex describes an earlier run than the one that is known, or none. */
function isOlder({ started, completed, error }: Vertex, before: Vertex): boolean {
  return started === undefined
    ? completed === undefined && error === ""
    : started < before.started!;
}

function isOpen({ started, completed }: Vertex): boolean {
  return started !== undefined && completed === undefined;
}

function endOf(step: Step): number {
  return step.vertex.completed ?? Infinity;
}

/** Returns the one step that failed: {@linkcode ProgressModel.failed}. */
export function failed(model: ProgressModel): Step | undefined {
  return model.failed;
}
