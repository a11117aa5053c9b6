import assert from "node:assert/strict";
import {
  bytes,
  duration,
  exactBytes,
  goTime,
  localTime,
  parseDuration,
} from "../../../../lib/cli/format/amounts.ts";

Deno.test("bytes: decimal units with two digits, rounded as Go rounds", () => {
  const rows: [number, string][] = [
    [0, "0B"],
    [999, "999B"],
    [1000, "1.00kB"],
    [4096, "4.10kB"],
    [1125, "1.12kB"],
    [1375, "1.38kB"],
    [1_989_000, "1.99MB"],
    [-2_500_000, "-2.50MB"],
    [512e6, "512.00MB"],
    [9.2e18, "9.20EB"],
  ];
  for (const [count, text] of rows) assert.equal(bytes(count), text);
});

Deno.test("exactBytes: as many digits as it needs", () => {
  assert.equal(exactBytes(512e6), "512MB");
  assert.equal(exactBytes(19_200_000_000), "19.2GB");
  assert.equal(exactBytes(12), "12B");
});

Deno.test("parseDuration: Go's units, and days", () => {
  const rows: [string, number | undefined][] = [
    ["48h", 172_800_000],
    ["1h30m", 5_400_000],
    ["1.5s", 1500],
    ["20ms", 20],
    [".5m", 30_000],
    ["2d", 172_800_000],
    ["0", 0],
    ["", undefined],
    ["5", undefined],
    ["-1h", undefined],
    ["1h x", undefined],
    ["h", undefined],
  ];
  for (const [text, ms] of rows) assert.equal(parseDuration(text), ms, text);
});

Deno.test("duration: as Go prints it", () => {
  const rows: [number, string][] = [
    [0, "0s"],
    [172_800_000, "48h0m0s"],
    [5_184_000_000, "1440h0m0s"],
    [61_500, "1m1.5s"],
    [1500, "1.5s"],
    [20, "20ms"],
    [0.0015, "1.5µs"],
    [0.0000005, "1ns"],
  ];
  for (const [ms, text] of rows) assert.equal(duration(ms), text);
});

Deno.test("goTime, localTime: moments as Go prints them", () => {
  assert.equal(goTime("2026-11-27T15:28:46.5Z"), "2026-11-27 15:28:46.5 +0000 UTC");
  const local = localTime("2026-11-27T15:28:46.5Z");
  assert.match(local, /^2026-11-2\dT\d\d:\d\d:46(?:Z|[+-]\d\d:\d\d)$/);
  assert.equal(Date.parse(local), Date.parse("2026-11-27T15:28:46Z"));
});
