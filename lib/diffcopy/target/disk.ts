import { lutimesSync } from "node:fs";
import * as nodePath from "node:path";
import { fileURLToPath } from "node:url";
import { type BkitError, OptionError } from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { createError, writeError } from "../../internal/write_error.ts";
import { DirectoryStack } from "../disk/directory_stack.ts";
import { DiskFile } from "./disk_file.ts";
import type { Permissions } from "../disk/permissions.ts";
import { openSafeDirectory, type SafeDirectory } from "../disk/safe_directory.ts";
import { unixPermissions } from "../wire/mode.ts";
import type { Stat } from "../wire/packet.ts";
import { basename, dirname } from "../../internal/go/path.ts";
import { Destinations } from "./destinations.ts";
import { makeDirectory } from "./make_directory.ts";
import { remove, replace } from "./replace.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import type { FileWriter, TreeTarget } from "./target.ts";
import { TemporaryEntries } from "./temporary_entries.ts";
import { setTimes } from "../../internal/workarounds/set_times.ts";
import type { Awaitable } from "../tree/tree.ts";
import { replacedError } from "./replaced_error.ts";
import { checkWindowsPath } from "./windows_path.ts";

/** Options for {@linkcode directoryTarget}. */
export interface DirectoryTargetOptions {
  /**
   * Keeps other files of the directory (`copy`), or removes them when everything has been received
   * (`delete`).
   *
   * @default {"copy"}
   */
  mode?: "copy" | "delete" | undefined;
}

/**
 * Returns a target that receives one transfer into a directory on disk. A missing directory is
 * created at once with mode 0700, as are its parents.
 *
 * Files appear under their names when they are complete, with mode and time. Everything belongs to
 * the current user, so the set-user-id and set-group-id bits are set only for entries that belonged
 * to that user and group before. An existing directory is kept and gets the mode and time of the received one;
 * anything else in the way is replaced. Temporary files that a killed transfer left are removed. Directories get their modes and times at the end. Devices,
 * fifos and sockets are skipped, because Deno cannot create them. Times are exact to the
 * microsecond, those of symlinks to the millisecond.
 *
 * Nothing is written, changed or removed outside of the directory: symlinks are never followed, not
 * even ones that another process creates during the transfer. Without `--allow-all`, and on systems
 * other than Linux, the latter holds except for short moments. Creating symlinks needs
 * `--allow-read` and `--allow-write` for all paths.
 *
 * Throws {@linkcode OptionError} if `path` cannot be created or is not a directory.
 *
 * @param path path or `file:` URL of the directory
 */
export function directoryTarget(
  path: string | URL,
  options: DirectoryTargetOptions = {},
): TreeTarget {
  const mode = options.mode ?? "copy";
  if (mode !== "copy" && mode !== "delete") {
    throw invalidOption("mode", "be copy or delete", mode);
  }
  const given = path instanceof URL ? fileURLToPath(path) : path;
  try {
    Deno.mkdirSync(given, { recursive: true, mode: 0o700 });
    const root = openSafeDirectory(Deno.realPathSync(nodePath.resolve(given)), {
      replaced: replacedError,
    });
    return new DiskTarget(root, mode === "delete", given);
  } catch (cause) {
    const { detail, advice } = createError(given, cause);
    throw new OptionError(`cannot write to the directory ${given}`, { cause, advice, detail });
  }
}

/** See {@linkcode directoryTarget}. */
export class DiskTarget implements TreeTarget {
  /** Running transfers by the directory that they write to. */
  static readonly #all = new Destinations<DiskTarget>();
  readonly #root: SafeDirectory;
  /** Positions of the listing and of the written files: the listing may be far ahead. */
  readonly #listing: DirectoryStack;
  readonly #writing: DirectoryStack;
  readonly #directories: Stat[] = [];
  /** With `delete`: names in existing directories that have not been received. */
  readonly #before: Map<string, Set<string>> | undefined;
  /** Identity of the directory, whatever path leads to it. */
  readonly #place: string = "";
  readonly #temporaries: TemporaryEntries;
  /** Path of the directory, for messages. */
  readonly #name: string | undefined;
  #closed = false;

  /**
   * Takes ownership of the directory and releases it at the end. `name` is its path for messages.
   */
  constructor(root: SafeDirectory, deletes: boolean, name?: string) {
    this.#root = root;
    this.#name = name;
    this.#listing = new DirectoryStack(root.hold());
    this.#writing = new DirectoryStack(root.hold());
    try {
      const { dev, ino } = Deno.statSync(root.at("."));
      this.#place = `${dev}:${ino}`;
      if (deletes) {
        this.#before = new Map();
        this.#remember(".");
      }
      this.#temporaries = new TemporaryEntries(root);
    } catch (error) {
      this.#close();
      throw error;
    }
    DiskTarget.#all.enter(this.#place, this);
  }

