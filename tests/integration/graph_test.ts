/** Builds of graphs on real daemons. */
import assert from "node:assert/strict";
import * as path from "node:path";
import {
  type BuildFailedError,
  BuildKitClient,
  type BuildOptions,
  files,
  memoryTarget,
} from "../../mod.ts";
import {
  bind,
  cache,
  copy,
  decodeDefinition,
  diff,
  encodeDefinition,
  local,
  marshal,
  merge,
  mkdir,
  scratch,
  secret,
  type State,
  stateOf,
  tmpfs,
  toDot,
  toJson,
} from "../../lib/llb/mod.ts";
import { bkit, piped } from "../support/command.ts";
import { busybox, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { inspect } from "../support/inspect.ts";

const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 }, note: "from here" });
const contexts = { context };

/** A state with busybox. */
const base = scratch().copy(local("context", { include: ["bin"] }), "/bin", "/bin");

/** Returns the command of a shell. */
const sh = (command: string) => ["/bin/busybox", "sh", "-ec", command];

/** Builds a graph, and returns the text of its files by their paths. */
async function filesOf(
  address: string,
  graph: BuildOptions["graph"],
  options: BuildOptions = {},
): Promise<Record<string, string>> {
  const dest = memoryTarget();
  await using client = await BuildKitClient.connect(address);
  await client.build({ graph, contexts, ...options, outputs: [{ type: "local", dest }] });
  const text = (data: Uint8Array | undefined) => new TextDecoder().decode(data);
  return Object.fromEntries(
    [...dest.entries].flatMap(([path, { data }]) => data ? [[path, text(data)]] : []),
  );
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: graph: files are made, copied, linked and removed`, async () => {
    const made = mkdir("/deep/er", { parents: true }).mkfile("/deep/er/a", "1").on(scratch());
    const graph = scratch().dir("/w").file(
      mkdir("/w").mkfile("b", "2", { mode: 0o600 }).mkfile("/gone", "x").rm("/gone")
        .copy(made, "/deep/er/a", "c").copy(local("context"), "note", "/"),
    );
    assert.deepEqual(await filesOf(address, graph), { note: "from here", "w/b": "2", "w/c": "1" });
  });

  Deno.test(`${name}: graph: a program has its mounts, secrets and settings`, async () => {
    const ran = base.env("A", "1").dir("/tmp").run(
      sh("echo $A $B $PWD > /out/x; cat /run/secrets/s /src/note >> /out/x; touch /c/y /t/z"),
      {
        env: { B: "2" },
        mounts: {
          "/out": scratch(),
          "/src": bind(local("context"), { readonly: true }),
          "/c": cache(`bkit-test-${name}`),
          "/t": name === "old" ? tmpfs() : tmpfs({ size: 65536 }),
          "/run/secrets/s": secret("s"),
        },
      },
    );
    assert.deepEqual(await filesOf(address, ran.mount("/out"), { secrets: { s: "hush " } }), {
      x: "1 2 /tmp\nhush from here",
    });
  });

  Deno.test(`${name}: graph: becomes an image with a configuration`, async () => {
    await using client = await BuildKitClient.connect(address);
    const tag = "bkit-graph:1";
    await client.build({
      ...{ graph: base, contexts, tags: [tag] },
      config: { entrypoint: ["/bin/busybox"], env: { A: "1" }, labels: { l: "x" }, user: "7" },
    });
    const { Config } = await inspect(address, tag);
    const { Entrypoint, Env, Labels, User } = Config!;
    assert.deepEqual([Entrypoint, Labels, User], [["/bin/busybox"], { l: "x" }, "7"]);
    assert(Env!.includes("A=1"));
  });

  Deno.test(`${name}: graph: a failing program, and a failing function, are errors`, async () => {
    await using client = await BuildKitClient.connect(address);
    const failing = client.build({ graph: base.run(sh("echo bad; exit 3")), contexts });
    await assert.rejects(failing, (error: { exitCode?: number; log?: string[] }) => {
      assert.deepEqual([error.exitCode, error.log], [3, ["bad"]]);
      return true;
    });
    const cause = new TypeError("my own fault");
    const broken = client.build({
      graph() {
        throw cause;
      },
    });
    await assert.rejects(broken, (error: Error & { reason?: string }) => {
      assert.equal(error.message, "cannot make the graph: my own fault");
      assert.deepEqual([error.cause, error.reason], [cause, "graph"]);
      return true;
    });
    await assert.rejects(
      client.build({ graph: scratch().copy(local("missing"), "/", "/") }),
      /the tree missing[^]*\nOffer it with option "locals\.missing"/,
    );
    // the daemon and the client go on
    assert.deepEqual(await filesOf(address, scratch().mkfile("/a", "1")), { a: "1" });
  });

  Deno.test(`${name}: graph: the command builds one from a file, and from stdin`, async () => {
    await using directory = await temporary();
    const at = (file: string) => path.join(directory.path, file);
    await Deno.writeTextFile(at("note"), "told");
    const graph = scratch().copy(local("context"), "note", "/note");
    const definition = encodeDefinition(await marshal(graph, { platform: "linux/amd64" }));
    await Deno.writeFile(at("graph.pb"), definition);
    const options = ["--build-context", `context=${directory.path}`, "--addr", address, "-q"];
    // proxies of Docker's configuration are for Dockerfiles
    const config = { proxies: { default: { httpProxy: "http://proxy.example:1" } } };
    await Deno.writeTextFile(at("config.json"), JSON.stringify(config));
    const env = { DOCKER_CONFIG: directory.path };
    const words = ["build", "--llb", at("graph.pb"), "-o", at("one"), ...options];
    const first = await bkit(words, { env });
    assert.equal(first.code, 0, first.stderr);
    const args = ["build", "--llb", "-", "-o", at("two"), ...options];
    const second = await piped(args, definition);
    assert.equal(second.code, 0, second.stderr);
    const dumped = await piped(["debug", "dump-llb"], definition);
    assert.equal(dumped.stdout, toJson(decodeDefinition(definition)));
    const drawn = await bkit(["debug", "dump-llb", "--dot", at("graph.pb")]);
    assert.equal(drawn.stdout, toDot(decodeDefinition(definition)));
    for (const file of ["one/note", "two/note"]) {
      assert.equal(await Deno.readTextFile(at(file)), "told");
    }
  });

  if (name === "old") { // before BuildKit v0.10
    Deno.test(`${name}: graph: what the daemon cannot do is named`, async () => {
      await assert.rejects(filesOf(address, merge([base, scratch().mkfile("/a", "1")])), {
        name: "UnsupportedError",
        message: /cannot build the graph: it is not capable of mergeop/,
      });
    });
    continue;
  }

  Deno.test(`${name}: graph: states are merged, and their differences, too`, async () => {
    const changed = base.run(sh("echo new > /new; rm /bin/busybox"));
    const parts: State[] = [scratch().mkfile("/a", "1"), diff(base, changed), base];
    const found = await filesOf(address, merge(parts).rm("/bin", { allowNotFound: true }));
    assert.deepEqual(found, { a: "1", new: "new\n" });
  });

  Deno.test(`${name}: graph: steps have names, groups and places, and can be built again`, async () => {
    await using client = await BuildKitClient.connect(address);
    const file = { filename: "build.ts", data: "one\ntwo\nthree\n", language: "TypeScript" };
    const location = { file, ranges: [{ start: { line: 2 }, end: { line: 2 } }] };
    const options = { name: "my step", progressGroup: { id: "g", name: "my group" }, location };
    const failing = client.build({ graph: base.run(sh("exit 3"), options), contexts });
    await assert.rejects(failing, (error: BuildFailedError) => {
      assert.deepEqual([error.step, error.source?.file, error.source?.line], [
        ...["my group", "build.ts", 2],
      ]);
      assert.match(error.source!.excerpt, />>> two/);
      return true;
    });
    const random = (ignoreCache: boolean) => {
      const command = sh("/bin/busybox head -c 9 /dev/urandom | /bin/busybox base64 > /out/x");
      const ran = base.run(command, { ignoreCache, mounts: { "/out": scratch() } });
      return filesOf(address, ran.mount("/out"));
    };
    const first = await random(false);
    assert.deepEqual(await random(false), first);
    assert.notDeepEqual(await random(true), first);
  });

  Deno.test(`${name}: graph: a definition is built on`, async () => {
    const state = stateOf(await marshal(scratch().mkfile("/a", "1"), { platform: "linux/amd64" }));
    assert.deepEqual(await filesOf(address, state.mkfile("/b", "2")), { a: "1", b: "2" });
  });

  Deno.test(`${name}: graph: a function makes an image for several platforms`, async () => {
    await using directory = await temporary();
    const dest = path.join(directory.path, "image.tar");
    await using client = await BuildKitClient.connect(address);
    const platforms = ["linux/amd64", "linux/arm/v7"];
    const { descriptor } = await client.build({
      graph: ({ platform }) =>
        scratch().file(copy(scratch().mkfile("/f", platform.architecture), "/f", "/f")),
      ...{ platforms, outputs: [{ type: "oci", dest }], config: { cmd: ["/f"] } },
    });
    assert.match(descriptor!.mediaType, /index/);
    const tar = new TextDecoder("latin1").decode(await Deno.readFile(dest));
    for (const architecture of ["amd64", "arm"]) {
      assert(tar.includes(`"architecture":"${architecture}"`), architecture);
    }
  });
}
