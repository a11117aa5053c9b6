/** The last words of a command that failed: for people on stderr, for programs where they read. */
import { BuildFailedError, OptionError } from "../../errors.ts";
import { printableJson } from "../../internal/printable.ts";
import { isForPrograms, type Mode, resolveMode } from "../../terminal/mode.ts";
import { write } from "../../terminal/output.ts";
import { ProgressWriter } from "../../terminal/progress_writer.ts";
import { errorObject } from "./error_json.ts";
import { errorText, failureLog } from "./error_text.ts";
import { Exit, exitCode } from "./exit.ts";

/** Number of lines of a failed step that follow a log in which they are already. */
const REPEATED_LINES = 20;

/**
 * Shows the output of a failed step: all of it if the display did not show it, otherwise its last
 * lines. `file` has the log of the whole build. What `writer` writes comes before it. Once `signal`
 * is aborted, a reader that has stopped reading is not waited for.
 */
export async function showFailureLog(
  error: unknown,
  mode: Mode,
  { file, signal, writer = new ProgressWriter(signal) }: {
    readonly file?: string | undefined;
    readonly signal: AbortSignal;
    readonly writer?: ProgressWriter | undefined;
  },
): Promise<void> {
  if (isForPrograms(mode) || !(error instanceof BuildFailedError)) return;
  const isShown = ["plain", "ci"].includes(resolveMode(mode));
  const text = failureLog(error, { limit: isShown ? REPEATED_LINES : undefined, file });
  if (text && mode !== "quiet" && mode !== "none") writer.write("\n");
  await writer.write(text);
  await writer.flush();
}

/** Where programs read what a command reports. */
export interface FailureForm {
  /** True if stdout is for one JSON object. */
  readonly json?: boolean | undefined;
  /** True if stderr is for lines of JSON. */
  readonly jsonLines?: boolean | undefined;
}

/**
 * Writes an error in the form that the command was asked for, and returns its exit code. Does not
 * wait for a reader that has stopped reading if the command was cancelled.
 */
export async function reportFailure(
  error: unknown,
  { json = false, jsonLines = false }: FailureForm,
): Promise<number> {
  const code = exitCode(error);
  const writer = new ProgressWriter(code === Exit.CANCELLED ? AbortSignal.abort() : undefined);
  const object = json || jsonLines ? errorObject(error) : undefined;
  if (jsonLines) writer.writeControls(`${printableJson({ type: "error", error: object })}\n`);
  else writer.write(errorText(error));
  await writer.flush();
  if (json) writeObject({ error: object });
  return code;
}

/** What is said about arguments that cannot be parsed. */
export interface UsageReport {
  /** What the parser says on stderr. */
  readonly told: string;
  /** What to use in place of an option or a command that does not exist. */
  readonly advice?: string | undefined;
}

/** A suggestion of the parser, which knows names that are alike, but not their meaning. */
const SUGGESTION = /\n\(Did you mean .*\?\)/;

/** Reports arguments that cannot be parsed, and returns the exit code. */
export function reportUsage(
  message: string,
  { told, advice }: UsageReport,
  { json = false }: FailureForm,
): number {
  const shown = advice === undefined
    ? told
    : told.replace(SUGGESTION, "").replace("\n", `\n${advice}\n`);
  write(Deno.stderr, shown);
  const known = advice === undefined ? message : message.replace(SUGGESTION, "");
  const error = new OptionError(known.replace(/^error: /, ""), { advice });
  if (json) writeObject({ error: errorObject(error) });
  return exitCode(error);
}

/** Writes an object to stdout. If that is not possible, stderr has the error all the same. */
function writeObject(object: unknown): void {
  try {
    write(Deno.stdout, `${printableJson(object)}\n`);
  } catch {
    // the error itself decides the exit code
  }
}
