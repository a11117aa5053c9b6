import * as path from "node:path";
import { Directory } from "../../diffcopy/tree/directory.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { walkBatches } from "../../diffcopy/tree/walk.ts";
import type { PatternLine } from "../../diffcopy/pattern/pattern_list.ts";
import { clean } from "../../internal/go/path.ts";
import { exists } from "./find_path.ts";

/** Number of entries that are searched for a name. */
const MAX_SEARCHED = 50_000;

/** Number of entries with the name after which the search ends. */
const MAX_FOUND = 100;

/** Number of directories above the context in which a path is looked for. */
const MAX_ABOVE = 3;

/** Where a Dockerfile is. */
export interface DockerfilePlace {
  /** Its tree. */
  readonly tree: FileTree | undefined;
  /** Its path there. */
  readonly file: string;
}

/**
 * Returns the path from the root of a context that may be meant by one that starts elsewhere: at the
 * Dockerfile, or above the context.
 */
export async function fromOtherRoot(
  context: FileTree,
  missing: string,
  dockerfile: DockerfilePlace,
): Promise<{ path: string; start: "dockerfile" | "above" } | undefined> {
  const directory = directoryInContext(context, dockerfile);
  if (directory) {
    const beside = clean(`${directory}/${missing}`);
    if (await exists(context, beside)) return { path: beside, start: "dockerfile" };
  }
  const [first, ...rest] = missing.split("/");
  const isOwnName = context instanceof Directory && path.basename(context.name) === first;
  if (isOwnName && rest.length > 0 && await exists(context, rest.join("/"))) {
    return { path: rest.join("/"), start: "above" };
  }
  return undefined;
}

/** Returns the directory of the Dockerfile in the context; undefined if it is in the root, or outside. */
function directoryInContext(
  context: FileTree,
  { tree, file }: DockerfilePlace,
): string | undefined {
  const inTree = path.posix.dirname(clean(file));
  if (tree === context) return inTree === "." ? undefined : inTree;
  if (!(context instanceof Directory) || !tree?.name) return undefined;
  const inside = path.relative(context.name, path.resolve(tree.name)).replaceAll(path.sep, "/");
  const isOutside = inside === ".." || inside.startsWith("../") || path.isAbsolute(inside);
  return inside === "" || isOutside ? undefined : clean(`${inside}/${inTree}`);
}

/**
 * Returns where a path exists outside of a context on disk, relative to its root, such as `../lib`:
 * `written` is the path in the Dockerfile, which is looked up as it is and in the directories above.
 * Only names are looked up, and only if this process may read there.
 */
export function outside(context: FileTree, written: string): string | undefined {
  if (!(context instanceof Directory)) return undefined;
  const relative = clean(written.replace(/^\/+/, ""));
  const tried = relative.startsWith("../")
    ? [relative]
    : Array.from({ length: MAX_ABOVE }, (_, i) => "../".repeat(i + 1) + relative);
  return tried.find((place) => isThere(path.join(context.name, place)));
}

/** Returns true if a path exists. Never asks the user for a permission. */
function isThere(file: string): boolean {
  // The root of the file system has everything, and is never meant.
  if (path.dirname(file) === path.parse(file).root) return false;
  if (Deno.permissions.querySync({ name: "read", path: file }).state !== "granted") return false;
  try {
    Deno.lstatSync(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * Searches the part of a context that is not excluded for entries with the last name of a path.
 * Returns up to `count` paths, those first that have most of the path in common at its end.
 */
export async function sameName(
  context: FileTree,
  missing: string,
  exclude: readonly PatternLine[],
  count: number,
  signal: AbortSignal,
): Promise<string[]> {
  const parts = missing.split("/");
  const name = parts.at(-1)!.toLowerCase();
  const found: string[] = [];
  let searched = 0;
  try {
    for await (const batch of walkBatches(context, { exclude, onSkip() {}, signal })) {
      for (const { path } of batch) {
        if (path.slice(path.lastIndexOf("/") + 1).toLowerCase() === name) found.push(path);
      }
      searched += batch.length;
      if (searched > MAX_SEARCHED || found.length > MAX_FOUND) break;
    }
  } catch {
    // What is found so far is better than nothing.
  }
  return found.sort((a, b) => common(b, parts) - common(a, parts) || a.length - b.length)
    .slice(0, count);
}

/** Returns the number of parts at the end that a path has in common with another. */
function common(path: string, parts: readonly string[]): number {
  const own = path.split("/");
  let count = 0;
  while (count < parts.length && own.at(-1 - count) === parts.at(-1 - count)) count++;
  return count;
}
