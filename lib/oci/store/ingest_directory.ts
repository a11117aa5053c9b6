/** The directory of a blob that is being written: `data`, which is locked as long as it is, and what tells of it. */
import * as path from "node:path";
import { openLocked } from "./lock.ts";
import { names } from "./paths.ts";

/**
 * Opens and locks the data in the directory of a blob, made where it's missing; another may remove the directory at any time before
 * it's locked. Resolves to `undefined` where another holds it.
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

/** Checks that `mkdir` failed only because another removed the directory just when `mkdir` looked at it. */
async function wasRemoved(error: unknown, directory: string): Promise<boolean> {
  if (!(error instanceof Deno.errors.AlreadyExists)) return false;
  try {
    return (await Deno.lstat(directory)).isDirectory;
  } catch (missing) {
    if (missing instanceof Deno.errors.NotFound) return true;
    throw missing;
  }
}

/** Throws away what was written in the directory of a blob, whose data the caller has locked. */
export function discardIngest(directory: string): Promise<void> {
  return removeIngest(directory, () => removeIfExists(path.join(directory, "data")));
}

/**
 * Removes the directory of a blob whose data the caller has locked, and which `take` takes out of it. With the data the lock
 * goes, and the directory is anyone's: so it's the last but the directory itself, which stays where another has begun to write.
 */
export async function removeIngest(directory: string, take: () => Promise<void>): Promise<void> {
  for (const name of await names(directory)) {
    if (name !== "data") await removeIfExists(path.join(directory, name), { recursive: true });
  }
  await take();
  await Deno.remove(directory).catch(() => {});
}

/** Resolves when something was removed, or had been before. */
async function removeIfExists(name: string, options?: Deno.RemoveOptions): Promise<void> {
  try {
    await Deno.remove(name, options);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
