/** `bkit run`: programs of graphs, whose targets are built at the same time. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, files } from "../../mod.ts";
import { local, mkdir, scratch } from "../../lib/llb/mod.ts";
import { bkit, type CommandResult } from "../support/command.ts";
import { busybox, temporary } from "../support/context.ts";
import { on, onEach } from "../support/daemons.ts";
import { inspect } from "../support/inspect.ts";
import { Registry } from "../support/registry.ts";

const root = path.join(import.meta.dirname!, "..", "..");

/** A program that uses a copy of the library. Its texts `RANDOM` are other ones in each run. */
const PROGRAM = `
import { files } from "./copy/mod.ts";
import { image, local, scratch } from "./copy/lib/llb/mod.ts";

const busybox = { content: Deno.readFileSync("busybox"), mode: 0o755 };
const context = files({ "bin/busybox": busybox, key: "RANDOM" });
const base = scratch().copy(local("context"), "/bin", "/bin").env("KEY", "RANDOM");
const sh = (command) => ["/bin/busybox", "sh", "-ec", command];
const run = (command) => base.run(sh(command), { mounts: { "/out": scratch() } }).mount("/out");
const target = (graph, dest) => ({
  graph,
  contexts: { context },
  outputs: [{ type: "local", dest }],
});

export default {
  default: scratch().mkfile("/plain", "1"),
  app: target(({ args }) => run(\`echo \${args.join("+")} > /out/app\`), "app"),
  test: target(({ target }) => run(\`echo \${target} > /out/test\`), "test"),
  bad: target(run("echo trouble; exit 7"), "bad"),
  // goes on until it is cancelled
  slow: target(run("while true; do busybox sleep 1; done"), "slow"),
  denied: { graph: image("no.such.registry.invalid/a:1"), outputs: [{ type: "cacheonly" }] },
  image: { graph: scratch().mkfile("/a", "1"), config: { cmd: ["/a"] }, tags: ["bkit-run:1"] },
};
`;

/** Runs the program in a directory of its own, which `use` gets with the outcome. */
async function run(
  address: string,
  words: readonly string[],
  use: (ran: CommandResult, at: (file: string) => string) => void | Promise<void>,
): Promise<void> {
  await using directory = await temporary();
  const at = (file: string) => path.join(directory.path, file);
  await Deno.mkdir(at("copy/proto"), { recursive: true });
  for (const part of ["lib", "mod.ts", "deno.json", "proto/gen"]) {
    await new Deno.Command("cp", { args: ["-r", path.join(root, part), at(`copy/${part}`)] })
      .output();
  }
  await Deno.writeFile(at("busybox"), busybox());
  await Deno.writeTextFile(
    at("build.ts"),
    PROGRAM.replaceAll('"RANDOM"', `"${crypto.randomUUID()}"`),
  );
  const dashes = words.indexOf("--");
  const end = dashes < 0 ? words.length : dashes;
  const all = ["run", "build.ts", ...words.slice(0, end), "--addr", address, ...words.slice(end)];
  await use(await bkit(all, { cwd: directory.path }), at);
}

/** Returns the objects of lines of JSON. */
// deno-lint-ignore no-explicit-any
function jsonLines(text: string): any[] {
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

onEach("run: targets are built together, with arguments, and send a tree once", async (address) => {
  const words = ["app", "test", "--progress", "json", "--json", "--metadata-file", "meta.json"];
  await run(address, [...words, "--", "one", "--two"], async ({ code, stdout, stderr }, at) => {
    assert.equal(code, 0, stderr);
    assert.equal(await Deno.readTextFile(at("app/app")), "one+--two\n");
    assert.equal(await Deno.readTextFile(at("test/test")), "test\n");
    const { targets } = JSON.parse(stdout);
    assert.deepEqual(Object.keys(targets), ["app", "test"]);
    assert.equal(targets.app.address, address);
    const metadata = JSON.parse(await Deno.readTextFile(at("meta.json")));
    assert.equal(metadata.app["bkit.build.ref"], targets.app.ref);
    assert.equal(metadata.test["bkit.build.ref"], targets.test.ref);
    const lines = jsonLines(stderr);
    for (const target of ["app", "test"]) {
      const own = lines.filter((line) => line.target === target);
      assert.equal(own[0].type, "start");
      assert.equal(own.at(-1).type, "result");
    }
    const sent = lines.filter(({ type, transfer }) =>
      type === "transfer" && transfer.done && transfer.name === "context" && transfer.files > 0
    );
    assert.equal(sent.length, 1);
  });
});

onEach("run: one target that fails ends the others", async (address) => {
  await run(
    address,
    ["slow", "bad", "--progress", "plain", "--json"],
    ({ code, stdout, stderr }) => {
      assert.equal(code, 1);
      assert.match(stderr, /^#\d+ \[bad\] \/bin\/busybox sh/m);
      assert.match(stderr, /^error: target bad: the build failed in .* exit code 7$/m);
      assert.match(stderr, /^The other targets were cancelled: slow\.$/m);
      const { error, targets } = JSON.parse(stdout);
      assert.deepEqual([error.code, error.stepExitCode], ["BUILD_FAILED", 7]);
      assert.deepEqual(error, targets.bad.error);
      assert.equal(targets.slow.error.code, "CANCELLED");
    },
  );
});

onEach("run: a single target is built as by bkit build", async (address) => {
  await run(address, ["-o", "out", "-q", "--check-content"], async ({ code, stderr }, at) => {
    assert.equal(code, 0, stderr);
    assert.equal(await Deno.readTextFile(at("out/plain")), "1");
  });
  await run(address, ["image", "--json", "-q"], ({ code, stdout, stderr }) => {
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).names.map((name: string) => name.split("/").at(-1)), [
      "bkit-run:1",
    ]);
  });
});

