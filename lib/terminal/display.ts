import { OptionError } from "../errors.ts";
import {
  drawFrame,
  jsonLine,
  PlainDisplay,
  type ProgressEvent,
  ProgressModel,
  warningLines,
} from "../progress/mod.ts";
import { write, writeRaw } from "./output.ts";
import { ProgressWriter } from "./progress_writer.ts";

/** The ways to show a build's progress. */
export const MODES = ["auto", "tty", "plain", "json", "quiet"] as const;

/** One of {@linkcode MODES}. */
export type Mode = typeof MODES[number];

/** Display of a build's progress on stderr. */
export interface Display {
  /** Shows an event. Resolves when another one may follow; never rejects. */
  show(event: ProgressEvent): void | Promise<void>;
  /**
   * Shows the final state and releases the terminal. Resolves when everything is shown; never
   * rejects. Does nothing when called again.
   */
  end(): void | Promise<void>;
}

/** Milliseconds between two drawings on a terminal. */
const FRAME_INTERVAL_MS = 100;
const HIDE_CURSOR = "\x1b[?25l";
const SHOW_CURSOR = "\x1b[?25h";

/**
 * Returns the display for a mode. `auto` means `tty` if stderr is a terminal, else `plain`. Once
 * `signal` is aborted, it does not wait for a reader that has stopped reading. Throws
 * {@linkcode OptionError} for `tty` if stderr is not a terminal.
 */
export function display(mode: Mode, signal: AbortSignal): Display {
  const terminal = Deno.stderr.isTerminal();
  switch (mode) {
    case "quiet":
      return { show() {}, end() {} };
    case "json":
      return written(signal, jsonLine);
    case "tty":
      if (!terminal) {
        throw new OptionError("cannot use --progress tty: stderr is not a terminal", {
          advice: "Use --progress plain, or omit the option.",
        });
      }
      return new TtyDisplay();
    case "plain":
      return plain(signal);
    case "auto":
      return terminal ? new TtyDisplay() : plain(signal);
  }
}

function plain(signal: AbortSignal): Display {
  const lines = new PlainDisplay();
  return written(signal, (event) => lines.apply(event));
}

/** Returns a display that writes a text for each event. */
function written(signal: AbortSignal, textOf: (event: ProgressEvent) => string): Display {
  const writer = new ProgressWriter(signal);
  return { show: (event) => writer.write(textOf(event)), end: () => writer.flush() };
}

/** Draws the state of the build repeatedly, each time over the previous drawing. */
class TtyDisplay implements Display {
  readonly #model = new ProgressModel();
  readonly #started = Date.now();
  readonly #color = !Deno.noColor;
  #timer: ReturnType<typeof setInterval> | undefined;
  #height = 0;
  #ended = false;

  show(event: ProgressEvent): void {
    this.#begin();
    this.#model.apply(event);
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#draw(true);
    const warnings = this.#model.warnings.map((warning) => warningLines(warning)).join("");
    write(Deno.stderr, warnings);
    writeRaw(Deno.stderr, SHOW_CURSOR);
  }

  /** Takes the terminal at the first event; until then the waiting for a daemon is shown there. */
  #begin(): void {
    if (this.#timer !== undefined || this.#ended) return;
    writeRaw(Deno.stderr, HIDE_CURSOR);
    this.#timer = setInterval(() => this.#draw(false), FRAME_INTERVAL_MS);
  }

  #draw(finished: boolean): void {
    const { columns, rows } = terminalSize();
    const frame = drawFrame(this.#model, { columns, rows, color: this.#color }, {
      now: Date.now(),
      started: this.#started,
      finished,
    });
    const up = this.#height > 0 ? `\x1b[${this.#height}A` : "";
    this.#height = frame.split("\n").length - 1;
    writeRaw(Deno.stderr, `${up}\x1b[J${frame}`);
  }
}

function terminalSize(): { columns: number; rows: number } {
  try {
    const { columns, rows } = Deno.consoleSize();
    return { columns: columns || 80, rows: rows || 24 };
  } catch { // some terminals have no size
    return { columns: 80, rows: 24 };
  }
}
