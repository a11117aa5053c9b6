import { invalidOption } from "../internal/option_text.ts";
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

/**
 * A way to show a build's progress: `tty` draws it again and again, `plain` writes lines, `json` the
 * events as lines of JSON, `quiet` nothing; `auto` is `tty` on a terminal, else `plain`.
 */
export type Mode = "auto" | "tty" | "plain" | "json" | "quiet";

/** All modes. */
export const MODES: readonly Mode[] = ["auto", "tty", "plain", "json", "quiet"];

/** A stream to show progress on: `Deno.stderr`, `Deno.stdout` or an open file. */
export type DisplayStream = Pick<typeof Deno.stderr, "write" | "writeSync" | "isTerminal">;

/** Display of a build's progress on a stream. */
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

/** Options for {@linkcode display}. */
export interface DisplayOptions {
  /** Where to write. @default {Deno.stderr} */
  readonly stream?: DisplayStream | undefined;
  /** Once it is aborted, a reader that has stopped reading is waited for only for a second. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Returns the display for a mode. `auto` means `tty` if the stream is a terminal, else `plain`.
 * Throws `OptionError` for `tty` if the stream is not a terminal.
 */
export function display(mode: Mode, { stream = Deno.stderr, signal }: DisplayOptions): Display {
  const terminal = stream.isTerminal();
  switch (mode) {
    case "quiet":
      return { show() {}, end() {} };
    case "json":
      return written(stream, signal, jsonLine);
    case "tty":
      if (!terminal) {
        throw invalidOption("mode", 'not be "tty" unless the output is a terminal', undefined, {
          advice: 'Use "plain", or omit the option.',
        });
      }
      return new TtyDisplay(stream);
    case "plain":
      return plain(stream, signal);
    case "auto":
      return terminal ? new TtyDisplay(stream) : plain(stream, signal);
  }
}

function plain(stream: DisplayStream, signal: AbortSignal | undefined): Display {
  const lines = new PlainDisplay();
  return written(stream, signal, (event) => lines.apply(event));
}

/** Returns a display that writes a text for each event. */
function written(
  stream: DisplayStream,
  signal: AbortSignal | undefined,
  textOf: (event: ProgressEvent) => string,
): Display {
  const writer = new ProgressWriter(signal, stream);
  return { show: (event) => writer.write(textOf(event)), end: () => writer.flush() };
}

/** Draws the state of the build repeatedly, each time over the previous drawing. */
class TtyDisplay implements Display {
  readonly #stream: DisplayStream;
  readonly #model = new ProgressModel();
  readonly #started = Date.now();
  readonly #color = !Deno.noColor;
  #timer: ReturnType<typeof setInterval> | undefined;
  #height = 0;
  #ended = false;

  constructor(stream: DisplayStream) {
    this.#stream = stream;
  }

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
    write(this.#stream, warnings);
    writeRaw(this.#stream, SHOW_CURSOR);
  }

  /** Takes the terminal at the first event; until then the waiting for a daemon is shown there. */
  #begin(): void {
    if (this.#timer !== undefined || this.#ended) return;
    writeRaw(this.#stream, HIDE_CURSOR);
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
    writeRaw(this.#stream, `${up}\x1b[J${frame}`);
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
