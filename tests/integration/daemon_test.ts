import assert from "node:assert/strict";
import * as net from "node:net";
import * as path from "node:path";
import { onEach, socketOf } from "../support/daemons.ts";
import { ask, Engine } from "../support/engine.ts";
import { EveryKind } from "../support/every_kind.ts";
import { mounts, processes } from "../support/leftovers.ts";
import { program } from "../support/packages.ts";
import { PlainSocket } from "../support/plain.ts";
import { Registry } from "../support/registry.ts";

const VERSIONS = { old: /^20\.10\./, recent: /^26\./, newest: /^(2[89]|[3-9]\d)\./ };

/**
 * Connection preface of a client with empty SETTINGS. A server responds with its own SETTINGS (RFC
 * 9113, section 3.4).
 */
const GREETING = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
const SETTINGS = 4;

/** Without root, no engine can be started and no device made: those tests are skipped. */
const root = Deno.uid() === 0;
const hello = path.join(import.meta.dirname!, "..", "..", "fixtures", "hello");

onEach("Engine: returns its version", async (address, kind) => {
  const { Version } = await ask(socketOf(address), "/version") as { Version: string };
  assert.match(Version, VERSIONS[kind]);
});

onEach("Engine: speaks HTTP/2 after POST /grpc", async (address) => {
  await using plain = await PlainSocket.start(socketOf(address));
  assert.equal((await greet(plain.path)).at(3), SETTINGS);
});

Deno.test("PlainSocket: hangs up if there is no engine", async () => {
  await using plain = await PlainSocket.start("/nowhere/docker.sock");
  assert.equal((await greet(plain.path)).length, 0);
});

for (const kind of ["old", "recent"] as const) {
  Deno.test({
    name: `Engine: starts again after a kill, and leaves nothing after disposal [${kind}]`,
    ignore: !root,
    fn: async () => {
      const engine = await Engine.start(kind);
      const { directory, socket } = engine;
      const bridge = `/sys/class/net/${await Deno.readTextFile(path.join(directory, "bridge"))}`;
      try {
        await Deno.lstat(bridge);
        await build(socket, hello);
        await engine.stop("SIGKILL");
        assert.deepEqual(await processes(directory), []);
        await engine.restart();
        await build(socket, hello);
      } finally {
        await engine[Symbol.asyncDispose]();
      }
      assert.deepEqual(await processes(directory), []);
      assert.deepEqual(await mounts(directory), []);
      await assert.rejects(Deno.lstat(bridge), Deno.errors.NotFound);
      await assert.rejects(Deno.lstat(directory), Deno.errors.NotFound);
    },
  });
}

Deno.test({
  name: "Registry: responds, and leaves nothing after disposal",
  ignore: !root,
  fn: async () => {
    const registry = await Registry.start();
    const { directory, host } = registry;
    try {
      const response = await fetch(`http://${host}/v2/_catalog`);
      assert.deepEqual(await response.json(), { repositories: [] });
    } finally {
      await registry[Symbol.asyncDispose]();
    }
    assert.deepEqual(await processes(directory), []);
    await assert.rejects(Deno.lstat(directory), Deno.errors.NotFound);
  },
});

Deno.test({
  name: "EveryKind: creates every kind of entry, and removes the tree on disposal",
  ignore: !root,
}, async () => {
  const tree = await EveryKind.make();
  try {
    assert.deepEqual(tree.missing, []);
    const { mode, mtime } = await Deno.lstat(path.join(tree.directory, "modes", "4755"));
    assert.equal(mode! & 0o7777, 0o4755);
    assert.equal(mtime!.toISOString(), "2024-02-03T04:05:06.789Z");
    assert.ok((await Deno.lstat(path.join(tree.directory, "special", "block"))).isBlockDevice);
    assert.equal((await Deno.lstat(path.join(tree.directory, "hard-above"))).nlink, 3);
  } finally {
    await tree[Symbol.asyncDispose]();
  }
  await assert.rejects(Deno.lstat(tree.directory), Deno.errors.NotFound);
});

/** Returns the first bytes from a server after the preface; empty if it hangs up. */
function greet(socket: string): Promise<Uint8Array> {
  const answer = Promise.withResolvers<Uint8Array>();
  const connection = net.connect(socket, () => connection.write(GREETING, "latin1"));
  connection.on("data", (chunk: Uint8Array) => {
    answer.resolve(new Uint8Array(chunk));
    connection.destroy();
  });
  connection.on("close", () => answer.resolve(new Uint8Array()));
  connection.on("error", () => {}); // a reset, followed by "close"
  return answer.promise;
}

/** Builds a directory with the reference client. */
async function build(socket: string, directory: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(await program("buildx", "docker-buildx"), {
    args: ["build", "--progress=plain", "--tag=bkit-test", directory],
    env: { DOCKER_HOST: `unix://${socket}` },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
}
