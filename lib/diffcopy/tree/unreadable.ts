import { ContextError } from "../../errors.ts";
import { isMissing, readFailureAdvice, readFailureReason } from "../../internal/fs_error.ts";

/**
 * Returns true if the last name of a path may not be UTF-8: Deno replaces invalid bytes by U+FFFD.
 */
export function isMangled(path: string): boolean {
  return path.includes("\ufffd", path.lastIndexOf("/") + 1);
}

/**
 * Returns true if an error of a tree means that there is no such entry: also below something that is
 * not a directory.
 */
export function isAbsent(error: unknown): boolean {
  return isMissing(error) || (error instanceof ContextError && isMissing(error.cause));
}

/**
 * Returns the error for an entry that cannot be read, by its path below the root; an empty path is
 * the root itself.
 */
export function unreadable(path: string, cause: unknown): ContextError {
  if (cause instanceof ContextError) return cause;
  if (isMissing(cause) && isMangled(path)) return mangled(path, cause);
  const what = path === "" ? "the root of the context" : path;
  const advice = readFailureAdvice(cause);
  return new ContextError(`cannot read ${what}: ${readFailureReason(cause)}`, path, {
    cause,
    advice,
  });
}

/** Returns the error for an entry whose name is not UTF-8. */
export function mangled(path: string, cause?: unknown): ContextError {
  const slash = path.lastIndexOf("/");
  const parent = slash < 0 ? "the root of the context" : `the directory ${path.slice(0, slash)}`;
  const name = path.slice(slash + 1);
  return new ContextError(
    `cannot send a file in ${parent}: its name, which looks like ${name}, is not valid UTF-8`,
    path,
    { cause, advice: "Rename it, or exclude it in .dockerignore." },
  );
}
