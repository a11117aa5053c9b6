/** Slow handling of messages: the peer must wait over HTTP/2, while other calls go on. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { EventEmitter } from "node:events";
import type { Http2Stream } from "node:http2";
import { Duplex } from "node:stream";
import fc from "fast-check";
import { Deframer, frame, MAX_MESSAGE_BYTES, PREFIX, writePrefix } from "../../../lib/rpc/frame.ts";
import { Http2Messages } from "../../../lib/rpc/http2_messages.ts";
import { Outflow } from "../../../lib/rpc/limits/outflow.ts";
import { echo, pair } from "./pair.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Sends until the stream accepts nothing for a while; returns the number of bytes sent. */
async function flood(messages: {
  send(frames: Uint8Array, release?: () => void): boolean;
  drained(): Promise<void>;
}, most: number): Promise<number> {
  const chunk = frame(new Uint8Array(64 * 1024));
  let gone = 0;
  for (let sent = 0; sent < most; sent += chunk.length) {
    if (messages.send(chunk, () => gone += chunk.length)) continue;
    const before = gone;
    const stuck = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 300));
    if (await Promise.race([stuck, messages.drained().then(() => false)])) {
      if (gone === before) break;
    }
  }
  return gone;
}

Deno.test("Http2Messages: delivers messages one at a time and in order", async () => {
  const got: number[] = [];
  let busy = false;
  await using ends = await pair({
    "/a/slow": async ({ messages }) => {
      await messages.receive((message) => {
        assert.equal(busy, false);
        const value = message[0]!;
        if (value % 3 === 0) return void got.push(value);
        busy = true;
        return turn().then(() => {
          assert.equal(message[0], value);
          got.push(value);
          busy = false;
        });
      });
      messages.send(frame(Uint8Array.of(1)));
    },
  });
  const call = ends.client.stream("/a/slow");
  const done = call.messages.receive(() => {});
  for (let i = 0; i < 200; i++) call.messages.send(frame(Uint8Array.of(i)));
  call.end();
  await done;
  await call.done;
  assert.deepEqual(got, Array.from({ length: 200 }, (_, i) => i));
});

Deno.test("Http2Messages: holds back the peer of a slow receiver, not other calls", async () => {
  const gate = Promise.withResolvers<void>();
  let received = 0;
  await using ends = await pair({
    "/a/echo": echo,
    "/a/slow": async ({ messages }) => {
      await messages.receive((message) => {
        received += message.length;
        return gate.promise;
      });
    },
  });
  const call = ends.client.stream("/a/slow");
  const done = call.messages.receive(() => {});
  const gone = await flood(call.messages, 200_000_000);
  assert.ok(gone < 30_000_000, `${gone} bytes went away`);
  assert.ok(received <= 64 * 1024);
  for (let i = 0; i < 20; i++) {
    const bytes = new Uint8Array(100_000).fill(i);
    assert.deepEqual(await ends.client.unary("/a/echo", bytes), bytes);
  }
  gate.resolve();
  call.end();
  await done;
  await call.done;
  assert.ok(received >= gone);
});

Deno.test("Http2Messages: holds back a peer that sends before receive is called", async () => {
  const gate = Promise.withResolvers<void>();
  let received = 0;
  await using ends = await pair({
    "/a/late": async ({ messages }) => {
      await gate.promise;
      await messages.receive((message) => void (received += message.length));
    },
  });
  const call = ends.client.stream("/a/late");
  const done = call.messages.receive(() => {});
  const gone = await flood(call.messages, 200_000_000);
  assert.ok(gone < 30_000_000, `${gone} bytes went away`);
  gate.resolve();
  call.end();
  await done;
  await call.done;
  assert.ok(received >= gone);
});

Deno.test("Http2Messages: delivers what came before receive was called, and the end", async () => {
  const gate = Promise.withResolvers<void>();
  await using ends = await pair({
    "/a/late": async (call) => {
      await gate.promise;
      await echo(call);
    },
  });
  const answer = ends.client.unary("/a/late", new Uint8Array([1, 2, 3]));
  for (let i = 0; i < 20; i++) await turn();
  gate.resolve();
  assert.deepEqual(await answer, new Uint8Array([1, 2, 3]));
});

Deno.test("Http2Messages: stops receiving when the callback rejects", async () => {
  const reason = new Error("disk full");
  let count = 0;
  const failed = Promise.withResolvers<unknown>();
  await using ends = await pair({
    "/a/fails": async ({ messages }) => {
      await messages.receive(() => {
        count++;
        return turn().then(() => Promise.reject(reason));
      }).catch(failed.resolve);
      assert.equal(messages.signal.reason, reason);
      for (let i = 0; i < 20; i++) await turn();
      throw reason;
    },
  });
  const call = ends.client.stream("/a/fails");
  const done = call.messages.receive(() => {}).catch(() => {});
  for (let i = 0; i < 100; i++) call.messages.send(frame(new Uint8Array(100_000)));
  await assert.rejects(call.done, /disk full/);
  await done;
  assert.equal(await failed.promise, reason);
  assert.equal(count, 1);
});

