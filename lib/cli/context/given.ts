import * as path from "node:path";
import type { BuildOptions } from "../../client/mod.ts";
import { directory } from "../../diffcopy/tree/directory.ts";
import { type IgnoreFile, readIgnore } from "../../diffcopy/ignore/read_ignore.ts";
import type { PatternLine } from "../../diffcopy/pattern/pattern_list.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { resolvePath } from "../../diffcopy/tree/resolve.ts";
import { OptionError } from "../../errors.ts";
import { pipeIdentity } from "../../internal/files/pipe.ts";
import { isRemote } from "../flags/build_options.ts";
import { dockerfile } from "../flags/dockerfile.ts";

/** Values of the options of all commands about a build context. */
export interface ContextFlags {
  file?: string | undefined;
  json?: boolean | undefined;
}

/** The build context that a command is about. */
export interface GivenContext {
  readonly tree: FileTree;
  /** Absolute path of the directory. */
  readonly root: string;
  /** The ignore file that applies to it, under the name by which the user knows it. */
  readonly ignore: IgnoreFile;
  /** Paths in the context that the daemon reads even if they are excluded. */
  readonly alwaysRead: readonly string[];
}

/**
 * Returns the context in a directory, with the ignore file that belongs to it and to the Dockerfile
 * of `-f`. Rejects with {@linkcode OptionError} if one of them cannot be used.
 */
export async function givenContext(
  dir: string = ".",
  { file }: ContextFlags,
): Promise<GivenContext> {
  if (dir === "-" || isRemote(dir)) {
    throw new OptionError(`cannot list ${dir === "-" ? "stdin" : "a remote context"}`, {
      detail: "only the daemon reads it",
      advice: "Name a directory.",
    });
  }
  const tree = directory(dir);
  const root = tree.name!;
  const ignore = await readIgnore(tree, await dockerfileOf(file, tree));
  const own = file && ignore.file !== undefined && ignore.file !== ".dockerignore";
  const named = own ? ownIgnoreFile(ignore, `${file}.dockerignore`) : ignore;
  const read = [file ? path.relative(root, path.resolve(file)) : "Dockerfile", ".dockerignore"];
  return { tree, root, ignore: named, alwaysRead: [...read, `${read[0]}.dockerignore`] };
}

/** Returns where the Dockerfile of `-f` is; what comes through a pipe has no ignore file. */
async function dockerfileOf(
  file: string | undefined,
  tree: FileTree,
): Promise<Pick<BuildOptions, "dockerfile" | "file">> {
  if (!file) return {};
  if (file === "-" || pipeIdentity(file) !== undefined) return { dockerfile: "" };
  const found = await dockerfile(file, tree);
  if (typeof found.dockerfile === "object" && await resolvePath(found.dockerfile, found.file!)) {
    return found;
  }
  throw new OptionError(`there is no file ${file}`, { option: "file" });
}

/** Returns the ignore file of a Dockerfile with a path that starts where the user is. */
function ownIgnoreFile({ patterns }: IgnoreFile, file: string): IgnoreFile {
  return { file, patterns: patterns.map((line) => ({ ...line, file })) };
}

/** Returns a line of an ignore file for people: `.dockerignore:3 (*.log)`. */
export function lineText({ file, line, text }: PatternLine): string {
  return `${file}:${line} (${text})`;
}
