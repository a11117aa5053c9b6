import type { ConnectionFlags } from "../flags/connection.ts";
import { withClient } from "../daemon/with_client.ts";
import { display } from "../../terminal/display.ts";
import type { Mode } from "../../terminal/mode.ts";
import { findRecord } from "./find_record.ts";

/** Values of the options of `bkit history logs`. */
export interface LogsFlags extends ConnectionFlags {
  progress?: Mode | undefined;
}

/** Runs `bkit history logs`: shows the progress of a build on stdout, to its end if it runs. */
export async function logs(
  reference: string | undefined,
  { progress = "plain", ...flags }: LogsFlags,
): Promise<void> {
  await withClient(flags, async (client, signal) => {
    const { ref } = await findRecord(client.history, reference, signal);
    const rawStatus = progress === "rawjson";
    const shown = display(progress, { stream: Deno.stdout, signal });
    try {
      for await (const event of client.history.status(ref, { rawStatus, signal })) {
        await shown.show(event);
      }
      await shown.end();
    } catch (error) {
      await shown.end(error);
      throw error;
    }
  });
}
