import { lutimesSync } from "node:fs";
import * as nodePath from "node:path";
import { fileURLToPath } from "node:url";
import { type BkitError, OptionError } from "../errors.ts";
import { Descent } from "./descent.ts";
import { DiskFile } from "./disk_file.ts";
import { type Folder, openFolder } from "./folder.ts";
import { unixPermissions } from "./mode.ts";
import type { Stat } from "./packet.ts";
import { basename, dirname } from "./path.ts";
import { Places } from "./places.ts";
import { remove, replace } from "./replace.ts";
import { Slice } from "./slice.ts";
import type { FileWriter, TreeTarget } from "./target.ts";
import { setTimes } from "../internal/workarounds/set_times.ts";
import type { Awaitable } from "./tree.ts";
import { unwritable } from "./unwritable.ts";
import { checkWindowsPath } from "./windows_path.ts";

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
 * fifos and sockets are skipped, since Deno can't make them. Times are exact to the microsecond, those of
 * symlinks to the millisecond.
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
  try {
    Deno.mkdirSync(given, { recursive: true, mode: 0o700 });
    const root = openFolder(Deno.realPathSync(nodePath.resolve(given)));
    return new DiskTarget(root, mode === "delete");
  } catch (cause) {
    const { shortMessage, advice } = unwritable(`to the folder ${given}`, cause);
    throw new OptionError(shortMessage, { cause, advice });
  }
}

/** See {@linkcode directoryTarget}. */
export class DiskTarget implements TreeTarget {
  /** Those that go on, by the folder that they go into. */
  static readonly #all = new Places<DiskTarget>();
  readonly #root: Folder;
  /** Where the listing is, and where files are written: the listing may be far ahead. */
  readonly #listing: Descent;
  readonly #writing: Descent;
  readonly #directories: Stat[] = [];
  /** With `delete`, the names that were there before and haven't come, for each directory that was there before. */
  readonly #before: Map<string, Set<string>> | undefined;
  /** Tells the folder from others, whatever path leads to it. */
  readonly #place: string = "";
  readonly #prefix = `.tmp-${crypto.randomUUID()}-`;
  #temporaries = 0;
  #closed = false;

  /** Owns the folder, and lets go of it in the end. */
  constructor(root: Folder, deletes: boolean) {
    this.#root = root;
    this.#listing = new Descent(root.hold());
    this.#writing = new Descent(root.hold());
    try {
      const { dev, ino } = Deno.statSync(root.at("."));
      this.#place = `${dev}:${ino}`;
      if (deletes) {
        this.#before = new Map();
        this.#remember(".");
      }
    } catch (error) {
      this.#close();
      throw error;
    }
    DiskTarget.#all.enter(this.#place, this);
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
    for (const [directory, names] of this.#before ?? []) {
      for (const name of names) {
        const path = directory === "." ? name : `${directory}/${name}`;
        await this.#attempt(path, () => remove(this.#writing.to(directory), name));
      }
    }
    const failure = await this.#setDirectories();
    if (failure) throw failure;
    this.#close();
  }

  /** See {@linkcode TreeTarget.abort}. */
  async abort(): Promise<void> {
    if (this.#closed) return;
    await this.#setDirectories();
    this.#close();
  }

  #close(): void {
    this.#closed = true;
    this.#listing.close();
    this.#writing.close();
    this.#root.release();
    DiskTarget.#all.leave(this.#place, this);
  }

  /**
   * Gives directories their modes and times, those in others first; returns the first failure. Where another transfer
   * into the same folder still goes on, which may write to them, it's that one that does it in its end.
   */
  async #setDirectories(): Promise<BkitError | undefined> {
    const directories = this.#directories.splice(0);
    const heir = DiskTarget.#all.other(this.#place, this);
    if (heir) {
      for (const directory of directories) heir.#directories.push(directory);
      return undefined;
    }
    directories.sort((a, b) => a.path < b.path ? 1 : a.path > b.path ? -1 : 0);
    const slice = new Slice();
    let failure: BkitError | undefined;
    for (const { path, mode, modTime } of directories) {
      try {
        this.#writing.to(path).set(unixPermissions(mode), modTime);
      } catch (cause) {
        failure ??= unwritable(path, cause);
      }
      if (slice.step()) await slice.pause();
    }
    return failure;
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
    // a hard link that is put in the place of another name of the same file stays, which is no error
    const discard = (): void => folder.discard(temporary);
    let replaced: Awaitable<void>;
    try {
      make(folder.at(temporary));
      replaced = replace(folder, temporary, name);
    } catch (error) {
      discard();
      throw error;
    }
    return replaced ? replaced.then(discard) : discard();
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

  /** To be called first for each entry. */
  #came(path: string): void {
    if (Deno.build.os === "windows") checkWindowsPath(path);
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
