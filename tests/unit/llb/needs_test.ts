import assert from "node:assert/strict";
import { bind, git, local, marshal, scratch, type State } from "../../../lib/llb/mod.ts";
import { missingCaps, neededCaps } from "../../../lib/llb/marshal/needs.ts";

const tree = local("t");

/** Graphs, and the capabilities that they need and that are not in their metadata. */
const GRAPHS: Readonly<Record<string, [State, string[]]>> = {
  "nothing special": [scratch().copy(tree, "/", "/").rm("/a").mkdir("/b"), []],
  "a directory of a repository": [
    git("https://git.example.com/app.git", { ref: "main:docs" }),
    ["source.git.subdir"],
  ],
  "a repository": [git("https://git.example.com/app.git", { ref: "main" }), []],
  symlink: [scratch().symlink("a", "/b"), ["file.symlink.create"]],
  "rm with a pattern": [tree.rm("/a*", { allowWildcard: true }), ["file.rm.wildcard"]],
  "copy with patterns": [
    scratch().copy(tree, "/", "/", { exclude: ["x"] }),
    ["file.copy.includeexcludepatterns"],
  ],
  "copy with all": [
    scratch().copy(tree, "/", "/", {
      ...{
        include: ["x"],
        requiredPaths: ["y"],
        alwaysReplaceExistingDestPaths: true,
        mode: "u+x",
      },
    }),
    [
      "file.copy.alwaysreplaceexistingdestpaths",
      ...["file.copy.includeexcludepatterns", "file.copy.modestring", "file.copy.requiredpaths"],
    ],
  ],
  "run in a control group": [tree.run(["x"], { cgroupParent: "c" }), ["exec.meta.cgroup.parent"]],
  "run with a mount that is thrown away": [
    tree.run(["x"], { mounts: { "/m": bind(tree, { noOutput: true }) } }),
    ["exec.mount.bind.readwrite-nooutput"],
  ],
  "run with mounts": [
    tree.run(["x"], { mounts: { "/m": bind(tree, { readonly: true }), "/o": tree } }),
    [],
  ],
};

for (const [name, [graph, expected]] of Object.entries(GRAPHS)) {
  Deno.test(`neededCaps: ${name}`, async () => {
    const definition = await marshal(graph, { platform: "linux/amd64" });
    const given = [...definition.metadata.values()].flatMap(({ caps = {} }) => Object.keys(caps));
    const needed = neededCaps(definition);
    assert.deepEqual(needed.filter((cap) => !given.includes(cap)), expected);
    assert.deepEqual(given.filter((cap) => !needed.includes(cap)), []);
  });
}

Deno.test("missingCaps: permissions as text came with exit codes", async () => {
  const graph = scratch().copy(tree, "/", "/", { mode: "u+x" });
  const definition = await marshal(graph, { platform: "linux/amd64" });
  const others = neededCaps(definition).filter((cap) => cap !== "file.copy.modestring");
  assert.deepEqual(missingCaps(definition, new Set(others)), ["file.copy.modestring"]);
  assert.deepEqual(missingCaps(definition, new Set([...others, "exec.validexitcode"])), []);
});
