import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { ManualClock } from "../../support/manual_clock.ts";
import { keepAlive, watchSilence } from "../../../lib/rpc/keepalive.ts";

/** Stream on which a test makes bytes arrive. */
class Wire extends Duplex {
  override _read(): void {}
  override _write(_chunk: Uint8Array, _encoding: string, done: () => void): void {
    done();
  }
  come(): void {
    this.push(Uint8Array.of(0));
  }
}

/** Handles pending events, and then advances the time. */
async function pass(clock: ManualClock, milliseconds: number): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  clock.advance(milliseconds);
}

/**
 * Returns the moments, counted from 1, at which PINGs are sent. `each` is called before each moment.
 */
async function pings(
  count: number,
  each: (moment: number, wire: Wire, heard: () => void) => void,
  { answers = true, busy = true } = {},
): Promise<{ sent: number[]; dead: number | undefined }> {
  const clock = new ManualClock();
  const wire = new Wire();
  const sent: number[] = [];
  let now = 0;
  let dead: number | undefined;
  const watch = keepAlive({
    clock,
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
    await pass(clock, 10_000);
  }
  watch.stop();
  assert.deepEqual(clock.pending, []);
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
  const clock = new ManualClock();
  const wire = new Wire();
  let silent = 0;
  const watch = watchSilence(wire, 6000, () => silent++, clock);
  await pass(clock, 5000);
  wire.come();
  await pass(clock, 6000);
  assert.equal(silent, 0);
  watch.heard();
  await pass(clock, 6000);
  assert.equal(silent, 0);
  await pass(clock, 1000);
  assert.equal(silent, 1);
  assert.deepEqual(clock.pending, []);
  watch.stop();
  wire.destroy();
});

Deno.test("keepAlive: ignores messages that come before the answer to a PING", async () => {
  const clock = new ManualClock();
  const wire = new Wire();
  let sent = 0;
  let answer = () => {};
  const watch = keepAlive({
    clock,
    duplex: wire,
    busy: () => true,
    onDead: () => assert.fail("it isn't dead"),
    ping(onAnswer) {
      sent++;
      answer = onAnswer;
    },
  });
  for (let i = 0; i < 3; i++) await pass(clock, 10_000);
  assert.equal(sent, 1);
  wire.come();
  watch.heard(); // on its way before the server has read the PING
  answer();
  for (let i = 0; i < 20; i++) await pass(clock, 10_000);
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
  const clock = new ManualClock();
  const wire = new Wire();
  const options = { clock, duplex: wire, busy: () => true, ping() {}, onDead() {} };
  const watches = [
    keepAlive(options),
    keepAlive({ ...options, moment: 20 }),
    watchSilence(wire, 6000, () => {}, clock),
  ];
  assert.deepEqual(clock.pending, [10_000, 20, 1000]);
  for (const watch of watches) watch.stop();
  assert.deepEqual(clock.pending, []);
  wire.destroy();
});
