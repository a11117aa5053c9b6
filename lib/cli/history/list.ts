import type { BuildRecord } from "../../client/mod.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, templateOf } from "../format/option.ts";
import { withClient } from "../daemon/with_client.ts";
import { GoStruct } from "../format/go_value.ts";
import { cell, table } from "../format/table.ts";
import { write } from "../../terminal/output.ts";
import { recordFilter } from "./filter.ts";
import { newestFirst } from "./find_record.ts";
import { age, nameOf, shortDuration, statusOf, timeOf } from "./summary.ts";

/** Values of the options of `bkit history ls`. */
export interface ListFlags extends ConnectionFlags, FormatFlags {
  filter?: string[] | undefined;
  trunc?: boolean | undefined;
}

/** Settings of Docker's tables. */
const DOCKER = { minWidth: 10, tabWidth: 0, padding: 3 };

/** Number of characters of a name in a table. */
const NAME_CHARS = 36;

/** Runs `bkit history ls`. */
export async function list({ format, filter, trunc, ...flags }: ListFlags): Promise<void> {
  const template = await templateOf({ format });
  const wanted = recordFilter(filter);
  await withClient(flags, async (client, signal) => {
    const records = await newestFirst(client.history, signal);
    const now = Date.now();
    const shown = records.filter((record) => wanted(record, now));
    const text = template
      ? shown.map((record) => `${template(listView(record, now))}\n`).join("")
      : listTable(shown, now, trunc ?? true);
    write(Deno.stdout, text);
  });
}

/** Returns records as a table in buildx's form. */
export function listTable(records: readonly BuildRecord[], now: number, trunc: boolean): string {
  const shortened = (name: string) =>
    trunc && name.length > NAME_CHARS ? `..${name.slice(2 - NAME_CHARS)}` : name;
  return table([
    ["BUILD ID", "NAME", "STATUS", "CREATED AT", "DURATION"],
    ...records.map((record) => [
      cell(record.ref),
      cell(shortened(nameOf(record))),
      statusOf(record),
      createdText(record, now),
      durationText(record, now),
    ]),
  ], DOCKER);
}

function createdText({ createdAt }: BuildRecord, now: number): string {
  return createdAt === undefined ? "" : `${age(Math.max(0, now - Date.parse(createdAt)))} ago`;
}

function durationText(record: BuildRecord, now: number): string {
  return `${shortDuration(timeOf(record, now))}${record.completedAt === undefined ? "+" : ""}`;
}

/** Returns a record as buildx passes it to templates; JSON has whole times and counts. */
function listView(record: BuildRecord, now: number): GoStruct {
  const completed = record.completedAt ?? "";
  return new GoStruct([
    ["Ref", "ref", record.ref],
    ["Name", "name", nameOf(record)],
    ["Status", "status", statusOf(record)],
    ["CreatedAt", "", createdText(record, now)],
    ["Duration", "", durationText(record, now)],
    ["", "created_at", record.createdAt ?? ""],
    ["", completed === "" ? "" : "completed_at", completed],
    ["TotalSteps", "total_steps", record.totalSteps],
    ["CompletedSteps", "completed_steps", record.completedSteps],
    ["CachedSteps", "cached_steps", record.cachedSteps],
  ]);
}
