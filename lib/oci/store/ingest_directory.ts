/**
 * The directory of a blob that is being written: `data`, which is locked while it is written, and
 * the files that describe it.
 */
import * as path from "node:path";
import { danglingLink } from "../../internal/files/dangling_link.ts";
import { openLocked } from "../../internal/files/lock.ts";
import { names } from "./paths.ts";

/**
 * Opens and locks the data in a blob's directory, which is created if it is missing; another
 * process may remove the directory at any time before the lock is taken. Resolves to `undefined` if
 * another writer holds the lock.
 */
export async function openData(directory: string): Promise<Deno.FsFile | undefined> {
  for (;;) {
    try {
      await Deno.mkdir(directory, { recursive: true });
      return await openLocked(path.join(directory, "data"));
    } catch (error) {
      if (error instanceof Deno.errors.NotFound || await wasRemoved(error, directory)) continue;
      throw error;
    }
  }
}

/**
 * Returns whether `mkdir` failed only because another process removed the directory while `mkdir`
 * looked at it.
 */
async function wasRemoved(error: unknown, directory: string): Promise<boolean> {
  if (!(error instanceof Deno.errors.AlreadyExists)) return false;
  try {
    return (await Deno.lstat(directory)).isDirectory;
  } catch (missing) {
    if (!(missing instanceof Deno.errors.NotFound)) throw missing;
    return await danglingLink(directory) === undefined;
  }
}

/** Discards what was written in a blob's directory, whose data the caller has locked. */
export function discardIngest(directory: string): Promise<void> {
  return removeIngest(directory, () => removeIfExists(path.join(directory, "data")));
}

/**
 * Removes a blob's directory, whose data the caller has locked and `take` moves out of it. The lock
 * goes with the data, and then anyone can use the directory: so the data is taken last, before the
 * directory itself, which stays if another writer has already begun to use it.
 */
export async function removeIngest(directory: string, take: () => Promise<void>): Promise<void> {
  for (const name of await names(directory)) {
    if (name !== "data") await removeIfExists(path.join(directory, name), { recursive: true });
  }
  await take();
  await Deno.remove(directory).catch(() => {});
}

/** Removes a file or a directory, unless it no longer exists. */
async function removeIfExists(name: string, options?: Deno.RemoveOptions): Promise<void> {
  try {
    await Deno.remove(name, options);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
