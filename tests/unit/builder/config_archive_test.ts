import assert from "node:assert/strict";
import { runProgram } from "../../../lib/builder/command.ts";
import { configArchive } from "../../../lib/builder/config_archive.ts";
import { temporary } from "../../support/context.ts";

Deno.test("configArchive: tar finds the directory and the file, with their modes", async () => {
  for (const length of [0, 1, 512, 513]) {
    await using directory = await temporary();
    const config = new Uint8Array(length).fill(0x23);
    const tar = (...args: string[]) => runProgram("tar", args, undefined, configArchive(config));
    const listed = await tar("--numeric-owner", "-tv");
    assert.equal(listed.stderr, "");
    assert.deepEqual(
      listed.stdout.trim().split("\n").map((line) => line.split(/\s+/)).map(
        ([mode, owner, size, , , name]) => [mode, owner, size, name],
      ),
      [
        ["drwxr-xr-x", "0/0", "0", "bkit/"],
        ["-rw-r--r--", "0/0", String(length), "bkit/buildkitd.toml"],
      ],
    );
    await tar("-x", "-C", directory.path);
    assert.deepEqual(await Deno.readFile(`${directory.path}/bkit/buildkitd.toml`), config);
  }
});
