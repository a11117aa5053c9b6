/** Locks on files, by flock(2): they end with the process that holds them, however it ends. */

/**
 * Opens a file, which is created if it is missing, and locks it for this opening only. Resolves to
 * `undefined` if another opening, of this process or of another, holds the lock.
 * {@linkcode closeLocked} unlocks it.
 *
 * If the file was renamed or removed while it was opened, opening is tried again. Rejects if the
 * path is a link. On file systems without locks (some network file systems), the file is opened
 * without one.
 */
export async function openLocked(path: string): Promise<Deno.FsFile | undefined> {
  for (;;) {
    await refuseLink(path);
    const file = await Deno.open(path, { read: true, write: true, create: true, mode: 0o644 });
    try {
      if (!await tryLock(file)) {
        file.close();
        return undefined;
      }
      if (await isSameFile(file, path)) return file;
    } catch (error) {
      file.close();
      throw error;
    }
    file.close();
  }
}

/**
 * Unlocks and closes a file. Closing alone is not enough: a child process that another thread has
 * just forked shares the opening, and with it the lock, until it runs its own program.
 */
export function closeLocked(file: Deno.FsFile): void {
  try {
    file.unlockSync();
  } catch {
    // this file system has no locks
  }
  file.close();
}

/**
 * Waits until {@linkcode openLocked} succeeds; resolves to `undefined` after `timeoutMs`
 * milliseconds. Rejects with the reason of the signal.
 */
export async function waitLocked(
  path: string,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Deno.FsFile | undefined> {
  const deadline = performance.now() + timeoutMs;
  for (let pause = 1;; pause = Math.min(pause * 2, 50)) {
    signal?.throwIfAborted();
    const file = await openLocked(path);
    if (file || performance.now() > deadline) return file;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Returns whether a path still leads to the file that was opened. */
export async function isSameFile(file: Deno.FsFile, path: string): Promise<boolean> {
  try {
    const [opened, named] = await Promise.all([file.stat(), Deno.lstat(path)]);
    return opened.ino === named.ino && opened.dev === named.dev;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/**
 * Locks a file that was just created. Returns `removed` if another process has taken it for a
 * leftover in between, and removes it; `unlocked` on a file system without locks, where nothing is
 * ever taken for a leftover.
 */
export function lockNew(file: Deno.FsFile, path: string): "locked" | "unlocked" | "removed" {
  try {
    if (!file.tryLockSync(true)) return "removed";
  } catch {
    return "unlocked";
  }
  return isSameFileSync(file, path) ? "locked" : "removed";
}

/**
 * Opens and locks a file that a killed process left. Returns undefined if a process holds its lock,
 * or if that cannot be found out. {@linkcode closeLocked} unlocks it.
 */
export function lockLeftover(path: string): Deno.FsFile | undefined {
  let file: Deno.FsFile;
  try {
    file = Deno.openSync(path);
  } catch {
    return undefined;
  }
  try {
    if (file.tryLockSync(true) && isSameFileSync(file, path)) return file;
  } catch {
    // this file system has no locks
  }
  closeLocked(file);
  return undefined;
}

function isSameFileSync(file: Deno.FsFile, path: string): boolean {
  try {
    const [opened, named] = [file.statSync(), Deno.lstatSync(path)];
    return opened.ino === named.ino && opened.dev === named.dev;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function refuseLink(path: string): Promise<void> {
  try {
    if ((await Deno.lstat(path)).isFile) return;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  throw new Deno.errors.FilesystemLoop(`${path} is not a regular file`);
}

async function tryLock(file: Deno.FsFile): Promise<boolean> {
  try {
    return await file.tryLock(true);
  } catch {
    return true;
  }
}
