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
 * The state of a build, derived from its events. Every display is a function of this model, which
 * knows nothing of terminals.
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

  /** Applies the next event and returns its effect. */
  apply(event: ProgressEvent): Change {
    switch (event.type) {
      case "vertex":
        return this.#vertex(event.vertex);
      case "status": {
        const step = this.steps.get(event.status.vertex);
        step?.statuses.set(event.status.id, event.status);
        return step ? { step, lines: [] } : NO_CHANGE;
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
    if (this.#seenWarnings.has(key)) return NO_CHANGE;
    this.#seenWarnings.add(key);
    this.warnings.push(warning);
    const step = this.steps.get(warning.vertex);
    return step ? { step, lines: [], warning } : { lines: [], warning };
  }

  #append(step: Step, lines: Line[]): Line[] {
    appendBounded(step.lines, lines);
    return lines;
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
  const causes = failures.filter(({ vertex }) => !/context canceled\s*$/.test(vertex.error));
  return (causes.length > 0 ? causes : failures)
    .sort((a, b) => (a.vertex.completed ?? Infinity) - (b.vertex.completed ?? Infinity))[0];
}
