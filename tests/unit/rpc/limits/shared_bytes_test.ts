import assert from "node:assert/strict";
import { SharedBytes } from "../../../../lib/rpc/limits/shared_bytes.ts";

Deno.test("SharedBytes: refuses what does not fit, and counts nothing of it", () => {
  const shared = new SharedBytes(10, 20);
  assert(shared.take(15));
  assert(!shared.isPlenty);
  assert(!shared.take(6));
  assert.equal(shared.held, 15);
  shared.give(5);
  assert(shared.isPlenty);
  assert(shared.take(10));
});
