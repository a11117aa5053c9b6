import type { ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, templateOf } from "../format/option.ts";
import { withClient } from "../daemon/with_client.ts";
import { eventView } from "../format/views.ts";
import { write } from "../../terminal/output.ts";
import { RecordsTable } from "./records_table.ts";

/** Runs `bkit debug histories`: lists the records of builds. */
export async function histories(
  { format, ...flags }: ConnectionFlags & FormatFlags,
): Promise<void> {
  const template = await templateOf({ format });
  await withClient(flags, async ({ history }, signal) => {
    const table = new RecordsTable(true);
    for await (const record of history.list({ signal })) {
      const type = record.completedAt === undefined ? "started" : "complete";
      const text = template
        ? `${template(eventView({ type, record }))}\n`
        : table.row(type, record);
      write(Deno.stdout, text);
    }
    if (!template) write(Deno.stdout, table.end());
  });
}
