import { BkitError, OutputError } from "../errors.ts";
import { failureReason } from "./fs_error.ts";

/** System error codes: why something cannot be written, and what to do about it. */
const CODES: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOSPC: ["no space is left", "Free some space, or choose another destination."],
  EDQUOT: ["the disk quota is used up", "Free some space, or choose another destination."],
  EACCES: ["permission denied", "Make the destination writable, or choose another one."],
  EPERM: ["permission denied", "Make the destination writable, or choose another one."],
  EROFS: ["the file system is read-only", "Choose another destination."],
  ENOENT: [
    "its directory is no longer there",
    "Try again when nothing else changes the destination.",
  ],
  ENOTDIR: [
    "a part of its path is not a directory",
    "Remove the file that is in the way, or choose another destination.",
  ],
};

/** Advice for any other error. */
const DEFAULT_ADVICE = "Check the destination, or choose another one.";

/**
 * Returns the error for something that cannot be written, according to the system's error code. An
 * error of bkit is returned unchanged. `what` names it in the message, for example by its path;
 * `option` is the option that named it, and `directory` the directory that it is in.
 */
export function writeError(
  what: string,
  cause: unknown,
  option?: string,
  directory?: string,
): BkitError {
  if (cause instanceof BkitError) return cause;
  const [reason, advice] = explain(cause);
  const detail = directory === undefined ? reason : `${reason} (in ${directory})`;
  return new OutputError(`cannot write ${what}`, { detail, advice, option, cause });
}

/** Returns the error for a directory that cannot be created, as {@linkcode writeError} does. */
export function createError(directory: string, cause: unknown, option?: string): BkitError {
  if (codeOf(cause) !== "ENOENT") return writeError(directory, cause, option);
  return new OutputError(`cannot write ${directory}`, {
    detail: "its directory cannot be created",
    advice: "Choose another destination.",
    option,
    cause,
  });
}

function explain(cause: unknown): readonly [reason: string, advice: string] {
  if (cause instanceof Deno.errors.NotCapable) {
    return [
      "Deno was not allowed to",
      "Run deno with --allow-read and --allow-write for all paths; symlinks need it.",
    ];
  }
  return CODES[codeOf(cause)] ?? [failureReason(cause), DEFAULT_ADVICE];
}

function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === "string" ? code : "";
}
