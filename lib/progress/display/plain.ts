import { printable } from "../../internal/printable.ts";
import type { ProgressEvent, Transfer } from "../events/event.ts";
import type { Line } from "../model/lines.ts";
import { ProgressModel } from "../model/model.ts";
import type { Step } from "../model/step.ts";
import type { LineDisplay } from "./line_display.ts";
import { PlainStep } from "./plain_step.ts";
import { decimalBytes } from "./units.ts";
import { warningLines } from "./warnings.ts";

/** Time for which lines are gathered, in milliseconds. */
const GATHER_MS = 100;

/** Time for which a step must have ended before that is written: most end and start again. */
const SETTLE_MS = 100;

/** Time for which one step is shown at least, if others have lines to show, in milliseconds. */
const SHOW_MS = 5_000;

/** Time for which a step with lines to show waits at most, in milliseconds. */
const WAIT_MS = 10_000;

/** Silence after which a step that runs gives a sign, in milliseconds. */
const SILENCE_MS = 5_000;

/** Time after which a transfer belongs to no step, in milliseconds. */
const JOIN_MS = 1_000;

/** Characters that may wait: beyond the first, what can be written is; beyond the other, the rest. */
const MAX_PENDING_CHARS = 64 * 1024;
const MAX_HIDDEN_CHARS = 4 * 1024 * 1024;

/** Options for {@linkcode PlainDisplay}. */
export interface PlainOptions {
  /**
   * Cuts the names of steps to 72 characters.
   *
   * @default {false}
   */
  readonly shortNames?: boolean | undefined;
}

/**
 * Shows progress as lines that are never rewritten, for logs and pipes, in the form of `buildctl`.
 * Lines of one step stay together: `#4 [2/3] RUN make`, `#4 0.213 its output`, `#4 DONE 0.3s`. When
 * another step is shown, `#4 ...` ends the group, and a blank line separates them.
 *
 * The methods return what is to be written. All times are in milliseconds since 1970.
 */
export class PlainDisplay implements LineDisplay {
  readonly #model: ProgressModel;
  readonly #short: boolean;
  readonly #steps = new Map<Step, PlainStep>();
  /** Steps of which something is to be written. */
  readonly #changed = new Set<PlainStep>();
  #current: PlainStep | undefined;
  #empty = true;
  #flushed = -Infinity;
  #written: number | undefined;
  #pending = 0;
  /** Texts that belong to no step. */
  #texts: string[] = [];
  /** Transfers that have ended, which may still be joined to a step. */
  #sent: { transfer: Transfer; at: number }[] = [];

  /**
   * Creates a display of `model`, which must change through {@linkcode PlainDisplay.apply} only.
   */
  constructor(model: ProgressModel = new ProgressModel(), { shortNames }: PlainOptions = {}) {
    this.#model = model;
    this.#short = shortNames ?? false;
  }

  /** Applies an event to the model, and returns the text to write, which may be of earlier ones. */
  apply(event: ProgressEvent, now: number = Date.now()): string {
    const { step, lines, warning } = this.#model.apply(event);
    if (step && step.index > 0) {
      const entry = this.#change(step, lines, now, event.type !== "vertex");
      if (event.type === "status") entry.addStatus(event.status.id);
      if (warning) entry.addWarning(warning);
    } else if (warning) this.#texts.push(warningLines(warning));
    if (event.type === "transfer" && event.transfer.done) {
      this.#sent.push({ transfer: event.transfer, at: now });
    }
    const full = this.#current && this.#current.pending > MAX_PENDING_CHARS ||
      this.#pending > MAX_HIDDEN_CHARS;
    return full ? this.#flush(now, false) : this.tick(now);
  }

  /** Returns the text to write as time passes; to be called a few times a second. */
  tick(now: number = Date.now()): string {
    if (now - this.#flushed < GATHER_MS) return "";
    return this.#flush(now, false) || this.#sign(now);
  }

  /** Ends the build, and returns the rest of the text. Steps that still run were cancelled. */
  end(now: number = Date.now()): string {
    for (const { step, lines } of this.#model.end()) {
      if (step) this.#change(step, lines, now, false);
    }
    let out = this.#flush(now, true);
    const details = this.#model.warnings.filter(({ vertex, detail, url }) =>
      this.#model.step(vertex) !== undefined && (detail.length > 0 || url !== "")
    );
    if (details.length > 0) out += this.#alone(details.map(warningLines).join(""));
    return out;
  }

