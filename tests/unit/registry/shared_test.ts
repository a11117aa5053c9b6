import assert from "node:assert/strict";
import { cachedCredentials } from "../../../lib/registry/cached.ts";
import { staticCredentials } from "../../../lib/registry/credential.ts";
import { SharedLookups } from "../../../lib/registry/shared.ts";
import { TokenCache } from "../../../lib/registry/tokens.ts";

Deno.test("SharedLookups: looks a value up once, and again after it expires", async () => {
  let now = 0;
  let lookups = 0;
  const shared = new SharedLookups<number>(() => now);
  const get = () => shared.get("a", () => Promise.resolve({ value: ++lookups, until: now + 10 }));
  assert.deepEqual(await Promise.all([get(), get()]), [1, 1]);
  now = 9;
  assert.equal(await get(), 1);
  now = 10;
  assert.equal(await get(), 2);
});

Deno.test("SharedLookups: forgets a failed lookup", async () => {
  const shared = new SharedLookups<number>();
  await assert.rejects(shared.get("a", () => Promise.reject(new Error("no"))), /no/);
  assert.equal(await shared.get("a", () => Promise.resolve({ value: 1, until: Infinity })), 1);
});

Deno.test("SharedLookups: aborts a lookup only when its last caller gives up", async () => {
  const shared = new SharedLookups<number>();
  let ended = false;
  const lookup = (signal: AbortSignal) =>
    new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => {
        ended = true;
        reject(signal.reason);
      })
    );
  const [one, two] = [new AbortController(), new AbortController()];
  const first = shared.get("a", lookup, one.signal);
  const second = shared.get("a", lookup, two.signal);
  one.abort(new Error("one"));
  await assert.rejects(first, /one/);
  assert.equal(ended, false);
  two.abort(new Error("two"));
  await assert.rejects(second, /two/);
  assert.equal(ended, true);
  assert.equal(await shared.get("a", () => Promise.resolve({ value: 1, until: Infinity })), 1);
});

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
