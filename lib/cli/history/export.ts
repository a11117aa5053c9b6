import { withClient } from "../daemon/with_client.ts";
import { dockerBuild } from "./bundle.ts";
import { checkDestination, writeResult } from "./destination.ts";
import { findRecord } from "./find_record.ts";
import type { ResultFlags } from "./report.ts";

/** Runs `bkit history export`: writes a record with its blobs, as Docker Desktop imports it. */
export async function exportRecord(
  reference: string | undefined,
  { output, ...flags }: ResultFlags,
): Promise<void> {
  checkDestination(output);
  await withClient(flags, async (client, signal) => {
    const record = await findRecord(client.history, reference, signal);
    const [worker] = await client.workers({ signal });
    const read = (digest: string) => client.history.blob(digest, { signal });
    await writeResult(output, await dockerBuild(record, worker?.platforms[0] ?? "", read));
  });
}
