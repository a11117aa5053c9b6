import assert from "node:assert/strict";
import { deadline, sleep } from "../../../lib/internal/deadline.ts";

/** Resolves with the reason of a signal when it aborts. */
function aborted(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(signal.reason), { once: true })
  );
}

/** Counts the listeners of a signal. */
function countListeners(signal: AbortSignal): () => number {
  let count = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    count++;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    count--;
    remove(...args);
  };
  return () => count;
}

const late = new Error("late");
const enough = new Error("enough");

Deno.test("deadline: aborts with its reason after the time", async () => {
  using limit = deadline(1, late);
  assert(!limit.signal.aborted);
  assert.equal(await aborted(limit.signal), late);
});

Deno.test("deadline: aborts with the reason of the caller's signal", () => {
  const caller = new AbortController();
  using limit = deadline(60_000, late, caller.signal);
  caller.abort(enough);
  assert.equal(limit.signal.reason, enough);
  using expired = deadline(60_000, late, caller.signal);
  assert.equal(expired.signal.reason, enough);
});

Deno.test("deadline: leaves no timer and no listener after its disposal", async () => {
  const caller = new AbortController();
  const listeners = countListeners(caller.signal);
  const limit = deadline(1, late, caller.signal);
  assert.equal(listeners(), 1);
  limit[Symbol.dispose]();
  assert.equal(listeners(), 0);
  await sleep(10);
  assert(!limit.signal.aborted);
});

Deno.test("deadline: never aborts if the time is longer than the maximum of a timer", async () => {
  for (const time of [2 ** 31, Infinity]) {
    using limit = deadline(time, late);
    await sleep(10);
    assert(!limit.signal.aborted, String(time));
  }
});

Deno.test("sleep: resolves after the time, and leaves no listener", async () => {
  const { signal } = new AbortController();
  const listeners = countListeners(signal);
  const start = performance.now();
  await sleep(20, signal);
  assert(performance.now() - start > 15);
  assert.equal(listeners(), 0);
});

Deno.test("sleep: rejects with the signal's reason, leaves no timer or listener", async () => {
  const caller = new AbortController();
  const listeners = countListeners(caller.signal);
  const sleeping = sleep(60_000, caller.signal);
  caller.abort(enough);
  await assert.rejects(sleeping, enough);
  assert.equal(listeners(), 0);
  const refused = sleep(60_000, caller.signal);
  refused.catch(() => {});
  assert.equal(listeners(), 0);
  await assert.rejects(refused, enough);
});
