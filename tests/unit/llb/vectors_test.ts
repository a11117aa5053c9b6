/** Graphs made by Go's client (`fixtures/llb/vectors.json`), and the same graphs made here. */
import assert from "node:assert/strict";
import * as path from "node:path";
import {
  cache,
  copy,
  diff,
  encodeDefinition,
  git,
  http,
  image,
  local,
  marshal,
  merge,
  mkdir,
  ociLayout,
  scratch,
  secret,
  ssh,
  type State,
  tmpfs,
} from "../../../lib/llb/mod.ts";
import { decode, encode } from "../../../lib/llb/wire/codec.ts";
import { OP, OP_METADATA } from "../../../lib/llb/wire/messages.ts";
import { bind } from "../../../lib/llb/mod.ts";
import { pb } from "../../../proto/gen/llb.js";

interface Vector {
  readonly name: string;
  readonly go: string;
  readonly ops: readonly {
    readonly digest: string;
    readonly bytes: string;
    readonly meta?: Readonly<Record<string, unknown>>;
  }[];
}

const { vectors }: { vectors: Vector[] } = JSON.parse(
  await Deno.readTextFile(
    path.join(import.meta.dirname!, "..", "..", "..", "fixtures", "llb", "vectors.json"),
  ),
);

const DIGEST = "sha256:fb93ca595ad82020cc52ff60604cddc1a6d393229ef5ecc8f6ac7c7fb52bacda";
const APP = "https://git.example.com/team/app.git";
const context = local("context", { uniqueId: "u1" });
const alpine = image("alpine");

/** The graphs by the names of their vectors. */
const GRAPHS: Readonly<Record<string, () => State>> = {
  image: () => alpine,
  "image tag": () => image("docker.io/library/alpine:3.20"),
  "image digest": () => image(`busybox@${DIGEST}`),
  "image registry port": () => image("localhost:5000/team/app"),
  "image resolve pull": () => image("alpine", { resolveMode: "pull" }),
  "image prefer local": () => image("alpine", { resolveMode: "local" }),
  "image arm64": () => image("alpine", { platform: "linux/arm64" }),
  local: () => context,
  "local session": () => local("dockerfile", { sessionId: "s1", name: "load the Dockerfile" }),
  "local metadata only": () =>
    local("context", { sessionId: "s1", differ: "metadata", differRequired: true }),
  git: () => git(APP, { ref: "main" }),
  "git subdir keep": () => git(APP, { ref: "v1.2", subdir: "service", keepGitDir: true }),
  "git ssh": () =>
    git("git@git.example.com:team/app.git", {
      ref: "main",
      knownSshHosts: "git.example.com ssh-ed25519 AAAA",
      sshAgent: "deploy",
    }),
  "git checksum": () =>
    git(APP, {
      ref: "main",
      checksum: "0123456789012345678901234567890123456789",
      skipSubmodules: true,
    }),
  http: () => http("https://files.example.com/a.tgz"),
  "http options": () =>
    http("https://files.example.com/a.tgz", {
      ...{ filename: "b.tgz", mode: 0o755, uid: 1000, gid: 1001, checksum: DIGEST },
    }),
  "oci layout": () =>
    ociLayout(`docker.io/library/base@${DIGEST}`, { sessionId: "sess", storeId: "store1" }),
  "scratch mkdir": () => scratch().mkdir("/a/b", { parents: true }),
  "mkdir owner": () => scratch().mkdir("a", { mode: 0o700, owner: { user: 10, group: 0 } }),
  mkfile: () => scratch().mkfile("/f", "hello"),
  chain: () => scratch().file(mkdir("/a").mkfile("/a/f", "1").rm("/a/g", { allowNotFound: true })),
  symlink: () => scratch().symlink("/target/../x", "/link"),
  copy: () => alpine.copy(context, "/src", "/app/"),
  "copy options": () =>
    scratch().copy(context, "a/*.txt", "b/", {
      ...{ followSymlinks: true, copyDirContentsOnly: true, attemptUnpack: true },
      ...{ createDestPath: true, allowWildcard: true, allowEmptyWildcard: true },
      ...{ include: ["x"], exclude: ["y"], alwaysReplaceExistingDestPaths: true },
    }),
  "copy chmod chown": () =>
    scratch().copy(context, "/a", "/b", { mode: 0o750, owner: { user: 1, group: 2 } }),
  "copy in dir": () => scratch().dir("/work").copy(context, "a", "./"),
  "copy from action": () => scratch().file(copy(mkdir("/x").on(scratch()), "/x", "/y")),
  run: () => alpine.run(["/bin/true"]),
  "run shlex": () => alpine.run(`sh -c "echo 'a b' $X"`),
  "run env dir user": () =>
    alpine.env("A", "1").env("B", "2").env("A", "3").dir("/w").dir("sub").user("nobody")
      .run(["env"]),
  "run readonly mount": () =>
    alpine.run(["ls"], { mounts: { "/src": bind(context, { readonly: true, path: "/sub" }) } }),
  "run mount result": () =>
    alpine.run(["touch", "/out/x"], { mounts: { "/out": scratch() } }).mount("/out"),
  "run cache tmpfs": () =>
    alpine.run(["x"], {
      mounts: {
        "/cache": cache("id1", { sharing: "locked" }),
        "/shared": cache("id2"),
        "/priv": cache("id3", { sharing: "private" }),
        "/t": tmpfs({ size: 65536 }),
        "/t2": tmpfs(),
      },
    }),
  "run secrets": () =>
    alpine.run(["x"], {
      mounts: {
        "/run/secrets/a": secret("a"),
        "/b": secret("b", { optional: true, uid: 1, gid: 2, mode: 0o440 }),
      },
      secretEnv: { TOKEN: "t" },
    }),
  "run ssh": () =>
    alpine.run(["x"], { ssh: [ssh(), ssh("deploy", { target: "/agent", optional: true })] }),
  "run network security": () => alpine.network("host").security("insecure").run(["x"]),
  "run proxy": () =>
    alpine.run(["x"], {
      proxy: {
        ...{ http: "http://p:1", https: "https://p:2", no: "localhost", ftp: "ftp://p" },
        all: "all",
      },
    }),
  "run hosts ulimits": () =>
    alpine.host("db", "10.0.0.1").ulimit("nofile", 1024, 2048).cgroupParent("grp")
      .run(["x"], { hosts: [{ host: "web", ip: "::1" }] }),
  "run exit codes": () => alpine.run(["x"], { exitCodes: [0, 3] }),
  merge: () => merge([alpine, scratch().mkfile("/a", "a"), scratch()]),
  diff: () => diff(alpine, alpine.run(["x"])),
  "merge of diffs": () =>
    merge([alpine, diff(alpine, alpine.mkfile("/b", "b")), diff(alpine, alpine.mkfile("/c", "c"))]),
  "custom name ignore cache": () => alpine.run(["date"], { ignoreCache: true, name: "always" }),
  "description export cache": () =>
    alpine.run(["x"], { description: { k: "v", a: "b" }, exportCache: true }),
  "platform of a state": () => alpine.platform({ os: "linux", architecture: "arm64" }).run(["x"]),
  diamond() {
    const [left, right] = [alpine.run(["l"]), alpine.run(["r"])];
    return alpine.file(copy(left, "/l", "/").copy(right, "/r", "/"));
  },
};

