import { Command } from "commander";
import type { BuildKitClient, PruneOptions, UsageRecord } from "../../client/mod.ts";
import { addConnectionOptions, type ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, formatOption, templateOf } from "../format/option.ts";
import { invalidFlag } from "../flags/invalid_flag.ts";
import { size } from "../flags/values.ts";
import { withClient } from "./with_client.ts";
import { write } from "../../terminal/output.ts";
import { filterOption } from "./du.ts";
import { forceWithoutFilter } from "./force.ts";

/** Values of the options of `bkit prune`. */
interface PruneFlags extends ConnectionFlags, FormatFlags {
  filter?: string[] | undefined;
  all?: boolean | undefined;
  keepDuration?: string | undefined;
  keepStorage?: string | undefined;
  keepStorageMin?: string | undefined;
  freeStorage?: string | undefined;
  maxUsedSpace?: string | undefined;
  reservedSpace?: string | undefined;
  minFreeSpace?: string | undefined;
  force?: boolean | undefined;
  verbose?: boolean | undefined;
}

/** Text after the options. */
const NOTES = `
Without options, all records are removed that no build uses, but for internal ones and those shared
with images, which need --all. With --max-used-space or --min-free-space, only as many are removed
as these ask for, the longest unused first. \`bkit du\` shows what there is.`;

/** Returns `bkit prune`, which removes records of a daemon's cache. */
export function pruneCommand(): Command {
  const command = new Command("prune")
    .description("remove records of a daemon's cache that no build uses")
    .addOption(filterOption())
    .option("-a, --all", "also remove internal records, such as frontends")
    .option("--keep-duration <duration>", "keep what was used within this time, such as 48h")
    .option("--max-used-space <size>", "remove only as much that this stays at most, such as 10g")
    .option("--reserved-space <size>", "always keep this much")
    .option("--min-free-space <size>", "remove only as much that this much of the disk is free")
    .option("--keep-storage <MB>", "--max-used-space in megabytes, as buildctl takes it")
    .option("--keep-storage-min <MB>", "--reserved-space in megabytes")
    .option("--free-storage <MB>", "--min-free-space in megabytes")
    .option("--force", "do not ask on a terminal; -f without a filter is the same, as in buildx")
    .option("-v, --verbose", "show all that is known of each record")
    .addOption(formatOption())
    .addHelpText("after", NOTES);
  return forceWithoutFilter(addConnectionOptions(command)).action(prune);
}

async function prune(flags: PruneFlags): Promise<void> {
  const template = await templateOf(flags);
  const options = await pruneOptions(flags);
  await withClient(flags, async (client, signal) => {
    if (!flags.force && Deno.stdin.isTerminal()) {
      const { confirmed } = await import("../terminal/prompt.ts");
      if (!await confirmed(await question(client, options, signal), signal)) return;
    }
    const records = client.prune({ ...options, signal });
    if (template) {
      const { usageView } = await import("../format/views.ts");
      for await (const record of records) {
        write(Deno.stdout, `${template(usageView(record))}\n`);
      }
    } else await show(records, flags.verbose ?? false);
  });
}

/** Shows records as they are removed, and their sum. */
async function show(records: AsyncIterable<UsageRecord>, all: boolean): Promise<void> {
  const { HEADER, row, verbose } = await import("./usage_table.ts");
  const { table } = await import("../format/table.ts");
  const { bytes } = await import("../format/amounts.ts");
  let header: string[][] = [[...HEADER]];
  let total = 0;
  for await (const record of records) {
    total += record.size;
    write(Deno.stdout, all ? verbose(record) : table([...header, row(record)]));
    header = [];
  }
  write(Deno.stdout, `Total:\t${bytes(total)}\n`);
}

/** Returns what to ask before records are removed. */
async function question(
  client: BuildKitClient,
  { filter, all }: PruneOptions,
  signal: AbortSignal,
): Promise<string> {
  const { bytes } = await import("../format/amounts.ts");
  const records = await client.diskUsage({ filter, signal });
  const reclaimable = records.filter(({ inUse }) => !inUse);
  const sum = reclaimable.reduce((total, { size }) => total + size, 0);
  const internal = all ? ", with internal records" : "";
  return `Remove up to ${bytes(sum)} of the build cache of ${client.address}${internal}? [y/N] `;
}

/** Returns what the flags stand for. Rejects with `OptionError` for amounts that are none. */
export async function pruneOptions(flags: PruneFlags): Promise<PruneOptions> {
  const { filters } = await import("./filters.ts");
  const { filter, unused } = filters(flags.filter);
  return {
    filter,
    all: flags.all ?? false,
    keepDuration: await keepDuration(flags.keepDuration) ?? unused ?? 0,
    reservedSpace: amount("reserved-space", flags.reservedSpace) ??
      megabytes("keep-storage-min", flags.keepStorageMin) ?? 0,
    maxUsedSpace: amount("max-used-space", flags.maxUsedSpace) ??
      megabytes("keep-storage", flags.keepStorage) ?? 0,
    minFreeSpace: amount("min-free-space", flags.minFreeSpace) ??
      megabytes("free-storage", flags.freeStorage) ?? 0,
  };
}

async function keepDuration(text: string | undefined): Promise<number | undefined> {
  if (text === undefined) return undefined;
  const { parseDuration } = await import("../format/amounts.ts");
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  throw invalidFlag("--keep-duration", "be a duration such as 48h or 1h30m", text);
}

function amount(flag: string, text: string | undefined): number | undefined {
  return text === undefined ? undefined : size(`--${flag}`, text);
}

function megabytes(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(?:\.\d*)?$/.test(text)) return Math.floor(Number(text) * 1e6);
  throw invalidFlag(`--${flag}`, "be a number of megabytes, such as 512", text);
}
