import { BkitError, OptionError } from "../../errors.ts";
import { adviceWithFlags, messageWithFlags } from "./flag_names.ts";

/** What the command's exit code says. README lists the same. */
export const Exit = {
  /** All went well. */
  OK: 0,
  /** The build failed, or something else did that has no number of its own. */
  FAILED: 1,
  /** The arguments can't be right. */
  USAGE: 2,
  /** No daemon could be reached, or it was lost. */
  UNREACHABLE: 3,
  /** A file of the context can't be sent. */
  CONTEXT: 4,
  /** The daemon can't do what was asked. */
  UNSUPPORTED: 5,
  /** The result can't be written. */
  OUTPUT: 6,
  /** A login or a key isn't available. */
  AUTH: 7,
  /** Cancelled by Ctrl-C or a signal. */
  CANCELLED: 130,
} as const;

/** The exit code that stands for an error. */
export function exitCode(error: unknown): number {
  if (!(error instanceof BkitError)) return Exit.FAILED;
  switch (error.code) {
    case "BAD_OPTION":
      return Exit.USAGE;
    case "CONNECTION":
    case "SESSION_LOST":
      return Exit.UNREACHABLE;
    case "CONTEXT":
      return Exit.CONTEXT;
    case "UNSUPPORTED":
      return Exit.UNSUPPORTED;
    case "OUTPUT":
      return Exit.OUTPUT;
    case "AUTH":
      return Exit.AUTH;
    case "CANCELLED":
      return Exit.CANCELLED;
    default:
      return Exit.FAILED;
  }
}

/** Returns an error as it is written for the users of the command: flags stand for the options of the library. */
export function errorText(error: unknown): string {
  if (error instanceof BkitError) {
    // Texts of other kinds may quote a daemon, which has options of its own.
    const { shortMessage } = error;
    const short = error instanceof OptionError ? messageWithFlags(shortMessage) : shortMessage;
    return `error: ${[short, adviceWithFlags(error.advice)].filter(Boolean).join("\n")}\n`;
  }
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  return `error: something unexpected happened, which is a fault of bkit: ${text}\n`;
}
