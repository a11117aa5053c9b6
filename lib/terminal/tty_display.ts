import { CancelledError } from "../errors.ts";
import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import type { ProgressEvent } from "../progress/events/event.ts";
import { ProgressModel } from "../progress/model/model.ts";
import { frameRows, type Phase } from "../progress/tty/frame.ts";
import { Rates } from "../progress/tty/rates.ts";
import { type PaintOptions, paintRow } from "../progress/tty/row.ts";
import { Screen } from "../progress/tty/screen.ts";
import { warningRows } from "../progress/tty/warnings.ts";
import { onResume } from "./resume.ts";
import type { DisplayStream } from "./stdio.ts";
import { writeRaw } from "./output.ts";
import { ProgressWriter } from "./progress_writer.ts";
import type { TtySettings } from "./tty_settings.ts";

/**
 * Lateness from which a frame is left out, in milliseconds. The process may have been stopped: its
 * timers run before it is told that it continues.
 */
const LATE_MS = 250;

/** Size of a terminal in cells. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** Options for {@linkcode TtyDisplay}. */
export interface TtyOptions {
  /** The terminal. */
  readonly stream: DisplayStream;
  /** What users can choose. */
  readonly settings: TtySettings;
  /** Signal that cancels the build: frames then tell that it is being cancelled. */
  readonly signal?: AbortSignal | undefined;
  /** Returns the size of the terminal. @default {that of this process} */
  readonly size?: (() => TerminalSize) | undefined;
  /** Clock for the time between frames. @default {the system's} */
  readonly clock?: Clock | undefined;
  /** Returns the time in milliseconds since 1970. @default {Date.now} */
  readonly now?: (() => number) | undefined;
}

/**
 * Draws the state of the build repeatedly, each time over the previous drawing. A terminal that does
 * not take what is written misses frames, and does not hold up the build.
 */
export class TtyDisplay {
  readonly #stream: DisplayStream;
  readonly #settings: TtySettings;
  readonly #signal: AbortSignal | undefined;
  readonly #size: () => TerminalSize;
  readonly #clock: Clock;
  readonly #now: () => number;
  readonly #started: number;
  readonly #model: ProgressModel;
  readonly #rates = new Rates();
  readonly #screen = new Screen();
  readonly #writer: ProgressWriter;
  #stop: (() => void) | undefined;
  #ended = false;

  /** Creates a display that draws from the first event on. */
  constructor(options: TtyOptions) {
    const { stream, settings, signal, size, clock, now } = options;
    this.#stream = stream;
    this.#settings = settings;
    this.#signal = signal;
    this.#size = size ?? terminalSize;
    this.#clock = clock ?? SYSTEM_CLOCK;
    this.#now = now ?? Date.now;
    this.#started = this.#now();
    this.#model = new ProgressModel(this.#now);
    this.#writer = new ProgressWriter(signal, stream, this.#clock);
  }

  /** Shows an event with the next frame. */
  show(event: ProgressEvent): void {
    this.#begin();
    this.#model.apply(event);
  }

  /**
   * Draws the last frame, and the warnings. `error` is what the build failed with. Resolves when
   * everything is written, or will never be.
   */
  async end(error?: unknown): Promise<void> {
    if (!this.#ended && this.#stop !== undefined) {
      this.#ended = true;
      this.#stop();
      const text = this.#lastFrame(error);
      // What is written last must also be there if the process exits now.
      if (this.#writer.idle) writeRaw(this.#stream, text);
      else this.#writer.writeControls(text);
    }
    this.#ended = true;
    await this.#writer.flush();
  }

  /** Takes the terminal at the first event; until then the waiting for a daemon is shown there. */
  #begin(): void {
    if (this.#stop !== undefined || this.#ended) return;
    const { faults, intervalMs } = this.#settings;
    if (faults.length > 0) {
      const lines = faults.map((fault) => `warning: ${fault}; using the default\n`);
      this.#writer.write(lines.join(""));
    }
    let last = this.#clock.now();
    let skipped = false;
    const stopDrawing = this.#clock.every(intervalMs, () => {
      const now = this.#clock.now();
      skipped = now - last > intervalMs + LATE_MS && !skipped;
      last = now;
      if (!skipped && this.#writer.idle) this.#writer.writeControls(this.#frame());
    });
    // A shell has written below the last frame meanwhile.
    const stopListening = onResume(() => this.#screen.forget());
    this.#stop = () => {
      stopDrawing();
      stopListening();
    };
  }

  #frame(): string {
    const { columns, rows } = this.#size();
    const phase = this.#signal?.aborted ? "cancelling" : "building";
    return this.#draw(phase, columns, rows - 1, { columnControls: true });
  }

  #lastFrame(error: unknown): string {
    const { columns } = this.#size();
    const { wholeNames: whole, colors } = this.#settings;
    const cancelled = error instanceof CancelledError || this.#signal?.aborted;
    // A build may succeed although it was to be cancelled.
    const phase = error === undefined ? "built" : cancelled ? "cancelled" : "failed";
    if (phase !== "built") this.#model.end();
    const frame = this.#draw(phase, columns, Infinity, { columnControls: true, whole });
    const warnings = warningRows(this.#model.warnings, columns)
      .map((row) => `${paintRow(row, columns, { colors, whole: true }).text}\n`);
    return `${frame}${warnings.join("")}`;
  }

  #draw(phase: Phase, columns: number, height: number, options: PaintOptions): string {
    const rows = frameRows(this.#model, {
      height: Math.max(1, height),
      now: this.#now(),
      started: this.#started,
      phase,
      logLines: this.#settings.logLines,
      rates: this.#rates,
    });
    const { colors } = this.#settings;
    const painted = rows.map((row) => paintRow(row, columns, { ...options, colors }));
    return this.#screen.replace(painted, columns, options.whole);
  }
}

function terminalSize(): TerminalSize {
  try {
    const { columns, rows } = Deno.consoleSize();
    return { columns: columns || 80, rows: rows || 24 };
  } catch { // some terminals have no size
    return { columns: 80, rows: 24 };
  }
}
