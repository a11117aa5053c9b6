import { Buffer } from "node:buffer";
import { closeSync, constants, openSync, read, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OptionError } from "../errors.ts";
import { modeFromFileInfo } from "./mode.ts";
import type { FileReader, FileTree, TreeName, TreeStat } from "./tree.ts";
import { adviceFor, reasonOf } from "./trouble.ts";

/**
 * A folder on disk as a tree. Times are exact to the millisecond, which is all that Deno tells; extended
 * attributes are left out, since Deno can't read them.
 *
 * The folder is resolved through symlinks here, once. Throws {@linkcode OptionError} when it isn't there or
 * is no folder.
 *
 * ```ts
 * import { directory, walk } from "@x/bkit/diffcopy";
 *
 * for await (const entry of walk(directory("."), { include: ["deno.json"] })) console.log(entry.path);
 * ```
 *
 * @param path where it is: a path, or a `file:` URL
 */
export function directory(path: string | URL): FileTree {
  const given = path instanceof URL ? fileURLToPath(path) : path;
  let root: string;
  let info: Deno.FileInfo;
  try {
    root = Deno.realPathSync(given);
    info = Deno.statSync(root);
  } catch (cause) {
    const reason = cause instanceof Deno.errors.NotFound
      ? "there is no such folder"
      : reasonOf(cause);
    throw new OptionError(`cannot use ${given} as a folder: ${reason}`, {
      cause,
      advice: adviceFor(cause),
    });
  }
  if (!info.isDirectory) throw new OptionError(`cannot use ${given} as a folder: it is a file`);
  return new Directory(root);
}

/** A read that kept the event loop waiting for longer makes the next ones asynchronous, in milliseconds. */
const SLOW_READ = 4;

/** How many: an asynchronous read costs more than one of what the system has in memory already. */
const LATER_READS = 16;

/** Reads below this many bytes aren't timed: asking for the time would cost more than it saves. */
const TIMED_READ = 64 * 1024;

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** See {@linkcode directory}. */
export class Directory implements FileTree {
  /** The folder's absolute path. */
  readonly name: string;
  readonly #prefix: string;
  readonly #slowRead: number;

  /** `root` is an absolute path that was resolved; `slowRead` is for tests. */
  constructor(root: string, slowRead: number = SLOW_READ) {
    this.name = root;
    this.#prefix = root.endsWith("/") ? root : `${root}/`;
    this.#slowRead = slowRead;
  }

  /** See {@linkcode FileTree.list}. */
  list(path: string): TreeName[] {
    return [...Deno.readDirSync(this.#prefix + path)];
  }

  /** See {@linkcode FileTree.lstat}. */
  lstat(path: string): TreeStat {
    return treeStat(Deno.lstatSync(this.#prefix + path));
  }

  /** See {@linkcode FileTree.readLink}. A text that isn't UTF-8 is an error of Deno's. */
  readLink(path: string): string {
    const text = Deno.readLinkSync(this.#prefix + path);
    return Deno.build.os === "windows" ? text.replaceAll("\\", "/") : text;
  }

  /** See {@linkcode FileTree.open}. */
  open(path: string): FileReader {
    return new DiskReader(this.#prefix + path, this.#slowRead);
  }
}

class DiskReader implements FileReader {
  readonly #path: string;
  readonly #slowRead: number;
  #file: number;
  #later = 0;

  constructor(path: string, slowRead: number) {
    this.#path = path;
    this.#slowRead = slowRead;
    this.#file = openSync(path, OPEN_FLAGS);
  }

  /**
   * The path's, not the open file's: `fstat` through `node:fs` takes eight times as long. Asked after the
   * file was opened it serves as well: where another file has come in its place, it isn't what was announced.
   */
  stat(): TreeStat {
    return treeStat(Deno.lstatSync(this.#path));
  }

  read(target: Uint8Array): number | Promise<number> {
    if (this.#later > 0) return this.#readLater(target);
    if (target.length < TIMED_READ) return readSync(this.#file, target, 0, target.length, null);
    const start = performance.now();
    const count = readSync(this.#file, target, 0, target.length, null);
    if (performance.now() - start > this.#slowRead) this.#later = LATER_READS;
    return count;
  }

  close(): void {
    const file = this.#file;
    this.#file = -1;
    if (file >= 0) closeSync(file);
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

function treeStat(info: Deno.FileInfo): TreeStat {
  const rdev = info.rdev ?? 0;
  return {
    mode: modeFromFileInfo(info),
    size: info.size,
    modTime: BigInt(info.mtime?.getTime() ?? 0) * 1_000_000n,
    nlink: info.nlink ?? 1,
    dev: info.dev,
    // beyond 2^53 two files may look like one
    ino: Number.isSafeInteger(info.ino) ? info.ino ?? 0 : 0,
    devmajor: rdev >>> 8 & 0xfff,
    devminor: rdev & 0xff | Math.floor(rdev / 0x1000) & 0xfff00,
  };
}