  /** See {@linkcode TreeTarget.directory}. */
  directory(entry: Stat): void {
    const { path, mode } = entry;
    this.#noteReceived(path);
    try {
      const parent = this.#listing.to(dirname(path));
      const name = basename(path);
      const existing = makeDirectory(parent, name, unixPermissions(mode) & 0o777 | 0o700);
      if (existing) this.#useDirectory(parent, name, path, existing);
      parent.settled();
    } catch (cause) {
      throw this.#error(path, cause);
    }
    this.#directories.push(entry);
  }

  /** See {@linkcode TreeTarget.symlink}. */
  symlink(entry: Stat): Awaitable<void> {
    const { path, linkname, modTime } = entry;
    this.#noteReceived(path);
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
    this.#noteReceived(entry.path);
    return false;
  }

  /** See {@linkcode TreeTarget.file}. */
  file(entry: Stat): FileWriter {
    const { path, modTime } = entry;
    this.#noteReceived(path);
    const goal = { name: basename(path), path, root: this.#name, modTime, ...permissionsOf(entry) };
    return new DiskFile(this.#writing.to(dirname(path)), this.#temporaries.next(), goal);
  }

  /** See {@linkcode TreeTarget.link}. */
  link(entry: Stat): Awaitable<void> {
    const { path, linkname } = entry;
    this.#noteReceived(path);
    return this.#attempt(path, () => {
      const from = this.#writing.to(dirname(linkname)).hold();
      try {
        const parent = this.#writing.to(dirname(path));
        return this.#put(parent, basename(path), (place) => {
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
    await this.#temporaries.swept();
    for (const [directory, names] of this.#before ?? []) {
      for (const name of names) {
        const path = directory === "." ? name : `${directory}/${name}`;
        await this.#attempt(path, () => this.#removeOld(this.#writing.to(directory), name));
      }
    }
    const failure = await this.#setDirectories();
    if (failure) throw failure;
    await this.#end();
  }

  /** See {@linkcode TreeTarget.abort}. */
  async abort(): Promise<void> {
    if (this.#closed) return;
    await this.#setDirectories();
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#temporaries.end();
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
   * Sets the modes and times of directories, inner ones first, and returns the first failure. If
   * another transfer into the same directory is still running, that one does it at its end.
   */
  async #setDirectories(): Promise<BkitError | undefined> {
    const directories = this.#directories.splice(0);
    const otherTransfer = DiskTarget.#all.other(this.#place, this);
    if (otherTransfer) {
      for (const directory of directories) otherTransfer.#directories.push(directory);
      return undefined;
    }
    directories.sort((a, b) => a.path < b.path ? 1 : a.path > b.path ? -1 : 0);
    const slice = new TimeSlice();
    let failure: BkitError | undefined;
    for (const entry of directories) {
      try {
        this.#writing.to(entry.path).set(permissionsOf(entry), entry.modTime);
      } catch (cause) {
        failure ??= this.#error(entry.path, cause);
      }
      if (slice.step()) await slice.pause();
    }
    return failure;
  }

  /** Removes an entry that was not received, unless another transfer or output is writing it. */
  #removeOld(directory: SafeDirectory, name: string): Awaitable<void> {
    if (!this.#temporaries.isInUse(directory, name)) return remove(directory, name);
  }

  #error(path: string, cause: unknown): BkitError {
    return writeError(path, cause, undefined, this.#name);
  }

  /** Runs an operation on an entry and makes its errors name the entry. */
  #attempt(path: string, run: () => Awaitable<void>): Awaitable<void> {
    try {
      const done = run();
      return done instanceof Promise
        ? done.catch((cause) => Promise.reject(this.#error(path, cause)))
        : done;
    } catch (cause) {
      throw this.#error(path, cause);
    }
  }

  /** Creates something under its name, or under a temporary name first if the name is taken. */
  #put(parent: SafeDirectory, name: string, make: (place: string) => void): Awaitable<void> {
    try {
      make(parent.at(name));
      return parent.settled();
    } catch (error) {
      if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    }
    const temporary = this.#temporaries.next();
    // a hard link that replaces another name of the same file stays under its temporary name
    const discard = (): void => parent.discard(temporary);
    let replaced: Awaitable<void>;
    try {
      make(parent.at(temporary));
      replaced = replace(parent, temporary, name);
    } catch (error) {
      discard();
      throw error;
    }
    return replaced ? replaced.then(discard) : discard();
  }

  #useDirectory(parent: SafeDirectory, name: string, path: string, info: Deno.FileInfo): void {
    const mode = info.mode ?? 0o700;
    if ((mode & 0o700) !== 0o700) parent.unlock(name, mode & 0o7777 | 0o700);
    if (this.#before) this.#remember(path);
  }

  #remember(path: string): void {
    const directory = this.#listing.to(path);
    const names = new Set<string>();
    for (const { name } of Deno.readDirSync(directory.at("."))) names.add(name);
    this.#before!.set(path, names);
  }

  /** Notes that an entry was received. Must be called first for each entry. */
  #noteReceived(path: string): void {
    if (Deno.build.os === "windows") checkWindowsPath(path);
    this.#before?.get(dirname(path))?.delete(basename(path));
  }
}

function permissionsOf({ mode, uid, gid }: Stat): Permissions {
  return { mode: unixPermissions(mode), uid, gid };
}
