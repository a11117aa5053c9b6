import {
  type FileReader,
  type FileTree,
  type TreeName,
  type TreeStat,
  type TreeView,
  viewOf,
  type ViewOptions,
} from "./tree.ts";
import { isMissing } from "../../internal/fs_error.ts";
import { isDirectory } from "../wire/mode.ts";
import { dirname } from "../../internal/go/path.ts";
import { isAbsent } from "./unreadable.ts";

/**
 * Returns two trees as one. If both have a path, that of `upper` counts. Directories of both are
 * merged; anything else in `upper` hides what `base` has there and below.
 *
 * ```ts
 * import { directory, files, overlay } from "@x/bkit/diffcopy";
 *
 * overlay(directory("."), files({ "version.txt": "1.2.3\n" }));
 * ```
 */
export function overlay(base: FileTree, upper: FileTree): FileTree {
  return new Overlay(base, upper);
}

class Overlay implements FileTree {
  readonly #base: FileTree;
  readonly #upper: FileTree;

  view(options?: ViewOptions): TreeView {
    const base = viewOf(this.#base, options);
    try {
      return new OverlayView(base, viewOf(this.#upper, options));
    } catch (error) {
      base.close();
      throw error;
    }
  }

  constructor(base: FileTree, upper: FileTree) {
    this.#base = base;
    this.#upper = upper;
  }

  async list(path: string): Promise<TreeName[]> {
    const owner = await this.#owner(path);
    const names = await owner.list(path);
    if (owner === this.#base || await this.#hidden(path)) return names;
    let below: TreeName[];
    try {
      below = await this.#base.list(path);
    } catch (error) {
      if (isMissing(error)) return names;
      throw error;
    }
    const taken = new Set(names.map((entry) => entry.name));
    return [...names, ...below.filter((entry) => !taken.has(entry.name))];
  }

  async lstat(path: string): Promise<TreeStat> {
    return await (await this.#owner(path)).lstat(path);
  }

  async readLink(path: string): Promise<string> {
    return await (await this.#owner(path)).readLink(path);
  }

  async open(path: string): Promise<FileReader> {
    return await (await this.#owner(path)).open(path);
  }

  /** Returns the tree that decides about a path; it need not have anything there. */
  async #owner(path: string): Promise<FileTree> {
    if (await kind(this.#upper, path) !== undefined) return this.#upper;
    const above = await nearest(this.#upper, path);
    if (above?.kind === "other" || (above && await this.#hidden(above.path))) {
      throw new Deno.errors.NotFound(`the tree has no entry ${path}`);
    }
    return this.#base;
  }

  /** Returns true if a directory of `upper` hides something else of `base`, there or above. */
  async #hidden(path: string): Promise<boolean> {
    if (path === "") return false;
    const there = await kind(this.#base, path) ?? (await nearest(this.#base, path))?.kind;
    return there === "other";
  }
}

/** An overlay of two views. A directory of either may be the one that was read under a path. */
class OverlayView extends Overlay implements TreeView {
  readonly #views: readonly TreeView[];

  constructor(base: TreeView, upper: TreeView) {
    super(base, upper);
    this.#views = [base, upper];
  }

  confirm(path: string): void {
    for (const view of this.#views) view.confirm(path);
  }

  close(): void {
    for (const view of this.#views) view.close();
  }
}

/** Kind of an entry. */
type Kind = "directory" | "other";

/**
 * Returns the entry nearest above a path that does not exist; undefined if that is the root. Most
 * paths are in a directory that exists, or in one that does not exist at all, so the parent is
 * looked up first, and then the others from the root to the first missing one.
 */
async function nearest(
  tree: FileTree,
  path: string,
): Promise<{ path: string; kind: Kind } | undefined> {
  const parent = dirname(path);
  if (path === "" || parent === ".") return undefined;
  const first = await kind(tree, parent);
  if (first) return { path: parent, kind: first };
  let found: { path: string; kind: Kind } | undefined;
  for (let slash = parent.indexOf("/"); slash >= 0; slash = parent.indexOf("/", slash + 1)) {
    const above = parent.slice(0, slash);
    const next = await kind(tree, above);
    if (!next) break;
    found = { path: above, kind: next };
  }
  return found;
}

async function kind(tree: FileTree, path: string): Promise<Kind | undefined> {
  try {
    return isDirectory((await tree.lstat(path)).mode) ? "directory" : "other";
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
