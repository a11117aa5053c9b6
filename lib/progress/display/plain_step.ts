import { printable, shortened, withoutRpcPrefix } from "../../internal/printable.ts";
import type { VertexStatus, VertexWarning } from "../events/event.ts";
import type { Line } from "../model/lines.ts";
import { elapsed, type Step } from "../model/step.ts";
import { decimalBytes } from "./units.ts";

/** Change of an amount, as a part of its total, after which a measurement is shown again. */
const SHOWN_PART = 0.05;

/** The same for the time, in milliseconds. */
const SHOWN_INTERVAL_MS = 5_000;

/** Longest name that is examined, in characters. */
const MAX_NAME_CHARS = 4096;

/** Length to which names are cut on request, in characters. */
const SHORT_NAME_CHARS = 72;

/** What a plain display has still to write about a step. */
export class PlainStep {
  readonly step: Step;
  /** Number of changes since the step was last left. */
  changes = 0;
  /** Time of the first of them. */
  since = 0;
  /** True once a group of its lines has begun. */
  begun = false;
  /** Time at which the step was seen to have ended; undefined while it runs. */
  ended: number | undefined;
  /** Number of characters that wait to be written. */
  pending = 0;
  #lines: Line[] = [];
  #measured = new Set<string>();
  readonly #shown = new Map<string, { current: number; time: number }>();
  #warnings: VertexWarning[] = [];
  /** Open line of which something was written last, and what. */
  #open: { stream: Line["stream"]; text: string } | undefined;
  /** End that was written last. */
  #end: number | undefined;

  /** Creates the state of a step of which nothing was written. */
  constructor(step: Step) {
    this.step = step;
  }

  /** True if the step has ended, and its end is still to be written. */
  get ends(): boolean {
    const { state, vertex } = this.step;
    return state !== "running" && state !== "waiting" && vertex.completed !== this.#end;
  }

  /** Adds lines. */
  addLines(lines: readonly Line[]): void {
    for (const line of lines) {
      this.#lines.push(line);
      this.pending += line.text.length + 1;
    }
  }

  /** Takes note of a measurement that has changed. */
  addStatus(id: string): void {
    this.#measured.add(id);
  }

  /** Adds a warning. */
  addWarning(warning: VertexWarning): void {
    this.#warnings.push(warning);
  }

  /** Returns the line that begins a group of lines of the step. */
  header(short: boolean): string {
    this.begun = true;
    const { index, vertex } = this.step;
    const name = short && vertex.name.length > SHORT_NAME_CHARS
      ? `${vertex.name.slice(0, SHORT_NAME_CHARS)}...`
      : shortened(vertex.name, MAX_NAME_CHARS);
    return `#${index} ${printable(name.replaceAll("\n", " "))}\n`;
  }

