import type { ProgressEvent, Transfer, Vertex, VertexStatus, VertexWarning } from "./event.ts";
import { statusCost, vertexCost, warningCost } from "./event_cost.ts";
import { appendBounded, type Line, LineSplitter } from "./lines.ts";

/** A step and everything reported about it so far. */
export interface Step {
  /** Number of the step, from 1, in the order in which steps were announced. */
  readonly index: number;
  /** Current state of the step. */
  vertex: Vertex;
  /** Measurements inside the step, by id. */
  readonly statuses: Map<string, VertexStatus>;
  /** Last lines of its output. */
  readonly lines: Line[];
  /** Milliseconds spent in earlier runs: a step may start and end several times. */
  spent: number;
}

/** The effect of one event: the step concerned, and the output lines that the event completed. */
export interface Change {
  /** Step concerned; missing if the event concerns no step. */
  readonly step?: Step | undefined;
  /** Completed lines of output. */
  readonly lines: readonly Line[];
  /** Warning seen for the first time; daemons repeat them. */
  readonly warning?: VertexWarning | undefined;
}

/** Streams of a step's output. */
const STREAMS = ["stdout", "stderr"] as const;

const NO_CHANGE: Change = { lines: [] };

/**
 * Memory that the model may take, roughly in bytes. A build of a thousand steps takes about one
 * megabyte. Beyond that, new steps, measurements and warnings are ignored.
 */
const MAX_COST = 32 * 1024 * 1024;

/** Memory that the kept output of all steps may take. Beyond that, the oldest output is dropped. */
const MAX_OUTPUT_COST = 16 * 1024 * 1024;

/** Memory that a line takes besides its text, roughly. */
const LINE_COST = 50;

/**
 * The state of a build, derived from its events. Every display is a function of this model, which
 * knows nothing of terminals. Its memory is bounded, whatever a daemon reports.
 */
export class ProgressModel {
  /** Steps by digest, in the order in which they were announced. */
  readonly steps: Map<string, Step> = new Map();
  /** Warnings without repetitions. */
  readonly warnings: VertexWarning[] = [];
  /** Transfers by the name of the tree. */
  readonly transfers: Map<string, Transfer> = new Map();
  readonly #splitters = new Map<string, LineSplitter>();
  readonly #seenWarnings = new Set<string>();
  /** Memory that the output of each step takes, by digest; the one that wrote last is the last. */
  readonly #outputCosts = new Map<string, number>();
  #cost = 0;
  #outputCost = 0;

  /** Applies the next event and returns its effect. */
  apply(event: ProgressEvent): Change {
    switch (event.type) {
      case "vertex":
        return this.#vertex(event.vertex);
      case "status": {
        const { status } = event;
        const step = this.steps.get(status.vertex);
        if (!step || !this.#pay(statusCost(status), statusCost(step.statuses.get(status.id)))) {
          return NO_CHANGE;
        }
        step.statuses.set(status.id, status);
        return { step, lines: [] };
      }
      case "log": {
        const { vertex, stream, data, time } = event.log;
        const step = this.steps.get(vertex);
        if (!step) return NO_CHANGE;
        const key = `${vertex} ${stream}`;
        let open = this.#splitters.get(key);
        if (!open) this.#splitters.set(key, open = new LineSplitter());
        return { step, lines: this.#append(step, open.push(data, time)) };
      }
      case "warning":
        return this.#warning(event.warning);
      case "transfer":
        this.transfers.set(event.transfer.name, event.transfer);
        return NO_CHANGE;
    }
  }

  #vertex(vertex: Vertex): Change {
    let step = this.steps.get(vertex.digest);
    if (!this.#pay(vertexCost(vertex), vertexCost(step?.vertex))) return NO_CHANGE;
    if (!step) {
      step = { index: this.steps.size + 1, vertex, statuses: new Map(), lines: [], spent: 0 };
      this.steps.set(vertex.digest, step);
    }
    const before = step.vertex;
    if (before.started !== undefined && before.completed !== undefined) {
      const again = vertex.started !== undefined && vertex.started !== before.started;
      if (again) step.spent += before.completed - before.started;
    }
    step.vertex = vertex;
    if (vertex.completed === undefined) return { step, lines: [] };
    const rest = STREAMS.flatMap((stream) =>
      this.#splitters.get(`${vertex.digest} ${stream}`)?.end(vertex.completed!) ?? []
    );
    return { step, lines: this.#append(step, rest) };
  }

  #warning(warning: VertexWarning): Change {
    const key = JSON.stringify([warning.short, warning.url, warning.source]);
    if (this.#seenWarnings.has(key) || !this.#pay(warningCost(warning) + key.length, 0)) {
      return NO_CHANGE;
    }
    this.#seenWarnings.add(key);
    this.warnings.push(warning);
    const step = this.steps.get(warning.vertex);
    return step ? { step, lines: [], warning } : { lines: [], warning };
  }

  /** Replaces the cost of a record; returns false if there is no room for the new one. */
  #pay(cost: number, before: number): boolean {
    const sum = this.#cost + cost - before;
    if (cost > before && sum > MAX_COST) return false;
    this.#cost = sum;
    return true;
  }

  #append(step: Step, lines: Line[]): Line[] {
    appendBounded(step.lines, lines);
    const { digest } = step.vertex;
    const cost = this.#costOfOutput(step);
    this.#outputCost += cost - (this.#outputCosts.get(digest) ?? 0);
    this.#outputCosts.delete(digest);
    for (const [other, cost] of this.#outputCosts) {
      if (this.#outputCost <= MAX_OUTPUT_COST) break;
      this.#dropOutput(other, cost);
    }
    this.#outputCosts.set(digest, cost);
    return lines;
  }

  #costOfOutput({ lines, vertex }: Step): number {
    const open = STREAMS.map((stream) => this.#splitters.get(`${vertex.digest} ${stream}`));
    const partial = open.reduce((sum, splitter) => sum + (splitter?.length ?? 0) + LINE_COST, 0);
    return lines.reduce((sum, { text }) => sum + text.length + LINE_COST, partial);
  }

  #dropOutput(digest: string, cost: number): void {
    this.#outputCost -= cost;
    this.#outputCosts.delete(digest);
    for (const stream of STREAMS) this.#splitters.delete(`${digest} ${stream}`);
    this.steps.get(digest)!.lines.length = 0;
  }
}

/** Returns how many milliseconds a step has run, up to `now` if it still runs. */
export function elapsed(step: Step, now: number): number {
  const { started, completed } = step.vertex;
  return step.spent + (started === undefined ? 0 : Math.max(0, (completed ?? now) - started));
}

/** Returns the step that failed first, if any. Steps that were only cancelled do not count. */
export function failed(model: ProgressModel): Step | undefined {
  const failures = [...model.steps.values()].filter(({ vertex }) => vertex.error !== "");
  const causes = failures.filter(({ vertex }) =>
    !vertex.error.trimEnd().endsWith("context canceled")
  );
  return (causes.length > 0 ? causes : failures)
    .sort((a, b) => (a.vertex.completed ?? Infinity) - (b.vertex.completed ?? Infinity))[0];
}
