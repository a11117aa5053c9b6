import assert from "node:assert/strict";
import { withoutRpcPrefix } from "../../../lib/internal/rpc_prefix.ts";

Deno.test("withoutRpcPrefix: removes the prefix everywhere, and nothing else", () => {
  const text = "rpc error: code = Unknown desc = a: rpc error: code = NotFound desc = b";
  assert.equal(withoutRpcPrefix(text), "a: b");
  assert.equal(withoutRpcPrefix("rpc error: lost"), "rpc error: lost");
});
