import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createPublicKey, verify } from "node:crypto";
import * as path from "node:path";
import { authorityKey, publicKey, signPayload } from "../../../lib/registry/authority.ts";
import { seedFor } from "../../../lib/registry/seed.ts";
import { temporary } from "../../support/context.ts";

const salt = new Uint8Array(32);

Deno.test("authorityKey: depends only on the salt if there is no credential", async () => {
  // HMAC-SHA256 by Python's hmac, the public half by openssl.
  const expected = "b61a5143178d67b8e6ff9248efca6775d72b4ad38cd1494942967ade83f5847a";
  const key = await authorityKey("a.b", salt, undefined, undefined);
  assert.equal(Buffer.from(publicKey(key)).toString("hex"), expected);
});

Deno.test("signPayload: returns the signature followed by the payload", async () => {
  const key = await authorityKey("a.b", salt, { identityToken: "x" }, undefined);
  const payload = crypto.getRandomValues(new Uint8Array(32));
  const both = signPayload(key, payload);
  assert.equal(both.length, 96);
  assert.deepEqual(new Uint8Array(both.subarray(64)), payload);
  const half = publicKey(key);
  assert.equal(half.length, 32);
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(half).toString("base64url") };
  assert(verify(null, payload, createPublicKey({ key: jwk, format: "jwk" }), both.subarray(0, 64)));
});

Deno.test("authorityKey: returns the same key for the same login only", async () => {
  await using folder = await temporary();
  const login = (username: string, password: string) => ({ username, password });
  const key = async (host: string, credential = login("ann", "x"), salted = salt) =>
    Buffer.from(publicKey(await authorityKey(host, salted, credential, folder.path)))
      .toString("hex");
  const first = await key("a.b");
  assert.equal(await key("a.b"), first);
  const others = [
    await key("c.d"),
    await key("a.b", login("bob", "x")),
    await key("a.b", login("ann", "y")),
    await key("a.b", undefined, new Uint8Array(32).fill(1)),
  ];
  assert.equal(new Set([first, ...others]).size, 5);
});

Deno.test("seedFor: stores seeds in the form of Docker's client, beside its own", async () => {
  await using folder = await temporary();
  const file = path.join(folder.path, ".token_seed");
  const go = { "go.example": { Seed: "AAECAwQFBgcICQoLDA0ODw==" } };
  await Deno.writeTextFile(file, JSON.stringify(go), { mode: 0o600 });
  assert.deepEqual(
    [...await seedFor("go.example", folder.path)],
    [...new Uint8Array(16).keys()],
  );
  const seed = await seedFor("a.b", folder.path);
  const kept = JSON.parse(await Deno.readTextFile(file));
  assert.deepEqual(kept, {
    ...go,
    "a.b": { Seed: Buffer.from(seed).toString("base64") },
  });
  assert.equal(seed.length, 16);
});

Deno.test("seedFor: creates files that only their owner can access", async () => {
  await using folder = await temporary();
  await seedFor("a.b", folder.path);
  for (const name of [".token_seed", ".token_seed.lock"]) {
    assert.equal((await Deno.stat(path.join(folder.path, name))).mode! & 0o777, 0o600, name);
  }
});

Deno.test("seedFor: replaces a truncated file", async () => {
  await using folder = await temporary();
  const file = path.join(folder.path, ".token_seed");
  await Deno.writeTextFile(file, '{"a.b": {"Se');
  await seedFor("__proto__", folder.path);
  assert.deepEqual(Object.keys(JSON.parse(await Deno.readTextFile(file))), ["__proto__"]);
});

Deno.test("seedFor: returns the same seed to concurrent calls", async () => {
  await using folder = await temporary();
  const seeds = await Promise.all(Array.from({ length: 8 }, () => seedFor("a.b", folder.path)));
  await Promise.all(["c.d", "e.f", "g.h"].map((host) => seedFor(host, folder.path)));
  assert.equal(new Set(seeds.map((seed) => Buffer.from(seed).toString("hex"))).size, 1);
  const kept = JSON.parse(await Deno.readTextFile(path.join(folder.path, ".token_seed")));
  assert.deepEqual(Object.keys(kept).sort(), ["a.b", "c.d", "e.f", "g.h"]);
});

Deno.test("seedFor: keeps a seed in memory if the directory cannot be written", async () => {
  await using folder = await temporary();
  for (const place of [undefined, path.join(folder.path, "none"), "/proc/self"]) {
    const seed = await seedFor("a.b", place);
    assert.equal(seed.length, 16);
    assert.deepEqual(await seedFor("a.b", place), seed);
  }
  assert.deepEqual([...Deno.readDirSync(folder.path)], []);
});

Deno.test("seedFor: gives up on a lock that another process holds for long", async () => {
  await using folder = await temporary();
  using lock = await Deno.open(path.join(folder.path, ".token_seed.lock"), {
    create: true,
    write: true,
  });
  await lock.lock(true);
  const seed = await seedFor("a.b", folder.path);
  assert.equal(seed.length, 16);
  await assert.rejects(Deno.stat(path.join(folder.path, ".token_seed")), Deno.errors.NotFound);
});
