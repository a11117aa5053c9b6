import { type BkitError, OutputError } from "../../errors.ts";

/** Returns the error for a directory of the destination that another one has replaced. */
export function replacedError(path: string, cause?: unknown): BkitError {
  return new OutputError(`cannot write below ${path}`, {
    detail: "it is no longer the directory that it was when the transfer began",
    cause,
    advice: "Export again when nothing else changes the destination.",
  });
}
