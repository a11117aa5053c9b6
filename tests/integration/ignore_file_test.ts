/** Ignore files whose patterns Docker takes, and those that it rejects. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

/** Creates a context. Returns a function that builds it into a directory with an ignore file. */
async function stage(directory: string, address: string) {
  const at = (name: string) => path.join(directory, name);
  await Deno.mkdir(at("src"));
  await Deno.writeTextFile(at("src/Dockerfile"), "FROM scratch\nCOPY . /\n");
  for (const name of ["keep", "obj$", "objx"]) await Deno.writeTextFile(at(`src/${name}`), name);
  const args = ["local", at("src"), "--addr", address, "--progress", "quiet", "-o", at("out")];
  return async (ignore: string, file = ".dockerignore", ...more: string[]) => {
    await Deno.writeTextFile(at(`src/${file}`), ignore);
    const ran = await bkit([...args, ...more]);
    const names = ran.code === 0 ? [...Deno.readDirSync(at("out"))].map(({ name }) => name) : [];
    await Deno.remove(at("out"), { recursive: true }).catch(() => {});
    return { ...ran, names: names.filter((name) => !/docker/i.test(name)).sort() };
  };
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: ignore file: accepts patterns that Docker accepts`, async () => {
    await using directory = await temporary();
    const build = await stage(directory.path, address);
    // as with docker buildx, the last backslash stands for a dollar sign
    const ran = await build("bin\nobj*\\\n");
    assert.equal(ran.code, 0, ran.stderr);
    assert.deepEqual(ran.names, ["keep", "objx"]);
  });

  Deno.test(`${name}: ignore file: names the line of an invalid pattern`, async () => {
    await using directory = await temporary();
    const build = await stage(directory.path, address);
    const cases: [pattern: string, reason: string][] = [
      ["obj\\", "syntax error: nothing follows the last \\"],
      ["q*[", "syntax error: missing closing ]"],
      ["!", "nothing follows the !"],
    ];
    for (const [pattern, reason] of cases) {
      const ran = await build(`# comment\n\n${pattern}\n`);
      assert.equal(ran.code, 2, ran.stderr);
      assert.equal(
        ran.stderr.trim(),
        `error: cannot use the pattern ${JSON.stringify(pattern)} (.dockerignore:3): ${reason}`,
      );
    }
    const other = await build("a\nb[\n", "Dockerfile.dockerignore");
    // Daemons before v0.8 know no ignore file of a Dockerfile.
    assert.match(other.stderr, /\(Dockerfile\.dockerignore:2\): syntax error/);
  });
}
