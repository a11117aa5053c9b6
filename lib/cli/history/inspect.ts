import type { BuildRecord, RecordedResult } from "../../client/mod.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, templateOf } from "../format/option.ts";
import { withClient } from "../daemon/with_client.ts";
import { bytes, localTime } from "../format/amounts.ts";
import { cell, table } from "../format/table.ts";
import { write } from "../../terminal/output.ts";
import { findRecord } from "./find_record.ts";
import { nameOf, shortDuration, statusOf, timeOf } from "./summary.ts";

/** Runs `bkit history inspect`. */
export async function inspect(
  reference: string | undefined,
  { format, ...flags }: ConnectionFlags & FormatFlags,
): Promise<void> {
  const template = await templateOf({ format });
  await withClient(flags, async (client, signal) => {
    const record = await findRecord(client.history, reference, signal);
    if (!template) return write(Deno.stdout, inspectText(record, Date.now()));
    const { recordView } = await import("../format/views.ts");
    write(Deno.stdout, `${template(recordView(record))}\n`);
  });
}

/** Attributes of the frontend that have a line of their own. */
const NAMED = new Set(["context", "filename", "target", "platform"]);

/** Settings of the lines of a name and a value. */
const SPACES = { minWidth: 0, tabWidth: 0 };

/** Returns all that is known of a build, for people. */
export function inspectText(record: BuildRecord, now: number): string {
  const { frontendAttrs: attrs, exporterResponse: response } = record;
  const lines: (readonly [string, string | undefined])[] = [
    ["Ref:", record.ref],
    ["Name:", nameOf(record)],
    ["Context:", attrs["context"]],
    ["Dockerfile:", attrs["filename"]],
    ["Target:", attrs["target"]],
    ["Platforms:", attrs["platform"]],
    ["Frontend:", record.frontend],
    ["Status:", statusOf(record)],
    ["Error:", record.error?.message],
    ["Started:", record.createdAt && localTime(record.createdAt)],
    ["Completed:", record.completedAt && localTime(record.completedAt)],
    ["Duration:", shortDuration(timeOf(record, now))],
    ["Steps:", `${record.completedSteps}/${record.totalSteps}, ${record.cachedSteps} cached`],
    ["Warnings:", record.warnings > 0 ? String(record.warnings) : ""],
    ["Pinned:", record.pinned ? "yes" : ""],
    ["Image:", response["image.name"]],
    ["Digest:", response["containerimage.digest"]],
  ];
  const known = lines.filter(([, value]) => value).map(([name, value]) => [name, cell(value!)]);
  return table(known, SPACES) + attributes(record) + exporters(record) + blobs(record);
}

function attributes({ frontendAttrs }: BuildRecord): string {
  const rest = Object.entries(frontendAttrs).filter(([name]) => !NAMED.has(name)).sort();
  return section("Options", rest.map(([name, value]) => [cell(name), cell(value)]));
}

function exporters({ exporters }: BuildRecord): string {
  return section(
    "Outputs",
    exporters.map(({ type, attrs }) => [
      cell(type),
      cell(Object.entries(attrs).sort().map(([name, value]) => `${name}=${value}`).join(",")),
    ]),
  );
}

function blobs(record: BuildRecord): string {
  const lines: string[][] = [];
  const add = (platform: string, { result, results, attestations }: RecordedResult) => {
    for (const blob of [...result ? [result] : [], ...Object.values(results), ...attestations]) {
      if (lines.some(([digest]) => digest === cell(blob.digest))) continue;
      const type = blob.annotations["in-toto.io/predicate-type"] ?? blob.mediaType;
      lines.push([cell(blob.digest), bytes(blob.size), cell(`${type} ${platform}`.trim())]);
    }
  };
  if (record.result) add("", record.result);
  for (const [platform, result] of Object.entries(record.results)) add(platform, result);
  return section("Blobs", lines);
}

function section(title: string, lines: readonly string[][]): string {
  return lines.length === 0 ? "" : `\n${title}:\n${table(lines.map(withoutEmptyEnd), SPACES)}`;
}

/** Returns cells without an empty one at the end, which would leave spaces there. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.at(-1) === "" ? cells.slice(0, -1) : cells;
}
