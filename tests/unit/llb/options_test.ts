/** Options of all operations, in graphs that Go's client made, too (`fixtures/llb/options.json`). */
import assert from "node:assert/strict";
import * as path from "node:path";
import {
  bind,
  cache,
  copy,
  diff,
  encodeDefinition,
  git,
  http,
  image,
  imageBlob,
  local,
  marshal,
  type MarshalOptions,
  merge,
  mkdir,
  mkfile,
  ociBlob,
  ociLayout,
  scratch,
  ssh,
  type State,
} from "../../../lib/llb/mod.ts";
import { decode } from "../../../lib/llb/wire/codec.ts";
import { OP } from "../../../lib/llb/wire/messages.ts";
import { pb } from "../../../proto/gen/llb.js";

interface Vector {
  readonly name: string;
  readonly ops: readonly {
    readonly digest: string;
    readonly bytes: string;
    readonly meta?: Readonly<Record<string, unknown>>;
  }[];
  readonly source?: string;
}

const { vectors }: { vectors: Vector[] } = JSON.parse(
  await Deno.readTextFile(
    path.join(import.meta.dirname!, "..", "..", "..", "fixtures", "llb", "options.json"),
  ),
);

const DIGEST = "sha256:fb93ca595ad82020cc52ff60604cddc1a6d393229ef5ecc8f6ac7c7fb52bacda";
const alpine = image("alpine");
const context = local("context", { uniqueId: "u1" });
const time = 1700000000123456789n;
const dockerfile = {
  ...{ filename: "Dockerfile", language: "Dockerfile", data: "FROM x\nRUN y\n" },
};
const line = (line: number) => [{ start: { line }, end: { line, character: 4 } }];

/** The graphs by the names of their vectors, and options for all of their operations. */
const GRAPHS: Readonly<Record<string, () => State | [State, MarshalOptions]>> = {
  "image limits": () =>
    image("ghcr.io/a/b:v1", { layerLimit: 3, checksum: DIGEST, internal: true }),
  "local patterns": () =>
    local("ctx", {
      ...{ include: ["a<b>", "**/*.go"], exclude: ["x&y"], followPaths: ["p"] },
      ...{ sharedKeyHint: "h", uniqueId: "u2" },
    }),
  "local exceptions": () =>
    local("ctx", { metadataOnly: ["go.mod"], differ: "none", uniqueId: "u2" }),
  "git all": () =>
    git("http://user:pw@h.example:8080/a/../b//c.git", {
      ...{ ref: "ref:/d/./e", mtime: "commit", authTokenSecret: "tok", authHeaderSecret: "hdr" },
      ...{ checksum: "abc", fetchByCommit: true },
    }),
  "git plain": () => git("git.example.com/team/app.git"),
  "git bundle": () =>
    git("ssh://git@h.example:22/a.git", {
      ...{ knownSshHosts: "k1\nk2\n", bundle: `oci-layout+blob://x@${DIGEST}` },
      ...{ bundleStore: { sessionId: "s", storeId: "t" }, checkoutBundle: true },
    }),
  "http header": () =>
    http("https://x/y", {
      ...{ header: { accept: "a/b", userAgent: "u" }, authHeaderSecret: "s" },
      signature: { publicKey: "k", signature: "s" },
    }),
  "oci limit": () => ociLayout(`a@${DIGEST}`, { layerLimit: 2, storeId: "st" }),
  "image blob": () => imageBlob(`alpine@${DIGEST}`, { filename: "f", mode: 0o640, uid: 3, gid: 4 }),
  "oci blob": () => ociBlob(`alpine@${DIGEST}`, { sessionId: "s", storeId: "t" }),
  "readonly root": () =>
    alpine.run(["x"], { readonlyRoot: true, mounts: { "/o": scratch(), "/p": alpine } })
      .mount("/p"),
  mounts: () =>
    alpine.run(["x"], {
      mounts: {
        "/a": bind(context, { noOutput: true }),
        "/z": bind(alpine, { contentCache: "off" }),
        "/b": scratch(),
      },
    }).mount("/b"),
  "hostname cgroup cdi": () =>
    alpine.hostname("h1").run(["a", ""], {
      ...{ cgroupParent: "p", devices: ["v.com/g=0", { name: "v.com/g=1", optional: true }] },
      ulimits: [{ name: "nproc", soft: -1, hard: 2n ** 62n }],
    }),
  resources: () =>
    alpine.run(["x"], {
      resources: { memory: 2 ** 40, cpuShares: 5, cpuQuota: -1, cpusetCpus: "0-3" },
    }),
  "cache from": () =>
    alpine.run(["x"], { mounts: { "/c": cache("i", { from: context, path: "/s" }) } }),
  "file names": () => {
    const made = mkfile("f", "1", { mode: 0o600, owner: "root:5" }).mkdir("g", { mode: 0o700 });
    const last = mkdir("sub", { mode: 0o711, owner: "nobody:nogroup" })
      .copy(made.on(alpine.dir("/ced")), "./f", "../up/f")
      .rm("x/", { allowWildcard: true })
      .symlink("a", "b", { createdTime: time })
      .copy(context.dir("/q"), "r/./s", "t/.", { exclude: ["n"], owner: { user: "www" } });
    return image("busybox").dir("abc").file(last);
  },
  "image config": () =>
    alpine.imageConfig({
      ...{ architecture: "arm", os: "linux", variant: "v6" },
      ...{ "os.version": "1", "os.features": ["b", "a"] },
      config: { Env: ["PATH=/x", "E", "=n", "Q=a=b"], WorkingDir: "w" },
    }).run('a \'b c\' "d \\" e" f\\ g # h'),
  requires: () => alpine.requires("r1", context, scratch(), alpine.run(["t"])).run(["x"]),
  "diff scratch": () => diff(alpine, scratch()),
  "diff of scratch": () => diff(scratch(), alpine),
  "same op twice": () =>
    merge([
      image("alpine", { name: "a" }).run(["x"]),
      image("alpine", { description: { k: "v" } }).run(["y"]),
    ]),
  workers: () => [
    alpine.run(["x"], { workers: ["b==c"] }),
    {
      ...{ workers: ["a"], ignoreCache: true, exportCache: false },
      progressGroup: { id: "g", name: "G", weak: true },
    },
  ],
  platforms: () =>
    merge([
      image("a", { platform: "linux/arm/v6" }).run(["x"]),
      image("b", { platform: { os: "linux", architecture: "arm", variant: "7" } }),
      image("c").run(["y"], { platform: "linux/s390x" }).run(["z"]),
    ]),
  locations: () =>
    alpine.run(["x"], {
      location: [
        { file: dockerfile, ranges: line(2) },
        { file: { filename: "other", data: "z" }, ranges: line(1) },
      ],
    }).mkdir("/a", { location: { file: { ...dockerfile }, ranges: line(1) } }),
  "ssh env": () =>
    alpine.env("SSH_AUTH_SOCK", "/mine")
      .run(["x"], { ssh: ssh("", { target: "/s", uid: 1, gid: 2, mode: 0o700 }) }),
  hosts: () => alpine.run(["x"], { hosts: [{ host: "a", ip: "1.2.3.4" }] }),
  times: () =>
    scratch().file(
      mkdir("/a", { mode: 0o4755, createdTime: time })
        .mkfile("/é/😀", Uint8Array.of(0, 255), { mode: 0o7777, owner: "12" }),
    ).file(copy(alpine, ".", ".", { createdTime: new Date(0), mode: 0o1777 })),
};

