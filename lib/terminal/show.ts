import type { ProgressEvent } from "../progress/mod.ts";
import { display } from "./display.ts";
import type { Mode } from "./mode.ts";
import { showProgress } from "./show_progress.ts";
import type { DisplayStream } from "./stdio.ts";

/** Options for {@linkcode show}. */
export interface ShowOptions {
  /**
   * The way to show the progress.
   *
   * @default {"auto"}
   */
  mode?: Mode | undefined;
  /**
   * Where the progress is written to.
   *
   * @default {Deno.stderr}
   */
  stream?: DisplayStream | undefined;
  /**
   * The signal that cancels the build, if there is one. Once it is aborted, a reader of the stream
   * that has stopped reading is waited for only for another second.
   */
  signal?: AbortSignal | undefined;
}

/**
 * Shows the progress of a build as the command does, until it ends. Resolves with its result, or
 * rejects with its error, of which nothing is written. Call it in the turn in which the build is
 * started: it reads the events of the build, each of which is delivered to one reader.
 *
 * Throws `OptionError` before it reads any if the mode is `tty` but the stream is not a terminal.
 * A stream that cannot be written to is not an error.
 */
export async function show<Result>(
  build: AsyncIterable<ProgressEvent> & PromiseLike<Result>,
  { mode = "auto", stream = Deno.stderr, signal }: ShowOptions = {},
): Promise<Result> {
  const shown = display(mode, { stream, signal });
  try {
    await showProgress(build, shown);
    const result = await build;
    await shown.end();
    return result;
  } catch (error) {
    await shown.end(error);
    throw error;
  }
}
