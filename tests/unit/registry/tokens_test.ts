import assert from "node:assert/strict";
import { TokenCache } from "../../../lib/registry/tokens.ts";

Deno.test("TokenCache: reuses a token for nine tenths of its life", async () => {
  let now = 0;
  let fetched = 0;
  const tokens = new TokenCache(() => now);
  const wanted = { host: "a.b", realm: "https://a.b/t", service: "s" };
  const get = (scopes: string[], user = "u") =>
    tokens.get(
      { ...wanted, scopes },
      { username: user, password: "p" },
      () => Promise.resolve({ token: `t${++fetched}`, expiresIn: 100 }),
    );
  assert.deepEqual(await get(["x", "y"]), { token: "t1", expiresIn: 100 });
  now = 80_000;
  assert.deepEqual(await get(["y", "x"]), { token: "t1", expiresIn: 20 });
  assert.equal((await get(["x"])).token, "t2");
  assert.equal((await get(["x"], "other")).token, "t3");
  now = 90_000;
  assert.equal((await get(["x", "y"])).token, "t4");
});

Deno.test("TokenCache: fetches one token of a registry at a time", async () => {
  const tokens = new TokenCache();
  let running = 0;
  let most = 0;
  const fetch = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    return { token: "t", expiresIn: 60 };
  };
  const get = (host: string, scope: string, work = fetch) =>
    tokens.get({ host, realm: "https://a.b/t", service: "s", scopes: [scope] }, undefined, work);
  const broken = get("a.b", "0", () => Promise.reject(new Error("no")));
  await Promise.all([assert.rejects(broken, /no/), get("a.b", "1"), get("a.b", "2")]);
  assert.equal(most, 1);
  await Promise.all([get("c.d", "1"), get("e.f", "1")]);
  assert.equal(most, 2);
});
