import { fileURLToPath } from "node:url";
import { ContextError, OptionError } from "../../errors.ts";
import { maskAddress } from "../../internal/mask.ts";
import { DirectoryStack } from "../disk/directory_stack.ts";
import { openSafeDirectory, type SafeDirectory } from "../disk/safe_directory.ts";
import { basename, dirname } from "../../internal/go/path.ts";
import { DiskReader } from "./disk_reader.ts";
import { checkedStat, contentMark } from "./disk_stat.ts";
import type {
  Awaitable,
  FileReader,
  FileTree,
  TreeName,
  TreeStat,
  TreeView,
  ViewOptions,
} from "./tree.ts";
import { isMissing, readFailureAdvice, readFailureReason } from "../../internal/fs_error.ts";

/**
 * Returns a directory on disk as a tree, with times in milliseconds, as Deno reports them, and
 * without extended attributes, which Deno cannot read.
 *
 * Symlinks in `path` are resolved here, once. Nothing outside of the directory is ever read: no
 * symlink below it is followed, not even one that takes the place of a directory during a transfer.
 * On systems other than Linux, and without `--allow-all`, that holds except for short moments in
 * which another process of this machine could interfere.
 *
 * Throws {@linkcode OptionError} if `path` does not exist or is not a directory.
 *
 * ```ts
 * import { directory, walk } from "@x/bkit/diffcopy";
 *
 * const entries = walk(directory("."), { include: ["deno.json"] });
 * for await (const { path } of entries) console.log(path);
 * ```
 *
 * @param path path or `file:` URL of the directory
 */
export function directory(path: string | URL, options: DirectoryTreeOptions = {}): FileTree {
  const given = path instanceof URL ? fileURLToPath(path) : path;
  let root: string;
  let info: Deno.FileInfo;
  try {
    root = Deno.realPathSync(given);
    info = Deno.statSync(root);
  } catch (cause) {
    const missing = cause instanceof Deno.errors.NotFound;
    const reason = missing ? "it does not exist" : readFailureReason(cause);
    // A misspelled address with a password in it ends here, too; the system's error quotes it.
    const shown = given.includes("://") ? maskAddress(given) : given || '""';
    throw new OptionError(`cannot read the directory ${shown}: ${reason}`, {
      cause: shown === given ? cause : undefined,
      advice: readFailureAdvice(cause),
    });
  }
  if (!info.isDirectory) throw new OptionError(`cannot read ${given}: it is not a directory`);
  return new Directory(root, { checkContent: options.checkContent });
}

/** A read that kept the event loop waiting for longer makes the next ones asynchronous. */
const SLOW_READ_MS = 4;

/** Options for {@linkcode directory}. */
export interface DirectoryTreeOptions {
  /**
   * Reads every file when it is listed, so that a daemon gets each file whose content has changed. By
   * default, files are compared by their size, their times and their inode, which does not tell
   * apart two changes within one second that leave the size and the time of the last change as they
   * were.
   *
   * @default {false}
   */
  checkContent?: boolean | undefined;
}

/** Options of a {@linkcode Directory}; most are for tests. */
export interface DirectoryOptions extends DirectoryTreeOptions {
  /** Milliseconds after which a read counts as slow. */
  readonly slowReadMs?: number | undefined;
  /** Holds directories open where that can be done. */
  readonly pin?: boolean | undefined;
}

/** See {@linkcode directory}. */
export class Directory implements FileTree {
  /** Absolute path of the directory. */
  readonly name: string;
  readonly #options: DirectoryOptions;

  /** `root` is an absolute path without symlinks. */
  constructor(root: string, options: DirectoryOptions = {}) {
    this.name = root;
    this.#options = options;
  }

  /** See {@linkcode FileTree.view}. */
  view({ refused }: ViewOptions = {}): TreeView {
    const { pin = true } = this.#options;
    const root = openSafeDirectory(this.name, { replaced, lookup: true, pin });
    return new DirectoryView(this.name, root, refused, this.#options);
  }

  /** See {@linkcode FileTree.list}. */
  list(path: string): TreeName[] {
    return this.#once((view) => view.list(path));
  }

  /** See {@linkcode FileTree.lstat}. */
  lstat(path: string): Awaitable<TreeStat> {
    return this.#once((view) => view.lstat(path));
  }

  /** See {@linkcode FileTree.readLink}. A text that is not UTF-8 is an error of Deno. */
  readLink(path: string): string {
    return this.#once((view) => view.readLink(path));
  }

  /** See {@linkcode FileTree.open}. */
  open(path: string): FileReader {
    return this.#once((view) => view.open(path));
  }

  #once<T>(use: (view: DirectoryView) => T): T {
    const view = this.view() as DirectoryView;
    try {
      return use(view);
    } finally {
      view.close();
    }
  }
}

