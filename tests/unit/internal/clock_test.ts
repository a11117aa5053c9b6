import assert from "node:assert/strict";
import { SYSTEM_CLOCK } from "../../../lib/internal/clock.ts";

Deno.test("SYSTEM_CLOCK: calls back once, or again and again, until it is cancelled", async () => {
  const before = SYSTEM_CLOCK.now();
  await new Promise<void>((resolve) => SYSTEM_CLOCK.after(5, resolve));
  assert(SYSTEM_CLOCK.now() - before >= 4);
  const cancel = SYSTEM_CLOCK.after(1, () => assert.fail("it was cancelled"));
  cancel();
  let count = 0;
  await new Promise<void>((resolve) => {
    const stop = SYSTEM_CLOCK.every(1, () => {
      if (++count < 3) return;
      stop();
      resolve();
    });
  });
  assert.equal(count, 3);
});

Deno.test("SYSTEM_CLOCK: never calls back after more than the maximum of a timer", async () => {
  for (const time of [2 ** 31, Infinity]) {
    SYSTEM_CLOCK.after(time, () => assert.fail(`${time} ms are over`));
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
});
