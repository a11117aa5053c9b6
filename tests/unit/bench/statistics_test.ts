import assert from "node:assert/strict";
import { median, medianRatio, perEntry } from "../../bench/statistics.ts";

Deno.test("median: is the value in the middle, whatever the order", () => {
  assert.equal(median([3]), 3);
  assert.equal(median([10, 1, 2]), 2);
});

Deno.test("median: is the mean of the two in the middle of an even number", () => {
  assert.equal(median([10, 1, 2, 4]), 3);
});

Deno.test("medianRatio: compares each run with the other one of its pair", () => {
  // The machine was slower during the second pair, which does not count.
  assert.equal(medianRatio([1, 10, 3], [2, 20, 2]), 0.5);
});

Deno.test("perEntry: divides what a larger context takes more by its additional entries", () => {
  const small = { entries: 100, seconds: 1, peakMib: 10 };
  const large = { entries: 1_000_100, seconds: 3, peakMib: 110 };
  assert.deepEqual(perEntry(small, large), { microseconds: 2, bytes: 104.8576 });
});
