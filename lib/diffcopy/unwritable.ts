import { BkitError, OptionError } from "../errors.ts";
import { isDenied, isMissing } from "./trouble.ts";

/** The error for an entry of a result that can't be written; `path` is for the message. */
export function unwritable(path: string, cause: unknown): BkitError {
  if (cause instanceof BkitError) return cause;
  return new OptionError(`cannot write ${path}: ${reason(cause)}`, {
    cause,
    advice: advice(cause),
  });
}

/** The error for a directory of the destination that is not what it was a moment before. */
export function swapped(path: string, cause?: unknown): BkitError {
  return new OptionError(
    `cannot write below ${path}: it is no longer the directory that it was when the transfer began`,
    { cause, advice: "Export again when nothing else changes the destination." },
  );
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code ?? "");
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (codeOf(error) === "ENOSPC" || /os error 28\b/.test(text)) return "no space is left";
  if (error instanceof Deno.errors.NotCapable) return "Deno was not allowed to";
  if (isDenied(error) || codeOf(error) === "EPERM") return "permission denied";
  if (isMissing(error)) return "its directory is no longer there";
  return text;
}

function advice(error: unknown): string {
  if (error instanceof Deno.errors.NotCapable) {
    return "Run deno with --allow-read and --allow-write for all paths; symlinks need it.";
  }
  if (isDenied(error)) return "Make the destination writable, or choose another one.";
  return "";
}
