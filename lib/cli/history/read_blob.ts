import type { BuildHistory } from "../../client/mod.ts";
import { OptionError, RpcError } from "../../errors.ts";

/** Status of gRPC for what does not exist. */
const NOT_FOUND = 5;

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
    if (!(cause instanceof RpcError) || cause.status !== NOT_FOUND) throw cause;
    throw new OptionError(`cannot read the blob ${digest}: the daemon does not have it`, {
      cause,
      advice: "Daemons keep some blobs of a build, and remove them with its record.",
    });
  }
}
