import assert from "node:assert/strict";
import { parseUsage } from "../../bench/usage.ts";

Deno.test("parseUsage: adds user and system time, and converts KiB to MiB", () => {
  assert.deepEqual(parseUsage("1.50 0.25 102400\n"), { cpuSeconds: 1.75, peakMib: 100 });
});

Deno.test("parseUsage: ignores a line about the exit status", () => {
  const text = "Command exited with non-zero status 1\n0.01 0.02 2048\n";
  assert.deepEqual(parseUsage(text), { cpuSeconds: 0.03, peakMib: 2 });
});

Deno.test("parseUsage: rejects anything else", () => {
  for (const text of ["", "0.01 0.02", "a b c"]) {
    assert.throws(() => parseUsage(text), /cannot read the output of time/);
  }
});