  /** Takes note of a change of a step. Daemons repeat vertices, which is none unless `more` is. */
  #change(step: Step, lines: readonly Line[], now: number, more: boolean): PlainStep {
    let entry = this.#steps.get(step);
    if (!entry) this.#steps.set(step, entry = new PlainStep(step));
    if (!more && entry.begun && !entry.ends && lines.length === 0) return entry;
    if (entry.changes++ === 0) entry.since = now;
    const before = entry.pending;
    entry.addLines(lines);
    this.#pending += entry.pending - before;
    entry.ended = entry.ends ? entry.ended ?? now : undefined;
    this.#changed.add(entry);
    return entry;
  }

  #flush(now: number, final: boolean): string {
    this.#flushed = now;
    let out = this.#unjoined(now, final);
    for (const text of this.#texts) out += this.#alone(text);
    this.#texts = [];
    out += this.#steady(now, final);
    if (this.#pending > MAX_HIDDEN_CHARS) out += this.#unload(now);
    if (out !== "") this.#written = now;
    return out;
  }

  /** Shows steps until much less is waiting. */
  #unload(now: number): string {
    let out = "";
    for (const entry of this.#changed) {
      if (this.#pending <= MAX_HIDDEN_CHARS / 2) break;
      if (entry.pending > 0) out += this.#show(entry, now, false);
    }
    return out;
  }

  /** Shows what has ended, and then one of the others, which changes seldom. */
  #steady(now: number, final: boolean): string {
    const current = this.#current;
    const isOver = (entry: PlainStep) =>
      entry.ends && (final || now - (entry.ended ?? now) >= SETTLE_MS && !this.#goesOn(entry));
    const over = [...this.#changed].filter(isOver).sort((a, b) => endOf(a) - endOf(b));
    let out = "";
    const ends = current?.ends && !this.#goesOn(current);
    if (ends && !over.includes(current)) return this.#show(current, now, false);
    const first = ends ? [current] : [];
    for (const entry of [...first, ...over]) {
      if (this.#changed.has(entry)) out += this.#show(entry, now, true);
    }
    if (this.#current && this.#changed.has(this.#current)) {
      out += this.#show(this.#current, now, false);
    }
    const next = this.#next(now);
    return next ? out + this.#show(next, now, false) : out;
  }

  /** Returns the step to show instead of the current one, if any. */
  #next(now: number): PlainStep | undefined {
    const current = this.#current;
    let ended: PlainStep | undefined;
    let late: PlainStep | undefined;
    let fastest: PlainStep | undefined;
    let best = -1;
    let sum = 0;
    for (const entry of this.#changed) {
      if (entry === current || entry.ends && this.#goesOn(entry)) continue;
      if (!current && entry.ends && (!ended || endOf(entry) < endOf(ended))) ended = entry;
      if (!late && now - entry.since > WAIT_MS) late = entry;
      const speed = speedOf(entry, now);
      sum += speed;
      if (speed > best) [best, fastest] = [speed, entry];
    }
    if (!fastest) {
      if (current?.step.state === "running") return undefined;
      const [running] = this.#model.running;
      return running && this.#steps.get(running);
    }
    if (!current || late) return ended ?? late ?? fastest;
    const own = speedOf(current, now);
    const others = 1 - own / (sum + own);
    return SHOW_MS / others < now - current.since ? fastest : undefined;
  }

  /**
   * Returns true if a step has ended but will run again: when the daemon has found out what an image
   * or a tree is, it fetches it only when something needs it.
   */
  #goesOn({ step }: PlainStep): boolean {
    const isSource = step.vertex.inputs.length === 0 && step.runs.length === 1;
    return isSource && step.state === "done" && this.#model.isAwaited(step);
  }

  /** Returns the text of a step, after a header if another one was shown. */
  #show(entry: PlainStep, now: number, end: boolean): string {
    const out = this.#turnTo(entry);
    this.#changed.delete(entry);
    this.#pending -= entry.pending;
    const text = entry.text(this.#model.daemonTime(now), end);
    if (end) {
      this.#current = undefined;
      entry.changes = 0;
      entry.ended = undefined;
    } else if (entry.ends) this.#changed.add(entry); // the end is still to be written
    return out + text;
  }

  /** Begins a group of lines, unless it is the current one. */
  #turnTo(entry: PlainStep): string {
    if (entry === this.#current) return "";
    const out = this.#leave() + this.#gap() + entry.header(this.#short);
    this.#current = entry;
    return out;
  }

  /** Ends the current group of lines. */
  #leave(): string {
    const left = this.#current;
    this.#current = undefined;
    if (!left) return "";
    left.changes = 0;
    return `${left.leave()}#${left.step.index} ...\n`;
  }

  #gap(): string {
    const gap = this.#empty ? "" : "\n";
    this.#empty = false;
    return gap;
  }

  /** Returns a text as a group of its own. */
  #alone(text: string): string {
    return this.#leave() + this.#gap() + text;
  }

  /** Returns the lines of transfers that are over and belong to no step. */
  #unjoined(now: number, final: boolean): string {
    let out = "";
    while (this.#sent[0] && (final || now - this.#sent[0].at >= JOIN_MS)) {
      const { transfer } = this.#sent.shift()!;
      if (this.#model.isAlone(transfer)) out += this.#alone(transferLine(transfer));
    }
    return out;
  }

  /** Returns a sign of a step that runs after a silence, so that the log is not taken for dead. */
  #sign(now: number): string {
    const [first] = this.#model.running;
    const entry = this.#current ?? (first && this.#steps.get(first));
    this.#written ??= now;
    if (now - this.#written < SILENCE_MS || entry?.step.state !== "running") return "";
    this.#written = now;
    return this.#turnTo(entry) + entry.sign(this.#model.daemonTime(now));
  }
}

/** Returns how many changes of a step there are in a millisecond. */
function speedOf({ changes, since }: PlainStep, now: number): number {
  return changes / Math.max(1, now - since);
}

function endOf({ step }: PlainStep): number {
  return step.vertex.completed ?? 0;
}

/** Formats a transfer that belongs to no step. */
function transferLine({ name, received, files, bytes }: Transfer): string {
  const count = `${files} ${files === 1 ? "file" : "files"}`;
  return printable(
    `${received ? "received" : "sent"} ${name}: ${count}, ${decimalBytes(bytes)}\n`,
  );
}
