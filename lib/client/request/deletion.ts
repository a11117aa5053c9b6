/** Checks of a directory whose other files an output removes (mode `delete`). */
import * as path from "node:path";
import { OptionError } from "../../errors.ts";
import { type Environment, processEnvironment } from "../../internal/environment.ts";
import type { BuildOptions } from "../options/build.ts";

/**
 * Returns true if a directory is below another one. Symlinks are followed, and neither has to
 * exist.
 */
export function isBelow(directory: string, parent: string): boolean {
  const relative = path.relative(realPath(parent), realPath(directory));
  return relative !== "" && relative !== ".." && !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative);
}

/**
 * Throws {@linkcode OptionError} for a directory that nobody wants to be emptied: the root, the
 * home directory, a context of the build, and every directory above one of these.
 */
export function checkDeletion(
  dest: string,
  { context, contexts = {}, dockerfile }: BuildOptions,
  env: Environment = processEnvironment,
): void {
  const kept: [what: string, directory: string][] = [
    ["the root directory", path.parse(realPath(dest)).root],
  ];
  const home = env("HOME") || env("USERPROFILE");
  if (home) kept.push(["the home directory", home]);
  for (const input of [context, dockerfile, ...Object.values(contexts)]) {
    const name = typeof input === "object" && "name" in input ? input.name : undefined;
    // Other names are not those of directories on this machine.
    if (name && path.isAbsolute(name)) kept.push(["a context of the build", name]);
  }
  for (const [what, directory] of kept) {
    const same = realPath(directory) === realPath(dest);
    if (!same && !isBelow(directory, dest)) continue;
    throw new OptionError(`cannot write to ${dest} with mode delete`, {
      detail: `it ${same ? "is" : "contains"} ${what}`,
      option: "outputs",
      advice: "The mode removes all other files there: choose a directory of its own.",
    });
  }
}

/** Returns the real path of what exists of a path, followed by the rest of it. */
function realPath(name: string): string {
  const whole = path.resolve(name);
  const parent = path.dirname(whole);
  try {
    return Deno.realPathSync(whole);
  } catch {
    return parent === whole ? whole : path.join(realPath(parent), path.basename(whole));
  }
}
