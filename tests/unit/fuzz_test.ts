import assert from "node:assert/strict";
import { DOORS } from "../fuzz/doors.ts";
import { fuzz } from "../fuzz/run.ts";

Deno.test("fuzz: peers do no harm in a few hundred exchanges at every door", async () => {
  const reached = new Set<string>();
  const { made, findings } = await fuzz({
    seed: 1,
    from: 0,
    count: 1_000,
    onBegin: (_, door) => void reached.add(door),
  });
  assert.deepEqual(findings, []);
  assert.equal(made, 1_000);
  assert.equal(reached.size, DOORS.length);
});
