import { OptionError } from "../../errors.ts";
import { readBounded } from "../../internal/files/bounded.ts";
import { isRegular } from "../wire/mode.ts";
import { resolvePath } from "./resolve.ts";
import type { FileTree } from "./tree.ts";
import { unreadable } from "./unreadable.ts";

/**
 * Reads a text file of a tree, through symlinks, which cannot leave the tree. Returns undefined if it
 * does not exist or is not a regular file. Rejects with `ContextError` if it cannot be read, and with
 * {@linkcode OptionError} if it has more than `maxMebibytes`.
 */
export async function readText(
  tree: FileTree,
  path: string,
  maxMebibytes: number,
): Promise<string | undefined> {
  const maxBytes = maxMebibytes * 1024 * 1024;
  const real = await resolvePath(tree, path);
  if (real === undefined) return undefined;
  let content: Uint8Array;
  try {
    if (!isRegular((await tree.lstat(real)).mode)) return undefined;
    const reader = await tree.open(real);
    try {
      const file = { read: async (buffer: Uint8Array) => await reader.read(buffer) };
      content = await readBounded(file, maxBytes);
    } finally {
      reader.close();
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (content.length > maxBytes) {
    throw new OptionError(`cannot use ${path}`, { detail: `it has more than ${maxMebibytes} MiB` });
  }
  return new TextDecoder().decode(content);
}
