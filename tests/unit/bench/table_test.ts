import assert from "node:assert/strict";
import type { Comparison } from "../../bench/compare.ts";
import type { Run } from "../../bench/measure.ts";
import { markdownTable, scalingLines, summary, textTable } from "../../bench/table.ts";

function runs(peakMib: number, ...seconds: number[]): Run[] {
  return seconds.map((seconds) => ({ seconds, cpuSeconds: seconds / 2, peakMib }));
}

const PAIRED: Comparison = {
  row: "hello",
  peer: "buildctl",
  bkit: runs(80, 0.2, 0.1, 0.3),
  other: runs(25, 0.1, 0.1, 0.1),
  delayMs: 7.4,
};

function alone(entries: number, seconds: number, peakMib: number): Comparison {
  return {
    row: `${entries} entries`,
    peer: "buildctl",
    bkit: runs(peakMib, seconds),
    other: [],
    delayMs: 250,
    entries,
  };
}

Deno.test("textTable: has medians, spreads and ratios; bkit alone has no peer", () => {
  const [titles, ...rows] = textTable([PAIRED, alone(1000, 12, 100)]).split("\n");
  const cells = rows.map((row) => row.split(/ {2,}/));
  const times = ["0.200 (0.100–0.300)", "0.100 (0.100–0.100)", "2.00"];
  assert.deepEqual(cells, [
    ["hello", "buildctl", ...times, "0.10 / 0.05", "80 / 25", "7"],
    ["1000 entries", "12.00 (12.00–12.00)", "6.00", "100", "250"],
  ]);
  // The columns of text are aligned to the left, those of numbers to the right.
  assert.equal(titles!.indexOf("peer"), rows[0]!.indexOf("buildctl"));
  assert.deepEqual(rows.map(({ length }) => length), [titles!.length, titles!.length]);
});

Deno.test("markdownTable: is a table with the numbers to the right", () => {
  const lines = markdownTable([PAIRED]).split("\n");
  const [titles, rule, row] = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  assert.deepEqual(titles!.slice(1, 4), ["build", "peer", "bkit, s"]);
  assert.match(rule!.join("|"), /^\|-+\|-+(\|-+:){6}\|$/);
  assert.deepEqual(row!.slice(-4), ["0.10 / 0.05", "80 / 25", "7", ""]);
  assert.equal(new Set(lines.map(({ length }) => length)).size, 1);
});

Deno.test("summary: has the medians and the ratio, if there is a peer", () => {
  assert.equal(summary(PAIRED), "hello: bkit 0.200 s, buildctl 0.100 s, ratio 2.00");
  assert.equal(summary(alone(5, 1, 1)), "5 entries: bkit 1.000 s");
});

Deno.test("scalingLines: compares each size with the one before", () => {
  const sizes = [alone(110_000, 2.2, 201), alone(100_000, 2.18, 191), alone(10_000, 2, 100)];
  assert.deepEqual(scalingLines([PAIRED, ...sizes]), [
    "From 10,000 to 100,000 entries, each takes 2.0 µs and 1060 bytes.",
    "From 100,000 to 110,000 entries, each takes 2.0 µs and 1049 bytes.",
  ]);
  assert.deepEqual(scalingLines([PAIRED]), []);
});
