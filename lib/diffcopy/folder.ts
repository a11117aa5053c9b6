/*
 * Directories that are written to, so that nothing outside of them can be hit.
 *
 * A path is looked up anew by every system call, and anything in it can have become a symlink since it was checked.
 * On Linux a directory is therefore held open: below `/proc/self/fd/<descriptor>/` a single name means what is in
 * that very directory, wherever it was moved to and whatever stands in its place. That is what `openat` and its kin
 * are for, which Deno doesn't have. Where the descriptor can't be used like that (other systems, and Deno without
 * `--allow-all`), every directory of the path is compared with what it was, before each call and after it. That
 * leaves moments in which another process of this machine could do harm, but none for a daemon, whose entries are
 * made one after the other.
 */

import { closeSync, constants, fchmodSync, futimesSync, openSync } from "node:fs";
import { setTimes } from "../internal/workarounds/set_times.ts";
import { isMissing } from "./trouble.ts";
import { swapped } from "./unwritable.ts";

/** A directory of the destination. */
export interface Folder {
  /** Relative to the destination, for messages; `.` is the destination itself. */
  readonly path: string;
  /** The path for a system call on a single name in it. Throws when the directory isn't what it was. */
  at(name: string): string;
  /** To be called after what was made in it was made. Throws when the directory isn't what it was. */
  settled(): void;
  /** Removes a temporary name, if it's there. Never throws. */
  discard(name: string): void;
  /** Opens a directory in it; never through a symlink. Throws when there is none of this name. */
  open(name: string): Folder;
  /** Lets this user work in a directory in it; its mode is set in the end. `mode` is `chmod`'s. */
  unlock(name: string, mode: number): void;
  /** Sets its own mode, `chmod`'s bits, and its time, in nanoseconds since 1970. */
  set(mode: number, modTime: bigint): void;
  /** Takes part in it: it stays open for one more {@linkcode Folder.release}. Returns itself. */
  hold(): Folder;
  /** Lets go of it. */
  release(): void;
}

const DIRECTORY = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Linux's flag for a descriptor that needs no right to read; `node:fs` doesn't name it. */
const O_PATH = 0o10000000;

/**
 * Opens the destination, an absolute path without symlinks. `pin` says whether to hold directories open where
 * that can be done, and is for tests.
 */
export function openFolder(path: string, pin: boolean = true): Folder {
  if (pin && Deno.build.os === "linux") {
    const folder = pinned(path);
    if (folder) return folder;
  }
  return new CheckedFolder(".", path, undefined);
}

function pinned(path: string): Folder | undefined {
  const descriptor = openSync(path, DIRECTORY);
  try {
    const there = Deno.statSync(path);
    const here = Deno.statSync(`/proc/self/fd/${descriptor}/.`);
    if (here.dev === there.dev && here.ino === there.ino) return new PinnedFolder(".", descriptor);
  } catch {
    // no /proc, or no permission for it
  }
  closeSync(descriptor);
  return undefined;
}

class PinnedFolder implements Folder {
  readonly path: string;
  readonly #descriptor: number;
  readonly #prefix: string;
  #holders = 1;

  constructor(path: string, descriptor: number) {
    this.path = path;
    this.#descriptor = descriptor;
    this.#prefix = `/proc/self/fd/${descriptor}/`;
  }

  at(name: string): string {
    return this.#prefix + name;
  }

  settled(): void {}

  discard(name: string): void {
    removeIfThere(this.#prefix + name);
  }

  open(name: string): Folder {
    const path = below(this.path, name);
    return new PinnedFolder(path, openDirectory(this.#prefix + name, path));
  }

  unlock(name: string, mode: number): void {
    const path = below(this.path, name);
    const descriptor = openDirectory(this.#prefix + name, path, DIRECTORY | O_PATH);
    try {
      Deno.chmodSync(`/proc/self/fd/${descriptor}`, mode);
    } finally {
      closeSync(descriptor);
    }
  }

  set(mode: number, modTime: bigint): void {
    fchmodSync(this.#descriptor, mode);
    setTimes(futimesSync, this.#descriptor, modTime);
  }

  hold(): Folder {
    this.#holders++;
    return this;
  }

  release(): void {
    if (--this.#holders === 0) closeSync(this.#descriptor);
  }
}

class CheckedFolder implements Folder {
  readonly path: string;
  readonly #place: string;
  readonly #parent: CheckedFolder | undefined;
  readonly #dev: number;
  readonly #ino: number | null;

  constructor(path: string, place: string, parent: CheckedFolder | undefined) {
    this.path = path;
    this.#place = place;
    this.#parent = parent;
    const info = Deno.lstatSync(place);
    if (!info.isDirectory) throw swapped(path);
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
      throw isMissing(cause) ? swapped(this.path, cause) : cause;
    }
    if (!info.isDirectory || info.dev !== this.#dev || info.ino !== this.#ino) {
      throw swapped(this.path);
    }
  }

  /** Not checked: where the directory was swapped, this is the name that was made in the other one. */
  discard(name: string): void {
    removeIfThere(`${this.#place}/${name}`);
  }

  open(name: string): Folder {
    const path = below(this.path, name);
    try {
      return new CheckedFolder(path, this.at(name), this);
    } catch (cause) {
      throw isMissing(cause) ? swapped(path, cause) : cause;
    }
  }

  unlock(name: string, mode: number): void {
    Deno.chmodSync(this.at(name), mode);
    this.settled();
  }

  set(mode: number, modTime: bigint): void {
    if (Deno.build.os === "windows") return; // a directory can't be opened there
    this.settled();
    const descriptor = openDirectory(this.#place, this.path);
    try {
      this.settled();
      fchmodSync(descriptor, mode);
      setTimes(futimesSync, descriptor, modTime);
    } finally {
      closeSync(descriptor);
    }
  }

  hold(): Folder {
    return this;
  }

  release(): void {}
}

function removeIfThere(place: string): void {
  try {
    Deno.removeSync(place);
  } catch {
    // it was never made, or can't be removed: the first error tells more
  }
}

function openDirectory(place: string, path: string, flags: number = DIRECTORY): number {
  try {
    return openSync(place, flags);
  } catch (cause) {
    throw isSwap(cause) ? swapped(path, cause) : cause;
  }
}

function isSwap(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return isMissing(error) || error instanceof Deno.errors.FilesystemLoop || code === "ELOOP";
}

function below(path: string, name: string): string {
  return path === "." ? name : `${path}/${name}`;
}