Deno.test("Http2Messages: stops receiving when the callback throws", async () => {
  const reason = new Error("not a packet");
  let count = 0;
  let ready = () => {};
  await using ends = await pair({
    "/a/fails": async ({ messages }) => {
      const failed = messages.receive(() => {
        count++;
        throw reason;
      });
      await assert.rejects(failed, (error) => error === reason);
      ready();
      for (let i = 0; i < 200; i++) await turn();
      throw reason;
    },
  });
  const call = ends.client.stream("/a/fails");
  const done = call.messages.receive(() => {}).catch(() => {});
  const failed = new Promise<void>((resolve) => ready = resolve);
  call.messages.send(frame(new Uint8Array(1)));
  await failed;
  for (let i = 0; i < 10; i++) call.messages.send(frame(new Uint8Array(1)));
  await assert.rejects(call.done, /not a packet/);
  await done;
  assert.equal(count, 1);
});

Deno.test("Http2Messages: ends a cancelled call while the callback is pending", async () => {
  const entered = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<unknown>();
  await using ends = await pair({
    "/a/slow": async ({ messages }) => {
      await messages.receive(() => (entered.resolve(), gate.promise)).catch(ended.resolve);
    },
  });
  const call = ends.client.stream("/a/slow");
  const done = call.messages.receive(() => {}).catch(() => {});
  for (let i = 0; i < 100; i++) call.messages.send(frame(new Uint8Array(100_000)));
  await entered.promise;
  call.cancel(new Error("no more"));
  assert.ok(await ended.promise instanceof Error);
  gate.resolve();
  await done;
});

Deno.test("Deframer: returns the same messages with pauses after any of them", async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(fc.uint8Array({ maxLength: 100 }), fc.boolean()), { maxLength: 20 }),
    fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
    async (messages, cuts) => {
      const whole = Uint8Array.from(messages.flatMap(([message]) => [...frame(message)]));
      const got: Uint8Array[] = [];
      let held = false;
      const deframer = new Deframer((message) => {
        assert.equal(held, false);
        const [, waits] = messages[got.length]!;
        got.push(message.slice());
        if (!waits) return message; // what isn't a promise doesn't matter
        held = true;
        return Promise.resolve().then(() => void (held = false));
      });
      for (let at = 0, i = 0; at < whole.length; i++) {
        const size = cuts[i % cuts.length]!;
        let waits = deframer.push(whole.subarray(at, at + size));
        while (waits) {
          await waits;
          waits = deframer.resume();
        }
        at += size;
      }
      assert.deepEqual(got, messages.map(([message]) => message));
      assert.equal(deframer.empty, true);
    },
  ));
});

Deno.test("Deframer: rejects an oversized message after a pause", async () => {
  const bad = new Uint8Array(PREFIX);
  writePrefix(bad, 0, MAX_MESSAGE_BYTES + 1);
  const deframer = new Deframer(() => Promise.resolve());
  await deframer.push(Uint8Array.from([...frame(new Uint8Array(1)), ...bad]));
  assert.equal(deframer.empty, false);
  assert.throws(() => deframer.resume(), /at most/);
});

Deno.test("Http2Messages: an answer that is not gRPC is the reason for bytes before its header", async () => {
  const cases: [refusal: Error | undefined, message: RegExp][] = [
    [new Error("the answer is HTTP 404"), /HTTP 404/],
    [undefined, /gRPC message with flag 60/],
  ];
  for (const [refusal, message] of cases) {
    const stream = Object.assign(new EventEmitter(), { resume() {}, pause() {} });
    const header = Promise.withResolvers<string | undefined>();
    const options = { encoding: header.promise };
    const messages = new Http2Messages(stream as unknown as Http2Stream, options);
    const received = messages.receive(() => {});
    received.catch(() => {});
    stream.emit("data", Buffer.from("<h1>not found</h1>"));
    stream.emit("data", Buffer.from("more"));
    await turn();
    assert(!messages.signal.aborted);
    if (refusal) header.reject(refusal);
    else header.resolve(undefined);
    await assert.rejects(received, message);
  }
});

Deno.test("Http2Messages: has no room while the byte stream under it is full", async () => {
  const stream = Object.assign(new EventEmitter(), {
    resume() {},
    pause() {},
    write: (_bytes: Uint8Array, done: () => void) => queueMicrotask(done),
  });
  const written: (() => void)[] = [];
  const duplex = new Duplex({ read() {}, write: (_chunk, _encoding, done) => written.push(done) });
  const outflow = new Outflow(duplex);
  const messages = new Http2Messages(stream as unknown as Http2Stream, { outflow });
  assert.equal(messages.send(new Uint8Array(10)), true);
  duplex.write(new Uint8Array(1024 * 1024));
  assert.equal(messages.send(new Uint8Array(10)), false);
  let room = 0;
  for (let i = 0; i < 2; i++) messages.drained().then(() => room++);
  await turn();
  assert.equal(room, 0);
  written[0]!();
  await turn();
  assert.equal(room, 2);
  assert.equal(messages.send(new Uint8Array(10)), true);
  duplex.write(new Uint8Array(1024 * 1024));
  const refused = assert.rejects(messages.drained(), /it died/);
  messages.fail(new Error("it died"));
  await refused;
});
