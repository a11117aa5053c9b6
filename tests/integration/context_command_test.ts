/** The commands about a build context, which need no daemon, and what daemons make of it. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

const IGNORE = `# what a build does not need
node_modules
docs/*
!docs/b.md
old/
*.log
**/secret.*
`;

/** Creates a context. Returns a function that runs a command about it, from its parent directory. */
async function stage(directory: string) {
  const root = path.join(directory, "app");
  const write = async (name: string, content: string) => {
    await Deno.mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await Deno.writeTextFile(path.join(root, name), content);
  };
  await write("Dockerfile", "FROM scratch\nCOPY . /\n");
  await write(".dockerignore", IGNORE);
  await write("src/main.ts", "run();\n");
  await write("src/secret.key", "secret");
  await write("node_modules/left-pad/index.js", "x".repeat(5000));
  await write("docs/a.md", "a");
  await write("docs/b.md", "b");
  await write("docs/build.log", "b");
  await write("assets/large.bin", "x".repeat(30_000));
  await write("dev/Dockerfile.dev", "FROM scratch\nCOPY . /\n");
  await write("dev/Dockerfile.dev.dockerignore", "*\n!src\n");
  await Deno.symlink("src/main.ts", path.join(root, "main"));
  await Deno.link(path.join(root, "src/main.ts"), path.join(root, "src/same.ts"));
  return async (...args: string[]) => {
    const { code, stdout, stderr } = await bkit(["context", ...args], { cwd: directory });
    return { code, stdout: stdout.replaceAll(root, "ROOT"), stderr };
  };
}

Deno.test("context: ls, du and why", async (t) => {
  await using directory = await temporary();
  const run = await stage(directory.path);
  for (
    const args of [
      ...[["ls", "app"], ["ls", "app", "--json"], ["ls", "app", "-f", "app/dev/Dockerfile.dev"]],
      ...[["du", "app"], ["du", "app", "--json"], ["du", "app", "-f", "-"]],
      ...["node_modules/left-pad", "src/secret.key", "docs", "docs/b.md", "docs/build.log"].map(
        (name) => ["why", name, "app"],
      ),
      ...["old", "src", "none", "app/src/main.ts", "."].map((name) => ["why", name, "app"]),
      ["why", path.join(directory.path, "app/main"), "app"],
      ["why", "docs/a.md", "app", "--json"],
      ["why", "dev", "app", "-f", "app/dev/Dockerfile.dev"],
      ["why", "dev/Dockerfile.dev", "app", "-f", "app/dev/Dockerfile.dev"],
    ]
  ) {
    const name = args.map((arg) => arg.replace(directory.path, "")).join(" ");
    await t.step(name, async (t) => {
      const ran = await run(...args);
      assert.equal(ran.code, 0, ran.stderr);
      await t.assertSnapshot(ran);
    });
  }
});

Deno.test("context: a name cannot look like other entries, or control a terminal", async () => {
  await using directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "a\n  9kB  b"));
  await Deno.writeTextFile(path.join(directory.path, "a\n  9kB  b/\x1b[2Jc"), "");
  const run = async (...args: string[]) =>
    (await bkit(["context", ...args], { cwd: directory.path })).stdout;
  const listed = "         a\\n  9kB  b/\n     0B  a\\n  9kB  b/\\x1b[2Jc\n";
  assert.equal(await run("ls"), listed);
  assert.match(await run("du"), /^ +0B {2}a\\n {2}9kB {2}b\/ \(1 file\)\n/);
  assert.match(await run("why", "a\n  9kB  b"), /^a\\n {2}9kB {2}b is sent /);
  const { entries } = JSON.parse(await run("ls", "--json"));
  assert.equal(entries[1].path, "a\n  9kB  b/\x1b[2Jc");
});

Deno.test("context: faults", async (t) => {
  await using directory = await temporary();
  const run = await stage(directory.path);
  await Deno.writeTextFile(path.join(directory.path, "Invalid.dockerignore"), "\na[\n");
  await Deno.writeTextFile(path.join(directory.path, "Invalid"), "FROM scratch\n");
  for (
    const args of [
      ["ls", "nowhere"],
      ["ls", "-"],
      ["du", "https://git.example/a.git"],
      ["du", "app", "-f", "app/Dockerfile.prod"],
      ["why", "a", "app", "-f", "Invalid"],
      ["ls", "app", "-f", "Invalid", "--json"],
    ]
  ) {
    await t.step(args.join(" "), async (t) => {
      const ran = await run(...args);
      assert.equal(ran.code, 2, ran.stderr);
      await t.assertSnapshot(ran);
    });
  }
});

for (const { name, address } of daemons()) {
  Deno.test(`${name}: context: ls lists what COPY takes`, async () => {
    await using directory = await temporary();
    const run = await stage(directory.path);
    const out = path.join(directory.path, "out");
    const args = ["local", "app", "--addr", address, "--progress", "quiet", "-o", out];
    const built = await bkit(args, { cwd: directory.path });
    assert.equal(built.code, 0, built.stderr);
    const found: string[] = [];
    const visit = async (parent: string) => {
      for await (const { name, isDirectory } of Deno.readDir(path.join(out, parent))) {
        found.push(path.join(parent, name));
        if (isDirectory) await visit(path.join(parent, name));
      }
    };
    await visit("");
    const { entries } = JSON.parse((await run("ls", "app", "--json")).stdout);
    assert.deepEqual(found.sort(), entries.map(({ path }: { path: string }) => path).sort());
  });
}
