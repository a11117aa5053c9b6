import type { ProgressEvent } from "../progress/events/event.ts";
import { ProgressModel } from "../progress/model/model.ts";
import { warningLines } from "../progress/display/warnings.ts";
import { drawFrame } from "../progress/display/tty.ts";
import { write, writeRaw } from "./output.ts";

/** Milliseconds between two drawings on a terminal. */
const FRAME_INTERVAL_MS = 100;
const HIDE_CURSOR = "\x1b[?25l";
const SHOW_CURSOR = "\x1b[?25h";

/** A terminal to draw on. */
type Stream = Parameters<typeof writeRaw>[0];

/** Draws the state of the build repeatedly, each time over the previous drawing. */
export class TtyDisplay {
  readonly #stream: Stream;
  readonly #model = new ProgressModel();
  readonly #started = Date.now();
  readonly #color = !Deno.noColor;
  #timer: ReturnType<typeof setInterval> | undefined;
  #height = 0;
  #ended = false;

  /** Creates a display that draws from the first event on. */
  constructor(stream: Stream) {
    this.#stream = stream;
  }

  /** Shows an event with the next frame. */
  show(event: ProgressEvent): void {
    this.#begin();
    this.#model.apply(event);
  }

  /** Draws the last frame, and shows the cursor again. */
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
