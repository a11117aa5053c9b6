import type { BlobDescriptor, BuildRecordEvent, RecordedResult } from "../../client/mod.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { withClient } from "../daemon/with_client.ts";
import { cell } from "../format/table.ts";
import { eventName } from "../format/views.ts";
import { write } from "../../terminal/output.ts";

/** Values of the options of `bkit debug monitor`. */
export interface MonitorFlags extends ConnectionFlags {
  completed?: boolean | undefined;
  ref?: string | undefined;
}

/** Runs `bkit debug monitor`: tells of builds that start and end, until Ctrl-C. */
export async function monitor({ completed, ref, ...flags }: MonitorFlags): Promise<void> {
  await withClient(flags, async ({ history }, signal) => {
    for await (const event of history.watch({ ref, activeOnly: !completed, signal })) {
      write(Deno.stdout, monitorText(event));
    }
  });
}

/** Returns news of a record in buildctl's form. */
export function monitorText({ type, record }: BuildRecordEvent): string {
  const lines = [`event: ${eventName(type)} ref:${cell(record.ref)}`];
  if (record.totalSteps !== 0) lines.push(`  cache: ${record.cachedSteps}/${record.totalSteps}`);
  if (record.warnings !== 0) lines.push(`  warnings: ${record.warnings}`);
  if (record.logs) lines.push(`  logs: ${blobText(record.logs)}`);
  if (record.trace) lines.push(`  trace: ${blobText(record.trace)}`);
  if (record.result) lines.push(...resultLines("  ", record.result));
  for (const [platform, result] of Object.entries(record.results).sort()) {
    lines.push(...resultLines(`  [${cell(platform)}] `, result));
  }
  return `${lines.join("\n")}\n`;
}

function resultLines(start: string, { result, results, attestations }: RecordedResult): string[] {
  const blobs = Object.values(results);
  const descriptors = blobs.length > 0 || !result ? blobs : [result];
  return [
    ...descriptors.map((blob) => `${start}descriptor: ${blobText(blob)}`),
    ...attestations.map((blob) => `${start}attestation: ${blobText(blob)}`),
  ];
}

/** Returns a descriptor as protobuf prints it in Go. */
function blobText({ mediaType, digest, size, annotations }: BlobDescriptor): string {
  const quoted = (text: string) => JSON.stringify(cell(text));
  const parts = [
    `media_type:${quoted(mediaType)}`,
    `digest:${quoted(digest)}`,
    `size:${size}`,
    ...Object.entries(annotations).sort().map(([key, value]) =>
      `annotations:{key:${quoted(key)} value:${quoted(value)}}`
    ),
  ];
  return parts.join(" ");
}
