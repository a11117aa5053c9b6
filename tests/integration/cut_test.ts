/**
 * Builds over a link that is cut at a random moment. `tests/long/cut_test.ts` has more of them, on
 * all daemons.
 */
import assert from "node:assert/strict";
import { build, random } from "../support/cut.ts";
import { daemons, socketOf } from "../support/daemons.ts";

for (const { name, address } of daemons().slice(-1)) {
  Deno.test(`${name}: cut: a build survives a cut link or fails with a clear error`, async (t) => {
    const socket = socketOf(address);
    const whole = await build(socket);
    const seed = Math.floor(Math.random() * 2 ** 31);
    const next = random(seed);
    for (const harm of ["cut", "cut", 1500] as const) {
      const after = next() * whole;
      const title = `${harm} after ${after.toFixed(0)} of ${whole.toFixed(0)} ms (seed ${seed})`;
      await t.step(title, async () => {
        const took = await build(socket, harm, after);
        assert(took < 40_000, `it took ${took} ms`);
      });
    }
  });
}
