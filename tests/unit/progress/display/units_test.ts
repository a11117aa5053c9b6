import assert from "node:assert/strict";
import { bytes, duration } from "../../../../lib/progress/mod.ts";

Deno.test("duration, bytes: format values for people", () => {
  assert.deepEqual([0, 49, 50, 99_949, 99_950, 185_000].map(duration), [
    "0.0s",
    "0.0s",
    "0.1s",
    "99.9s",
    "1m40s",
    "3m05s",
  ]);
  assert.deepEqual([0, 999, 1000, 1_234_567, 2e9, 3e12].map(bytes), [
    "0B",
    "999B",
    "1.00kB",
    "1.23MB",
    "2.00GB",
    "3.00TB",
  ]);
});
