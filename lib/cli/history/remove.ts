import { OptionError } from "../../errors.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { withClient } from "../daemon/with_client.ts";
import { write } from "../../terminal/output.ts";
import { findRecord } from "./find_record.ts";

/** Values of the options of `bkit history rm`. */
export interface RemoveFlags extends ConnectionFlags {
  all?: boolean | undefined;
}

/** Runs `bkit history rm`, which prints the ids of the records that are gone. */
export async function remove(
  references: readonly string[],
  { all, ...flags }: RemoveFlags,
): Promise<void> {
  if (all ? references.length > 0 : references.length === 0) {
    throw new OptionError("history rm must have the ids of builds, or --all instead", {
      advice: "`bkit history ls` lists them.",
    });
  }
  await withClient(flags, async ({ history }, signal) => {
    if (all) {
      for await (const { ref } of history.prune({ signal })) write(Deno.stdout, `${ref}\n`);
      return;
    }
    for (const reference of references) {
      const { ref } = await findRecord(history, reference, signal);
      await history.delete(ref, { signal });
      write(Deno.stdout, `${ref}\n`);
    }
  });
}
