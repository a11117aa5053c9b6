import assert from "node:assert/strict";
import fc from "fast-check";
import {
  copy,
  decodeDefinition,
  type Definition,
  diff,
  encodeDefinition,
  image,
  later,
  local,
  marshal,
  merge,
  mkfile,
  type Run,
  scratch,
  type State,
  stateOf,
} from "../../../lib/llb/mod.ts";
import { OptionError } from "../../../lib/errors.ts";
import { encode } from "../../../lib/llb/wire/codec.ts";
import { OP_METADATA } from "../../../lib/llb/wire/messages.ts";

const OPTIONS = { platform: "linux/amd64", uniqueId: "u" } as const;

/** Returns what a definition consists of: its operations in any order, and the last one. */
function content({ ops, metadata }: Definition) {
  const texts = ops.map((bytes) => bytes.toBase64());
  return {
    ops: texts.slice(0, -1).sort(),
    last: texts.at(-1),
    metadata: [...metadata].map(([digest, properties]) =>
      `${digest} ${encode(OP_METADATA, properties).toBase64()}`
    ).sort(),
  };
}

/** Graphs of all kinds of operations, which share parts. */
const graphs = fc.letrec<{ state: State }>((tie) => {
  const state = tie("state");
  const text = fc.constantFrom("a", "b", "/c/d", "é");
  return {
    state: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      text.map(() => scratch()),
      text.map((name) => image(`${name === "é" ? "e" : "a"}:1`)),
      text.map((name) => local(`c${name}`)),
      fc.tuple(state, text, fc.boolean()).map(([base, text, ignoreCache]) =>
        base.run([text], { env: { A: text }, ignoreCache, name: text })
      ),
      fc.tuple(state, state, text).map(([base, other, text]) =>
        base.run([text], { mounts: { "/m": other, "/o": scratch() } }).mount("/o")
      ),
      fc.tuple(state, state, text).map(([base, other, text]) =>
        base.file(mkfile(text, text).copy(other, text, "x/").rm(text), {
          location: { file: { filename: text, data: text }, ranges: [] },
        })
      ),
      fc.tuple(state, state).map(([a, b]) => merge([a, b, scratch()])),
      fc.tuple(state, state).map(([a, b]) => diff(a, b)),
      state.map((state) => later(() => Promise.resolve(state))),
    ),
  };
}).state;

Deno.test("marshal: makes the same graph of what was made, encoded and decoded", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (state) => {
      const made = await marshal(state, OPTIONS);
      const decoded = decodeDefinition(encodeDefinition(made));
      assert.deepEqual(content(decoded), content(made));
      const again = await marshal(stateOf(decoded), OPTIONS);
      assert.deepEqual(content(again), content(decoded));
      assert.deepEqual(encodeDefinition(again).length, encodeDefinition(made).length);
    }),
    { numRuns: 300 },
  );
});

Deno.test("marshal: an empty file system has no operations", async () => {
  for (const state of [scratch(), scratch().dir("/a"), merge([]), diff(scratch(), scratch())]) {
    const definition = await marshal(state);
    assert.deepEqual(definition.ops, []);
    assert.equal(stateOf(definition).output, undefined);
  }
});

Deno.test("marshal: takes graphs of any depth, in linear time", async () => {
  let state: State = image("alpine");
  for (let i = 0; i < 20_000; i++) state = state.run([String(i)]);
  const { ops } = await marshal(state, OPTIONS);
  assert.equal(ops.length, 20_002);
  let files = mkfile("/0", "");
  for (let i = 1; i < 20_000; i++) files = files.mkfile(`/${i}`, "");
  assert.equal((await marshal(scratch().file(files))).ops.length, 2);
  let nested = scratch().mkfile("/a", "");
  for (let i = 0; i < 20_000; i++) nested = scratch().file(copy(nested, "/a", "/a"));
  assert.equal((await marshal(stateOf(await marshal(nested)))).ops.length, 20_002);
  let chains = mkfile("/a", "");
  for (let i = 0; i < 20_000; i++) chains = copy(chains.on(scratch()), "/a", "/a");
  assert.equal((await marshal(scratch().file(chains))).ops.length, 2);
  let pending = later(() => image("alpine"));
  for (let i = 0; i < 20_000; i++) pending = i % 2 ? pending.run([String(i)]) : pending.dir("a");
  assert.equal((await marshal(pending, OPTIONS)).ops.length, 10_002);
});

