import assert from "node:assert/strict";

/** Asserts that this process has nothing open at or below a path. Only Linux supports this. */
export function assertReleased(path: string): void {
  if (Deno.build.os !== "linux") return;
  const open: string[] = [];
  for (const { name } of Deno.readDirSync("/proc/self/fd")) {
    try {
      open.push(Deno.readLinkSync(`/proc/self/fd/${name}`));
    } catch {
      // the descriptor of this listing
    }
  }
  assert.deepEqual(open.filter((place) => `${place}/`.startsWith(`${path}/`)), []);
}
