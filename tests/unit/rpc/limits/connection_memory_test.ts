import assert from "node:assert/strict";
import { once } from "node:events";
import * as http2 from "node:http2";
import { RpcConnection } from "../../../../lib/rpc/client.ts";
import { Deframer, frame } from "../../../../lib/rpc/frame.ts";
import { Http2Messages } from "../../../../lib/rpc/http2_messages.ts";
import {
  type ConnectionMemory,
  connectionMemory,
} from "../../../../lib/rpc/limits/connection_memory.ts";
import { SharedBytes } from "../../../../lib/rpc/limits/shared_bytes.ts";
import { halves } from "../pair.ts";

/** Returns the numbers of bytes that calls hold. */
const held = ({ queued, early, messages }: ConnectionMemory) => [
  queued.held,
  early.held,
  messages.held,
];

/** Makes a call on a connection that has this memory, and returns both of its ends. */
async function acceptedCall(memory: ConnectionMemory) {
  const ends = await halves();
  const session = http2.performServerHandshake(ends.near);
  session.on("error", () => {});
  const accepted = once(session, "stream");
  const client = await RpcConnection.open(ends.far, "localhost");
  const call = client.stream("/a/b");
  call.done.catch(() => {});
  const [stream] = await accepted;
  return {
    call,
    stream,
    messages: new Http2Messages(stream, { memory }),
    async [Symbol.asyncDispose]() {
      session.destroy();
      await client.close();
      await ends[Symbol.asyncDispose]();
    },
  };
}

Deno.test("Http2Messages: gives back all memory when its stream dies", async () => {
  const memory = connectionMemory();
  await using accepted = await acceptedCall(memory);
  const { call, stream, messages } = accepted;
  const busy = Promise.withResolvers<void>();
  const handling = Promise.withResolvers<void>();
  messages.receive((): Promise<void> => {
    handling.resolve();
    return busy.promise;
  }).catch(() => {});
  for (let i = 0; i < 4; i++) call.messages.send(frame(new Uint8Array(40_000)));
  await handling.promise;
  stream.respond({ ":status": 200 });
  for (let i = 0; i < 40; i++) messages.send(new Uint8Array(1024 * 1024));
  assert(memory.queued.held > 0 && memory.messages.held > 0);
  call.cancel(new Error("enough"));
  await once(stream, "close");
  busy.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(held(memory), [0, 0, 0]);
});

Deno.test("Http2Messages: in want of memory, a call queues one message at a time", async () => {
  const memory = connectionMemory();
  memory.queued.take(100 * 1024 * 1024); // by other calls
  await using accepted = await acceptedCall(memory);
  const { call, stream, messages } = accepted;
  stream.respond({ ":status": 200 });
  assert.equal(messages.send(frame(new Uint8Array(1))), false);
  await messages.drained(); // although the others still hold all
  call.cancel(new Error("enough"));
  await once(stream, "close");
});

Deno.test("Deframer: a message fails if others took all memory, and leaves none behind", () => {
  const shared = new SharedBytes(1000, 140_000);
  const first = new Deframer(() => {}, undefined, { shared });
  first.push(frame(new Uint8Array(90_000)).subarray(0, 50));
  const second = new Deframer(() => {}, undefined, { shared });
  assert.throws(() => second.push(frame(new Uint8Array(20_000)).subarray(0, 50)), {
    name: "ProtocolError",
    message: /took all memory that a connection may use/,
  });
  second.push(frame(new Uint8Array(20_000))); // needs no buffer
  second.close();
  first.close();
  assert.equal(shared.held, 0);
});

Deno.test("Deframer: a buffer is kept for the next message only if there is plenty", () => {
  for (const [plenty, expected] of [[1000, 0], [1_000_000, 65_536]] as const) {
    const shared = new SharedBytes(plenty);
    const deframer = new Deframer(() => {}, undefined, { shared });
    const message = frame(new Uint8Array(40_000));
    deframer.push(message.subarray(0, 50));
    deframer.push(message.subarray(50));
    assert.equal(shared.held, expected);
  }
});

Deno.test("Deframer: a decompressed message counts while it is handled", async () => {
  const shared = new SharedBytes(Infinity);
  const busy = Promise.withResolvers<void>();
  const restored = Promise.resolve(new Uint8Array(5000));
  const deframer = new Deframer(() => busy.promise, () => restored, { shared });
  const waits = deframer.push(Uint8Array.of(1, 0, 0, 0, 1, 0));
  await restored;
  await undefined;
  assert.equal(shared.held, 5000);
  busy.resolve();
  await waits;
  deframer.resume();
  assert.equal(shared.held, 0);
});
