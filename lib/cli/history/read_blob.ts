import type { BuildHistory } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { isNotFound } from "../terminal/not_found.ts";

/**
 * Reads a blob that belongs to a recorded build. Rejects with `OptionError` if the daemon does not have
 * it.
 */
export async function readBlob(
  history: BuildHistory,
  digest: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    return await history.blob(digest, { signal });
  } catch (cause) {
    if (!isNotFound(cause)) throw cause;
    throw new OptionError(`cannot read the blob ${digest}: the daemon does not have it`, {
      cause,
      advice: "Daemons keep some blobs of a build, and remove them with its record.",
    });
  }
}