  /** Returns what is to be written now, in the daemon's time; `end` includes the end of the step. */
  text(daemonTime: number, end: boolean): string {
    const prefix = `#${this.step.index} `;
    let out = "";
    for (const id of this.#measured) out += this.#status(id, prefix, daemonTime);
    for (const { short } of this.#warnings) {
      out += `${prefix}WARN: ${printable(short.replaceAll("\n", " "))}\n`;
    }
    if (out !== "") out = this.leave() + out;
    out += this.#output(prefix);
    this.#measured.clear();
    this.#warnings = [];
    this.#lines = [];
    this.pending = 0;
    return end ? out + this.leave() + this.#ending(prefix) : out;
  }

  /** Returns what ends a line that is open. */
  leave(): string {
    if (this.#open === undefined) return "";
    this.#open = undefined;
    return "\n";
  }

  /** Returns a line that tells that the step still runs. */
  sign(daemonTime: number): string {
    const { output } = this.step;
    const bar = [output.open("stdout"), output.open("stderr")].find((line) => line?.redrawn);
    const prefix = `#${this.step.index} `;
    if (bar) return `${this.leave()}${prefix}${this.#seconds(bar.time)} ${bar.text}\n`;
    const time = (elapsed(this.step, daemonTime) / 1000).toFixed(1);
    return `${this.leave()}${prefix}running ${time}s\n`;
  }

  #output(prefix: string): string {
    let out = "";
    let time = NaN;
    let start = "";
    for (const line of this.#lines) {
      if (line.time !== time) {
        time = line.time;
        start = `${prefix}${this.#seconds(time)} `;
      }
      out += this.#continued(line) ?? `${this.leave()}${start}${line.text}\n`;
    }
    for (const stream of ["stdout", "stderr"] as const) {
      const line = this.step.output.open(stream);
      // The states of a progress bar cannot be written over one another.
      if (!line || line.redrawn || line.text === "") continue;
      const more = this.#more(line);
      if (more !== undefined) out += more;
      else if (this.#open === undefined) {
        out += `${prefix}${this.#seconds(line.time)} ${line.text}`;
      } else continue; // one line can be open
      this.#open = { stream, text: line.text };
    }
    return out;
  }

  /** Returns the rest of a line whose beginning was written last; undefined if it was not. */
  #continued(line: Line): string | undefined {
    const more = this.#more(line);
    if (more === undefined) return undefined;
    this.#open = undefined;
    return `${more}\n`;
  }

  #more({ stream, text }: Line): string | undefined {
    const open = this.#open;
    if (open?.stream !== stream || !text.startsWith(open.text)) return undefined;
    return text.slice(open.text.length);
  }

  /** Returns a time as seconds since the start of the step, with about four digits. */
  #seconds(time: number): string {
    const { runs } = this.step;
    const seconds = Math.max(0, time - (runs.at(-1)?.started ?? time)) / 1000;
    return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
  }

  #status(id: string, prefix: string, daemonTime: number): string {
    const status = this.step.statuses.get(id)!;
    const { started, completed } = status;
    const time = completed ?? status.time ?? daemonTime;
    const [current, total] = this.#amount(status);
    const shown = this.#shown.get(id);
    if (!shown && current === 0 && completed === undefined && id.startsWith("transferring ")) {
      return ""; // there is nothing to tell yet
    }
    if (shown && completed === undefined) {
      const part = status.total > 0 ? (current - shown.current) / status.total : 0;
      if (part < SHOWN_PART && time - shown.time < SHOWN_INTERVAL_MS) return "";
    }
    this.#shown.set(id, { current, time });
    const amount = total > 0
      ? ` ${decimalBytes(current)} / ${decimalBytes(total)}`
      : current !== 0
      ? ` ${decimalBytes(current)}`
      : "";
    const took = started === undefined ? 0 : (time - started) / 1000;
    return `${prefix}${printable(shortened(id, MAX_NAME_CHARS).replaceAll("\n", " "))}${amount}${
      took > 0.01 ? ` ${took.toFixed(1)}s` : ""
    }${completed === undefined ? "" : " done"}\n`;
  }

  /** Returns amount and total of a measurement: those of this side while it counts them. */
  #amount({ id, current, total, completed }: VertexStatus): [current: number, total: number] {
    const transfer = completed === undefined ? this.step.transfers.get(id) : undefined;
    return transfer?.total === undefined ? [current, total] : [transfer.bytes, transfer.total];
  }

  #ending(prefix: string): string {
    const { state, vertex, spent } = this.step;
    this.#end = vertex.completed;
    if (state === "cancelled") return `${prefix}CANCELED\n`;
    if (state === "cached") return `${prefix}CACHED\n`;
    if (state === "done") return `${prefix}DONE ${(spent / 1000).toFixed(1)}s\n`;
    const [first, ...more] = printable(withoutRpcPrefix(vertex.error.trimEnd())).split("\n");
    return `${prefix}ERROR: ${first}\n${more.map((line) => `${prefix}${line}\n`).join("")}`;
  }
}
