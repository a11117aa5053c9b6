import { oneLine, printable } from "../../internal/printable.ts";
import type { ProgressEvent, Transfer, VertexWarning } from "../events/event.ts";
import { ProgressModel } from "../model/model.ts";
import { elapsed, type Step } from "../model/step.ts";
import { bytes, duration } from "./units.ts";

/**
 * Shows progress as lines that are never rewritten, for logs and pipes. Each line begins with the
 * number of its step: `#4 [2/3] RUN make`, `#4 0.213 its output`, `#4 DONE 0.3s`.
 */
export class PlainDisplay {
  readonly #model: ProgressModel;
  readonly #announced = new Set<Step>();
  readonly #ended = new Map<Step, number>();

  /**
   * Creates a display of `model`, which must change through {@linkcode PlainDisplay.apply} only.
   */
  constructor(model: ProgressModel = new ProgressModel()) {
    this.#model = model;
  }

  /** Applies an event to the model and returns the lines to write, each with a line feed. */
  apply(event: ProgressEvent): string {
    const { step, lines, warning } = this.#model.apply(event);
    let out = "";
    if (event.type === "transfer" && event.transfer.done) out += transferLine(event.transfer);
    if (warning) out += warningLines(warning, step);
    if (!step || step.vertex.started === undefined) return out;
    const { index, vertex } = step;
    if (!this.#announced.has(step)) {
      this.#announced.add(step);
      out += `#${index} ${printable(oneLine(vertex.name))}\n`;
    }
    for (const { time, text } of lines) {
      out += `#${index} ${((time - vertex.started!) / 1000).toFixed(3)} ${text}\n`;
    }
    if (event.type === "status" && event.status.completed !== undefined) {
      const { name, id, total, started, completed } = event.status;
      const took = started === undefined ? "" : ` ${duration(completed - started)}`;
      out += `#${index} ${printable(oneLine(name || id))}${
        total > 0 ? ` ${bytes(total)}` : ""
      }${took} done\n`;
    }
    if (event.type === "vertex") out += this.#end(step);
    return out;
  }

  /** Returns the line that ends a run of a step. A step that runs again ends again. */
  #end(step: Step): string {
    const { index, vertex } = step;
    if (vertex.completed === undefined || this.#ended.get(step) === vertex.completed) return "";
    this.#ended.set(step, vertex.completed);
    if (vertex.error) return `#${index} ERROR: ${printable(vertex.error)}\n`;
    if (vertex.cached) return `#${index} CACHED\n`;
    return `#${index} DONE ${duration(elapsed(step, vertex.completed))}\n`;
  }
}

function transferLine({ name, received, files, bytes: count }: Transfer): string {
  return `${received ? "received" : "sent"} ${name}: ${files} ${files === 1 ? "file" : "files"}, ${
    bytes(count)
  }\n`;
}

/** Formats a warning: summary and source on the first line, then details and link. */
export function warningLines(warning: VertexWarning, step?: Step): string {
  const number = step ? `#${step.index} ` : "";
  const where = warning.source ? ` (${warning.source.file}:${warning.source.line})` : "";
  const more = [...warning.detail, ...(warning.url ? [warning.url] : [])];
  return printable(
    `${number}WARNING: ${warning.short}${where}\n${
      more.map((text) => `${number}  ${text}\n`).join("")
    }`,
  );
}
