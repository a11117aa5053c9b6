import { OptionError } from "../../errors.ts";
import { withClient } from "../daemon/with_client.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { findRecord } from "../history/find_record.ts";

/** Values of the options of `bkit debug ctl`. */
export interface CtlFlags extends ConnectionFlags {
  pin?: boolean | undefined;
  unpin?: boolean | undefined;
  delete?: boolean | undefined;
}

/** Runs `bkit debug ctl`: pins, unpins or deletes the record of a build. */
export async function ctl(
  reference: string,
  { pin, unpin, delete: gone, ...flags }: CtlFlags,
): Promise<void> {
  if ([pin, unpin, gone].filter(Boolean).length !== 1) {
    throw new OptionError("debug ctl must have one of --pin, --unpin and --delete");
  }
  await withClient(flags, async ({ history }, signal) => {
    const { ref } = await findRecord(history, reference, signal);
    if (pin) await history.pin(ref, { signal });
    else if (unpin) await history.unpin(ref, { signal });
    else await history.delete(ref, { signal });
  });
}
