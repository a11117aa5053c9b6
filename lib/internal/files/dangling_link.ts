import * as path from "node:path";

/**
 * Returns the symlink at or above a path that leads to nothing, because of which no directory can be
 * created there; undefined if there is none.
 */
export async function danglingLink(name: string): Promise<string | undefined> {
  for (let at = name;; at = path.dirname(at)) {
    try {
      if (!(await Deno.lstat(at)).isSymlink) return undefined;
    } catch (error) {
      if (!isMissing(error) || at === path.dirname(at)) return undefined;
      continue;
    }
    try {
      await Deno.stat(at);
      return undefined;
    } catch (error) {
      return isMissing(error) ? at : undefined;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}
