/** The folder of a blob that is being written: `data`, which is locked as long as it is, and what tells of it. */
import * as path from "node:path";
import { openLocked } from "./lock.ts";
import { names } from "./paths.ts";

/**
 * Opens and locks the data in the folder of a blob, made where it's missing; another may remove the folder at any time before
 * it's locked. Resolves to `undefined` where another holds it.
 */
export async function openData(folder: string): Promise<Deno.FsFile | undefined> {
  for (;;) {
    try {
      await Deno.mkdir(folder, { recursive: true });
      return await openLocked(path.join(folder, "data"));
    } catch (error) {
      if (error instanceof Deno.errors.NotFound || await wasRemoved(error, folder)) continue;
      throw error;
    }
  }
}

/** Checks that `mkdir` failed only because another removed the folder just when `mkdir` looked at it. */
async function wasRemoved(error: unknown, folder: string): Promise<boolean> {
  if (!(error instanceof Deno.errors.AlreadyExists)) return false;
  try {
    return (await Deno.lstat(folder)).isDirectory;
  } catch (missing) {
    if (missing instanceof Deno.errors.NotFound) return true;
    throw missing;
  }
}

/** Throws away what was written in the folder of a blob, whose data the caller has locked. */
export function discardIngest(folder: string): Promise<void> {
  return removeIngest(folder, () => gone(Deno.remove(path.join(folder, "data"))));
}

/**
 * Removes the folder of a blob whose data the caller has locked, and which `take` takes out of it. With the data the lock
 * goes, and the folder is anyone's: so it's the last but the folder itself, which stays where another has begun to write.
 */
export async function removeIngest(folder: string, take: () => Promise<void>): Promise<void> {
  for (const name of await names(folder)) {
    if (name !== "data") await gone(Deno.remove(path.join(folder, name), { recursive: true }));
  }
  await take();
  await Deno.remove(folder).catch(() => {});
}

/** Resolves when something was removed, or had been before. */
async function gone(removing: Promise<void>): Promise<void> {
  try {
    await removing;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
