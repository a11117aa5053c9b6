import type { BuildRecord } from "../../client/mod.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { withClient } from "../daemon/with_client.ts";
import { oneLine, printable } from "../../internal/printable.ts";
import { ProgressModel } from "../../progress/mod.ts";
import { type BuildDetails, htmlReport } from "../../report/mod.ts";
import { checkDestination, writeResult } from "./destination.ts";
import { findRecord } from "./find_record.ts";
import { statusOf, timeOf } from "./summary.ts";

/** Values of the options of `bkit history report` and `export`. */
export interface ResultFlags extends ConnectionFlags {
  output?: string | undefined;
}

/** Runs `bkit history report`: writes the page about a build that ended, from the daemon's record. */
export async function report(
  reference: string | undefined,
  { output, ...flags }: ResultFlags,
): Promise<void> {
  checkDestination(output);
  await withClient(flags, async (client, signal) => {
    const record = await findRecord(client.history, reference, signal);
    const model = new ProgressModel();
    for await (const event of client.history.status(record.ref, { signal })) model.apply(event);
    model.end();
    // A build that ran until now has ended.
    const ended = await findRecord(client.history, record.ref, signal);
    const page = htmlReport(model, reportDetails(ended, client.address, Date.now()));
    await writeResult(output, new TextEncoder().encode(page));
  });
}

/** Returns what a report needs to know of a build besides its progress. */
export function reportDetails(record: BuildRecord, address: string, now: number): BuildDetails {
  const { ref, error, createdAt, exporterResponse: response } = record;
  const status = statusOf(record);
  const names = response["image.name"];
  return {
    outcome: status === "Error" ? "failed" : status === "Canceled" ? "cancelled" : "built",
    started: createdAt === undefined ? now : Date.parse(createdAt),
    duration: timeOf(record, now),
    names: names ? names.split(",") : [],
    digest: response["containerimage.digest"],
    ref,
    address,
    failure: error && status === "Error"
      ? { message: printable(oneLine(error.message)) }
      : undefined,
  };
}