/**
 * A directory as one transfer sees it: each system call is on a single name in a directory that is
 * held open, so that no path leads out of the root, whatever takes the place of its parts meanwhile
 * (see `safe_directory.ts`).
 */
class DirectoryView implements TreeView {
  readonly name: string;
  readonly #stack: DirectoryStack;
  readonly #slowReadMs: number;
  readonly #checkContent: boolean;
  /** Entries listed under each path that is not confirmed yet. */
  readonly #listed = new Map<string, string>();

  constructor(
    name: string,
    root: SafeDirectory,
    refused: ReadonlySet<string> | undefined,
    { slowReadMs = SLOW_READ_MS, checkContent = false }: DirectoryOptions,
  ) {
    this.name = name;
    this.#slowReadMs = slowReadMs;
    this.#checkContent = checkContent;
    this.#stack = new DirectoryStack(root, (opened) => {
      if (refused?.size && refused.has(opened.identity())) throw ownOutput(opened.path);
    });
  }

  list(path: string): TreeName[] {
    const directory = this.#stack.to(path || ".");
    const names = [...Deno.readDirSync(directory.at("."))];
    directory.settled();
    this.#listed.set(path, directory.identity());
    return names;
  }

  lstat(path: string): Awaitable<TreeStat> {
    const parent = this.#parent(path);
    const place = parent.at(basename(path));
    const stat = checkedStat(place);
    parent.settled();
    return this.#checkContent ? this.#withContent(path, stat) : stat;
  }

  /** Lets the mark of a file depend on its content. */
  async #withContent(path: string, stat: TreeStat): Promise<TreeStat> {
    if (stat.mark === undefined || stat.unreadable) return stat;
    const reader = this.open(path);
    try {
      return { ...stat, mark: await contentMark(reader, stat.mark) };
    } finally {
      reader.close();
    }
  }

  readLink(path: string): string {
    const parent = this.#parent(path);
    const text = Deno.readLinkSync(parent.at(basename(path)));
    parent.settled();
    return Deno.build.os === "windows" ? text.replaceAll("\\", "/") : text;
  }

  open(path: string): FileReader {
    return new DiskReader(this.#parent(path), basename(path), this.#slowReadMs);
  }

  confirm(path: string): void {
    const listed = this.#listed.get(path);
    if (listed === undefined) return;
    this.#listed.delete(path);
    let now: Deno.FileInfo;
    try {
      now = Deno.lstatSync(this.#parent(path).at(basename(path)));
    } catch (error) {
      if (isMissing(error)) return; // gone, as anything may be that was listed
      throw error;
    }
    if (`${now.dev}:${now.ino}` !== listed) throw replaced(path);
  }

  /** Returns the directory that a path is in. Most paths are in the same one as the path before. */
  #parent(path: string): SafeDirectory {
    const { top } = this.#stack;
    const { length } = top.path;
    const here = path.lastIndexOf("/") === length && path.startsWith(top.path);
    return here ? top : this.#stack.to(dirname(path));
  }

  close(): void {
    this.#stack.close();
  }
}

/**
 * Returns the error for a directory that was read and is another one now; one that is gone is
 * missing as any entry.
 */
function replaced(path: string, cause?: unknown): Error {
  if (cause instanceof Deno.errors.NotFound || Object(cause).code === "ENOENT") {
    return cause as Error;
  }
  return new ContextError(`cannot read ${path}`, path, {
    detail: "another file or directory has taken its place",
    cause,
    advice: "Build again when nothing else changes the context.",
  });
}

function ownOutput(path: string): ContextError {
  return new ContextError(`cannot send ${path}`, path, {
    detail: "this build is writing its result there",
    advice: "Choose an output outside of the context.",
  });
}
