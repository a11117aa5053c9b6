import { invalidOption } from "../internal/option_text.ts";
import { readableEnvironment } from "../internal/environment.ts";
import type { ProgressWriter } from "./progress_writer.ts";
import type { ProgressEvent } from "../progress/events/event.ts";
import type { LineDisplay } from "../progress/display/line_display.ts";
import type { DisplayStream } from "./stdio.ts";

/**
 * A way to show a build's progress: `tty` draws it again and again, `plain` writes lines, `json` the
 * events as lines of JSON, `quiet` nothing; `auto` is `tty` on a terminal, else `plain`.
 */
export type Mode = "auto" | "tty" | "plain" | "json" | "quiet";

/** All modes. */
export const MODES: readonly Mode[] = ["auto", "tty", "plain", "json", "quiet"];

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
 * Returns the mode that `auto` means: `tty` on a terminal on which rows can be rewritten, else
 * `plain`. Any other mode is itself.
 */
export function resolveMode(
  mode: Mode,
  stream: DisplayStream = Deno.stderr,
): Exclude<Mode, "auto"> {
  if (mode !== "auto") return mode;
  return stream.isTerminal() && !isDumb() ? "tty" : "plain";
}

/** Returns true if the terminal says that it can do nothing but write line after line. */
function isDumb(): boolean {
  return readableEnvironment("TERM") === "dumb";
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
  if (resolved === "quiet") return { show() {}, end() {} };
  if (resolved === "tty") {
    const why = !stream.isTerminal()
      ? "the output is a terminal"
      : isDumb()
      ? "the terminal can move its cursor (TERM=dumb)"
      : undefined;
    if (why !== undefined) {
      throw invalidOption("mode", `not be "tty" unless ${why}`, undefined, {
        advice: 'Use "plain", or omit the option.',
      });
    }
    return new LoadedDisplay(async () => {
      const [{ TtyDisplay }, { ttySettings }] = await Promise.all([
        import("./tty_display.ts"),
        import("./tty_settings.ts"),
      ]);
      const settings = ttySettings(readableEnvironment, Deno.noColor);
      return new TtyDisplay({ stream, settings, signal });
    });
  }
  return new LoadedDisplay(async () => {
    const { LinesDisplay } = await import("./lines_display.ts");
    const { ProgressWriter } = await import("./progress_writer.ts");
    return new LinesDisplay(await linesOf(resolved), writer ?? new ProgressWriter(signal, stream));
  });
}

/** Returns the display of lines for a mode. */
async function linesOf(mode: Mode): Promise<LineDisplay> {
  if (mode === "json") {
    const { JsonDisplay } = await import("../progress/display/json.ts");
    return new JsonDisplay();
  }
  const { PlainDisplay } = await import("../progress/display/plain.ts");
  return new PlainDisplay(undefined, {
    shortNames: readableEnvironment("PROGRESS_NO_TRUNC") === "0",
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
