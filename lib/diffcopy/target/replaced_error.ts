import { type BkitError, OutputError } from "../../errors.ts";

/** The error for a directory of the destination that is not what it was a moment before. */
export function replacedError(path: string, cause?: unknown): BkitError {
  return new OutputError(`cannot write below ${path}`, {
    reason: "it is no longer the directory that it was when the transfer began",
    cause,
    advice: "Export again when nothing else changes the destination.",
  });
}
