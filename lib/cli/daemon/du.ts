import { Command, Option } from "commander";
import { addConnectionOptions, type ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, formatOption, templateOf } from "../format/option.ts";
import { all } from "../flags/values.ts";
import { withClient } from "./with_client.ts";
import { write } from "../../terminal/output.ts";

/** Values of the options of `bkit du`. */
interface DuFlags extends ConnectionFlags, FormatFlags {
  filter?: string[] | undefined;
  verbose?: boolean | undefined;
}

/** Text after the options. */
const NOTES = `
A record must match one of the filters, which are in containerd's language. An id with * can still
change; a size with * is shared, with an image for example.`;

/** Returns `bkit du`, which shows what the cache of a daemon takes. */
export function duCommand(): Command {
  const command = new Command("du")
    .description("show what the cache of a daemon takes")
    .addOption(filterOption())
    .option("-v, --verbose", "show all that is known of each record")
    .addOption(formatOption())
    .addHelpText("after", NOTES);
  return addConnectionOptions(command).action(du);
}

/** Returns the option for filters of the cache's records. */
export function filterOption(): Option {
  return new Option(
    "-f, --filter <filter>",
    "only records that match, such as type==regular, size>1000 or until=24h; repeatable",
  ).argParser(all);
}

async function du({ format, filter: texts, verbose, ...flags }: DuFlags): Promise<void> {
  const template = await templateOf({ format });
  const { filters } = await import("./filters.ts");
  const { filter, unused } = filters(texts);
  await withClient(flags, async (client, signal) => {
    const records = await client.diskUsage({ filter, ageLimit: unused, signal });
    if (template) {
      const { nilIfEmpty, usageView } = await import("../format/views.ts");
      write(Deno.stdout, `${template(nilIfEmpty(records.map(usageView)))}\n`);
      return;
    }
    const shown = await import("./usage_table.ts");
    const { table } = await import("../format/table.ts");
    const text = verbose
      ? records.map(shown.verbose).join("")
      : table([shown.HEADER, ...records.map(shown.row)]);
    write(Deno.stdout, texts === undefined ? text + shown.summary(records) : text);
  });
}
