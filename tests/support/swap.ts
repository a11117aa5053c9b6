/**
 * Context in which another program repeatedly replaces a directory by a symlink to a secret
 * directory.
 */
import * as path from "node:path";
import { ContextError } from "../../lib/errors.ts";
import { isRegular, walk } from "../../lib/diffcopy/mod.ts";
import { Directory } from "../../lib/diffcopy/tree/directory.ts";

/** Counts of an attack. */
export interface SwapCounts {
  /** Walks in total. */
  walks: number;
  /** Walks that ended with an error, which is allowed. */
  refused: number;
  /** Entries and contents that came from the secret directory. */
  leaks: number;
}

/**
 * Attacker's program. Leaves the directory in place for up to 2 ms each time, about the duration of
 * a walk.
 */
const SWAP = `
for (;;) {
  for (const end = performance.now() + 2 * Math.random(); performance.now() < end;);
  Deno.renameSync("context/d", "away");
  Deno.symlinkSync("../secret", "context/d");
  Deno.removeSync("context/d");
  Deno.renameSync("away", "context/d");
}
`;

/**
 * Walks a context `walks` times, and reads its files, while another process swaps one of its
 * directories.
 */
export async function walkUnderSwaps(walks: number): Promise<SwapCounts> {
  const root = await Deno.makeTempDir({ prefix: "bkit-swap-" });
  for (const name of ["context/d/a", "context/d/b", "secret/a", "secret/b", "secret/c"]) {
    await Deno.mkdir(path.join(root, name), { recursive: true });
  }
  for (let i = 0; i < 50; i++) {
    await Deno.writeTextFile(path.join(root, `context/d/a/public${i}`), "public");
    await Deno.writeTextFile(path.join(root, `secret/a/secret${i}`), "secret");
    await Deno.writeTextFile(path.join(root, `context/d/b/same${i}`), "public");
    await Deno.writeTextFile(path.join(root, `secret/b/same${i}`), "secret");
  }
  const attacker = new Deno.Command(Deno.execPath(), {
    args: ["eval", SWAP],
    cwd: root,
    stdout: "null",
    stderr: "null",
  }).spawn();
  const counts: SwapCounts = { walks, refused: 0, leaks: 0 };
  try {
    for (let i = 0; i < walks; i++) await walkOnce(path.join(root, "context"), counts);
  } finally {
    attacker.kill("SIGKILL");
    await attacker.status;
    await Deno.remove(root, { recursive: true });
  }
  return counts;
}

async function walkOnce(context: string, counts: SwapCounts): Promise<void> {
  const tree = new Directory(context);
  using view = { tree: tree.view(), [Symbol.dispose]: () => view.tree.close() };
  const buffer = new Uint8Array(16);
  try {
    for await (const { path: name, size, mode } of walk(tree)) {
      if (/secret|(?:^|\/)c(?:\/|$)/.test(name)) counts.leaks++;
      if (!isRegular(mode) || size === 0) continue;
      const reader = view.tree.open(name);
      const file = reader instanceof Promise ? await reader : reader;
      const count = await file.read(buffer);
      file.close();
      if (new TextDecoder().decode(buffer.subarray(0, count)) !== "public") counts.leaks++;
    }
  } catch (error) {
    const missing = error instanceof Deno.errors.NotFound || Object(error).code === "ENOENT";
    if (!(error instanceof ContextError) && !missing) throw error;
    counts.refused++;
  }
}
