import type { Comparison } from "./compare.ts";
import type { Run } from "./measure.ts";
import { median, medianRatio } from "./statistics.ts";

/** Titles of the columns. The first two are aligned to the left. */
const TITLES = [
  ...["row", "peer", "bkit, s", "peer, s", "ratio", "CPU of bkit, s", "of peer", "ratio"],
  ...["memory of bkit, MiB", "of peer"],
];

const LEFT = 2;

/** Returns the cells of a row of the table. */
function cells({ row, peer, bkit, other }: Comparison): string[] {
  const seconds = [pick(bkit, "seconds"), pick(other, "seconds")] as const;
  const cpu = [pick(bkit, "cpuSeconds"), pick(other, "cpuSeconds")] as const;
  return [
    ...[row, peer, ...seconds.map(withSpread), medianRatio(...seconds).toFixed(2)],
    ...[...cpu.map((values) => median(values).toFixed(2)), medianRatio(...cpu).toFixed(2)],
    ...[bkit, other].map((runs) => median(pick(runs, "peakMib")).toFixed(0)),
  ];
}

function pick(runs: readonly Run[], key: keyof Run): number[] {
  return runs.map((run) => run[key]);
}

/** Formats the median of some values, with the smallest and the largest. */
function withSpread(values: readonly number[]): string {
  const range = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(2));
  return `${median(values).toFixed(2)} (${range.join("–")})`;
}

/** Formats comparisons as a table for a terminal. */
export function textTable(comparisons: readonly Comparison[]): string {
  const table = [TITLES, ...comparisons.map(cells)];
  const widths = TITLES.map((_, i) => Math.max(...table.map((row) => row[i]!.length)));
  return table.map((row) =>
    row.map((cell, i) => i < LEFT ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))
      .join("  ").trimEnd()
  ).join("\n");
}
