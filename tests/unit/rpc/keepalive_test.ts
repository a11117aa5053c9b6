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
function moments(): { next(): Promise<void>; stopped(): boolean } & Disposable {
  const real = { set: globalThis.setInterval, clear: globalThis.clearInterval };
  let body: (() => void) | undefined;
  globalThis.setInterval = ((then: () => void) => {
    body = then;
    return 1;
  }) as unknown as typeof setInterval;
  globalThis.clearInterval = () => body = undefined;
  return {
    async next() {
      await new Promise((resolve) => setImmediate(resolve));
      body?.();
    },
    stopped: () => body === undefined,
    [Symbol.dispose]() {
      globalThis.setInterval = real.set;
      globalThis.clearInterval = real.clear;
    },
  };
}

/** The moments, counted from 1, at which PINGs go out; `each` is called before each moment and makes things happen. */
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

Deno.test("in a silence one PING goes after 30 s, and others only 5 minutes apart", async () => {
  const { sent, dead } = await pings(100, () => {});
  assert.deepEqual(sent, [3, 34, 65, 96]);
  assert.equal(dead, undefined);
});

Deno.test("a message after the answer makes the next PING free", async () => {
  const { sent } = await pings(12, (moment, wire, heard) => {
    if (moment !== 5) return;
    wire.come();
    heard();
  });
  assert.deepEqual(sent, [3, 8]);
});

Deno.test("a peer that talks isn't asked, nor one with whom nothing is open", async () => {
  const talk = await pings(100, (_, wire) => wire.come());
  assert.deepEqual(talk, { sent: [], dead: undefined });
  const idle = await pings(100, () => {}, { busy: false });
  assert.deepEqual(idle, { sent: [], dead: undefined });
});

Deno.test("a peer that doesn't answer is dead 20 s later, unless bytes come", async () => {
  const silent = await pings(20, () => {}, { answers: false });
  assert.deepEqual(silent, { sent: [3], dead: 5 });
  const slow = await pings(20, (_, wire) => wire.come(), { answers: false });
  assert.equal(slow.dead, undefined);
});

Deno.test("a silence is noticed once it has lasted, and bytes or calls end it", async () => {
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
