/** What a program may export, and which of its targets are built. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { told, withPlace } from "../../../../lib/cli/run/place.ts";
import { loadProgram, targetsOf } from "../../../../lib/cli/run/program.ts";
import { selectedTargets } from "../../../../lib/cli/run/selection.ts";
import { BuildFailedError, OptionError } from "../../../../lib/errors.ts";
import { mkdir, scratch } from "../../../../lib/llb/mod.ts";

const graph = scratch().mkfile("/a", "1");
const make = () => graph;

const USABLE: Readonly<Record<string, [exported: unknown, names: string[], unnamed: boolean]>> = {
  "a graph": [graph, ["default"], true],
  "a program that is run": [graph.run(["x"]), ["default"], true],
  "a function": [make, ["default"], true],
  "a graph with options": [{ graph, tags: ["a:1"] }, ["default"], true],
  "a function with options": [{ graph: make }, ["default"], true],
  "several targets": [
    { app: graph, "test/unit-1.0": make, c: { graph } },
    ["app", "test/unit-1.0", "c"],
    false,
  ],
  "a state without methods": [
    { kind: "bkit.llb.state", output: undefined, settings: graph.settings },
    ["default"],
    true,
  ],
};

for (const [name, [exported, names, unnamed]] of Object.entries(USABLE)) {
  Deno.test(`run: a program can export ${name}`, () => {
    const found = targetsOf("build.ts", exported);
    assert.deepEqual([...found.targets.keys()], names);
    assert.equal(found.unnamed, unnamed);
  });
}

const UNUSABLE: Readonly<Record<string, [exported: unknown, reason: RegExp]>> = {
  nothing: [undefined, /cannot build build.ts: its default export is missing/],
  null: [null, /its default export is null/],
  "a text": ["FROM scratch", /its default export is a string/],
  "a list": [[graph], /its default export is a list/],
  "an empty object": [{}, /its default export has no targets/],
  "a change without a state": [mkdir("/a"), /a change of files without a state: apply it with/],
  "a target that is none": [{ a: 5 }, /its target a is a number/],
  "a target without a graph": [{ a: { tags: [] } }, /its target a is an object that is no graph/],
  "options with another graph": [{ a: { graph: 5 } }, /the target a of build.ts: its graph is a/],
  "a name that cannot be typed": [{ "--a": graph }, /"--a" cannot be the name of a target/],
};

for (const [name, [exported, reason]] of Object.entries(UNUSABLE)) {
  Deno.test(`run: a program cannot export ${name}`, () => {
    assert.throws(() => targetsOf("build.ts", exported), (error: Error) => {
      assert(error instanceof OptionError);
      assert.match(error.message, reason);
      return true;
    });
  });
}

Deno.test("run: targets are chosen by their names, each once", () => {
  const program = { file: "b.ts", ...targetsOf("b.ts", { app: graph, test: make }) };
  const names = (given: string[]) => selectedTargets(program, given).map(({ name }) => name);
  assert.deepEqual(names(["test", "app", "test"]), ["test", "app"]);
  assert.throws(
    () => names([]),
    /cannot choose a target of b.ts: none is named default[^]*app, tes/,
  );
  assert.throws(() => names(["tset"]), /b.ts has no target "tset"[^]*Its targets are app, test/);
  const one = { file: "b.ts", ...targetsOf("b.ts", graph) };
  assert.deepEqual(selectedTargets(one, []).map(({ name }) => name), ["default"]);
  assert.throws(() => selectedTargets(one, ["x"]), /write arguments after --/);
});

Deno.test("run: an error tells its place in the program", () => {
  const url = pathToFileURL(path.resolve("b.ts")).href;
  const error = new TypeError("oh no\nmore");
  error.stack = `TypeError: oh no\n    at deep (file:///other.ts:1:1)\n    at ${url}:7:3`;
  assert.deepEqual(told("b.ts", error), { detail: "oh no", explanation: "more\nat b.ts:7:3" });
  const missing = new TypeError(`Module not found. at \x1b[36m${url}\x1b[0m:1:8`);
  missing.stack = "";
  const found = { detail: "Module not found.", explanation: "at b.ts:1:8" };
  assert.deepEqual(told("b.ts", missing), found);
  assert.deepEqual(told("b.ts", "text"), { detail: "text", explanation: "in b.ts" });
});

Deno.test("run: an error while a graph is encoded gets its place", () => {
  const cause = new TypeError("oh no");
  cause.stack = `TypeError: oh no\n    at ${pathToFileURL(path.resolve("b.ts")).href}:7:3`;
  const made = new BuildFailedError("cannot make the graph", {
    ...{ detail: "oh no", reason: "graph", cause },
  });
  const placed = withPlace("b.ts", made) as BuildFailedError;
  assert.equal(placed.message, "cannot make the graph: oh no\nat b.ts:7:3");
  assert.deepEqual([placed.cause, placed.reason], [cause, "graph"]);
  assert.equal(withPlace("b.ts", placed), placed);
  const other = new BuildFailedError("the build failed", { cause });
  assert.equal(withPlace("b.ts", other), other);
});

Deno.test("run: a program that cannot be loaded is an error", async () => {
  const directory = await Deno.makeTempDir();
  try {
    const file = path.join(directory, "b.ts");
    await assert.rejects(loadProgram(file), /cannot read .*b\.ts: it does not exist/);
    await assert.rejects(loadProgram(directory), /it is not a file/);
    await Deno.writeTextFile(file, "\n  throw new RangeError('too far');");
    await assert.rejects(loadProgram(file), (error: Error) => {
      assert(error instanceof BuildFailedError);
      assert.equal(error.reason, "graph");
      assert.match(error.message, /cannot load .*b\.ts: too far\nat .*b\.ts:2:9$/);
      assert(error.cause instanceof RangeError);
      return true;
    });
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});
