import assert from "node:assert/strict";
import { CancelledError } from "../../../../lib/errors.ts";
import { Lines } from "../../../../lib/client/connect/lines.ts";
import { connectTo } from "../../../../lib/control/connect.ts";
import { answering } from "../../control/answering.ts";
import { Peer } from "../peer.ts";

const METHOD = "/test.Service/Echo";
const HANDLERS = { [METHOD]: answering((request) => [{ finish: () => request }]) };
const call = (lines: Lines, byte: number) => lines.unary(METHOD, new Uint8Array([byte]), {});

Deno.test("Lines: make many calls, few on each connection, and leave none open", async () => {
  await using peer = await Peer.start(HANDLERS);
  const first = await connectTo(peer.endpoint);
  let opened = 0;
  let most = 0;
  const lines = new Lines(first, () => {
    opened++;
    return connectTo(peer.endpoint);
  });
  for (let round = 0; round < 5; round++) {
    const bytes = Array.from({ length: 60 }, (_, i) => i);
    const answers = await Promise.all(bytes.map((byte) => call(lines, byte)));
    assert.deepEqual(answers.map(([byte]) => byte), bytes);
    most = Math.max(most, peer.open);
  }
  assert.equal(opened, 5); // 32 calls on the first, 64 on each of the others
  assert(most <= 4, `${most} connections were open at once`);
  await lines[Symbol.asyncDispose]();
  await assert.rejects(call(lines, 1), CancelledError);
  assert(first.isOpen);
  await first.close();
  await peer.left();
});

Deno.test("Lines: know the errors of their own calls", async () => {
  await using peer = await Peer.start({});
  const first = await connectTo(peer.endpoint);
  const failure = new Error("no further connection");
  await using lines = new Lines(first, () => Promise.reject(failure));
  const errors = await Promise.all(
    Array.from({ length: 40 }, () => call(lines, 0).catch((error) => error)),
  );
  assert.equal(errors.filter((error) => error === failure).length, 8);
  assert(errors.every((error) => lines.threw(error)));
  assert(!lines.threw(new Error("of something else")));
  await first.close();
});

Deno.test("Lines: a streaming call keeps its connection open", async () => {
  await using peer = await Peer.start({
    ...HANDLERS,
    "/test.Service/Wait": ({ messages }) => messages.receive(() => {}),
  });
  const first = await connectTo(peer.endpoint);
  const lines = new Lines(first, () => connectTo(peer.endpoint));
  for (let i = 0; i < 32; i++) await call(lines, 0);
  const stream = await lines.stream("/test.Service/Wait", {});
  const received = stream.messages.receive(() => {});
  for (let i = 0; i < 100; i++) await call(lines, 0);
  assert.equal(peer.open, 3); // the first, that of the stream, and the current one
  stream.end();
  await stream.done;
  await received;
  await lines[Symbol.asyncDispose]();
  await first.close();
  await peer.left();
});
