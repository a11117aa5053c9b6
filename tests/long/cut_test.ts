/** Builds over a link that is cut at 20 random moments, or silently drops all bytes. */
import assert from "node:assert/strict";
import { build, type Harm, random } from "../support/cut.ts";
import { daemons, socketOf } from "../support/daemons.ts";

const TIMES = 20;

/** Ways in which the link fails, in turn. */
const HARMS: readonly Harm[] = ["cut", 10_000, "cut", "gone"];

/**
 * Longest time for a build after its link has failed: it notices the loss, and waits for the daemon
 * to return.
 */
const MAX_BUILD_MS = 90_000;

for (const { name, address } of daemons()) {
  Deno.test(`${name}: cut: a build survives cuts at ${TIMES} moments or fails with a clear error`, async (t) => {
    const socket = socketOf(address);
    const whole = await build(socket);
    const seed = Math.floor(Math.random() * 2 ** 31);
    const next = random(seed);
    for (let i = 0; i < TIMES; i++) {
      const harm = HARMS[i % HARMS.length]!;
      const after = next() * whole;
      const title = `${harm} after ${after.toFixed(0)} of ${whole.toFixed(0)} ms (seed ${seed})`;
      await t.step(title, async () => {
        const took = await build(socket, harm, after);
        assert(took < MAX_BUILD_MS, `it took ${took} ms`);
      });
    }
  });

  for (const harm of ["frozen", "frozen for good"] as const) {
    Deno.test(`${name}: cut: a build notices a link that drops all bytes, ${harm}`, async () => {
      const socket = socketOf(address);
      const whole = await build(socket);
      const took = await build(socket, harm, whole / 2);
      assert(took > 20_000 && took < MAX_BUILD_MS, `it took ${took} ms`);
    });
  }
}
