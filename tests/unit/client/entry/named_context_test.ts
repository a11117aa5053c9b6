import assert from "node:assert/strict";
import { type Entry, entryTree } from "../../../../lib/client/entry/entry.ts";
import { namedContext } from "../../../../lib/client/entry/named_context.ts";
import type { SourceVertex } from "../../../../lib/llb/graph/vertex.ts";
import { scratch, type State } from "../../../../lib/llb/mod.ts";

const given = scratch().mkfile("/given", "");

function entry(attributes: Record<string, string>): Entry {
  return {
    ...{ attributes, inputs: { given }, session: "own" },
    solve: () => Promise.reject(new Error("nothing is read here")),
  };
}

function find(attributes: Record<string, string>, name = "n", platform = "linux/arm64") {
  return namedContext(entry(attributes), name, platform, { ignoreFile: false });
}

function sourceOf({ output }: State) {
  const { identifier, attrs } = output!.vertex as SourceVertex;
  return { identifier, ...attrs };
}

Deno.test("named context: the one for a platform comes first", async () => {
  const attributes = {
    "context:n": "docker-image://one",
    "context:n::linux/arm64": "docker-image://two",
  };
  const [arm, amd] = [await find(attributes), await find(attributes, "n:latest", "linux/amd64")];
  assert.deepEqual([arm?.isImage, amd?.isImage], [true, true]);
  assert.equal(sourceOf(arm!.files).identifier, "docker-image://docker.io/library/two:latest");
  assert.equal(sourceOf(amd!.files).identifier, "docker-image://docker.io/library/one:latest");
  assert.equal(await find(attributes, "other"), undefined);
});

Deno.test("named context: an address of each kind", async () => {
  const digest = `sha256:${"0".repeat(64)}`;
  const kinds: Readonly<Record<string, object>> = {
    "local:tree": {
      ...{ identifier: "local://tree", "local.session": "own", "local.sharedkeyhint": "tree" },
    },
    [`oci-layout://store@${digest}`]: {
      identifier: `oci-layout://docker.io/library/n@${digest}`,
      ...{ "oci.session": "own", "oci.store": "store" },
    },
    "https://a.example/b": { identifier: "https://a.example/b", "http.filename": "context" },
  };
  for (const [address, expected] of Object.entries(kinds)) {
    assert.deepEqual(sourceOf((await find({ "context:n": address }))!.files), expected);
  }
  const { identifier } = sourceOf((await find({ "context:n": "git@a.example:b.git#c" }))!.files);
  assert.equal(identifier, "git://a.example/b.git#c");
  assert.equal((await find({ "context:n": "docker-image://scratch" }))?.files.output, undefined);
});

Deno.test("named context: a graph of another frontend has the configuration that it told", async () => {
  const config = btoa('{"os":"linux"}');
  const found = await find({
    "context:n": "input:given",
    "input-metadata:given": JSON.stringify({ "containerimage.config": config }),
  });
  assert.equal(found?.files, given);
  assert.equal(new TextDecoder().decode(found?.config), '{"os":"linux"}');
  assert.equal((await find({ "context:n": "input:given" }))?.config, undefined);
});

Deno.test("named context: refuses what it does not know", async () => {
  for (const address of ["input:other", "input:constructor", "ftp://a", "nothing", ""]) {
    await assert.rejects(find({ "context:n": address }), { code: "PROTOCOL" }, address);
  }
});

Deno.test("entry: a local tree can be offered by another session", () => {
  const tree = entryTree(entry({ "local-sessionid:a": "other" }), "a", {});
  assert.equal(sourceOf(tree)["local.session" as "identifier"], "other");
});
