/** Builds over a link that is cut at 20 random moments, or dies without a word. */
import assert from "node:assert/strict";
import { build, type Harm, random } from "../support/cut.ts";
import { daemons, socketOf } from "../support/daemons.ts";

const TIMES = 20;

/** What happens to the link, in turn. */
const HARMS: readonly Harm[] = ["cut", 10_000, "cut", "gone"];

/**
 * The longest that a build may take after its link was harmed: the loss is noticed, and a daemon
 * waited for.
 */
const BOUND = 90_000;

for (const { name, address } of daemons()) {
  Deno.test(`${name}: a link that is cut at ${TIMES} moments of a build`, async (t) => {
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
        assert(took < BOUND, `it took ${took} ms`);
      });
    }
  });

  for (const harm of ["frozen", "frozen for good"] as const) {
    Deno.test(`${name}: a link on which bytes vanish is noticed, ${harm}`, async () => {
      const socket = socketOf(address);
      const whole = await build(socket);
      const took = await build(socket, harm, whole / 2);
      assert(took > 20_000 && took < BOUND, `it took ${took} ms`);
    });
  }
}
