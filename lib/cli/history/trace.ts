import { UnsupportedError } from "../../errors.ts";
import { withClient } from "../daemon/with_client.ts";
import { checkDestination, writeResult } from "./destination.ts";
import { findRecord } from "./find_record.ts";
import { readBlob } from "./read_blob.ts";
import type { ResultFlags } from "./report.ts";

/**
 * Runs `bkit history trace` and `bkit debug logs --trace`: writes the trace of a build (OpenTelemetry,
 * as JSON). Daemons collect it for some time after the end of a build, unless its record is completed.
 */
export async function trace(
  reference: string | undefined,
  { output, ...flags }: ResultFlags,
): Promise<void> {
  checkDestination(output);
  await withClient(flags, async ({ history }, signal) => {
    const { ref, completedAt } = await findRecord(history, reference, signal);
    if (completedAt !== undefined) await history.finalize(ref, { signal });
    const { trace } = await findRecord(history, ref, signal);
    if (!trace) {
      throw new UnsupportedError(`the daemon has no trace of the build ${ref}`, {
        advice: "A trace is there when a build has ended, if the daemon keeps traces.",
      });
    }
    await writeResult(output, await readBlob(history, trace.digest, signal));
  });
}
