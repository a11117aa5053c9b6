import { OptionError } from "../../errors.ts";
import { readBounded } from "../../internal/files/bounded.ts";
import { parseIgnoreFile } from "../pattern/ignore_file.ts";
import type { PatternLine } from "../pattern/pattern_list.ts";
import { resolvePath } from "../tree/resolve.ts";
import type { FileTree } from "../tree/tree.ts";
import { unreadable } from "../tree/unreadable.ts";
import { isRegular } from "../wire/mode.ts";
import { clean } from "../wire/path.ts";

/** Longest ignore file that is read, in bytes. A daemon cannot send more of its patterns. */
const MAX_IGNORE_FILE_BYTES = 8 * 1024 * 1024;

/** Options for {@linkcode readIgnore}; those of a build with the same names can be passed. */
export interface ReadIgnoreOptions {
  /**
   * The tree with the Dockerfile. The text of a Dockerfile has no ignore file of its own.
   *
   * @default {the context}
   */
  dockerfile?: string | FileTree | undefined;
  /**
   * Path of the Dockerfile in its tree.
   *
   * @default {"Dockerfile"}
   */
  file?: string | undefined;
}

/** The ignore file of a context, as {@linkcode readIgnore} returns it. */
export interface IgnoreFile {
  /**
   * Path of the file in its tree, such as `.dockerignore` or `Dockerfile.dev.dockerignore`; undefined
   * if there is none.
   */
  readonly file: string | undefined;
  /** Its patterns, for `WalkOptions.exclude`; empty if it has none. */
  readonly patterns: readonly PatternLine[];
}

/**
 * Reads the ignore file that BuildKit uses for a context: the one that is named after the Dockerfile
 * and lies beside it, otherwise `.dockerignore` in the root of the context. Daemons before v0.8 know
 * only the latter. Symlinks are followed inside the tree.
 *
 * A build does not need this: the daemon reads the file itself. Patterns are not checked here: `walk`
 * throws an error that names the line of an invalid one.
 *
 * Rejects with {@linkcode ContextError} if the file cannot be read, and with
 * {@linkcode OptionError} if it has more than 8 MiB.
 *
 * ```ts
 * import { files, readIgnore, walk } from "@x/bkit/diffcopy";
 *
 * const context = files({ ".dockerignore": "*.log\n", "a.log": "", "main.ts": "run();" });
 * const { file, patterns } = await readIgnore(context);
 * console.log(file, patterns[0]?.line); // .dockerignore 1
 * for await (const { path } of walk(context, { exclude: patterns })) console.log(path);
 * ```
 */
export async function readIgnore(
  context: FileTree,
  { dockerfile = context, file = "Dockerfile" }: ReadIgnoreOptions = {},
): Promise<IgnoreFile> {
  const own = clean(`/${file}.dockerignore`).slice(1);
  const places: [FileTree | string, string][] = [[dockerfile, own], [context, ".dockerignore"]];
  for (const [tree, path] of places) {
    const text = typeof tree === "string" ? undefined : await readText(tree, path);
    if (text !== undefined) return { file: path, patterns: parseIgnoreFile(text, path) };
  }
  return { file: undefined, patterns: [] };
}

/** Reads a file of a tree; returns undefined if it does not exist, or is not a regular file. */
async function readText(tree: FileTree, path: string): Promise<string | undefined> {
  const real = await resolvePath(tree, path);
  if (real === undefined) return undefined;
  let content: Uint8Array;
  try {
    if (!isRegular((await tree.lstat(real)).mode)) return undefined; // as the daemon does
    const reader = await tree.open(real);
    try {
      const file = { read: async (buffer: Uint8Array) => await reader.read(buffer) };
      content = await readBounded(file, MAX_IGNORE_FILE_BYTES);
    } finally {
      reader.close();
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (content.length > MAX_IGNORE_FILE_BYTES) {
    throw new OptionError(`cannot use ${path}`, { detail: "it has more than 8 MiB" });
  }
  return new TextDecoder().decode(content);
}
