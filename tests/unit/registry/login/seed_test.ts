import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as path from "node:path";
import { seedFor } from "../../../../lib/registry/login/seed.ts";
import { temporary } from "../../../support/context.ts";

Deno.test("seedFor: stores seeds in the form of Docker's client, beside its own", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, ".token_seed");
  const go = { "go.example": { Seed: "AAECAwQFBgcICQoLDA0ODw==" } };
  await Deno.writeTextFile(file, JSON.stringify(go), { mode: 0o600 });
  assert.deepEqual(
    [...await seedFor("go.example", directory.path)],
    [...new Uint8Array(16).keys()],
  );
  const seed = await seedFor("a.b", directory.path);
  const kept = JSON.parse(await Deno.readTextFile(file));
  assert.deepEqual(kept, {
    ...go,
    "a.b": { Seed: Buffer.from(seed).toString("base64") },
  });
  assert.equal(seed.length, 16);
});

Deno.test("seedFor: creates files that only their owner can access", async () => {
  await using directory = await temporary();
  await seedFor("a.b", directory.path);
  for (const name of [".token_seed", ".token_seed.lock"]) {
    assert.equal((await Deno.stat(path.join(directory.path, name))).mode! & 0o777, 0o600, name);
  }
});

Deno.test("seedFor: replaces a truncated file", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, ".token_seed");
  await Deno.writeTextFile(file, '{"a.b": {"Se');
  await seedFor("__proto__", directory.path);
  assert.deepEqual(Object.keys(JSON.parse(await Deno.readTextFile(file))), ["__proto__"]);
});

Deno.test("seedFor: returns the same seed to concurrent calls", async () => {
  await using directory = await temporary();
  const seeds = await Promise.all(Array.from({ length: 8 }, () => seedFor("a.b", directory.path)));
  await Promise.all(["c.d", "e.f", "g.h"].map((host) => seedFor(host, directory.path)));
  assert.equal(new Set(seeds.map((seed) => Buffer.from(seed).toString("hex"))).size, 1);
  const kept = JSON.parse(await Deno.readTextFile(path.join(directory.path, ".token_seed")));
  assert.deepEqual(Object.keys(kept).sort(), ["a.b", "c.d", "e.f", "g.h"]);
});

Deno.test("seedFor: keeps a seed in memory if the directory cannot be written", async () => {
  await using directory = await temporary();
  for (const place of [undefined, path.join(directory.path, "none"), "/proc/self"]) {
    const seed = await seedFor("a.b", place);
    assert.equal(seed.length, 16);
    assert.deepEqual(await seedFor("a.b", place), seed);
  }
  assert.deepEqual([...Deno.readDirSync(directory.path)], []);
});

Deno.test("seedFor: gives up on a lock that another process holds for long", async () => {
  await using directory = await temporary();
  using lock = await Deno.open(path.join(directory.path, ".token_seed.lock"), {
    create: true,
    write: true,
  });
  await lock.lock(true);
  const seed = await seedFor("a.b", directory.path);
  assert.equal(seed.length, 16);
  await assert.rejects(Deno.stat(path.join(directory.path, ".token_seed")), Deno.errors.NotFound);
});
