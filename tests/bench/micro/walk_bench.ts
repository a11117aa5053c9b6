/** Walks of a directory with 10,000 files. */
import { directory, walk, type WalkOptions } from "../../../lib/diffcopy/mod.ts";
import { smallFiles } from "../contexts/files.ts";
import { useMemory } from "../in_memory.ts";

useMemory();
const root = Deno.makeTempDirSync({ prefix: "bkit-bench-" });
addEventListener("unload", () => Deno.removeSync(root, { recursive: true }));
smallFiles(root, 10_000);

async function walkAll(options: WalkOptions): Promise<void> {
  for await (const _ of walk(directory(root), options));
}

// Only functions declared async are awaited.
Deno.bench("walk: 10,000 files", async () => await walkAll({}));

Deno.bench("walk: 10,000 files, all ignored, by rules that reach each", async () => {
  await walkAll({ exclude: ["**", "!**/*.none"] });
});
