import { UnsupportedError } from "../../errors.ts";
import { withClient } from "../daemon/with_client.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { writeBytes } from "../history/destination.ts";
import { findRecord } from "../history/find_record.ts";

/** Runs `bkit debug logs --trace`: writes the trace of a build (OpenTelemetry, as JSON). */
export async function trace(reference: string, flags: ConnectionFlags): Promise<void> {
  await withClient(flags, async ({ history }, signal) => {
    const { ref, trace } = await findRecord(history, reference, signal);
    if (!trace) {
      throw new UnsupportedError(`the daemon has no trace of the build ${ref}`, {
        advice:
          "A trace is there some seconds after the end of a build, if the daemon keeps traces.",
      });
    }
    await writeBytes(await history.blob(trace.digest, { signal }));
  });
}
