import { invalidFlag } from "../flags/invalid_flag.ts";
import { withClient } from "../daemon/with_client.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { checkDestination, writeBytes } from "../history/destination.ts";
import { readBlob } from "../history/read_blob.ts";

/** Runs `bkit debug get`: writes a blob that a record of a build refers to. */
export async function get(digest: string, flags: ConnectionFlags): Promise<void> {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) {
    throw invalidFlag("DIGEST", "be sha256: and 64 hexadecimal digits", digest);
  }
  checkDestination(undefined);
  await withClient(flags, async ({ history }, signal) => {
    await writeBytes(await readBlob(history, digest, signal));
  });
}
