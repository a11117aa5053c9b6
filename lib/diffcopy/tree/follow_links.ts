import { OptionError } from "../../errors.ts";
import { MAX_PATTERN_BYTES } from "../pattern/pattern.ts";
import { utf8Length } from "../wire/encode.ts";
import { compareBytes, join } from "../../internal/go/path.ts";
import { LinkLookup } from "./link_lookup.ts";
import type { FileTree } from "./tree.ts";

/**
 * Turns paths that must be followed through symlinks into include patterns, like fsutil's
 * `followlinks.go`: `COPY link /` needs the link and its target. Each path is followed from the
 * root, part by part; at a symlink, its own path is added to the result and the walk continues at
 * the target, which cannot leave the tree. The last part is added even if it does not exist.
 *
 * Returns the patterns in bytewise order without those below another, or undefined if the root is
 * among them, which means everything.
 *
 * Throws `OptionError` if a path, or what a symlink makes of it, is longer than a pattern can be,
 * and `CancelledError` if the signal is aborted.
 */
export async function followPaths(
  tree: FileTree,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<string[] | undefined> {
  const follower = new PathFollower(tree, signal);
  for (const path of paths) await follower.follow(path);
  return withoutNested([...follower.found].sort(compareBytes));
}

/**
 * Returns include patterns together with those of the paths to follow; empty if everything is
 * wanted.
 */
export async function includePatterns(
  tree: FileTree,
  include: readonly string[],
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const found = paths.length > 0 ? await followPaths(tree, paths, signal) : undefined;
  return found ? withoutNested([...include, ...found]) ?? [] : include;
}

/** A path to follow, in two parts that are joined when it is its turn. */
interface Waiting {
  readonly path: string;
  readonly rest: string;
}

class PathFollower {
  /** Paths of symlinks, and of everything at the end of a path. */
  readonly found = new Set<string>();
  readonly #lookup: LinkLookup;

  constructor(tree: FileTree, signal: AbortSignal | undefined) {
    this.#lookup = new LinkLookup(tree, signal);
  }

  /** Follows a path and everything that it leads to. */
  async follow(path: string): Promise<void> {
    // the last one is next, so that each target is followed to its end
    const waiting: Waiting[] = [{ path, rest: "" }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { targets, rest } = await this.#followOne(join(".", next.path, next.rest));
      for (let i = targets.length; i > 0;) waiting.push({ path: targets[--i]!, rest });
    }
  }

  /**
   * Follows a clean path up to its first symlink. Returns its targets and the path to follow below
   * each of them.
   */
  async #followOne(given: string): Promise<{ targets: readonly string[]; rest: string }> {
    if (utf8Length(given) > MAX_PATTERN_BYTES) {
      const shown = JSON.stringify(`${given.slice(0, 200)}…`);
      throw new OptionError(`cannot follow the path ${shown}`, {
        detail: `it is longer than ${MAX_PATTERN_BYTES / 1024} KiB`,
      });
    }
    const parts = given.split("/");
    let path = "";
    for (const [i, part] of parts.entries()) {
      const directory = path;
      path = i === 0 ? part : `${path}/${part}`;
      if (part.includes("\0")) break; // no entry has such a name, and the system refuses it
      const { targets, missing } = await this.#lookup.look(directory, part);
      // nothing is below what does not exist, so there are no more symlinks on the way
      if (missing) break;
      if (targets.length === 0) continue;
      if (this.found.has(path)) return { targets: [], rest: "" };
      this.found.add(path);
      return { targets, rest: parts.slice(i + 1).join("/") };
    }
    this.found.add(given);
    return { targets: [], rest: "" };
  }
}

/** Drops paths below the path before them; undefined if the root is among them. */
function withoutNested(paths: readonly string[]): string[] | undefined {
  const kept: string[] = [];
  let last = "";
  for (const path of paths) {
    if (path === ".") return undefined;
    if (path.startsWith(`${last}/`)) continue;
    kept.push(path);
    last = path;
  }
  return kept;
}
