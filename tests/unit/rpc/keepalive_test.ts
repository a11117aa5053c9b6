import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { keepAlive, watchSilence } from "../../../lib/rpc/keepalive.ts";

/** A stream on which bytes can be made to come. */
class Wire extends Duplex {
  override _read(): void {}
  override _write(_chunk: Uint8Array, _encoding: string, done: () => void): void {
    done();
  }
  come(): void {
    this.push(Uint8Array.of(0));
  }
}

/** Takes the place of `setInterval`; `next` calls what was registered, after what was pending. */
function moments(): {
  next(): Promise<void>;
  stopped(): boolean;
  /** The milliseconds that were asked for. */
  every(): number | undefined;
} & Disposable {
  const real = { set: globalThis.setInterval, clear: globalThis.clearInterval };
  let body: (() => void) | undefined;
  let every: number | undefined;
  globalThis.setInterval = ((then: () => void, wait?: number) => {
    body = then;
    every = wait;
    return 1;
  }) as unknown as typeof setInterval;
  globalThis.clearInterval = () => body = undefined;
  return {
    async next() {
      await new Promise((resolve) => setImmediate(resolve));
      body?.();
    },
    stopped: () => body === undefined,
    every: () => every,
    [Symbol.dispose]() {
      globalThis.setInterval = real.set;
      globalThis.clearInterval = real.clear;
    },
  };
}

/**
 * The moments, counted from 1, at which PINGs go out; `each` is called before each moment and makes
 * things happen.
 */
async function pings(
  count: number,
  each: (moment: number, wire: Wire, heard: () => void) => void,
  { answers = true, busy = true } = {},
): Promise<{ sent: number[]; dead: number | undefined }> {
  using time = moments();
  const wire = new Wire();
  const sent: number[] = [];
  let now = 0;
  let dead: number | undefined;
  const watch = keepAlive({
    duplex: wire,
    busy: () => busy,
    ping(onAnswer) {
      sent.push(now);
      if (!answers) return;
      wire.come();
      onAnswer();
    },
    onDead: () => dead = now,
  });
  for (now = 1; now <= count; now++) {
    each(now, wire, watch.heard);
    await time.next();
  }
  watch.stop();
  assert(time.stopped());
  wire.destroy();
  return { sent, dead };
}

Deno.test("keepAlive: sends a PING after 30 s of silence, then every 5 minutes", async () => {
  const { sent, dead } = await pings(100, () => {});
  assert.deepEqual(sent, [3, 34, 65, 96]);
  assert.equal(dead, undefined);
});

Deno.test("keepAlive: sends the next PING after 30 s again if a message came", async () => {
  const { sent } = await pings(12, (moment, wire, heard) => {
    if (moment !== 5) return;
    wire.come();
    heard();
  });
  assert.deepEqual(sent, [3, 8]);
});

Deno.test("keepAlive: sends no PING to an active peer, or without an open call", async () => {
  const talk = await pings(100, (_, wire) => wire.come());
  assert.deepEqual(talk, { sent: [], dead: undefined });
  const idle = await pings(100, () => {}, { busy: false });
  assert.deepEqual(idle, { sent: [], dead: undefined });
});

Deno.test("keepAlive: reports a dead peer after 20 s without an answer or bytes", async () => {
  const silent = await pings(20, () => {}, { answers: false });
  assert.deepEqual(silent, { sent: [3], dead: 5 });
  const slow = await pings(20, (_, wire) => wire.come(), { answers: false });
  assert.equal(slow.dead, undefined);
});

Deno.test("watchSilence: reports a silence, and starts over on bytes or calls", async () => {
  using time = moments();
  const wire = new Wire();
  let silent = 0;
  const watch = watchSilence(wire, 6000, () => silent++);
  const pass = async (count: number) => {
    for (let i = 0; i < count; i++) await time.next();
  };
  await pass(5);
  wire.come();
  await pass(6);
  assert.equal(silent, 0);
  watch.heard();
  await pass(6);
  assert.equal(silent, 0);
  await pass(1);
  assert.equal(silent, 1);
  assert(time.stopped());
  watch.stop();
  wire.destroy();
});

Deno.test("keepAlive: ignores messages that come before the answer to a PING", async () => {
  using time = moments();
  const wire = new Wire();
  let sent = 0;
  let answer = () => {};
  const watch = keepAlive({
    duplex: wire,
    busy: () => true,
    onDead: () => assert.fail("it isn't dead"),
    ping(onAnswer) {
      sent++;
      answer = onAnswer;
    },
  });
  for (let i = 0; i < 3; i++) await time.next();
  assert.equal(sent, 1);
  wire.come();
  watch.heard(); // on its way before the server has read the PING
  answer();
  for (let i = 0; i < 20; i++) await time.next();
  assert.equal(sent, 1);
  watch.stop();
  wire.destroy();
});

Deno.test("keepAlive: sends no PING while another one is unanswered", async () => {
  const { sent } = await pings(100, (moment, wire) => {
    if (moment % 2 === 0) wire.come();
  }, { answers: false });
  assert.deepEqual(sent, []);
  const late = await pings(60, (moment, wire) => {
    if (moment > 3 && moment % 2 === 0) wire.come();
  }, { answers: false });
  assert.deepEqual(late, { sent: [3], dead: undefined });
});

Deno.test("keepAlive, watchSilence: check every 10 s, or six times within the limit", () => {
  using time = moments();
  const wire = new Wire();
  const options = { duplex: wire, busy: () => true, ping() {}, onDead() {} };
  keepAlive(options).stop();
  assert.equal(time.every(), 10_000);
  assert(time.stopped());
  keepAlive({ ...options, moment: 20 }).stop();
  assert.equal(time.every(), 20);
  const watch = watchSilence(wire, 6000, () => {});
  assert.equal(time.every(), 1000);
  assert(!time.stopped());
  watch.stop();
  assert(time.stopped());
  wire.destroy();
});
