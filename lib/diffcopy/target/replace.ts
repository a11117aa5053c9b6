import type { SafeDirectory } from "../disk/safe_directory.ts";
import type { Awaitable } from "../tree/tree.ts";

/**
 * Renames something from its temporary name to its own, replacing what is there. A directory in its
 * place is first removed with everything in it, which is asynchronous. If this fails, the temporary
 * name is removed.
 */
export function replace(folder: SafeDirectory, temporary: string, name: string): Awaitable<void> {
  try {
    rename(folder, temporary, name);
  } catch (error) {
    if (isDirectory(folder, name)) return replaceDirectory(folder, temporary, name);
    folder.discard(temporary);
    throw error;
  }
}

async function replaceDirectory(
  folder: SafeDirectory,
  temporary: string,
  name: string,
): Promise<void> {
  try {
    await remove(folder, name);
    rename(folder, temporary, name);
  } catch (error) {
    folder.discard(temporary);
    throw error;
  }
}

function rename(folder: SafeDirectory, temporary: string, name: string): void {
  Deno.renameSync(folder.at(temporary), folder.at(name));
  folder.settled();
}

/**
 * Removes a name with everything below it, without following symlinks. Does nothing if it does not
 * exist.
 */
export async function remove(folder: SafeDirectory, name: string): Promise<void> {
  folder.hold();
  try {
    await Deno.remove(folder.at(name), { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  } finally {
    folder.release();
  }
}

/** Returns true if a name is a directory, not a symlink to one. */
function isDirectory(folder: SafeDirectory, name: string): boolean {
  try {
    return Deno.lstatSync(folder.at(name)).isDirectory;
  } catch {
    return false;
  }
}
