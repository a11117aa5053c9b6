import type { Comparison } from "./compare.ts";
import type { Run } from "./measure.ts";
import { median, medianRatio, perEntry } from "./statistics.ts";

/** Titles of the columns. */
const TITLES = "build|peer|bkit, s|peer, s|ratio|CPU, s|memory, MiB|delay, ms".split("|");

/** Number of columns that are aligned to the left. */
const LEFT = 2;

/** Formats comparisons as a table for a terminal. */
export function textTable(comparisons: readonly Comparison[]): string {
  const table = [TITLES, ...comparisons.map(cells)];
  return pad(table, widths(table)).map((row) => row.join("  ").trimEnd()).join("\n");
}

/** Formats comparisons as a table in Markdown, as `deno fmt` leaves it. */
export function markdownTable(comparisons: readonly Comparison[]): string {
  const table = [TITLES, ...comparisons.map(cells)];
  const size = widths(table);
  const rule = size.map((width, i) => i < LEFT ? "-".repeat(width) : `${"-".repeat(width - 1)}:`);
  const [titles, ...rows] = pad(table, size);
  return [titles!, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Returns the width of each column. */
function widths(table: readonly string[][]): number[] {
  return TITLES.map((_, i) => Math.max(...table.map((row) => row[i]!.length)));
}

/** Pads all cells to the widths of their columns. */
function pad(table: readonly string[][], size: readonly number[]): string[][] {
  return table.map((row) =>
    row.map((cell, i) => i < LEFT ? cell.padEnd(size[i]!) : cell.padStart(size[i]!))
  );
}

/** Returns a line for each step between the sizes that show how bkit scales. */
export function scalingLines(comparisons: readonly Comparison[]): string[] {
  const sizes = comparisons.flatMap(({ entries, bkit }) =>
    entries === undefined ? [] : [{
      entries,
      seconds: median(pick(bkit, "seconds")),
      peakMib: median(pick(bkit, "peakMib")),
    }]
  ).sort((a, b) => a.entries - b.entries);
  return sizes.slice(1).map((size, i) => {
    const { microseconds, bytes } = perEntry(sizes[i]!, size);
    const [from, to] = [sizes[i]!, size].map(({ entries }) => entries.toLocaleString("en"));
    return `From ${from} to ${to} entries, each takes ${microseconds.toFixed(1)} µs and ` +
      `${bytes.toFixed(0)} bytes.`;
  });
}

/** Formats the medians of a comparison in one line. */
export function summary({ row, peer, bkit, other }: Comparison): string {
  const times = [pick(bkit, "seconds"), pick(other, "seconds")] as const;
  const [own, others] = times.map((values) => `${median(values).toFixed(3)} s`);
  if (other.length === 0) return `${row}: bkit ${own}`;
  return `${row}: bkit ${own}, ${peer} ${others}, ratio ${medianRatio(...times).toFixed(2)}`;
}

/** Returns the cells of a row of the table. */
function cells({ row, peer, bkit, other, delayMs }: Comparison): string[] {
  const both = other.length === 0 ? [bkit] : [bkit, other];
  const seconds = both.map((runs) => pick(runs, "seconds"));
  const medians = (key: keyof Run, digits: number) =>
    both.map((runs) => median(pick(runs, key)).toFixed(digits)).join(" / ");
  return [
    ...[row, other.length === 0 ? "" : peer],
    ...[withSpread(seconds[0]!), seconds[1] ? withSpread(seconds[1]) : ""],
    seconds[1] ? medianRatio(seconds[0]!, seconds[1]).toFixed(2) : "",
    ...[medians("cpuSeconds", 2), medians("peakMib", 0), delayMs.toFixed(0)],
  ];
}

function pick(runs: readonly Run[], key: keyof Run): number[] {
  return runs.map((run) => run[key]);
}

/** Formats the median of some times, with the shortest and the longest. */
function withSpread(values: readonly number[]): string {
  const middle = median(values);
  const digits = middle < 1 ? 3 : 2;
  const range = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${middle.toFixed(digits)} (${range.join("–")})`;
}
