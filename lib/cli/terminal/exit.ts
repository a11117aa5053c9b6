import { BkitError } from "../../errors.ts";

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
