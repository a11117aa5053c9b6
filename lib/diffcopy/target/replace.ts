import type { SafeDirectory } from "../disk/safe_directory.ts";
import type { Awaitable } from "../tree/tree.ts";

/**
 * Renames something from its temporary name to its own, replacing what is there. A directory in its
 * place is first removed with everything in it, which is asynchronous. If this fails, the temporary
 * name is removed.
 */
export function replace(
  directory: SafeDirectory,
  temporary: string,
  name: string,
): Awaitable<void> {
  try {
    rename(directory, temporary, name);
  } catch (error) {
    if (isDirectory(directory, name)) return replaceDirectory(directory, temporary, name);
    directory.discard(temporary);
    throw error;
  }
}

async function replaceDirectory(
  directory: SafeDirectory,
  temporary: string,
  name: string,
): Promise<void> {
  try {
    await remove(directory, name);
    rename(directory, temporary, name);
  } catch (error) {
    directory.discard(temporary);
    throw error;
  }
}

function rename(directory: SafeDirectory, temporary: string, name: string): void {
  Deno.renameSync(directory.at(temporary), directory.at(name));
  directory.settled();
}

/**
 * Removes a name with everything below it, without following symlinks. Does nothing if it does not
 * exist.
 */
export async function remove(directory: SafeDirectory, name: string): Promise<void> {
  directory.hold();
  try {
    await Deno.remove(directory.at(name), { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  } finally {
    directory.release();
  }
}

/** Returns true if a name is a directory, not a symlink to one. */
function isDirectory(directory: SafeDirectory, name: string): boolean {
  try {
    return Deno.lstatSync(directory.at(name)).isDirectory;
  } catch {
    return false;
  }
}
