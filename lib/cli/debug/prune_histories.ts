import { Command } from "commander";
import { addConnectionOptions, type ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, formatOption, templateOf } from "../format/option.ts";
import { withClient } from "../daemon/with_client.ts";
import { write } from "../../terminal/output.ts";

/** Values of the options of `bkit prune-histories`. */
interface PruneHistoriesFlags extends ConnectionFlags, FormatFlags {
  force?: boolean | undefined;
}

/** Returns `bkit prune-histories`, which deletes the records of builds that have ended. */
export function pruneHistoriesCommand(): Command {
  const command = new Command("prune-histories")
    .description("delete the records of all builds that have ended, but for pinned ones")
    .option("--force", "do not ask on a terminal")
    .addOption(formatOption());
  return addConnectionOptions(command).action(pruneHistories);
}

async function pruneHistories({ format, force, ...flags }: PruneHistoriesFlags): Promise<void> {
  const template = await templateOf({ format });
  await withClient(flags, async ({ address, history }, signal) => {
    if (!force && Deno.stdin.isTerminal()) {
      const { confirmed } = await import("../terminal/prompt.ts");
      const question = `Delete the records of all builds of ${address} that have ended? [y/N] `;
      if (!await confirmed(question, signal)) return;
    }
    const { RecordsTable } = await import("./records_table.ts");
    const { eventView } = await import("../format/views.ts");
    const table = new RecordsTable(false);
    for await (const record of history.prune({ signal })) {
      const text = template
        ? `${template(eventView({ type: "complete", record }))}\n`
        : table.row("complete", record);
      write(Deno.stdout, text);
    }
    if (!template) write(Deno.stdout, table.end());
  });
}
