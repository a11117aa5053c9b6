/** The memory that is kept for each entry and each transfer; ARCHITECTURE.md lists it. */
import assert from "node:assert/strict";
import * as path from "node:path";

/** Bytes that may be kept; a path takes its length besides. About 70, 215 and 610,000 are. */
const BOUNDS = { sentEntry: 100, receivedEntry: 280, transfer: 1024 * 1024 };

Deno.test("diffcopy: keeps little memory for an entry and for a transfer", async () => {
  const program = path.join(import.meta.dirname!, "kept_memory.ts");
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--v8-flags=--expose-gc", program],
  }).output();
  assert(success, new TextDecoder().decode(stderr));
  const kept: Record<string, number> = JSON.parse(new TextDecoder().decode(stdout));
  for (const [what, bound] of Object.entries(BOUNDS)) {
    assert(kept[what]! <= bound, `${what}: ${kept[what]} bytes are kept`);
  }
});
