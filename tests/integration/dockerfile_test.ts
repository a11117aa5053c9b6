/** The Dockerfile that `-f` names: what a build finds of it and of its ignore file. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { onEach } from "../support/daemons.ts";

/** Builds a context with `-f`, and returns the names of the files in the result. */
async function result(context: string, file: string, address: string): Promise<string[]> {
  await using temp = await temporary();
  const dest = path.join(temp.path, "out");
  const args = ["local", context, "-f", file, "--addr", address, "-o", dest];
  const ran = await bkit(args);
  assert.equal(ran.code, 0, ran.stderr);
  return [...Deno.readDirSync(dest)].map(({ name }) => name).sort();
}

onEach("-f: a file with any name, with its ignore file", async (address) => {
  await using temp = await temporary();
  const context = path.join(temp.path, "context");
  await Deno.mkdir(context);
  for (const name of ["kept", "ignored"]) await Deno.writeTextFile(path.join(context, name), "");
  for (const name of ["Dockerfile.dev", "[x]* ü", "!a\nb", " c "]) {
    const file = path.join(temp.path, name);
    await Deno.writeTextFile(file, "FROM scratch\nCOPY . /\n");
    await Deno.writeTextFile(`${file}.dockerignore`, "ignored\n");
    assert.deepEqual(await result(context, file, address), ["kept"], name);
  }
});

onEach("-f: a file in the context, and symlinks to it", async (address) => {
  await using temp = await temporary();
  const at = (name: string) => path.join(temp.path, name);
  await Deno.mkdir(at("docker"));
  await Deno.writeTextFile(at("docker/Dockerfile"), "FROM scratch\nCOPY docker /\n");
  await Deno.symlink("docker/Dockerfile", at("link"));
  await Deno.mkdir(at("other"));
  await Deno.symlink("../link", at("other/Dockerfile"));
  for (const file of ["docker/Dockerfile", "link", "other/Dockerfile"]) {
    assert.deepEqual(await result(temp.path, at(file), address), ["Dockerfile"], file);
  }
});
