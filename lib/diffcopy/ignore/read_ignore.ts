import { parseIgnoreFile } from "../pattern/ignore_file.ts";
import type { PatternLine } from "../pattern/pattern_list.ts";
import { readText } from "../tree/read_text.ts";
import type { FileTree } from "../tree/tree.ts";
import { clean } from "../../internal/go/path.ts";

/** Longest ignore file that is read. A daemon cannot send more of its patterns. */
const MAX_IGNORE_FILE_MEBIBYTES = 8;

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
 * Rejects with `ContextError` if the file cannot be read, and with `OptionError`
 * if it has more than 8 MiB.
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
    const text = typeof tree === "string"
      ? undefined
      : await readText(tree, path, MAX_IGNORE_FILE_MEBIBYTES);
    if (text !== undefined) return { file: path, patterns: parseIgnoreFile(text, path) };
  }
  return { file: undefined, patterns: [] };
}
