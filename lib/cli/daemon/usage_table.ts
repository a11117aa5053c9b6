/** The cache of a daemon as tables in buildctl's form. */
import type { UsageRecord } from "../../client/mod.ts";
import { bytes, goTime } from "../format/amounts.ts";
import { cell, table } from "../format/table.ts";
import { EPOCH } from "../format/views.ts";

/** Titles of the columns. */
export const HEADER: readonly string[] = ["ID", "RECLAIMABLE", "SIZE", "LAST ACCESSED"];

/** Returns a record as a row below {@linkcode HEADER}. buildctl leaves the last column empty. */
export function row(record: UsageRecord): string[] {
  const id = `${cell(record.id)}${record.mutable ? "*" : ""}`;
  const size = `${bytes(record.size)}${record.shared ? "*" : ""}`;
  return [id.padEnd(71), String(!record.inUse).padEnd(11), size, ""];
}

/** Returns all that is known of a record, as lines of a name and a value. */
export function verbose(record: UsageRecord): string {
  const lines: (readonly [string, unknown])[] = [["ID", record.id]];
  if (record.parents.length > 0) lines.push(["Parents", record.parents.join(";")]);
  lines.push(
    ["Created at", goTime(record.createdAt ?? EPOCH)],
    ["Mutable", record.mutable],
    ["Reclaimable", !record.inUse],
    ["Shared", record.shared],
    ["Size", bytes(record.size)],
  );
  if (record.description !== "") lines.push(["Description", record.description]);
  lines.push(["Usage count", record.usageCount]);
  if (record.lastUsedAt !== undefined) lines.push(["Last used", goTime(record.lastUsedAt)]);
  if (record.type !== "") lines.push(["Type", record.type]);
  return `${table(lines.map(([name, value]) => [`${name}:`, cell(String(value))]))}\n`;
}

/** Returns the sums over all records. */
export function summary(records: readonly UsageRecord[]): string {
  const sum = (wanted: (record: UsageRecord) => boolean) =>
    records.filter(wanted).reduce((total, { size }) => total + size, 0);
  const total = sum(({ size }) => size > 0);
  const shared = sum((record) => record.shared);
  const lines = shared > 0 ? [["Shared:", bytes(shared)], ["Private:", bytes(total - shared)]] : [];
  lines.push(
    ["Reclaimable:", bytes(sum(({ size, inUse }) => size > 0 && !inUse))],
    ["Total:", bytes(total)],
  );
  return table(lines);
}
