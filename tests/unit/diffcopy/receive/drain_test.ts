import assert from "node:assert/strict";
import { Drain } from "../../../../lib/diffcopy/receive/drain.ts";
import type { FileReceiver } from "../../../../lib/diffcopy/receive/file_receiver.ts";
import { ManualClock } from "../../../support/manual_clock.ts";

/** Returns a drain for requests that stay too many. */
function drain(clock: ManualClock): Drain {
  return new Drain({ overfull: true, drop() {} } as unknown as FileReceiver, clock);
}

Deno.test("Drain: waits for 5 s at most", async () => {
  const clock = new ManualClock();
  const waited = drain(clock).wait();
  assert.deepEqual(clock.pending, [5_000]);
  clock.advance(5_000);
  await waited;
});

Deno.test("Drain: ends at a message that is not a packet", async () => {
  const clock = new ManualClock();
  const one = drain(clock);
  const waited = one.wait();
  one.take(Uint8Array.of(0xff));
  await waited;
  assert.deepEqual(clock.pending, []);
});
