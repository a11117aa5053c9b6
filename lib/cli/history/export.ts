import type { BuildRecord } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { withClient } from "../daemon/with_client.ts";
import { dockerBuild } from "../bundle/docker_build.ts";
import { checkDestination, writeResult } from "./destination.ts";
import { findRecord, newestFirst } from "./find_record.ts";
import { readBlob } from "./read_blob.ts";
import type { ResultFlags } from "./report.ts";

/** Values of the options of `bkit history export`. */
export interface ExportFlags extends ResultFlags {
  all?: boolean | undefined;
  finalize?: boolean | undefined;
}

/** Runs `bkit history export`: writes records with their blobs, as Docker Desktop imports them. */
export async function exportRecords(
  references: readonly string[],
  { output, all, finalize, ...flags }: ExportFlags,
): Promise<void> {
  checkDestination(output);
  if (all && references.length > 0) {
    throw new OptionError("history export must have the ids of builds, or --all instead");
  }
  await withClient(flags, async (client, signal) => {
    const { history } = client;
    const find = async (reference: string | undefined) => {
      const record = await findRecord(history, reference, signal);
      if (!finalize || record.completedAt === undefined) return record;
      await history.finalize(record.ref, { signal });
      return await findRecord(history, record.ref, signal);
    };
    const wanted = all
      ? (await newestFirst(history, signal)).filter((one) => one.completedAt !== undefined)
        .map(({ ref }) => ref)
      : references.length > 0
      ? references
      : [undefined];
    const records: BuildRecord[] = [];
    for (const reference of wanted) records.push(await find(reference));
    const [worker] = await client.workers({ signal });
    const read = (digest: string) => readBlob(history, digest, signal);
    await writeResult(output, await dockerBuild(records, worker?.platforms[0] ?? "", read));
  });
}
