import assert from "node:assert/strict";
import * as path from "node:path";

/** Runs the attack in a process of its own, and returns whether the process survived. */
async function survives(...args: string[]): Promise<boolean> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", path.join(import.meta.dirname!, "goaway_peer.ts"), ...args],
    stderr: "null",
  }).output();
  const text = new TextDecoder().decode(stdout);
  assert.equal(code === 0, text === "survived\n", `exit code ${code}, output ${text}`);
  return code === 0;
}

for (const ending of ["answered", "reset"]) {
  Deno.test(`withoutGoaway: survives a GOAWAY after 400 ${ending} streams`, async () => {
    for (let run = 0; run < 3; run++) assert(await survives("guarded", ending, "400"));
  });
}

Deno.test("withoutGoaway: is still needed, since Deno aborts on a GOAWAY", async () => {
  let aborted = 0;
  for (let run = 0; run < 10 && aborted === 0; run++) {
    if (!await survives("bare", "answered", "400")) aborted++;
  }
  assert(aborted > 0, "Deno survives a GOAWAY: lib/internal/workarounds/goaway_filter.ts can go");
});
