import { closeLocked, lockLeftover, lockNew } from "../../internal/files/lock.ts";
import { entryName, lockName, parseTemporaryName } from "../../internal/files/temporary_name.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import { DirectoryStack } from "../disk/directory_stack.ts";
import type { SafeDirectory } from "../disk/safe_directory.ts";

/**
 * The temporary names of one transfer into a directory. An entry has one beside its own name while
 * it is incomplete, anywhere in the tree. A lock on a file in the root stands for all of them: it
 * ends with the process. A lock file that nobody holds belongs to a killed transfer, whose temporary
 * entries are then looked for in the whole tree; without one, nothing is searched.
 */
export class TemporaryEntries {
  readonly #root: SafeDirectory;
  readonly #sweeping: Promise<void> | undefined;
  /** Id of the transfer and its lock, once there is a temporary entry. */
  #own: { readonly id: string; readonly lock: Deno.FsFile | undefined } | undefined;
  #count = 0;
  #stopped = false;

  /**
   * Begins to remove what killed transfers left. The caller must hold the root until
   * {@linkcode TemporaryEntries.end} resolves.
   */
  constructor(root: SafeDirectory) {
    this.#root = root;
    const dead = deadTransfers(root);
    this.#sweeping = dead.size > 0 ? this.#sweep(dead) : undefined;
  }

  /** Returns a new name. The first one locks the root. */
  next(): string {
    this.#own ??= lockRoot(this.#root);
    return entryName(this.#own.id, this.#count++);
  }

  /** Returns true if an entry is a temporary one that a running process may still write to. */
  isInUse(directory: SafeDirectory, name: string): boolean {
    const temporary = parseTemporaryName(name);
    if (!temporary) return false;
    if (temporary.kind === "entry") return isLocked(this.#root.at(lockName(temporary.id)));
    return isLocked(directory.at(name));
  }

  /** Waits until the remains of killed transfers are removed. Never rejects. */
  async swept(): Promise<void> {
    await this.#sweeping;
  }

  /** Stops removing, and unlocks the root. Never rejects. */
  async end(): Promise<void> {
    this.#stopped = true;
    await this.#sweeping;
    if (!this.#own?.lock) return;
    this.#root.discard(lockName(this.#own.id));
    closeLocked(this.#own.lock);
  }

  /** Removes the entries of killed transfers, and at last their locks. */
  async #sweep(dead: ReadonlyMap<string, Deno.FsFile>): Promise<void> {
    const stack = new DirectoryStack(this.#root.hold());
    const slice = new TimeSlice();
    const waiting = ["."];
    for (let path = waiting.pop(); path !== undefined && !this.#stopped; path = waiting.pop()) {
      for (const below of removeEntries(stack, path, dead)) waiting.push(below);
      if (slice.step()) await slice.pause();
    }
    stack.close();
    for (const [id, lock] of dead) {
      if (!this.#stopped) this.#root.discard(lockName(id));
      closeLocked(lock);
    }
  }
}

/** Returns the locks of killed transfers by their ids. */
function deadTransfers(root: SafeDirectory): Map<string, Deno.FsFile> {
  const found = new Map<string, Deno.FsFile>();
  for (const { name, isFile } of list(root)) {
    const temporary = isFile ? parseTemporaryName(name) : undefined;
    if (temporary?.kind !== "lock") continue;
    const lock = lockLeftover(root.at(name));
    if (lock) found.set(temporary.id, lock);
  }
  return found;
}

/**
 * Creates and locks the file that stands for a transfer. There is none in a root that cannot be
 * written to, and on a file system without locks: what is left there stays.
 */
function lockRoot(root: SafeDirectory): { id: string; lock: Deno.FsFile | undefined } {
  for (;;) {
    const id = crypto.randomUUID();
    const name = lockName(id);
    let file: Deno.FsFile;
    try {
      file = Deno.openSync(root.at(name), { write: true, createNew: true, mode: 0o600 });
    } catch {
      return { id, lock: undefined };
    }
    const state = lockNew(file, root.at(name));
    if (state === "locked") return { id, lock: file };
    file.close();
    root.discard(name);
    if (state === "unlocked") return { id, lock: undefined };
  }
}

/** Removes the entries of some transfers in a directory. Returns the directories in it. */
function removeEntries(
  stack: DirectoryStack,
  path: string,
  dead: ReadonlyMap<string, unknown>,
): string[] {
  const below: string[] = [];
  try {
    const directory = stack.to(path);
    for (const { name, isDirectory } of list(directory)) {
      if (isDirectory) {
        below.push(path === "." ? name : `${path}/${name}`);
        continue;
      }
      const temporary = parseTemporaryName(name);
      if (temporary?.kind === "entry" && dead.has(temporary.id)) directory.discard(name);
    }
  } catch {
    // a directory that is gone or that this user must not enter
  }
  return below;
}

function list(directory: SafeDirectory): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(directory.at("."))];
  } catch {
    return []; // a directory that cannot be listed may still be written to
  }
}

function isLocked(place: string): boolean {
  const lock = lockLeftover(place);
  if (lock) closeLocked(lock);
  return lock === undefined;
}
