import type { FileTree, TreeName } from "../../diffcopy/tree/tree.ts";
import { resolvePath } from "../../diffcopy/tree/resolve.ts";
import { isDirectory } from "../../diffcopy/wire/mode.ts";
import { isAbsent } from "../../diffcopy/tree/unreadable.ts";
import { nearNames } from "./near_names.ts";

/** What a tree has in the place of a path. */
export type Found =
  /** The path itself. */
  | { readonly kind: "exists" }
  /** A path that differs only in upper and lower case, or in how accents are encoded. */
  | { readonly kind: "case"; readonly path: string }
  /** A file in the place of a directory on the way. */
  | { readonly kind: "file"; readonly path: string }
  /** Nothing; `similar` are paths with a similar name in the same place. */
  | { readonly kind: "missing"; readonly similar: readonly string[] };

/** Number of similar names that are offered. */
const MAX_SIMILAR = 3;

/**
 * Looks up a clean path, and what may have been meant by it: a part that does not exist is taken for
 * one that differs in case. Symlinks are followed, but never out of the tree.
 */
export async function findPath(tree: FileTree, path: string): Promise<Found> {
  const parts = path.split("/");
  let here = "";
  for (const [i, part] of parts.entries()) {
    const real = await resolvePath(tree, here);
    if (real === undefined) return { kind: "missing", similar: [] };
    if (real !== "" && !isDirectory((await tree.lstat(real)).mode)) {
      return { kind: "file", path: here };
    }
    const next = await exists(tree, join(real, part)) ? part : undefined;
    if (next !== undefined) {
      here = join(here, next);
      continue;
    }
    const names = await tree.list(real);
    const same = names.find(({ name }) => folded(name) === folded(part));
    if (same) {
      here = join(here, same.name);
      continue;
    }
    const similar = await similarPaths(tree, here, names, part, parts.slice(i + 1));
    return { kind: "missing", similar };
  }
  return here === path ? { kind: "exists" } : { kind: "case", path: here };
}

/** Returns the paths of similar names in a directory, below which the rest of the path exists. */
async function similarPaths(
  tree: FileTree,
  directory: string,
  names: readonly TreeName[],
  name: string,
  rest: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const near of nearNames(name, names.map(({ name }) => name), MAX_SIMILAR)) {
    const path = [join(directory, near), ...rest].join("/");
    if (await resolvePath(tree, path) !== undefined) found.push(path);
  }
  return found;
}

/** Returns true if a tree has an entry, which may be a symlink to nowhere. */
export async function exists(tree: FileTree, path: string): Promise<boolean> {
  try {
    await tree.lstat(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function join(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}

/** Returns a name without what some file systems do not tell apart. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
