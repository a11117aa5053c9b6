import type { SafeDirectory } from "../disk/safe_directory.ts";
import type { Awaitable } from "../tree/tree.ts";

/**
 * Gives something that was made under a temporary name its own, in place of what stands there. A directory in its
 * place is removed before with all that is in it, which takes a promise. When it fails, the temporary name is gone.
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

/** Removes a name with all that is below it; symlinks in it aren't followed. It's fine where there's none. */
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

/** Whether a name stands for a directory, and not for a symlink to one. */
function isDirectory(folder: SafeDirectory, name: string): boolean {
  try {
    return Deno.lstatSync(folder.at(name)).isDirectory;
  } catch {
    return false;
  }
}
