import assert from "node:assert/strict";
import { EventQueue } from "../../../lib/client/event_queue.ts";

Deno.test("EventQueue: yields each item once, and throws the error of its end", async () => {
  const queue = new EventQueue<number>();
  queue.push(1);
  queue.push(2);
  const got: number[] = [];
  const reading = (async () => {
    for await (const item of queue) got.push(item);
  })();
  queue.push(3);
  queue.end(new Error("why"));
  queue.push(4);
  await assert.rejects(reading, /why/);
  assert.deepEqual(got, [1, 2, 3]);
});

Deno.test("EventQueue: keeps only the newest items without a reader", async () => {
  const queue = new EventQueue<number>();
  for (let i = 0; i < 100_000; i++) queue.push(i);
  queue.end();
  const got: number[] = [];
  for await (const item of queue) got.push(item);
  assert(got.length <= 20_000);
  assert.equal(got.at(-1), 99_999);
});
