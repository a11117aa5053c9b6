import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import type { LineDisplay } from "../progress/display/line_display.ts";
import type { ProgressEvent } from "../progress/events/event.ts";
import type { ProgressWriter } from "./progress_writer.ts";

/** Time between two looks at what a display has to write although nothing happens. */
const TICK_MS = 150;

/** Writes what a display of lines returns, also while nothing happens. */
export class LinesDisplay {
  readonly #lines: LineDisplay;
  readonly #writer: ProgressWriter;
  readonly #controls: boolean;
  readonly #clock: Clock;
  #stop: (() => void) | undefined;
  #ended = false;

  /**
   * Creates a display that begins with the first event. With `controls`, the lines are written as
   * they are: their control sequences, and commands for the reader, are wanted.
   */
  constructor(
    lines: LineDisplay,
    writer: ProgressWriter,
    controls: boolean = false,
    clock: Clock = SYSTEM_CLOCK,
  ) {
    this.#lines = lines;
    this.#writer = writer;
    this.#controls = controls;
    this.#clock = clock;
  }

  /** Shows an event. Resolves when another one may follow; never rejects. */
  show(event: ProgressEvent): void | Promise<void> {
    if (this.#ended) return;
    this.#stop ??= this.#clock.every(TICK_MS, () => this.#tick());
    const text = this.#lines.apply(event);
    if (text !== "") return this.#write(text);
  }

  /**
   * Writes the rest; `error` is what the build failed with. Resolves when everything is written;
   * never rejects.
   */
  end(error?: unknown): Promise<void> {
    if (!this.#ended) {
      this.#ended = true;
      this.#stop?.();
      this.#write(this.#lines.end(undefined, error));
    }
    return this.#writer.flush();
  }

  #tick(): void {
    if (!this.#writer.idle) return; // the reader is behind
    const text = this.#lines.tick();
    if (text !== "") this.#write(text);
  }

  #write(text: string): Promise<void> {
    return this.#controls ? this.#writer.writeControls(text) : this.#writer.write(text);
  }
}
