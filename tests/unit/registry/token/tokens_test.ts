import assert from "node:assert/strict";
import { TokenFetches } from "../../../../lib/registry/token/tokens.ts";

const WANTED = { host: "a.b", realm: "https://a.b/t", service: "s" };

Deno.test("TokenFetches: shares a fetch among those who ask at the same time, and keeps nothing", async () => {
  const tokens = new TokenFetches();
  let fetched = 0;
  const get = (scopes: string[], user = "u") =>
    tokens.get(
      { ...WANTED, scopes },
      { username: user, password: "p" },
      () => Promise.resolve({ token: `t${++fetched}`, expiresIn: 300 }),
    );
  const first = { token: "t1", expiresIn: 300 };
  assert.deepEqual(await Promise.all([get(["x", "y"]), get(["y", "x"])]), [first, first]);
  assert.equal((await get(["x", "y"])).token, "t2");
  const others = await Promise.all([get(["x", "y"]), get(["x"]), get(["x"], "other")]);
  assert.deepEqual(others.map(({ token }) => token), ["t3", "t4", "t5"]);
});

Deno.test("TokenFetches: fetches one token of a registry at a time", async () => {
  const tokens = new TokenFetches();
  let running = 0;
  let most = 0;
  const fetch = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    return { token: "t", expiresIn: 60 };
  };
  const get = (host: string, scope: string, work = fetch) =>
    tokens.get({ ...WANTED, host, scopes: [scope] }, undefined, work);
  const broken = get("a.b", "0", () => Promise.reject(new Error("no")));
  await Promise.all([assert.rejects(broken, /no/), get("a.b", "1"), get("a.b", "2")]);
  assert.equal(most, 1);
  await Promise.all([get("c.d", "1"), get("e.f", "1")]);
  assert.equal(most, 2);
});
