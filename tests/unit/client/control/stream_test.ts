import assert from "node:assert/strict";
import { stream } from "../../../../lib/client/control/stream.ts";

Deno.test("stream: yields what is reported, and waits for the reader", async () => {
  const log: string[] = [];
  const items = stream<number>(undefined, async (report) => {
    for (const n of [1, 2, 3]) {
      await report(n);
      log.push(`consumed ${n}`);
    }
  });
  for await (const item of items) log.push(`got ${item}`);
  assert.deepEqual(log, ["got 1", "consumed 1", "got 2", "consumed 2", "got 3", "consumed 3"]);
});

Deno.test("stream: throws what the call rejects with, after all that it reported", async () => {
  const failure = new Error("no");
  const items = stream<number>(undefined, (report) => {
    void report(1);
    return Promise.reject(failure);
  });
  assert.deepEqual(await items.next(), { done: false, value: 1 });
  await assert.rejects(items.next(), failure);
});

Deno.test("stream: leaving cancels the call and waits for its end", async () => {
  let ended = false;
  const items = stream<number>(undefined, async (report, signal) => {
    void report(1);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    await Promise.resolve();
    ended = true;
    throw signal.reason;
  });
  for await (const _ of items) break;
  assert(ended);
});

Deno.test("stream: the caller's signal reaches the call", async () => {
  const caller = new AbortController();
  const items = stream<number>(
    caller.signal,
    (_report, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason))
      ),
  );
  const next = items.next();
  caller.abort(new Error("stop"));
  await assert.rejects(next, /stop/);
});
