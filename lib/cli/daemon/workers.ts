import { Command } from "commander";
import { addConnectionOptions, type ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, formatOption, templateOf } from "../format/option.ts";
import { all } from "../flags/values.ts";
import { withClient } from "./with_client.ts";
import { write } from "../../terminal/output.ts";

/** Values of the options of `bkit workers`. */
interface WorkersFlags extends ConnectionFlags, FormatFlags {
  filter?: string[] | undefined;
  verbose?: boolean | undefined;
}

/** Returns `bkit workers`, which lists the workers of a daemon; also `bkit debug workers`. */
export function workersCommand(): Command {
  const command = new Command("workers")
    .description("list the workers of a daemon and the platforms that they build for")
    .option("-f, --filter <filter>", "only workers that match, such as id==ID; repeatable", all)
    .option("-v, --verbose", "show labels, devices and the rules by which the cache is cleared")
    .addOption(formatOption());
  return addConnectionOptions(command).action(workers);
}

async function workers({ format, filter, verbose, ...flags }: WorkersFlags): Promise<void> {
  const template = await templateOf({ format });
  await withClient(flags, async (client, signal) => {
    const workers = await client.workers({ filter, signal });
    if (template) {
      const { nilIfEmpty, workerView } = await import("../format/views.ts");
      write(Deno.stdout, `${template(nilIfEmpty(workers.map(workerView)))}\n`);
      return;
    }
    const shown = await import("./workers_table.ts");
    write(Deno.stdout, verbose ? shown.workersVerbose(workers) : shown.workersTable(workers));
  });
}
