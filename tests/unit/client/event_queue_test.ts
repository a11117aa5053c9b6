import assert from "node:assert/strict";
import { EventQueue } from "../../../lib/client/event_queue.ts";

Deno.test("EventQueue: yields each item once, and throws the error of its end", async () => {
  const queue = new EventQueue<number>(() => 1);
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
  const queue = new EventQueue<number>(() => 1);
  for (let i = 0; i < 100_000; i++) queue.push(i);
  queue.end();
  const got: number[] = [];
  for await (const item of queue) got.push(item);
  assert(got.length <= 20_000);
  assert.equal(got.at(-1), 99_999);
});

Deno.test("EventQueue: keeps few items without a reader if they are large", async () => {
  const queue = new EventQueue<number>(() => 1024 * 1024);
  for (let i = 0; i < 100; i++) assert.equal(queue.push(i), undefined);
  queue.end();
  const got: number[] = [];
  for await (const item of queue) got.push(item);
  assert(got.length <= 8);
  assert.equal(got.at(-1), 99);
});

Deno.test("EventQueue: a producer waits for a reader that is behind, and loses nothing", async () => {
  const queue = new EventQueue<number>(() => 1024 * 1024);
  const reader = queue[Symbol.asyncIterator]();
  const first = reader.next();
  let most = 0;
  let read = 0;
  const producing = (async () => {
    for (let i = 0; i < 100; i++) {
      const room = queue.push(i);
      most = Math.max(most, i - read);
      await room;
    }
    queue.end();
  })();
  assert.deepEqual(await first, { done: false, value: 0 });
  for (read = 1; read < 100; read++) {
    assert.deepEqual(await reader.next(), { done: false, value: read });
  }
  await producing;
  assert(most <= 20, String(most));
  assert.equal((await reader.next()).done, true);
});

Deno.test("EventQueue: a reader that leaves keeps no producer waiting", async () => {
  const queue = new EventQueue<number>(() => 1024 * 1024);
  const reader = queue[Symbol.asyncIterator]();
  const first = reader.next();
  queue.push(0);
  await first;
  let room: Promise<void> | undefined;
  for (let i = 0; i < 50; i++) room = queue.push(i);
  await reader.return();
  await room;
  assert.equal(queue.push(1), undefined);
});

Deno.test("EventQueue: tells when the last reader leaves before the error is thrown", async () => {
  for (
    const [error, left, expected] of [[new Error("why"), true, 1], [undefined, true, 0], [
      new Error("why"),
      false,
      0,
    ]] as const
  ) {
    let unread = 0;
    const queue = new EventQueue<number>(() => 1, () => unread++);
    queue.push(1);
    assert.equal(queue.isRead, false);
    const reader = queue[Symbol.asyncIterator]();
    await reader.next();
    assert.equal(queue.isRead, true);
    queue.end(error);
    if (left) await reader.return();
    else await assert.rejects(reader.next(), /why/);
    assert.equal(unread, expected);
    assert.equal(queue.isRead, false);
  }
});
