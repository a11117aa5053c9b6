import { lutimesSync } from "node:fs";
import * as nodePath from "node:path";
import { fileURLToPath } from "node:url";
import { OptionError } from "../errors.ts";
import { Descent } from "./descent.ts";
import { DiskFile } from "./disk_file.ts";
import { type Folder, openFolder } from "./folder.ts";
import { unixPermissions } from "./mode.ts";
import type { Stat } from "./packet.ts";
import { basename, dirname } from "./path.ts";
import { remove, replace } from "./replace.ts";
import { Slice } from "./slice.ts";
import type { FileWriter, TreeTarget } from "./target.ts";
import { setTimes } from "./times.ts";
import type { Awaitable } from "./tree.ts";
import { unwritable } from "./unwritable.ts";

/** What {@linkcode directoryTarget} can be given. */
export interface DirectoryTargetOptions {
  /**
   * Whether what else is in the folder stays (`copy`), or goes when all has been received (`delete`).
   *
   * @default {"copy"}
   */
  mode?: "copy" | "delete" | undefined;
}

/**
 * A folder on disk that a tree is received into, for one transfer. It's made here where it's missing, with mode 0700,
 * as are the folders above it.
 *
 * Files appear under their names when they are complete, with mode and time. Everything belongs to the current user.
 * A directory that is there already stays and gets the mode and time of the new one; anything else that stands in the
 * way is replaced. Directories get their modes and times at the end, when nothing is written to them any more. Devices,
 * fifos and sockets are skipped, since Deno can't make them. Times are exact to the microsecond.
 *
 * Nothing is written, changed or removed outside of the folder: symlinks are never followed, not even ones that other
 * processes put there during the transfer. Where Deno isn't given `--allow-all`, and on systems other than Linux,
 * that last part holds but for short moments. Symlinks can only be made with `--allow-read` and `--allow-write` for all
 * paths.
 *
 * Throws {@linkcode OptionError} when the folder can't be made or is no folder.
 *
 * @param path where it is: a path, or a `file:` URL
 */
export function directoryTarget(
  path: string | URL,
  options: DirectoryTargetOptions = {},
): TreeTarget {
  const mode = options.mode ?? "copy";
  if (mode !== "copy" && mode !== "delete") {
    throw new OptionError(`a folder can't be received in mode ${mode}: it's copy or delete`);
  }
  const given = path instanceof URL ? fileURLToPath(path) : path;
  let root: Folder;
  try {
    Deno.mkdirSync(given, { recursive: true, mode: 0o700 });
    root = openFolder(Deno.realPathSync(nodePath.resolve(given)));
  } catch (cause) {
    const { shortMessage, advice } = unwritable(`to the folder ${given}`, cause);
    throw new OptionError(shortMessage, { cause, advice });
  }
  return new DiskTarget(root, mode === "delete");
}

/** See {@linkcode directoryTarget}. */
export class DiskTarget implements TreeTarget {
  readonly #root: Folder;
  /** Where the listing is, and where files are written: the listing may be far ahead. */
  readonly #listing: Descent;
  readonly #writing: Descent;
  readonly #directories: Stat[] = [];
  /** With `delete`, the names that were there before and haven't come, for each directory that was there before. */
  readonly #before: Map<string, Set<string>> | undefined;
  readonly #prefix = `.tmp-${crypto.randomUUID()}-`;
  #temporaries = 0;
  #closed = false;

  /** Owns the folder, and lets go of it in the end. */
  constructor(root: Folder, deletes: boolean) {
    this.#root = root;
    this.#listing = new Descent(root.hold());
    this.#writing = new Descent(root.hold());
    if (deletes) {
      this.#before = new Map();
      this.#remember(".");
    }
  }

  /** See {@linkcode TreeTarget.directory}. */
  directory(entry: Stat): void {
    const { path, mode } = entry;
    this.#came(path);
    try {
      const folder = this.#listing.to(dirname(path));
      const name = basename(path);
      while (!makeDirectory(folder, name, unixPermissions(mode) & 0o777 | 0o700)) {
        const info = Deno.lstatSync(folder.at(name));
        if (info.isDirectory) {
          this.#useDirectory(folder, name, path, info);
          break;
        }
        Deno.removeSync(folder.at(name)); // a file or a symlink, which isn't followed
      }
      folder.settled();
    } catch (cause) {
      throw unwritable(path, cause);
    }
    this.#directories.push(entry);
  }

