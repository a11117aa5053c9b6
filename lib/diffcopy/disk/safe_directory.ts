/*
 * Directories that are read and written in such a way that nothing outside of them can be hit.
 *
 * Every system call looks up its path again, and any part of it may have become a symlink since it
 * was checked. So on Linux a directory is held open: below `/proc/<process>/fd/<descriptor>/` a
 * single name means an entry of that very directory, wherever it was moved and whatever took its
 * place. `openat` and its relatives exist for this purpose, but Deno does not have them. If the
 * descriptor cannot be used like that (on other systems, and without `--allow-all`), every
 * directory of the path is compared with what it was, before and after each call. That leaves
 * moments in which another process of this machine could interfere, but none for a daemon, whose
 * entries are handled one after the other.
 */

import { closeSync, constants, futimesSync, openSync } from "node:fs";
import { setTimes } from "../../internal/workarounds/set_times.ts";
import { isMissing } from "../../internal/fs_error.ts";
import { type Permissions, setPermissions } from "./permissions.ts";

/** Returns the error for a directory that is not what it was; `path` is relative to the root. */
export type Replaced = (path: string, cause?: unknown) => Error;

/** Flags with which directories are opened. */
export interface SafeDirectoryOptions {
  /** Error for a directory that is not what it was. */
  readonly replaced: Replaced;
  /** Opens directories for lookups only, which needs no right to read them. */
  readonly lookup?: boolean | undefined;
  /**
   * Holds directories open where that can be done; for tests.
   *
   * @default {true}
   */
  readonly pin?: boolean | undefined;
}

/** A directory at or below a root. */
export interface SafeDirectory {
  /** Path relative to the root, for messages; `.` is the root itself. */
  readonly path: string;
  /**
   * Returns the path for a system call on a single name in it. Throws if the directory was
   * replaced.
   */
  at(name: string): string;
  /** Must be called after such a system call. Throws if the directory was replaced. */
  settled(): void;
  /** Removes a temporary name if it exists. Never throws. */
  discard(name: string): void;
  /** Returns the identity of the directory: `device:inode`. */
  identity(): string;
  /**
   * Opens a directory in it, never through a symlink. Throws if there is no directory of this name.
   */
  open(name: string): SafeDirectory;
  /**
   * Gives a directory in it a mode with which this user can work in it; the final mode is set at
   * the end.
   */
  unlock(name: string, mode: number): void;
  /** Sets its own permissions, and its time, in nanoseconds since 1970. */
  set(permissions: Permissions, modTime: bigint): void;
  /** Keeps it open for one more {@linkcode SafeDirectory.release}. Returns itself. */
  hold(): SafeDirectory;
  /** Releases it; the last release closes it. */
  release(): void;
}

const DIRECTORY = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Linux's flag for a descriptor that needs no read permission, missing in `node:fs`. */
const O_PATH = 0o10000000;

/** Opens a root, an absolute path without symlinks. */
export function openSafeDirectory(path: string, options: SafeDirectoryOptions): SafeDirectory {
  if (options.pin !== false && Deno.build.os === "linux") {
    const directory = pinned(path, options);
    if (directory) return directory;
  }
  return new CheckedDirectory(".", path, undefined, options.replaced);
}

function pinned(
  path: string,
  { replaced, lookup }: SafeDirectoryOptions,
): SafeDirectory | undefined {
  const flags = lookup ? DIRECTORY | O_PATH : DIRECTORY;
  const descriptor = openSync(path, flags);
  try {
    const there = Deno.statSync(path);
    const here = Deno.statSync(`/proc/self/fd/${descriptor}/.`);
    if (here.dev === there.dev && here.ino === there.ino) {
      return new PinnedDirectory(".", descriptor, flags, replaced);
    }
  } catch {
    // no /proc, or no permission for it
  }
  closeSync(descriptor);
  return undefined;
}

class PinnedDirectory implements SafeDirectory {
  readonly path: string;
  readonly #descriptor: number;
  readonly #prefix: string;
  readonly #flags: number;
  readonly #replaced: Replaced;
  #holders = 1;

  constructor(path: string, descriptor: number, flags: number, replaced: Replaced) {
    this.path = path;
    this.#descriptor = descriptor;
    this.#flags = flags;
    this.#replaced = replaced;
    this.#prefix = `/proc/${Deno.pid}/fd/${descriptor}/`; // shorter than the way through `self`
  }

