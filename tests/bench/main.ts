/** Compares the speed with other clients: see `deno task bench --help`. */
import * as path from "node:path";
import { bkitVersions } from "./clients/bkit.ts";
import { Peers } from "./clients/peers.ts";
import { compare } from "./compare.ts";
import { useMemory } from "./in_memory.ts";
import { HELP, type Options, parseOptions, selectRows } from "./options.ts";
import { type BenchRecord, describe, describeMachine, readRecord, writeRecord } from "./record.ts";
import type { Context } from "./contexts/context.ts";
import { type Row, ROWS } from "./rows.ts";
import { markdownTable, scalingLines, summary, textTable } from "./table.ts";
import { interruption } from "../support/interruption.ts";

/** Pairs of runs that are measured, in the long form and in the short one. */
const PAIRS = { long: 5, short: 3 };

/**
 * Measures rows. The contexts and all other files are created below `work`. `--json` writes the
 * record after each row, so that an interrupted run does not lose all of them.
 */
async function measureRows(
  rows: readonly Row[],
  { peers: names, short, scale, json }: Options,
  work: string,
  signal: AbortSignal,
): Promise<BenchRecord> {
  const date = new Date().toISOString();
  const machine = await describeMachine();
  await using peers = await Peers.prepare(names, work);
  const directory = path.join(work, "context");
  const pairs = short ? PAIRS.short : PAIRS.long;
  let record: BenchRecord = { date, machine, versions: {}, scale, comparisons: [] };
  let created: Context | undefined;
  for (const row of rows) {
    for (const peer of await peers.for(row)) {
      if (created !== row.context) {
        if (created) await Deno.remove(directory, { recursive: true });
        await Deno.mkdir(directory);
        await row.context.create(directory, scale);
        created = row.context;
      }
      const comparison = await compare(row, peer, directory, { work, pairs, scale, signal });
      console.error(summary(comparison));
      const versions = { ...await bkitVersions(), ...await peers.versions() };
      record = { ...record, versions, comparisons: [...record.comparisons, comparison] };
      if (json) await writeRecord(json, record);
    }
  }
  return record;
}

/** Measures rows with files in memory, until a signal interrupts it. */
async function measureInMemory(rows: readonly Row[], options: Options): Promise<BenchRecord> {
  useMemory();
  const work = await Deno.makeTempDir({ prefix: "bkit-bench-" });
  using interrupted = interruption();
  try {
    return await measureRows(rows, options, work, interrupted.signal);
  } catch (error) {
    // Ctrl-C also ends the daemons, whose errors say less.
    throw interrupted.signal.aborted ? interrupted.signal.reason : error;
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (options.help) return console.log(HELP);
  const rows = selectRows(ROWS, options);
  if (options.list) return console.log(rows.map(({ name }) => name).join("\n"));
  const record = options.table
    ? await readRecord(options.table)
    : await measureInMemory(rows, options);
  const table = options.markdown ? markdownTable : textTable;
  const lines = [describe(record), "", table(record.comparisons)];
  const scaling = scalingLines(record.comparisons);
  if (scaling.length > 0) lines.push("", ...scaling);
  console.log(lines.join("\n"));
}

try {
  await main(Deno.args);
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : error}`);
  Deno.exitCode = 1;
}
