import assert from "node:assert/strict";
import { prepareCaches } from "../../../../lib/client/request/caches.ts";
import type { BuildOptions } from "../../../../mod.ts";

async function exported(options: BuildOptions): Promise<string[]> {
  return (await prepareCaches(options, () => {})).exports.map(({ Type }) => Type);
}

Deno.test("prepareCaches: BUILDKIT_INLINE_CACHE adds an inline cache, unless there is one", async () => {
  const args = { BUILDKIT_INLINE_CACHE: "1" };
  assert.deepEqual(await exported({ args }), ["inline"]);
  assert.deepEqual(await exported({ args: { BUILDKIT_INLINE_CACHE: "true" } }), ["inline"]);
  assert.deepEqual(await exported({ args: { BUILDKIT_INLINE_CACHE: "0" } }), []);
  assert.deepEqual(await exported({ args: { BUILDKIT_INLINE_CACHE: "" } }), []);
  assert.deepEqual(await exported({ args, cacheTo: [{ type: "inline" }] }), ["inline"]);
  const registry = { type: "registry", ref: "r/a" } as const;
  assert.deepEqual(await exported({ args, cacheTo: [registry] }), ["registry", "inline"]);
});
