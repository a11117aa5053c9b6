import assert from "node:assert/strict";
import { Turns } from "../../../../lib/session/services/turns.ts";

const never = new AbortController().signal;

Deno.test("Turns: holders beyond the number wait, in order", async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const first = await turns.take(never);
  const waiting = ["a", "b"].map(async (name) => {
    using _turn = await turns.take(never);
    order.push(name);
  });
  order.push("first");
  first[Symbol.dispose]();
  await Promise.all(waiting);
  assert.deepEqual(order, ["first", "a", "b"]);
});

Deno.test("Turns: a holder that was cancelled while it waited takes no turn", async () => {
  const turns = new Turns(1);
  const first = await turns.take(never);
  const leaving = new AbortController();
  const left = turns.take(leaving.signal);
  const stays = turns.take(never);
  leaving.abort(new Error("left"));
  await assert.rejects(left, /left/);
  first[Symbol.dispose]();
  (await stays)[Symbol.dispose]();
  (await turns.take(never))[Symbol.dispose]();
  await assert.rejects(turns.take(leaving.signal), /left/);
});
