import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import type { Http2Session } from "node:http2";
import * as path from "node:path";
import { setImmediate } from "node:timers/promises";
import { destroyLate } from "../../../../lib/internal/workarounds/late_destroy.ts";

Deno.test("destroyLate: destroys once, in the next turn, and reports the errors", async () => {
  const calls: unknown[][] = [];
  const session = new EventEmitter() as Http2Session;
  session.destroy = (...args) => void calls.push(args);
  const errors: Error[] = [];
  destroyLate(session, (error) => errors.push(error));
  const fault = new Error("fault");
  session.destroy(fault, 2);
  session.destroy();
  assert.deepEqual(calls, []);
  await setImmediate();
  assert.deepEqual(calls, [[fault, 2]]);
  assert.deepEqual(errors, [fault]);
});

/** Runs the attack in a process of its own, and returns whether the process survived. */
async function survives(mode: "bare" | "guarded", side: "server" | "client"): Promise<boolean> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", path.join(import.meta.dirname!, "late_destroy_peer.ts"), mode, side],
    stderr: "null",
  }).output();
  const text = new TextDecoder().decode(stdout);
  assert.equal(code === 0, text === "survived\n", `exit code ${code}, output ${text}`);
  return code === 0;
}

for (const side of ["server", "client"] as const) {
  Deno.test(`destroyLate: a ${side} survives a fault in the middle of a chunk`, async () => {
    for (let run = 0; run < 5; run++) assert(await survives("guarded", side));
  });
}

Deno.test("destroyLate: is still needed, since Deno crashes without it", async () => {
  let crashed = 0;
  for (let run = 0; run < 20 && crashed === 0; run++) {
    if (!await survives("bare", "server")) crashed++;
  }
  assert(crashed > 0, "Deno survives: lib/internal/workarounds/late_destroy.ts can go");
});
