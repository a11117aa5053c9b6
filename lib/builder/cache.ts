import { OptionError } from "../errors.ts";
import { runProgram } from "./run.ts";

/** Removes a file or a folder; whether it was there. */
export async function removeIfExists(place: string): Promise<boolean> {
  try {
    await Deno.remove(place, { recursive: true });
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/**
 * Removes the cache of a builder that is a process; whether it was there. What a step of a rootless builder made as another
 * user belongs to an id that only a user namespace such as `rootlesskit`'s lets this user act as: there it's removed by
 * `rm`. Rejects with {@linkcode OptionError} where that doesn't do, and with the signal's reason.
 */
export async function removeCache(
  directory: string,
  rootlesskit: string | undefined,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    return await removeIfExists(directory);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.PermissionDenied)) throw cause;
    let why = "a part of it belongs to another user";
    if (rootlesskit) {
      const { code, stderr } = await runProgram(
        rootlesskit,
        ["rm", "-rf", "--", directory],
        signal,
      );
      if (code === 0) return true;
      why = stderr.trim() || `rootlesskit ended with exit code ${code}`;
    }
    throw new OptionError(`the cache ${directory} can't be removed: ${why}`, {
      cause,
      advice: "Remove the folder as root.",
    });
  }
}
