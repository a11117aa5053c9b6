/** The hint at what could be excluded from a context of which much is sent. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, directory } from "../../mod.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: large context: is a warning with the lines to write, once`, async () => {
    await using temp = await temporary();
    const at = (name: string) => path.join(temp.path, name);
    await Deno.mkdir(at("data/raw"), { recursive: true });
    await Deno.mkdir(at("src"));
    await Deno.writeTextFile(at("src/main.ts"), "run();");
    await Deno.writeTextFile(
      at("Dockerfile"),
      `FROM scratch\nLABEL a=${crypto.randomUUID()}\nCOPY . /\n`,
    );
    for (const file of ["data/raw/a.bin", "data/raw/b.bin"]) {
      using open = await Deno.open(at(file), { write: true, create: true });
      await open.truncate(51_000_000); // takes no space
    }
    await using client = await BuildKitClient.connect(address);
    const build = async () => {
      const { warnings } = await client.build({ context: directory(temp.path) });
      return warnings.filter(({ vertex }) => vertex === "");
    };
    const [warning, ...more] = await build();
    assert.deepEqual(more, []);
    assert.equal(warning?.short, "sent 102MB of the build context");
    assert.deepEqual(warning?.detail, [
      "Its largest directories: data/raw (102MB).",
      "If the build does not need them, add lines to .dockerignore:",
      "  data/raw",
    ]);
    // The daemon has everything now.
    assert.deepEqual(await build(), []);
    // The line helps.
    await Deno.writeTextFile(at(".dockerignore"), `${warning!.detail.at(-1)!.trim()}\n`);
    assert.deepEqual(await build(), []);
  });
}
