import type { FileTree } from "../../../../lib/diffcopy/mod.ts";
import { Glob, hasWildcards } from "../../../../lib/diffcopy/pattern/glob.ts";
import { isSymlink } from "../../../../lib/diffcopy/wire/mode.ts";
import { basename, clean, compareBytes, dirname, join } from "../../../../lib/internal/go/path.ts";
import { isMissing } from "../../../../lib/internal/fs_error.ts";

/** Follows paths step by step like fsutil's `followlinks.go`, without any short cut. */
export async function followPlainly(tree: FileTree, paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) await follow(tree, path, found);
  return [...found].sort(compareBytes);
}

async function follow(tree: FileTree, given: string, found: Set<string>): Promise<void> {
  let rest = join(".", given).split("/");
  let path = ".";
  while (rest.length > 0) {
    path = join(path, rest[0]!);
    rest = rest.slice(1);
    const targets = await targetsOf(tree, path);
    if ((rest.length === 0 || targets.length > 0) && found.has(path)) return;
    if (targets.length > 0) {
      found.add(path);
      for (const target of targets) await follow(tree, join(target, ...rest), found);
      return;
    }
  }
  found.add(path);
}

async function targetsOf(tree: FileTree, path: string): Promise<string[]> {
  if (path === "." || path === ".." || path.startsWith("../")) return [];
  const name = basename(path);
  const directory = dirname(path);
  try {
    if (!hasWildcards(name)) return await targetOf(tree, path);
    const names = (await tree.list(directory === "." ? "" : directory)).map(({ name }) => name);
    const glob = new Glob(name);
    const targets: string[] = [];
    for (const entry of names.sort(compareBytes)) {
      if (glob.matches(entry)) targets.push(...await targetOf(tree, join(directory, entry)));
    }
    return targets;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return [];
    throw error;
  }
}

async function targetOf(tree: FileTree, path: string): Promise<string[]> {
  if (!isSymlink((await tree.lstat(path)).mode)) return [];
  const text = clean(await tree.readLink(path));
  return [text.startsWith("/") ? text : join("/", dirname(path), text)];
}