on("newest", "run: flags about sources and registries have their effect", async (address) => {
  await using made = await temporary();
  const policy = path.join(made.path, "policy.json");
  const identifier = "docker-image://no.such.registry.invalid/*";
  const rules = [{ action: "DENY", selector: { identifier } }];
  await Deno.writeTextFile(policy, JSON.stringify({ rules }));
  await run(address, ["denied", "-q", "--source-policy-file", policy], ({ code, stderr }) => {
    assert.equal(code, 1);
    assert.match(stderr, /denied by policy/);
  });
  const tls = ["--registry-auth-tlscontext", "host=no.such.registry.invalid,ca=/no/such"];
  await run(address, ["denied", "-q", ...tls], ({ code, stderr }) => {
    assert.equal(code, 2);
    assert.match(stderr, /\/no\/such/);
  });
});

Deno.test("run: targets are listed", async () => {
  await run("", ["--list"], ({ code, stdout }) => {
    assert.equal(code, 0);
    assert.equal(stdout, "default\napp\ntest\nbad\nslow\ndenied\nimage\n");
  });
});

/** Stands in for the toolchain of Go: `go build` copies the source, `go test` needs an argument. */
const GO = `#!/bin/busybox sh
case $1 in
  build) /bin/busybox cp main.go $3;;
  test) [ "$2" = -short ];;
esac
`;

on("newest", "run: the program of the README builds and tests an app", async (address) => {
  const readme = await Deno.readTextFile(path.join(root, "README.md"));
  const [program] = readme.match(/(?<=^```ts\n)import type \{ Program \}[^]*?(?=^```$)/m) ?? [];
  assert(program);
  await using stack = new AsyncDisposableStack();
  const registry = stack.use(await Registry.start());
  const directory = stack.use(await temporary());
  const at = (file: string) => path.join(directory.path, file);
  await using client = await BuildKitClient.connect(address);
  const go = scratch().file(mkdir("/src").mkdir("/bin").mkfile("/bin/go", GO, { mode: 0o755 }));
  await client.build({
    graph: go.copy(local("context"), "/", "/"),
    context: files({ "bin/busybox": { content: busybox(), mode: 0o755 } }),
    ...{ tags: [`${registry.host}/go:1`], push: true },
  });
  await Deno.writeTextFile(
    at("build.ts"),
    program.replace('"@x/bkit"', JSON.stringify(path.join(root, "mod.ts")))
      .replace('"@x/bkit/llb"', JSON.stringify(path.join(root, "lib/llb/mod.ts")))
      .replace("golang:1.24", `${registry.host}/go:1`)
      .replace('.dir("/src")', '.dir("/src").env("PATH", "/bin")'),
  );
  await Deno.writeTextFile(at("main.go"), `package main // ${crypto.randomUUID()}\n`);
  const run = (...words: string[]) =>
    bkit(["run", "build.ts", ...words], { cwd: directory.path, env: { BUILDKIT_HOST: address } });
  const built = await run("app", "test", "-q", "--", "-short");
  assert.equal(built.code, 0, built.stderr);
  assert.match(built.stdout, /^app sha256:[0-9a-f]{64}$/m);
  const { Config } = await inspect(address, "app:1");
  assert.deepEqual(Config!.Entrypoint, ["/app"]);
  const exported = await run("app", "-q", "-o", "out");
  assert.equal(exported.code, 0, exported.stderr);
  assert.match(await Deno.readTextFile(at("out/app")), /^package main/);
  const failed = await run("test", "-q");
  assert.equal(failed.code, 1);
});
