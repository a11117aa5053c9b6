import { printableJson } from "../../internal/printable.ts";
import type { ProgressEvent, VertexLog } from "../events/event.ts";
import { ProgressModel } from "../model/model.ts";
import type { LineDisplay } from "./line_display.ts";

/** Version of the lines: a higher one may have changed or removed fields, not only added some. */
const VERSION = 1;

/**
 * Shows progress as lines of JSON, each an object with a `type`: first `start` with the version,
 * then the events as {@linkcode ProgressEvent} has them. The data of a log is text; bytes that are not UTF-8 become replacement characters. Events of steps also have the
 * number of the step and its state. Characters that could control a terminal are escaped.
 */
export class JsonDisplay implements LineDisplay {
  readonly #model: ProgressModel;
  readonly #decoders = new Map<string, TextDecoder>();
  /** What each line has in addition. */
  readonly #label: { readonly target?: string };
  #started = false;

  /**
   * Creates a display of `model`, which must change through {@linkcode JsonDisplay.apply} only. With
   * `target`, each line has this name, because those of other builds are among them.
   */
  constructor(
    model: ProgressModel = new ProgressModel(),
    { target }: { readonly target?: string | undefined } = {},
  ) {
    this.#model = model;
    this.#label = target === undefined ? {} : { target };
  }

  /** Returns the line of an event. */
  apply(event: ProgressEvent): string {
    const start = this.#start();
    if (event.type === "raw") return start;
    const { step } = this.#model.apply(event);
    const place = step && { step: { index: step.index, state: step.state } };
    const more = { ...place, ...this.#label };
    if (event.type !== "log") return `${start}${line({ ...event, ...more })}`;
    const data = this.#decoded(event.log);
    return data === ""
      ? start
      : `${start}${line({ ...event, log: { ...event.log, data }, ...more })}`;
  }

  /** Returns nothing. */
  tick(): string {
    return "";
  }

  /** Returns nothing, unless the version is still to be told. */
  end(): string {
    return this.#start();
  }

  #start(): string {
    if (this.#started) return "";
    this.#started = true;
    return line({ type: "start", version: VERSION, ...this.#label });
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