  at(name: string): string {
    return this.#prefix + name;
  }

  settled(): void {}

  discard(name: string): void {
    removeIfThere(this.#prefix + name);
  }

  open(name: string): SafeDirectory {
    const path = below(this.path, name);
    const descriptor = openDirectory(this.#prefix + name, path, this.#flags, this.#replaced);
    return new PinnedDirectory(path, descriptor, this.#flags, this.#replaced);
  }

  identity(): string {
    const { dev, ino } = Deno.statSync(`${this.#prefix}.`);
    return `${dev}:${ino}`;
  }

  unlock(name: string, mode: number): void {
    const path = below(this.path, name);
    const flags = DIRECTORY | O_PATH;
    const descriptor = openDirectory(this.#prefix + name, path, flags, this.#replaced);
    try {
      Deno.chmodSync(`/proc/self/fd/${descriptor}`, mode);
    } finally {
      closeSync(descriptor);
    }
  }

  set(permissions: Permissions, modTime: bigint): void {
    setPermissions(this.#descriptor, permissions);
    setTimes(futimesSync, this.#descriptor, modTime);
  }

  hold(): SafeDirectory {
    this.#holders++;
    return this;
  }

  release(): void {
    if (--this.#holders === 0) closeSync(this.#descriptor);
  }
}

class CheckedDirectory implements SafeDirectory {
  readonly path: string;
  readonly #place: string;
  readonly #parent: CheckedDirectory | undefined;
  readonly #dev: number;
  readonly #ino: number | null;
  readonly #replaced: Replaced;

  constructor(
    path: string,
    place: string,
    parent: CheckedDirectory | undefined,
    replaced: Replaced,
  ) {
    this.path = path;
    this.#place = place;
    this.#parent = parent;
    this.#replaced = replaced;
    const info = Deno.lstatSync(place);
    if (!info.isDirectory) throw replaced(path);
    this.#dev = info.dev;
    this.#ino = info.ino;
  }

  at(name: string): string {
    this.settled();
    return `${this.#place}/${name}`;
  }

  settled(): void {
    this.#parent?.settled();
    let info: Deno.FileInfo;
    try {
      info = Deno.lstatSync(this.#place);
    } catch (cause) {
      throw isMissing(cause) ? this.#replaced(this.path, cause) : cause;
    }
    if (!info.isDirectory || info.dev !== this.#dev || info.ino !== this.#ino) {
      throw this.#replaced(this.path);
    }
  }

  /**
   * Not checked: if the directory was replaced, this is the name that was created in the other one.
   */
  discard(name: string): void {
    removeIfThere(`${this.#place}/${name}`);
  }

  open(name: string): SafeDirectory {
    const path = below(this.path, name);
    try {
      return new CheckedDirectory(path, this.at(name), this, this.#replaced);
    } catch (cause) {
      throw isMissing(cause) ? this.#replaced(path, cause) : cause;
    }
  }

  identity(): string {
    return `${this.#dev}:${this.#ino}`;
  }

  unlock(name: string, mode: number): void {
    Deno.chmodSync(this.at(name), mode);
    this.settled();
  }

  set(permissions: Permissions, modTime: bigint): void {
    if (Deno.build.os === "windows") return; // a directory cannot be opened there
    this.settled();
    const descriptor = openDirectory(this.#place, this.path, DIRECTORY, this.#replaced);
    try {
      this.settled();
      setPermissions(descriptor, permissions);
      setTimes(futimesSync, descriptor, modTime);
    } finally {
      closeSync(descriptor);
    }
  }

  hold(): SafeDirectory {
    return this;
  }

  release(): void {}
}

function removeIfThere(place: string): void {
  try {
    Deno.removeSync(place);
  } catch {
    // it was never created or cannot be removed: the first error matters
  }
}

function openDirectory(place: string, path: string, flags: number, replaced: Replaced): number {
  try {
    return openSync(place, flags);
  } catch (cause) {
    throw isSwap(cause) ? replaced(path, cause) : cause;
  }
}

function isSwap(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return isMissing(error) || error instanceof Deno.errors.FilesystemLoop || code === "ELOOP";
}

function below(path: string, name: string): string {
  return path === "." ? name : `${path}/${name}`;
}
