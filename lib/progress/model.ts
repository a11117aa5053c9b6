import type { ProgressEvent, Transfer, Vertex, VertexStatus, VertexWarning } from "./event.ts";
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

const NO_CHANGE: Change = { lines: [] };

/**
 * Memory that the model may take, roughly in bytes. A build of a thousand steps takes about one
 * megabyte. Beyond that, new steps, measurements and warnings are ignored.
 */
const MAX_COST = 64 * 1024 * 1024;

/** Memory that a record takes besides its texts, roughly. */
const RECORD_COST = 200;

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
  #cost = 0;

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
    const rest = ["stdout", "stderr"].flatMap((stream) =>
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
    return lines;
  }
}

function vertexCost(vertex: Vertex | undefined): number {
  if (!vertex) return 0;
  const { digest, name, error, inputs } = vertex;
  const texts = digest.length + name.length + error.length;
  return inputs.reduce((sum, input) => sum + input.length + 8, RECORD_COST + texts);
}

function statusCost(status: VertexStatus | undefined): number {
  return status ? RECORD_COST + status.id.length + status.name.length : 0;
}

function warningCost({ short, detail, url }: VertexWarning): number {
  const texts = short.length + url.length;
  return detail.reduce((sum, line) => sum + line.length + 16, RECORD_COST + texts);
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