Deno.test("vectors: each has a graph", () => {
  assert.deepEqual(Object.keys(GRAPHS).sort(), vectors.map(({ name }) => name).sort());
});

for (const { name, go, ops } of vectors) {
  Deno.test(`marshal: makes the bytes and digests of Go's client: ${name}`, async () => {
    const definition = await marshal(GRAPHS[name]!(), { platform: "linux/amd64" });
    const made = definition.ops.map((bytes) => decode(OP, bytes));
    const expected = ops.map(({ bytes }) => decode(OP, Uint8Array.fromBase64(bytes)));
    assert.deepEqual(made, expected, go);
    assert.deepEqual(
      definition.ops.map((bytes) => bytes.toBase64()),
      ops.map(({ bytes }) => bytes),
    );
    const metadata = ops.map(({ digest }) => {
      const { caps, description, ignore_cache, export_cache, progress_group } = definition.metadata
        .get(digest)!;
      return { caps, description, ignore_cache, export_cache, progress_group };
    });
    const given = ops.map(({ meta = {} }) => ({
      ...{ caps: meta["caps"], description: meta["description"] },
      ...{ ignore_cache: meta["ignore_cache"], export_cache: meta["export_cache"] },
      progress_group: meta["progress_group"],
    }));
    assert.deepEqual(metadata, given);
  });

  Deno.test(`codec: encodes what it has decoded: ${name}`, () => {
    for (const { bytes } of ops) {
      const given = Uint8Array.fromBase64(bytes);
      assert.deepEqual(encode(OP, decode(OP, given)), given);
    }
  });
}

Deno.test("encodeDefinition: makes what protobufjs reads", async () => {
  for (const { name } of vectors) {
    const definition = await marshal(GRAPHS[name]!(), { platform: "linux/amd64" });
    const read = pb.Definition.decode(encodeDefinition(definition));
    assert.deepEqual(
      read.def.map((bytes) => bytes.toBase64()),
      definition.ops.map((b) => b.toBase64()),
    );
    for (const [digest, metadata] of definition.metadata) {
      const other = pb.OpMetadata.encode(read.metadata[digest]!).finish();
      assert.deepEqual(
        decode(OP_METADATA, other),
        decode(OP_METADATA, encode(OP_METADATA, metadata)),
      );
    }
  }
});
