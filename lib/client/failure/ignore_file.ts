/** Errors about ignore files: which line is at fault. */
import { type FileTree, parseIgnoreFile } from "../../diffcopy/mod.ts";
import { Pattern } from "../../diffcopy/pattern/pattern.ts";
import { PatternError } from "../../diffcopy/pattern/pattern_error.ts";
import { readText } from "../../diffcopy/tree/read_text.ts";
import { type BkitError, RpcError } from "../../errors.ts";
import { isPatternFault } from "./daemon_text.ts";

/** Longest ignore file that is searched. A daemon cannot send more of its patterns. */
const MAX_IGNORE_FILE_MEBIBYTES = 8;

/**
 * Returns the error with the file and the line of a pattern, if it is about one: daemons read the
 * ignore file and send its patterns without them, or reject one without a name. Any other error is
 * returned as it is.
 *
 * `error` explains `cause`; `trees` are those of the build, and `dockerfile` is the path of the
 * Dockerfile in its tree.
 */
export async function withIgnoreFileLine(
  error: BkitError,
  cause: unknown,
  trees: ReadonlyMap<string, FileTree> = new Map(),
  dockerfile = "Dockerfile",
): Promise<BkitError> {
  if (error instanceof PatternError) {
    if (error.source !== undefined) return error;
  } else if (!(cause instanceof RpcError && isPatternFault(cause.message))) return error;
  const pattern = error instanceof PatternError ? error.pattern : undefined;
  for (const file of await ignoreFiles(trees, dockerfile)) {
    const found = findFault(file, pattern);
    if (found) return found;
  }
  return error;
}

interface IgnoreFile {
  readonly name: string;
  readonly text: string;
}

/** Returns the ignore files that daemons read: that of the main context first. */
async function ignoreFiles(
  trees: ReadonlyMap<string, FileTree>,
  dockerfile: string,
): Promise<IgnoreFile[]> {
  const files: IgnoreFile[] = [];
  const add = async (tree: FileTree | undefined, path: string, name = path): Promise<void> => {
    const text = tree && await read(tree, path);
    if (text !== undefined) files.push({ name, text });
  };
  await add(trees.get("dockerfile"), `${dockerfile}.dockerignore`);
  if (files.length === 0) await add(trees.get("context"), ".dockerignore");
  for (const [name, tree] of trees) {
    if (name === "dockerfile" || name === "context") continue;
    await add(tree, ".dockerignore", `${name}/.dockerignore`);
  }
  return files;
}

/** Reads a file of a tree; returns undefined if that is not possible. */
async function read(tree: FileTree, path: string): Promise<string | undefined> {
  return await readText(tree, path, MAX_IGNORE_FILE_MEBIBYTES).catch(() => undefined);
}

/**
 * Returns the error of the line that has a pattern, or of the first invalid one if it is not known:
 * one whose syntax is invalid at once, otherwise one that is invalid when it is used.
 */
function findFault(
  { name, text }: IgnoreFile,
  pattern: string | undefined,
): PatternError | undefined {
  let late: PatternError | undefined;
  for (const { text: line, ...source } of parseIgnoreFile(text, name)) {
    let parsed: Pattern | undefined;
    try {
      parsed = new Pattern(line, source);
      if (parsed.mayBeInvalid) parsed.check();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      if (pattern !== undefined && error.pattern !== pattern) continue;
      if (pattern !== undefined || parsed === undefined) return error;
      late ??= error;
    }
  }
  return late;
}
