import type { ProgressEvent, Transfer, Vertex, VertexStatus, VertexWarning } from "./event.ts";
import { keep, type Line, Lines } from "./lines.ts";

/** A step, and what was reported of it so far. */
export interface Step {
  /** Its number, from 1, in the order in which steps were announced. */
  readonly index: number;
  /** The step as it is now. */
  vertex: Vertex;
  /** What is measured inside it, by id. */
  readonly statuses: Map<string, VertexStatus>;
  /** The last lines of its output. */
  readonly lines: Line[];
  /** Milliseconds spent in runs that are over: a step may start and end several times. */
  spent: number;
}

/** What changed with an event: the step concerned, and the lines of output that it completed. */
export interface Change {
  /** The step; missing where the event is about none. */
  readonly step?: Step;
  /** New whole lines of output. */
  readonly lines: readonly Line[];
  /** A warning that wasn't there before: daemons repeat them. */
  readonly warning?: VertexWarning;
}

const NOTHING: Change = { lines: [] };

/**
 * The state of a build, made of its events. All displays are functions of this; it knows nothing of
 * terminals.
 */
export class ProgressModel {
  /** The steps by digest, in the order in which they were announced. */
  readonly steps: Map<string, Step> = new Map();
  /** The warnings, each once. */
  readonly warnings: VertexWarning[] = [];
  /** The transfers by the tree's name. */
  readonly transfers: Map<string, Transfer> = new Map();
  readonly #open = new Map<string, Lines>();
  readonly #warned = new Set<string>();

  /** Takes the next event. */
  apply(event: ProgressEvent): Change {
    switch (event.type) {
      case "vertex":
        return this.#vertex(event.vertex);
      case "status": {
        const step = this.steps.get(event.status.vertex);
        step?.statuses.set(event.status.id, event.status);
        return step ? { step, lines: [] } : NOTHING;
      }
      case "log": {
        const { vertex, stream, data, time } = event.log;
        const step = this.steps.get(vertex);
        if (!step) return NOTHING;
        const key = `${vertex} ${stream}`;
        let open = this.#open.get(key);
        if (!open) this.#open.set(key, open = new Lines());
        return { step, lines: this.#keep(step, open.push(data, time)) };
      }
      case "warning":
        return this.#warning(event.warning);
      case "transfer":
        this.transfers.set(event.transfer.name, event.transfer);
        return NOTHING;
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
      this.#open.get(`${vertex.digest} ${stream}`)?.end(vertex.completed!) ?? []
    );
    return { step, lines: this.#keep(step, rest) };
  }

  #warning(warning: VertexWarning): Change {
    const key = JSON.stringify([warning.short, warning.url, warning.source]);
    if (this.#warned.has(key)) return NOTHING;
    this.#warned.add(key);
    this.warnings.push(warning);
    const step = this.steps.get(warning.vertex);
    return step ? { step, lines: [], warning } : { lines: [], warning };
  }

  #keep(step: Step, lines: Line[]): Line[] {
    keep(step.lines, lines);
    return lines;
  }
}

/** Milliseconds that a step has run, up to `now` where it still runs. */
export function elapsed(step: Step, now: number): number {
  const { started, completed } = step.vertex;
  return step.spent + (started === undefined ? 0 : Math.max(0, (completed ?? now) - started));
}

/** The step that failed first, where one did; the ones that were only cancelled don't count. */
export function failed(model: ProgressModel): Step | undefined {
  const bad = [...model.steps.values()].filter(({ vertex }) => vertex.error !== "");
  const real = bad.filter(({ vertex }) => !/context canceled\s*$/.test(vertex.error));
  return (real.length > 0 ? real : bad)
    .sort((a, b) => (a.vertex.completed ?? Infinity) - (b.vertex.completed ?? Infinity))[0];
}
