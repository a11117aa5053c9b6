import { printableJson } from "../../internal/printable.ts";
import type { ProgressEvent, VertexLog } from "../events/event.ts";
import { ProgressModel } from "../model/model.ts";
import type { LineDisplay, Outcome } from "./line_display.ts";

/** Version of the lines: a higher one may have changed or removed fields, not only added some. */
const VERSION = 1;

/** Options for {@linkcode JsonDisplay}. */
export interface JsonOptions {
  /** Returns what to tell of the error of a build. Default: its class and message. */
  readonly describeError?: ((error: unknown) => unknown) | undefined;
}

/**
 * Shows progress as lines of JSON, each an object with a `type`: first `start` with the version,
 * then the events as {@linkcode ProgressEvent} has them, and last `result` or `error`. The data of a
 * log is text; bytes that are not UTF-8 become replacement characters. Events of steps also have the
 * number of the step and its state. Characters that could control a terminal are escaped.
 */
export class JsonDisplay implements LineDisplay {
  readonly #model: ProgressModel;
  readonly #describe: (error: unknown) => unknown;
  readonly #decoders = new Map<string, TextDecoder>();
  #started = false;

  /** Creates a display of `model`, which must change through {@linkcode JsonDisplay.apply} only. */
  constructor(model: ProgressModel = new ProgressModel(), { describeError }: JsonOptions = {}) {
    this.#model = model;
    this.#describe = describeError ?? describe;
  }

  /** Returns the line of an event. */
  apply(event: ProgressEvent): string {
    const start = this.#start();
    if (event.type === "raw") return start;
    const { step } = this.#model.apply(event);
    const place = step && { step: { index: step.index, state: step.state } };
    if (event.type !== "log") return `${start}${line({ ...event, ...place })}`;
    const data = this.#decoded(event.log);
    return data === ""
      ? start
      : `${start}${line({ ...event, log: { ...event.log, data }, ...place })}`;
  }

  /** Returns nothing. */
  tick(): string {
    return "";
  }

  /** Returns the line of the outcome, if it is known. */
  end(_now?: number, { error, result }: Outcome = {}): string {
    const start = this.#start();
    if (error !== undefined) return start + line({ type: "error", error: this.#describe(error) });
    return result === undefined ? start : start + line({ type: "result", result });
  }

  #start(): string {
    if (this.#started) return "";
    this.#started = true;
    return line({ type: "start", version: VERSION });
  }

  /** Returns the text of a piece of output, which may begin and end in the middle of a character. */
  #decoded({ vertex, stream, data }: VertexLog): string {
    if (!this.#model.step(vertex)) return new TextDecoder().decode(data);
    const key = `${stream} ${vertex}`;
    let decoder = this.#decoders.get(key);
    if (!decoder) this.#decoders.set(key, decoder = new TextDecoder());
    return decoder.decode(data, { stream: true });
  }
}

function line(value: unknown): string {
  return `${printableJson(value)}\n`;
}

function describe(error: unknown): unknown {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { message: String(error) };
}
