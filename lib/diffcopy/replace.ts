import type { Folder } from "./folder.ts";
import type { Awaitable } from "./tree.ts";

/**
 * Gives something that was made under a temporary name its own, in place of what stands there. A directory in its
 * place is removed before with all that is in it, which takes a promise.
 */
export function replace(folder: Folder, temporary: string, name: string): Awaitable<void> {
  try {
    Deno.renameSync(folder.at(temporary), folder.at(name));
  } catch (error) {
    if (!isDirectory(folder, name)) throw error;
    return remove(folder, name).then(() => {
      Deno.renameSync(folder.at(temporary), folder.at(name));
      folder.settled();
    });
  }
  folder.settled();
}

/** Removes a name with all that is below it; symlinks in it aren't followed. It's fine where there's none. */
export async function remove(folder: Folder, name: string): Promise<void> {
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
export function isDirectory(folder: Folder, name: string): boolean {
  try {
    return Deno.lstatSync(folder.at(name)).isDirectory;
  } catch {
    return false;
  }
}
