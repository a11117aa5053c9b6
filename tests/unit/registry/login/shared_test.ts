import assert from "node:assert/strict";
import { SharedLookups } from "../../../../lib/registry/login/shared.ts";

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

Deno.test("SharedLookups: does not keep a value without a life", async () => {
  const shared = new SharedLookups<number>(() => 5);
  const value = (until: number) => () => Promise.resolve({ value: 1, until });
  const first = shared.get("a", value(5));
  assert.equal(shared.size, 1);
  assert.equal(await first, 1);
  assert.equal(shared.size, 0);
  await shared.get("a", value(6));
  assert.equal(shared.size, 1);
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