  /** See {@linkcode TreeTarget.symlink}. */
  symlink(entry: Stat): Awaitable<void> {
    const { path, linkname, modTime } = entry;
    this.#came(path);
    return this.#attempt(
      path,
      () =>
        this.#put(this.#listing.to(dirname(path)), basename(path), (place) => {
          Deno.symlinkSync(linkname, place);
          if (Deno.build.os !== "windows") setTimes(lutimesSync, place, modTime);
        }),
    );
  }

  /** See {@linkcode TreeTarget.special}. */
  special(entry: Stat): boolean {
    this.#came(entry.path);
    return false;
  }

  /** See {@linkcode TreeTarget.file}. */
  file(entry: Stat): FileWriter {
    const { path, modTime } = entry;
    this.#came(path);
    const mode = unixPermissions(entry.mode);
    const goal = { name: basename(path), path, mode, modTime };
    return new DiskFile(this.#writing.to(dirname(path)), this.#temporary(), goal);
  }

  /** See {@linkcode TreeTarget.link}. */
  link(entry: Stat): Awaitable<void> {
    const { path, linkname } = entry;
    this.#came(path);
    return this.#attempt(path, () => {
      const from = this.#writing.to(dirname(linkname)).hold();
      try {
        const folder = this.#writing.to(dirname(path));
        return this.#put(folder, basename(path), (place) => {
          Deno.linkSync(from.at(basename(linkname)), place);
          from.settled();
        });
      } finally {
        from.release();
      }
    });
  }

  /** See {@linkcode TreeTarget.finish}. */
  async finish(): Promise<void> {
    const slice = new Slice();
    for (const [directory, names] of this.#before ?? []) {
      for (const name of names) {
        const path = directory === "." ? name : `${directory}/${name}`;
        await this.#attempt(path, () => remove(this.#writing.to(directory), name));
      }
    }
    for (let i = this.#directories.length - 1; i >= 0; i--) {
      const { path, mode, modTime } = this.#directories[i]!;
      this.#attempt(path, () => this.#writing.to(path).set(unixPermissions(mode), modTime));
      if (slice.step()) await slice.pause();
    }
    this.abort();
  }

  /** See {@linkcode TreeTarget.abort}. */
  abort(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#listing.close();
    this.#writing.close();
    this.#root.release();
  }

  /** Runs something on an entry; its errors name the entry. */
  #attempt(path: string, run: () => Awaitable<void>): Awaitable<void> {
    try {
      const done = run();
      return done instanceof Promise
        ? done.catch((cause) => Promise.reject(unwritable(path, cause)))
        : done;
    } catch (cause) {
      throw unwritable(path, cause);
    }
  }

  /** Makes something at once under its name, or where something is there under a temporary one first. */
  #put(folder: Folder, name: string, make: (place: string) => void): Awaitable<void> {
    try {
      make(folder.at(name));
      return folder.settled();
    } catch (error) {
      if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    }
    const temporary = this.#temporary();
    try {
      make(folder.at(temporary));
    } catch (error) {
      folder.discard(temporary);
      throw error;
    }
    return replace(folder, temporary, name);
  }

  #useDirectory(folder: Folder, name: string, path: string, info: Deno.FileInfo): void {
    const mode = info.mode ?? 0o700;
    if ((mode & 0o700) !== 0o700) folder.unlock(name, mode & 0o7777 | 0o700);
    if (this.#before) this.#remember(path);
  }

  #remember(directory: string): void {
    const folder = this.#listing.to(directory);
    const names = new Set<string>();
    for (const { name } of Deno.readDirSync(folder.at("."))) names.add(name);
    this.#before!.set(directory, names);
  }

  #came(path: string): void {
    this.#before?.get(dirname(path))?.delete(basename(path));
  }

  #temporary(): string {
    return this.#prefix + this.#temporaries++;
  }
}

/** Returns false where something is there already. */
function makeDirectory(folder: Folder, name: string, mode: number): boolean {
  try {
    Deno.mkdirSync(folder.at(name), { mode });
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.AlreadyExists) return false;
    throw error;
  }
}