Deno.test("options: each vector has a graph", () => {
  assert.deepEqual(Object.keys(GRAPHS).sort(), vectors.map(({ name }) => name).sort());
});

for (const { name, ops, source } of vectors) {
  Deno.test(`marshal: knows the options of Go's client: ${name}`, async () => {
    const given = GRAPHS[name]!();
    const [state, options] = Array.isArray(given) ? given : [given, {}];
    const definition = await marshal(state, {
      ...{ platform: "linux/amd64", uniqueId: "uu" },
      ...options,
    });
    assert.deepEqual(
      definition.ops.map((bytes) => decode(OP, bytes)),
      ops.map(({ bytes }) => decode(OP, Uint8Array.fromBase64(bytes))),
    );
    assert.deepEqual(
      definition.ops.map((bytes) => bytes.toBase64()),
      ops.map(({ bytes }) => bytes),
    );
    const plain = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value, (_, value) => typeof value === "bigint" ? Number(value) : value),
      );
    for (const { digest, meta = {} } of ops) {
      const { linux_resources: resources, ...rest } = plain(definition.metadata.get(digest));
      const { linux_resources: expected, ...others } = meta as Record<string, object>;
      if (rest.export_cache) rest.export_cache = { ...rest.export_cache };
      assert.deepEqual(rest, others);
      for (const [key, value] of Object.entries(expected ?? {})) {
        assert.equal(
          resources[key.replace(/_(.)/g, (_, letter) => letter.toUpperCase())],
          value,
          key,
        );
      }
    }
    if (source === undefined) return;
    const made = pb.Definition.decode(encodeDefinition(definition)).Source;
    assert.deepEqual(made, pb.Source.decode(Uint8Array.fromBase64(source)));
  });
}
