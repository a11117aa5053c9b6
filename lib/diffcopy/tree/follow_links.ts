import { Glob, hasWildcards } from "../pattern/glob.ts";
import { isSymlink } from "../wire/mode.ts";
import { basename, clean, compareBytes, dirname, join } from "../wire/path.ts";
import type { FileTree } from "./tree.ts";
import { isMissing } from "../../internal/fs_error.ts";

/**
 * Turns paths that must be followed through symlinks into include patterns, like fsutil's
 * `followlinks.go`: `COPY link /` needs the link and its target. Each path is followed from the
 * root, part by part; at a symlink, its own path is added to the result and the walk continues at
 * the target, which cannot leave the tree. The last part is added even if it does not exist.
 *
 * Returns the patterns in bytewise order without those below another, or undefined if the root is
 * among them, which means everything.
 */
export async function followPaths(
  tree: FileTree,
  paths: readonly string[],
): Promise<string[] | undefined> {
  const found = new Set<string>();
  for (const path of paths) await follow(tree, path, found);
  return withoutNested([...found].sort(compareBytes));
}

/**
 * Returns include patterns together with those of the paths to follow; empty if everything is
 * wanted.
 */
export async function includePatterns(
  tree: FileTree,
  include: readonly string[],
  paths: readonly string[],
): Promise<readonly string[]> {
  const found = paths.length > 0 ? await followPaths(tree, paths) : undefined;
  return found ? withoutNested([...include, ...found]) ?? [] : include;
}

async function follow(tree: FileTree, given: string, found: Set<string>): Promise<void> {
  let rest = join(".", given).split("/");
  let path = ".";
  while (rest.length > 0) {
    path = join(path, rest[0]!);
    rest = rest.slice(1);
    const targets = await targetsOf(tree, path);
    if ((rest.length === 0 || targets) && found.has(path)) return;
    if (targets) {
      found.add(path);
      for (const target of targets) await follow(tree, join(target, ...rest), found);
      return;
    }
  }
  found.add(path);
}

/**
 * Returns the targets of the symlinks that a path matches, as absolute paths; undefined if there
 * are none.
 */
async function targetsOf(tree: FileTree, path: string): Promise<string[] | undefined> {
  const name = basename(path);
  if (!hasWildcards(name)) {
    const target = await targetOf(tree, path);
    return target === undefined ? undefined : [target];
  }
  const directory = dirname(path);
  const glob = globOrNone(name);
  const targets: string[] = [];
  for (const entry of await namesIn(tree, directory)) {
    if (!glob?.matches(entry)) continue;
    const target = await targetOf(tree, join(directory, entry));
    if (target !== undefined) targets.push(target);
  }
  return targets.length > 0 ? targets : undefined;
}

async function targetOf(tree: FileTree, path: string): Promise<string | undefined> {
  if (isOutside(path)) return undefined;
  try {
    if (path === "." || !isSymlink((await tree.lstat(path)).mode)) return undefined;
    const text = clean(await tree.readLink(path));
    return text.startsWith("/") ? text : join("/", dirname(path), text);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function namesIn(tree: FileTree, directory: string): Promise<string[]> {
  if (isOutside(directory)) return [];
  try {
    const names = await tree.list(directory === "." ? "" : directory);
    return names.map((entry) => entry.name).sort(compareBytes);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function globOrNone(name: string): Glob | undefined {
  try {
    return new Glob(name);
  } catch {
    return undefined; // in fsutil, too, invalid syntax matches nothing here
  }
}

/**
 * Returns true if a clean relative path leads out of the tree. fsutil would go there, without
 * effect.
 */
function isOutside(path: string): boolean {
  return path === ".." || path.startsWith("../");
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
