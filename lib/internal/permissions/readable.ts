/** Files of other programs that may not exist, and that this process may not be allowed to read. */
/**
 * Returns true if this process may read a path without asking for a permission of Deno. What a file
 * would add is not worth a question.
 */
export function mayRead(file: string): boolean {
  return Deno.permissions.querySync({ name: "read", path: file }).state === "granted";
}

/** Returns true if a path exists and this process may see it. */
export function existsReadable(file: string): boolean {
  if (!mayRead(file)) return false;
  try {
    Deno.statSync(file);
    return true;
  } catch {
    return false;
  }
}
