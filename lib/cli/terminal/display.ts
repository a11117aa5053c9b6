import { OptionError } from "../../errors.ts";
import {
  drawFrame,
  jsonLine,
  PlainDisplay,
  type ProgressEvent,
  ProgressModel,
  warningLines,
} from "../../progress/mod.ts";
import { write, writeRaw } from "./output.ts";

/** The ways to show a build's progress. */
export const MODES = ["auto", "tty", "plain", "json", "quiet"] as const;

/** One of {@linkcode MODES}. */
export type Mode = typeof MODES[number];

/** Display of a build's progress on stderr. */
export interface Display {
  /** Shows an event. */
  show(event: ProgressEvent): void;
  /** Shows the final state and releases the terminal. Does nothing when called again. */
  end(): void;
}

/** Milliseconds between two drawings on a terminal. */
const FRAME_INTERVAL_MS = 100;
const HIDE_CURSOR = "\x1b[?25l";
const SHOW_CURSOR = "\x1b[?25h";

/**
 * Returns the display for a mode. `auto` means `tty` if stderr is a terminal, else `plain`. Throws
 * {@linkcode OptionError} for `tty` if stderr is not a terminal.
 */
export function display(mode: Mode): Display {
  const terminal = Deno.stderr.isTerminal();
  switch (mode) {
    case "quiet":
      return { show() {}, end() {} };
    case "json":
      return { show: (event) => write(Deno.stderr, jsonLine(event)), end() {} };
    case "tty":
      if (!terminal) {
        throw new OptionError("cannot use --progress tty: stderr is not a terminal", {
          advice: "Use --progress plain, or omit the option.",
        });
      }
      return new TtyDisplay();
    case "plain":
      return plain();
    case "auto":
      return terminal ? new TtyDisplay() : plain();
  }
}

function plain(): Display {
  const lines = new PlainDisplay();
  return {
    show(event) {
      const text = lines.apply(event);
      if (text) write(Deno.stderr, text);
    },
    end() {},
  };
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
