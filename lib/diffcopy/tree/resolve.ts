import { posix } from "node:path";
import { isSymlink } from "../wire/mode.ts";
import { clean } from "../../internal/go/path.ts";
import type { FileTree } from "./tree.ts";
import { isAbsent, unreadable } from "./unreadable.ts";

/** Maximum number of symlinks to follow before an entry counts as missing. */
const MAX_LINKS = 40;

/**
 * Returns the path that a path of a tree leads to through symlinks, which cannot leave the tree, as
 * in the daemon's copy of it. Undefined if nothing is there. Rejects with `ContextError` if a
 * directory on the way cannot be read.
 */
export async function resolvePath(tree: FileTree, path: string): Promise<string | undefined> {
  let left = partsOf(path);
  let found = "";
  for (let links = 0; left.length > 0;) {
    const [name, ...rest] = left;
    const next = found === "" ? name! : `${found}/${name}`;
    try {
      if (!isSymlink((await tree.lstat(next)).mode)) {
        found = next;
        left = rest;
        continue;
      }
      if (++links > MAX_LINKS) return undefined;
      const target = await tree.readLink(next);
      left = partsOf(posix.join(target.startsWith("/") ? "" : found, target, ...rest));
      found = "";
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw unreadable(next, error);
    }
  }
  return found;
}

/** Returns the parts of a path from the root of a tree, which `..` does not leave. */
function partsOf(path: string): string[] {
  return clean(`/${path}`).split("/").filter((part) => part !== "");
}
