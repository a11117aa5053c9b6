import { OptionError } from "../../errors.ts";
import { danglingLink } from "../../internal/files/dangling_link.ts";

/** Returns why no directory can be created at a path, or undefined if no symlink is in the way. */
export async function linkFault(
  dest: string,
): Promise<{ detail: string; advice: string } | undefined> {
  const link = await danglingLink(dest);
  if (link === undefined) return undefined;
  return {
    detail: `${link} is a symlink to something that does not exist`,
    advice: "Create its target, or remove the symlink.",
  };
}

/**
 * Rejects with {@linkcode OptionError} if a symlink that leads to nothing prevents a directory from
 * being created. `option` is the option that names the directory.
 */
export async function checkLinks(dest: string, option: string): Promise<void> {
  const fault = await linkFault(dest);
  if (fault) throw new OptionError(`cannot write to the directory ${dest}`, { ...fault, option });
}
