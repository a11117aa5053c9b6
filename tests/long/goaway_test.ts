/** A peer that sends GOAWAY after many streams, in hundreds of runs. */
import assert from "node:assert/strict";
import * as path from "node:path";

const peer = path.join(
  import.meta.dirname!,
  "..",
  "unit",
  "internal",
  "workarounds",
  "goaway_peer.ts",
);
const RUNS = 75;

for (const ending of ["answered", "reset"]) {
  for (const streams of [200, 900]) {
    Deno.test(`goaway filter: ${RUNS} runs survive GOAWAY after ${streams} streams, ${ending}`, async () => {
      let aborts = 0;
      for (let run = 0; run < RUNS; run++) {
        const { code } = await new Deno.Command(Deno.execPath(), {
          args: ["run", "-A", peer, "guarded", ending, String(streams)],
          stdout: "null",
          stderr: "null",
        }).output();
        if (code !== 0) aborts++;
      }
      console.log(`${aborts} aborts in ${RUNS} runs`);
      assert.equal(aborts, 0);
    });
  }
}
