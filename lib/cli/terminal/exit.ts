import { BkitError, OptionError } from "../../errors.ts";
import { adviceWithFlags, messageWithFlags } from "./flag_names.ts";

/** Exit codes of the command. README lists them, too. */
export const Exit = {
  /** The command succeeded. */
  OK: 0,
  /** The build failed, or an error occurred that has no exit code of its own. */
  FAILED: 1,
  /** The arguments are invalid. */
  USAGE: 2,
  /** No daemon could be reached, or the connection was lost. */
  UNREACHABLE: 3,
  /** A file of the context cannot be sent. */
  CONTEXT: 4,
  /** The daemon does not support what was asked for. */
  UNSUPPORTED: 5,
  /** The result cannot be written. */
  OUTPUT: 6,
  /** A login or a key is not available. */
  AUTH: 7,
  /** Ctrl-C, SIGTERM or SIGHUP cancelled the command. */
  CANCELLED: 130,
} as const;

/** Returns the exit code for an error. */
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

/**
 * Returns the text that the command prints for an error, with flags in place of the library's
 * options.
 */
export function errorText(error: unknown): string {
  if (error instanceof BkitError) {
    // Messages of other errors can quote a daemon, which has options of its own.
    const { shortMessage } = error;
    const short = error instanceof OptionError ? messageWithFlags(shortMessage) : shortMessage;
    return `error: ${[short, adviceWithFlags(error.advice)].filter(Boolean).join("\n")}\n`;
  }
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  return `error: unexpected failure, which is a bug in bkit: ${text}\n`;
}
