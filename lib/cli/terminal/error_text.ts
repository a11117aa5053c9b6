/** The texts that the command prints for errors. */
import { BkitError, BuildFailedError, OptionError } from "../../errors.ts";
import { shortened } from "../../internal/printable.ts";
import { bytes } from "../../progress/display/units.ts";
import { adviceWithFlags, messageWithFlags } from "./flag_names.ts";

/**
 * Returns what the command prints for an error: what failed, the lines that explain it, and the
 * advice, with flags in place of the library's options.
 */
export function errorText(error: unknown): string {
  if (error instanceof BkitError) {
    const parts = [headline(error), error.explanation, adviceWithFlags(error.advice)];
    return `error: ${parts.filter(Boolean).join("\n")}\n`;
  }
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  return `error: unexpected failure, which is a bug in bkit: ${text}\n`;
}

/** Returns what failed in one line, with flags in place of the library's options. */
export function headline(error: BkitError): string {
  // Messages of other errors can quote a daemon, which has options of its own.
  const { shortMessage } = error;
  return error instanceof OptionError ? messageWithFlags(shortMessage) : shortMessage;
}

/** Length of the name of a step, in characters: it is the whole command that failed. */
const MAX_STEP_CHARS = 120;

/** What {@linkcode failureLog} shows, and where the rest is. */
export interface FailureLogOptions {
  /**
   * Number of lines at the end of the output, of which a log above has all.
   *
   * @default {Infinity}
   */
  readonly limit?: number | undefined;
  /** File with the log of the whole build. */
  readonly file?: string | undefined;
}

/**
 * Returns the output of a step that failed, under its name; empty if the error has none. If a part
 * is left out, says how much, and where all of it is.
 */
export function failureLog(error: unknown, { limit = Infinity, file }: FailureLogOptions): string {
  if (!(error instanceof BuildFailedError) || error.log.length === 0) return "";
  const { log, omitted, ref } = error;
  const step = shortened(error.step ?? "the step", MAX_STEP_CHARS);
  const isAll = log.length <= limit;
  const total = log.length + (omitted?.lines ?? 0);
  const head = isAll ? `output of ${step}:` : `last ${limit} of ${total} lines of ${step}:`;
  const lines = log.map((line) => `  ${line}`);
  if (omitted) {
    const size = `${omitted.lines} lines (${bytes(omitted.bytes)})`;
    lines.splice(omitted.after, 0, `  … ${size} left out …`);
  }
  const shown = isAll ? lines : lines.slice(-limit);
  const places = [file && `in ${file}`, ref && `in the daemon's history under ${ref}`];
  const where = places.filter(Boolean).join(", and ");
  const rest = omitted && where ? `all of it is ${where}\n` : "";
  return `${head}\n${shown.join("\n")}\n${rest}\n`;
}
