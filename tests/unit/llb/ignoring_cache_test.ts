import assert from "node:assert/strict";
import { ignoringCache, marshal, scratch } from "../../../lib/llb/mod.ts";

Deno.test("ignoringCache: marks every operation", async () => {
  const state = scratch().mkfile("/a", "1").mkfile("/b", "2");
  const definition = await marshal(state, { platform: "linux/amd64" });
  const marked = ignoringCache(definition);
  assert.deepEqual(marked.ops, definition.ops);
  assert.equal(marked.metadata.size, definition.ops.length);
  assert([...marked.metadata.values()].every(({ ignore_cache }) => ignore_cache));
  assert([...definition.metadata.values()].every(({ ignore_cache }) => !ignore_cache));
});
