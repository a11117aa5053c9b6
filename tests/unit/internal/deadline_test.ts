import assert from "node:assert/strict";
import { countListeners } from "../../support/count_listeners.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import { deadline, sleep } from "../../../lib/internal/deadline.ts";

const late = new Error("late");
const enough = new Error("enough");

Deno.test("deadline: aborts with its reason after the time", () => {
  const clock = new ManualClock();
  using limit = deadline(5, late, undefined, clock);
  clock.advance(4);
  assert(!limit.signal.aborted);
  clock.advance(1);
  assert.equal(limit.signal.reason, late);
});

Deno.test("deadline: aborts with the reason of the caller's signal", () => {
  const caller = new AbortController();
  using limit = deadline(60_000, late, caller.signal);
  caller.abort(enough);
  assert.equal(limit.signal.reason, enough);
  using expired = deadline(60_000, late, caller.signal);
  assert.equal(expired.signal.reason, enough);
});

Deno.test("deadline: leaves no timer and no listener after its disposal", () => {
  const caller = new AbortController();
  const listeners = countListeners(caller.signal);
  const clock = new ManualClock();
  const limit = deadline(1, late, caller.signal, clock);
  assert.equal(listeners(), 1);
  limit[Symbol.dispose]();
  assert.equal(listeners(), 0);
  assert.deepEqual(clock.pending, []);
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
  const clock = new ManualClock();
  let over = false;
  const sleeping = sleep(20, signal, clock).then(() => over = true);
  clock.advance(19);
  await Promise.resolve();
  assert(!over);
  clock.advance(1);
  await sleeping;
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