Deno.test("later: is made once for each graph, with its platform", async () => {
  let calls = 0;
  const base = later(({ platform }) => {
    calls++;
    return Promise.resolve(image(`base-${platform.architecture}`).env("A", "1"));
  });
  const ran = base.dir("/x").run(["make"], { mounts: { "/out": scratch(), "/base": base } });
  const state = merge([base, ran, ran.mount("/out"), base.mkdir("/y").env("B", "2").run(["b"])]);
  const text = async (platform: string) => {
    const { ops } = await marshal(state, { platform });
    return ops.map((bytes) => new TextDecoder().decode(bytes)).join("\n");
  };
  const amd64 = await text("linux/amd64");
  assert.equal(calls, 1);
  assert.match(amd64, /docker.io\/library\/base-amd64:latest/);
  assert.match(amd64, /A=1[^]*\/x/);
  assert.match(await text("linux/arm64"), /docker.io\/library\/base-arm64:latest/);
  assert.equal(calls, 2);
});

Deno.test("later: its error is that of the graph", async () => {
  const broken = later(() => Promise.reject(new Error("no such thing")));
  await assert.rejects(marshal(image("a").copy(broken, "/", "/")), /no such thing/);
  const endless: State = later(() => Promise.resolve(endless));
  await assert.rejects(marshal(endless), /never gets known/);
});

Deno.test("image: resolves the configuration, and pins the digest", async () => {
  const digest = `sha256:${"a".repeat(64)}`;
  const asked: unknown[] = [];
  const resolve = (name: string, options: object) => {
    asked.push([name, options]);
    return Promise.resolve({ digest, config: { config: { Env: ["P=1"], WorkingDir: "/w" } } });
  };
  const state = image("alpine:3", { resolve, resolveDigest: true }).run(["x"]);
  const { ops } = await marshal(state, OPTIONS);
  const texts = ops.map((bytes) => new TextDecoder().decode(bytes));
  assert(texts[0]!.includes(`docker.io/library/alpine:3@${digest}`));
  assert.match(texts[1]!, /P=1[^]*\/w/);
  assert.deepEqual(asked, [["docker.io/library/alpine:3", {
    platform: { os: "linux", architecture: "amd64" },
    resolveMode: "default",
  }]]);
});

Deno.test("marshal: takes states of another copy of the module", async () => {
  const copies = [graphOf(image), graphOf(await otherImage())];
  const [one, other] = await Promise.all(copies.map((state) => marshal(state, OPTIONS)));
  assert.deepEqual(content(other!), content(one!));
});

const graphOf = (from: typeof image) =>
  image("b").run(["y"], { mounts: { "/o": from("a").run(["x"]) } }).copy(from("c"), "/", "/c");

/** Returns `image` of another copy of the module. */
async function otherImage(): Promise<typeof image> {
  const url = new URL("../../../lib/llb/sources/image.ts?copy", import.meta.url);
  return (await import(url.href)).image;
}

Deno.test("run: only some mounts are states", () => {
  const run = (): Run =>
    image("a").run(["x"], {
      mounts: {
        "/r": { type: "bind", from: image("b"), readonly: true },
        "/t": { type: "tmpfs", size: 1 },
      },
    });
  assert(run().mount("/r").output);
  for (const [target, message] of [["/t", /in memory/], ["/q", /no such mount/]] as const) {
    assert.throws(() => run().mount(target), { name: "OptionError", message });
  }
});

Deno.test("states: refuse what no graph can have", () => {
  const rows: [() => unknown, RegExp][] = [
    [() => image("Alpine"), /valid image name/],
    [() => image("a").run([]), /no words/],
    [() => image("a").run("x 'y"), /quote that does not end/],
    [() => image("a").run("x \\"), /ends with a backslash/],
    [() => image("a").env("A=B", "c"), /name of a variable/],
    [() => image("a").platform("linux"), /such as linux\/amd64/],
    [() => image("a").run(["x"], { mounts: { "/": scratch() } }), /target "\/"/],
    [() => scratch().mkdir("/a", { mode: -1 }), /0o7777/],
    [() => local(""), /must not be empty/],
  ];
  for (const [make, message] of rows) {
    assert.throws(
      make,
      (error: Error) => error instanceof OptionError && message.test(error.message),
    );
  }
});

Deno.test("states: never change", () => {
  const state = image("a").env("A", "1");
  const run = state.run(["x"], { mounts: { "/o": scratch() } });
  for (const one of [state, state.settings, run, run.output!.vertex]) {
    assert.throws(() => Object.assign(one, { kind: "other" }), TypeError);
  }
});
