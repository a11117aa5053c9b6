/** Walks of a context whose directories another process swaps for symlinks, hundreds of times. */
import assert from "node:assert/strict";
import { walkUnderSwaps } from "../support/swap.ts";

Deno.test("a walk never leaves its root, whatever is swapped meanwhile", async () => {
  const { walks, refused, leaks } = await walkUnderSwaps(2000);
  console.log(`${leaks} leaks in ${walks} walks, ${refused} of them refused`);
  assert.equal(leaks, 0);
  assert(refused > 0, "the swaps hit no walk");
});
