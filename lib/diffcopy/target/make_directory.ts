import type { SafeDirectory } from "../disk/safe_directory.ts";

/**
 * Creates a directory, in place of a file or a symlink of this name. An existing directory is kept;
 * then its information is returned.
 */
export function makeDirectory(
  parent: SafeDirectory,
  name: string,
  mode: number,
): Deno.FileInfo | undefined {
  for (;;) {
    try {
      Deno.mkdirSync(parent.at(name), { mode });
      return undefined;
    } catch (error) {
      if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    }
    const info = Deno.lstatSync(parent.at(name));
    if (info.isDirectory) return info;
    Deno.removeSync(parent.at(name)); // a file or a symlink, which is not followed
  }
}
