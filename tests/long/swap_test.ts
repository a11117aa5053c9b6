/** Walks of a context while another process repeatedly replaces its directories by symlinks. */
import assert from "node:assert/strict";
import { walkUnderSwaps } from "../support/swap.ts";

Deno.test("walk: never leaves its root while directories are replaced", async () => {
  const { walks, refused, leaks } = await walkUnderSwaps(2000);
  console.log(`${leaks} leaks in ${walks} walks, ${refused} of them refused`);
  assert.equal(leaks, 0);
  assert(refused > 0, "no walk was affected");
});
