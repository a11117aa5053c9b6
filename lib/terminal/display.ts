import { readableEnvironment } from "../internal/environment.ts";
import { invalidOption } from "../internal/option_text.ts";
import type { ProgressEvent } from "../progress/events/event.ts";
import { ciService, isDumb, type Mode, resolveMode } from "./mode.ts";
import type { ProgressWriter } from "./progress_writer.ts";
import type { DisplayStream } from "./stdio.ts";

/** Display of a build's progress on a stream. */
export interface Display {
  /** Shows an event. Resolves when another one may follow; never rejects. */
  show(event: ProgressEvent): void | Promise<void>;
  /**
   * Shows the final state and releases the terminal. `error` is what the build failed with, if it
   * did; nothing is written of it. Resolves when everything is shown; never rejects. Does nothing
   * when called again.
   */
  end(error?: unknown): void | Promise<void>;
}

/** Options for {@linkcode display}. */
export interface DisplayOptions {
  /** Where to write. @default {Deno.stderr} */
  readonly stream?: DisplayStream | undefined;
  /** Once it is aborted, a reader that has stopped reading is waited for only for a second. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Writes the lines of the display, and other lines between them.
   *
   * @default {a writer to the stream}
   */
  readonly writer?: ProgressWriter | undefined;
}

/**
 * Returns the display for a mode. Throws `OptionError` for `tty` if the stream is not a terminal on
 * which rows can be rewritten. What a mode needs is loaded at the first event.
 */
export function display(
  mode: Mode,
  { stream = Deno.stderr, signal, writer }: DisplayOptions,
): Display {
  const resolved = resolveMode(mode, stream);
  if (resolved === "quiet" || resolved === "none") return { show() {}, end() {} };
  if (resolved === "tty") {
    const why = !stream.isTerminal()
      ? "the output is a terminal"
      : isDumb(readableEnvironment)
      ? "the terminal can move its cursor (TERM=dumb)"
      : undefined;
    if (why !== undefined) {
      throw invalidOption("mode", `not be "tty" unless ${why}`, undefined, {
        advice: 'Use "plain", or omit the option.',
      });
    }
  }
  return new LoadedDisplay(async () => {
    const { loadDisplay } = await import("./load_display.ts");
    const service = ciService(readableEnvironment);
    return await loadDisplay(resolved, { stream, signal, writer, service });
  });
}

/** A display whose modules are loaded when there is something to show. */
class LoadedDisplay implements Display {
  readonly #load: () => Promise<Display>;
  #loading: Promise<Display> | undefined;
  #display: Display | undefined;

  constructor(load: () => Promise<Display>) {
    this.#load = load;
  }

  show(event: ProgressEvent): void | Promise<void> {
    if (this.#display) return this.#display.show(event);
    this.#loading ??= this.#load().then((display) => this.#display = display);
    return this.#loading.then((display) => display.show(event));
  }

  end(error?: unknown): void | Promise<void> {
    if (this.#display) return this.#display.end(error);
    return this.#loading?.then((display) => display.end(error));
  }
}
