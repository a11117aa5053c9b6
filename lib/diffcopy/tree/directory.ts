import { Buffer } from "node:buffer";
import { closeSync, openSync, read, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ContextError, OptionError } from "../../errors.ts";
import { maskAddress } from "../../internal/mask.ts";
import { DirectoryStack } from "../disk/directory_stack.ts";
import { openSafeDirectory, type SafeDirectory } from "../disk/safe_directory.ts";
import { basename, dirname } from "../wire/path.ts";
import { checkedStat, OPEN_FLAGS, treeStat } from "./disk_stat.ts";
import type { FileReader, FileTree, TreeName, TreeStat, TreeView, ViewOptions } from "./tree.ts";
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
export function directory(path: string | URL): FileTree {
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
    const shown = given.includes("://") ? maskAddress(given) : given;
    throw new OptionError(`cannot read the directory ${shown}: ${reason}`, {
      cause: shown === given ? cause : undefined,
      advice: readFailureAdvice(cause),
    });
  }
  if (!info.isDirectory) throw new OptionError(`cannot read ${given}: it is not a directory`);
  return new Directory(root);
}

/** A read that kept the event loop waiting for longer makes the next ones asynchronous. */
const SLOW_READ_MS = 4;

/** Asynchronous reads after a slow one; they cost more than reads from the system's cache. */
const LATER_READS = 16;

/** Reads of fewer bytes are not timed: asking for the time would cost more than it saves. */
const TIMED_READ_BYTES = 64 * 1024;

/** Options of a {@linkcode Directory} for tests. */
export interface DirectoryOptions {
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
    return new DirectoryView(this.name, root, refused, this.#options.slowReadMs ?? SLOW_READ_MS);
  }

  /** See {@linkcode FileTree.list}. */
  list(path: string): TreeName[] {
    return this.#once((view) => view.list(path));
  }

  /** See {@linkcode FileTree.lstat}. */
  lstat(path: string): TreeStat {
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
  /** Entries listed under each path that is not confirmed yet. */
  readonly #listed = new Map<string, string>();

  constructor(
    name: string,
    root: SafeDirectory,
    refused: ReadonlySet<string> | undefined,
    slowReadMs: number,
  ) {
    this.name = name;
    this.#slowReadMs = slowReadMs;
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

  lstat(path: string): TreeStat {
    const parent = this.#parent(path);
    const place = parent.at(basename(path));
    const stat = checkedStat(place);
    parent.settled();
    return stat;
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

class DiskReader implements FileReader {
  readonly #parent: SafeDirectory;
  readonly #name: string;
  readonly #slowReadMs: number;
  #file: number;
  #later = 0;

  constructor(parent: SafeDirectory, name: string, slowReadMs: number) {
    this.#parent = parent;
    this.#name = name;
    this.#slowReadMs = slowReadMs;
    this.#file = openSync(parent.at(name), OPEN_FLAGS);
    parent.hold();
    try {
      parent.settled();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /**
   * Returns what the name stands for, not the open file: `fstat` through `node:fs` takes eight
   * times as long. After the file was opened it serves as well: if another file has taken its
   * place, that is not what was announced.
   */
  stat(): TreeStat {
    const stat = treeStat(Deno.lstatSync(this.#parent.at(this.#name)));
    this.#parent.settled();
    return stat;
  }

  read(target: Uint8Array): number | Promise<number> {
    if (this.#later > 0) return this.#readLater(target);
    if (target.length < TIMED_READ_BYTES) {
      return readSync(this.#file, target, 0, target.length, null);
    }
    const start = performance.now();
    const count = readSync(this.#file, target, 0, target.length, null);
    if (performance.now() - start > this.#slowReadMs) this.#later = LATER_READS;
    return count;
  }

  close(): void {
    const file = this.#file;
    this.#file = -1;
    if (file < 0) return;
    closeSync(file);
    this.#parent.release();
  }

  #readLater(target: Uint8Array): Promise<number> {
    this.#later--;
    const buffer = Buffer.from(target.buffer, target.byteOffset, target.length);
    return new Promise((resolve, reject) => {
      read(
        this.#file,
        buffer,
        0,
        buffer.length,
        null,
        (error, count) => error ? reject(error) : resolve(count),
      );
    });
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
    reason: "another file or directory has taken its place",
    cause,
    advice: "Build again when nothing else changes the context.",
  });
}

function ownOutput(path: string): ContextError {
  return new ContextError(`cannot send ${path}`, path, {
    reason: "this build is writing its result there",
    advice: "Choose an output outside of the context.",
  });
}
