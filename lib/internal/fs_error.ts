import { getSystemErrorMap } from "node:util";

/** The system's words by the name of their code, such as `ENAMETOOLONG`. */
const SYSTEM_WORDS: ReadonlyMap<string, string> = new Map(getSystemErrorMap().values());

/** Returns the `code` of a system error, such as `ENOENT`; empty if there is none. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "";
}

/** Returns true if an error means that a path does not exist, or no longer exists. */
export function isMissing(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory ||
    codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}

/** Returns true if an error means that the system does not let this user read. */
export function isDenied(error: unknown): boolean {
  return error instanceof Deno.errors.PermissionDenied || codeOf(error) === "EACCES";
}

/**
 * Returns why something failed: the system's words for its code, such as `name too long`, because
 * the message of a system error has the path in it. For any other error it is the message.
 */
export function failureReason(error: unknown): string {
  return SYSTEM_WORDS.get(codeOf(error)) ??
    (error instanceof Error ? error.message : String(error));
}

/** Returns why something could not be read, in a few words. */
export function readFailureReason(error: unknown): string {
  if (isMissing(error)) return "it is no longer there";
  if (isDenied(error)) return "permission denied";
  if (error instanceof Deno.errors.NotCapable) return "Deno was not allowed to read it";
  if (error instanceof Deno.errors.FilesystemLoop || codeOf(error) === "ELOOP") {
    return "it has become a symlink";
  }
  return failureReason(error);
}

/** Returns what the user can do about it; empty if there is no advice. */
export function readFailureAdvice(error: unknown): string {
  if (error instanceof Deno.errors.NotCapable) {
    return "Run deno with --allow-read for the context's directory.";
  }
  if (isDenied(error)) return "Make it readable, or exclude it in .dockerignore.";
  return "";
}
