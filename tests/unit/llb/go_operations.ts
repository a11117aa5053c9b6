import {
  bind,
  cache,
  copy,
  diff,
  encodeDefinition,
  image,
  later,
  local,
  marshal,
  type MarshalOptions,
  merge,
  mkdir,
  mkfile,
  rm,
  scratch,
  secret,
  ssh,
  type State,
} from "../../../lib/llb/mod.ts";

const ctx = local("context", { uniqueId: "u1" });
const alp = image("alpine");
const t1 = 1700000000000000005n;
const file = () => ({ filename: "Dockerfile", language: "Dockerfile", data: "FROM x\nRUN y\n" });
const rng = [{ start: { line: 1 }, end: { line: 1, character: 4 } }];
const rng2 = [{ start: { line: 2 }, end: { line: 2 } }];
const arm = { os: "linux", architecture: "arm", variant: "v7" };
const inner = await marshal(scratch().mkfile("/D", "FROM"), { platform: "linux/amd64" });

/** Graphs with operations, by the names of their definitions, with the options of `marshal` if any. */
export const OPERATIONS: Readonly<Record<string, (() => State) | [() => State, MarshalOptions]>> = {
  scratch: () => scratch(),
  "copy patterns": () =>
    alp.copy(ctx, "./a/../b/*", ".", {
      allowWildcard: true,
      include: ["a", "b"],
      requiredPaths: ["r"],
      createdTime: t1,
    }),
  "copy mode str": () => alp.copy(ctx, "/a", "/b/.", { mode: "u+x" }),
  "copy mode zero": () => alp.copy(ctx, "", "", { mode: 0 }),
  "copy mode 4755": () => alp.copy(ctx, "/", "/", { mode: 0o4755 }),
  "copy user names": () => alp.copy(ctx, "/a", "b", { owner: "nobody:nogroup" }),
  "copy user only": () => alp.copy(ctx, "/a", "b", { owner: "root" }),
  "copy user num group": () => alp.copy(ctx, "/a", "b", { owner: "7:staff" }),
  "copy user colon": () => alp.copy(ctx, "/a", "b", { owner: "x:" }),
  "copy user in scratch": () => scratch().copy(ctx, "/a", "b", { owner: "x:y" }),
  "copy from dir state": () => alp.dir("/d").copy(ctx.dir("/s"), "a", "b/c/"),
  "copy dest slash dot": () => alp.dir("/d").copy(ctx, "a/.", "/."),
  "copy same twice": () =>
    alp.file(copy(ctx, "/a", "/1").copy(ctx, "/b", "/2").copy(alp, "/c", "/3")),
  "copy self": () => alp.copy(alp, "/a", "/1"),
  "mkdir times owner": () =>
    alp.file(
      mkdir("a/b/../c/", { mode: 0o1777, parents: true, createdTime: t1, owner: "u:g" }).mkdir(
        "/",
        { mode: 0 },
      ),
    ),
  "mkfile all": () =>
    alp.dir("/w").mkfile("f", "", { mode: 0o4600, owner: { user: 1, group: 2 }, createdTime: t1 }),
  "symlink all": () =>
    alp.dir("/w").symlink("a", "b", { owner: { user: 1, group: 2 }, createdTime: t1 }),
  "rm wild": () =>
    alp.dir("/w").file(rm("a*", { allowWildcard: true, allowNotFound: true }).rm("../b")),
  "chain from chain": () => {
    const c = mkdir("/x").mkfile("/x/y", "1").on(alp);
    return scratch().file(copy(c, "/x", "/1").copy(c, "/x", "/2").mkfile("/z", ""));
  },
  "chain nested chain": () => {
    const a = mkdir("/x").on(scratch());
    const b = copy(a, "/x", "/y").rm("/q").on(alp);
    return ctx.file(mkfile("/0", "").copy(b, "/y", "/1").copy(scratch(), "/", "/e"));
  },
  "file opts": () =>
    alp.mkdir("/x", {
      name: "n",
      ignoreCache: true,
      platform: "linux/arm64",
      progressGroup: { id: "id", name: "nm", weak: true },
    }),
  "env order del": () =>
    alp.env("A", "1").env("B", "2").env("C", "").env("A", "").run(["x"], {
      env: { B: "9", A: "8" },
    }),
  addenvf: () => alp.env("A", "1-x").dir("/w3").dir("").dir("..").dir("a/./b").run(["x"]),
  "run all settings": () =>
    alp.run(`sh -c "echo" a\\ b 'c d' e"f g"h # no`, {
      dir: "/a",
      user: "u",
      network: "none",
      security: "insecure",
      hosts: [{ host: "h", ip: "1.2.3.4" }],
      ulimits: [{ name: "nofile", soft: -1, hard: 5 }],
      cgroupParent: "c",
      hostname: "hn",
    }),
  "run readonly root": () =>
    alp.run(["x"], { readonlyRoot: true, mounts: { "/m": scratch() } }).mount("/m"),
  "run readonly root root": () => alp.run(["x"], { readonlyRoot: true }).mkdir("/x"),
  "run mounts order": () =>
    alp.run(["x"], {
      mounts: {
        "/b": ctx,
        "/a": scratch(),
        "/a-b": bind(alp, { noOutput: true }),
        "/a/c": bind(image("busybox"), { path: "etc" }),
      },
    }).mount("/a/c"),
  "run mount content cache": () =>
    alp.run(["x"], { mounts: { "/b": bind(ctx, { contentCache: "off" }) } }),
  "run cache from": () =>
    alp.run(["x"], {
      mounts: { "/c": cache("ab/../c", { sharing: "locked", from: ctx, path: "/s" }) },
    }),
  "run mount of a mount": () => {
    const r = alp.run(["x"], { mounts: { "/o": scratch() } });
    return alp.run(["y"], {
      mounts: { "/i": bind(r.mount("/o"), { readonly: true }), "/r": bind(r, { readonly: true }) },
    });
  },
  "run bind scratch readonly": () =>
    alp.run(["x"], { mounts: { "/i": bind(scratch(), { readonly: true }) } }),
  "run secrets order": () =>
    alp.run(["x"], {
      secretEnv: { Z: secret("z", { optional: true }), A: "A" },
      mounts: { "/f": secret("/f"), "/e/x": secret("q") },
    }),
  "run secret env name": () =>
    alp.run(["x"], { secretEnv: { N: "q" }, mounts: { "/b": secret("q") } }),
  "run ssh several": () =>
    alp.env("SSH_AUTH_SOCK", "mine").run(["x"], {
      ssh: [ssh("a", { target: "/s", uid: 1, gid: 2, mode: 0o640 }), ssh(), ssh("b")],
    }),
  "run cdi": () =>
    alp.run(["x"], { devices: ["v.com/g=0", { name: "v.com/g=1", optional: true }] }),
  "run platform": () => alp.run(["x"], { platform: "linux/arm64" }).run(["y"]),
  "run proxy partial": () => alp.run(["x"], { proxy: { no: "n" } }),
  "run exit codes empty": () => alp.run(["x"], { exitCodes: [] }),
  "run meta": () =>
    alp.run(["x"], {
      name: "n 1",
      description: { z: "1", a: "2" },
      exportCache: false,
      progressGroup: { id: "g", name: "n" },
      ignoreCache: true,
    }),
  "custom name twice": () => alp.run(["x"], { description: { "llb.customname": "3" } }),
  resources: () => alp.run(["x"], { resources: { memory: 5, cpuShares: 7, cpusetCpus: "0-1" } }),
  reset: () =>
    alp.env("A", "1").dir("/x").user("u").run(["a"]).reset(scratch().dir("/q").env("B", "2")).run([
      "b",
    ]),
  "with image config": () =>
    alp.imageConfig(
      `{"architecture":"arm","os":"linux","variant":"v7","config":{"Env":["A=1=2","B"],"WorkingDir":"/w"}}`,
    ).run(["x"]),
  "with image config relative": () =>
    alp.dir("/z").env("Q", "1").imageConfig(`{"config":{"WorkingDir":"w"}}`).run(["x"]),
  "merge scratch": () => merge([scratch(), scratch()]),
  "merge one": () => merge([alp.dir("/d").env("A", "1"), scratch()]).run(["x"]),
  "merge merge": () => merge([merge([alp, ctx]), merge([ctx, scratch(), alp]), image("b")]),
  "merge first settings": () =>
    merge([alp.dir("/d").env("A", "1"), ctx.dir("/e")], { name: "m" }).run(["x"]),
  "diff scratch lower": () => diff(scratch(), alp.dir("/d")).run(["x"]),
  "diff scratch upper": () => diff(alp.dir("/z"), scratch().dir("/d")).run(["x"]),
  "diff scratch both": () => diff(scratch(), scratch()),
  "diff opts": () => diff(alp, ctx, { name: "d", platform: "linux/arm64" }),
  "diff same": () => diff(alp, alp),
  "merge of mounts": () => {
    const r = alp.run(["x"], { mounts: { "/o": scratch() } });
    return merge([r, r.mount("/o"), diff(alp, r)]);
  },
  requires: () => alp.requires("id1", ctx, scratch()).run(["x"]),
  async: () => {
    const a = alp.dir("/b");
    return later(({ platform }) => a.env("P", platform.architecture)).dir("c").env("A", "1").run([
      "x",
    ]);
  },
  "graph constraints": [() => alp.run(["x"], { workers: ["a==b"] }), {
    workers: ["c==d"],
    ignoreCache: true,
    name: "all",
    progressGroup: { id: "p", name: "q" },
    exportCache: true,
  }],
  "graph platform": [() => alp.run(["x"]).mkdir("/a"), { platform: arm }],
  "graph caps": [() => alp.run(["x"]), { caps: new Set(["exec.meta.setsdefaultpath"]) }],
  "graph description": [() => alp.run(["x"], { description: { a: "own" } }), {
    description: { a: "g", b: "g" },
  }],
  "platform os version": () =>
    image("w", {
      platform: { os: "windows", architecture: "amd64", osVersion: "10.0", osFeatures: ["win32k"] },
    }).run(["x"]),
  "platform windows caps": () => image("w", { platform: "windows/amd64" }).run(["x"]),
  "platform variant": () =>
    image("w", { platform: "linux/armel" }).platform({ os: "Linux", architecture: "aarch64" }).run([
      "x",
    ]),
  "platform of file": () => alp.platform(arm).mkdir("/a").run(["x"]),
  "location def": [() => {
    const f = {
      filename: "D",
      language: "Dockerfile",
      data: "FROM",
      definition: encodeDefinition(inner),
    };
    return alp.run(["x"], { location: { file: f, ranges: rng } });
  }, {}],
  location: () => {
    const f = file();
    return image("a", { location: { file: f, ranges: rng } }).run(["x"], {
      location: [{ file: f, ranges: rng2 }, { file: f, ranges: rng }],
    });
  },
  "location same op": () => {
    const f = file(), n = file(), o = { filename: "other", data: "z" };
    const a = image("a", { location: { file: f, ranges: rng } });
    const b = image("a", { location: [{ file: n, ranges: rng2 }, { file: o, ranges: rng }] });
    return a.copy(b, "/", "/");
  },
  "same digest meta": () => {
    const a = alp.run(["x"], { name: "1", ignoreCache: true });
    const b = image("alpine", { name: "img" }).run(["x"], {
      description: { k: "v" },
      exportCache: true,
    });
    return a.copy(b, "/", "/");
  },
  "mount after a platform": () =>
    alp.run(["x"], { platform: "linux/arm64", mounts: { "/m": scratch() } }).mount("/m").run(["y"]),
  "readonly root after a platform": () =>
    alp.run(["x"], { platform: "linux/arm64", readonlyRoot: true }).run(["y"]),
  "async directory": () => scratch().copy(later(() => alp).dir("/w"), "a", "b"),
  "async chain": () => scratch().copy(mkdir("x").on(later(() => alp).dir("/w")), "x", "y"),
  "reset with a platform": () =>
    image("a", { platform: "linux/arm64" }).dir("/x").reset(scratch().dir("/q")).run(["y"]),
  "hostname state": () => alp.hostname("h").network("sandbox").run(["x"]),
  "state with": () => alp.dir("/w").user("u").env("A", "1").network("host").run(["x"]),
  "shlex odd": () => alp.run('a\'b\'"c" "d\\"e\\f" \'g\\h\' i#j #k\nl \'\' "" \\  é'),
  "validate extra hosts v6": () => alp.host("a", "2001:db8::1").host("a", "10.0.0.1").run(["x"]),
};
