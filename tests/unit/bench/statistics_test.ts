import assert from "node:assert/strict";
import { median, medianRatio } from "../../bench/statistics.ts";

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
