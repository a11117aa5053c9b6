import assert from "node:assert/strict";
import { cachedCredentials } from "../../../../lib/registry/login/cached.ts";
import { staticCredentials } from "../../../../lib/registry/login/credential.ts";

Deno.test("cachedCredentials: remembers a credential for 290 s, its absence for 10 s", async () => {
  let now = 0;
  const asked: string[] = [];
  const source = cachedCredentials(
    staticCredentials((host) => {
      asked.push(host);
      return host === "a.b" ? { identityToken: "x" } : undefined;
    }),
    () => now,
  );
  await source.find("a.b");
  await source.find("c.d");
  now = 9_999;
  await source.find("a.b");
  await source.find("c.d");
  assert.deepEqual(asked, ["a.b", "c.d"]);
  now = 10_000;
  await source.find("c.d");
  now = 289_999;
  await source.find("a.b");
  assert.deepEqual(asked, ["a.b", "c.d", "c.d"]);
  now = 290_000;
  await source.find("a.b");
  assert.deepEqual(asked, ["a.b", "c.d", "c.d", "a.b"]);
});
