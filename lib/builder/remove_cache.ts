import { OptionError } from "../errors.ts";
import type { Log } from "../log/log.ts";
import { runProgram } from "./command.ts";

/** Removes a file or a directory. Resolves to true if it existed. */
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
 * Removes the cache of a builder that is a process. Resolves to true if it existed. Files that a
 * step of a rootless builder created as another user belong to an id that this user can only act as
 * inside a user namespace, such as the one of `rootlesskit`; there `rm` removes them. Rejects with
 * {@linkcode OptionError} if that fails, and with the signal's reason.
 */
export async function removeCache(
  directory: string,
  rootlesskit: string | undefined,
  signal?: AbortSignal,
  log?: Log,
): Promise<boolean> {
  try {
    return await removeIfExists(directory);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.PermissionDenied)) throw cause;
    let why = "some of its files belong to another user";
    if (rootlesskit) {
      const { code, stderr } = await runProgram(
        rootlesskit,
        ["rm", "-rf", "--", directory],
        signal,
        undefined,
        log,
      );
      if (code === 0) return true;
      why = stderr.trim() || `rootlesskit ended with exit code ${code}`;
    }
    throw new OptionError(`cannot remove the cache ${directory}: ${why}`, {
      cause,
      advice: "Remove the directory as root.",
    });
  }
}
