import assert from "node:assert/strict";
import { ProtocolError } from "../../../lib/errors.ts";
import { type AgentConnection, Conversation } from "../../../lib/ssh/mod.ts";
import { framed, MAX_MESSAGE_BYTES } from "../../../lib/ssh/message.ts";
import { uint32 } from "../../../lib/ssh/wire.ts";

/** Returns an agent that records its requests, and answers with 99 and the type of the request. */
function recorder(): AgentConnection & { requests: Uint8Array[] } {
  const requests: Uint8Array[] = [];
  return {
    requests,
    ask(request) {
      requests.push(request);
      return Promise.resolve(new Uint8Array([99, request[0]!]));
    },
    close() {},
  };
}

async function all(answers: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  return await Array.fromAsync(answers);
}

Deno.test("Conversation: passes only list and sign requests to the agent", async () => {
  const agent = recorder();
  const conversation = new Conversation();
  for (let type = 0; type < 256; type++) conversation.push(framed(new Uint8Array([type, 1, 2])));
  conversation.end();
  const answers = await all(conversation.answers(agent));
  assert.deepEqual(agent.requests, [new Uint8Array([11, 1, 2]), new Uint8Array([13, 1, 2])]);
  for (const [type, answer] of answers.entries()) {
    const expected = type === 11 || type === 13 ? [99, type] : [5];
    assert.deepEqual(answer, framed(new Uint8Array(expected)), `type ${type}`);
  }
  assert.equal(answers.length, 256);
});

Deno.test("Conversation: rejects an invalid length without waiting for the bytes", async () => {
  for (const length of [0, MAX_MESSAGE_BYTES + 1, 0xffffffff]) {
    const conversation = new Conversation();
    conversation.push(framed(new Uint8Array([11])));
    conversation.push(uint32(length));
    conversation.push(framed(new Uint8Array([11])));
    const agent = recorder();
    await assert.rejects(all(conversation.answers(agent)), (error) => {
      assert(error instanceof ProtocolError);
      assert.match(error.message, new RegExp(`must have 1 to 262144 bytes \\(got ${length}\\)`));
      return true;
    });
    assert.deepEqual(agent.requests, []);
  }
  const conversation = new Conversation();
  conversation.push(framed(new Uint8Array(MAX_MESSAGE_BYTES).fill(13)));
  conversation.end();
  assert.equal((await all(conversation.answers(recorder()))).length, 1);
});

Deno.test("Conversation: fails when too many bytes of requests are pending", async () => {
  const conversation = new Conversation();
  for (let i = 0; i < 5; i++) conversation.push(framed(new Uint8Array(MAX_MESSAGE_BYTES).fill(13)));
  await assert.rejects(
    all(conversation.answers(recorder())),
    /bytes of requests wait for the SSH agent/,
  );
});

Deno.test("Conversation: answers requests one at a time, in order, up to the last", async () => {
  let busy = 0;
  const agent: AgentConnection = {
    async ask(request) {
      assert.equal(++busy, 1);
      await Promise.resolve();
      busy--;
      return request;
    },
    close() {},
  };
  const conversation = new Conversation();
  const answers = conversation.answers(agent);
  const first = answers.next(); // waits for a request
  conversation.push(framed(new Uint8Array([13, 0])));
  assert.deepEqual((await first).value, framed(new Uint8Array([13, 0])));
  conversation.push(framed(new Uint8Array([13, 1])));
  conversation.push(framed(new Uint8Array([1])));
  conversation.push(framed(new Uint8Array([13, 2])));
  conversation.end();
  conversation.push(framed(new Uint8Array([13, 3]))); // ignored, as it comes after the end
  assert.deepEqual(
    await all(answers),
    [[13, 1], [5], [13, 2]].map((bytes) => framed(new Uint8Array(bytes))),
  );
});

Deno.test("Conversation: ends without a request or in one, and rejects on a failure", async () => {
  const nothing = new Conversation();
  nothing.end();
  assert.deepEqual(await all(nothing.answers(recorder())), []);
  const middle = new Conversation();
  middle.push(framed(new Uint8Array([11, 2, 3])).subarray(0, 6));
  middle.end();
  assert.deepEqual(await all(middle.answers(recorder())), []);
  const failed = new Conversation();
  const answers = all(failed.answers(recorder()));
  failed.fail(new Error("the build is gone"));
  await assert.rejects(answers, /the build is gone/);
});

Deno.test("Conversation: many short requests that wait are an error", async () => {
  const conversation = new Conversation();
  for (let i = 0; i < 2000; i++) conversation.push(framed(new Uint8Array([11])));
  await assert.rejects(all(conversation.answers(recorder())), {
    name: "ProtocolError",
    message: /more than 1000 requests wait/,
  });
});
