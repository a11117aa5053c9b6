import assert from "node:assert/strict";
import { followPaths, includePatterns } from "../../../../lib/diffcopy/tree/follow_links.ts";
import { tree } from "../../../support/tree.ts";

// what the tree is, the paths to follow, the include patterns
const ROWS: [string, string, string[], string[] | undefined][] = [
  ["no link", "a/b", ["a/b"], ["a/b"]],
  ["what isn't there", "a", ["x/y"], ["x/y"]],
  ["a link and its target", "l -> d/f\nd/f", ["l"], ["d/f", "l"]],
  ["a link to what isn't there", "l -> x", ["l"], ["l", "x"]],
  ["relative to the link's folder", "a/l -> ../b\nb", ["a/l"], ["a/l", "b"]],
  ["an absolute link starts at the root", "a/l -> /b\nb", ["a/l"], ["a/l", "b"]],
  ["no link leads out", "a/l -> ../../../b\nb", ["a/l"], ["a/l", "b"]],
  ["a link in the middle", "l -> d\nd/e/f", ["l/e/f"], ["d/e/f", "l"]],
  ["links to links", "a -> b\nb -> c\nc", ["a"], ["a", "b", "c"]],
  ["a circle", "a -> b\nb -> a", ["a"], ["a", "b"]],
  ["a link to itself below", "a -> a/x", ["a"], ["a"]],
  ["a path through a file", "a", ["a/b"], ["a/b"]],
  ["what lies below another goes", "a/b\na-b", ["a", "a/b", "a/c"], ["a"]],
  ["but only below the one before it", "a/b\na-b", ["a", "a-b", "a/b"], ["a", "a-b", "a/b"]],
  ["the root", "a", ["/"], undefined],
  ["a link to the root", "l -> .\na", ["l"], undefined],
  ["a path that leads out", "a", ["../x"], ["../x"]],
  ["a wildcard without links", "a.x\nb.x", ["*.x"], ["*.x"]],
  ["a wildcard with a link", "a.x -> d/f\nb.x\nd/f", ["*.x"], ["*.x", "d/f"]],
  ["a wildcard in a folder", "s/a.x -> ../d\ns/b\nd/f", ["s/*.x"], ["d", "s/*.x"]],
  ["a wildcard in the middle", "a1 -> d\nd/f", ["a*/f"], ["a*", "d/f"]],
  ["a class, and an escape", "[a] -> x\na -> y", ["\\[a]", "[a]"], ["[a]", "\\[a]", "y"]],
  ["a wildcard where no folder is", "a", ["a/*", "x/*"], ["a/*", "x/*"]],
];

for (const [name, text, paths, expected] of ROWS) {
  Deno.test(`follow: ${name}`, async () => {
    assert.deepEqual(await followPaths(tree(text), paths), expected);
  });
}

Deno.test("paths to follow join the include patterns", async () => {
  const t = tree("l -> d/f\nd/f");
  assert.deepEqual(await includePatterns(t, ["x"], []), ["x"]);
  assert.deepEqual(await includePatterns(t, ["x"], ["l"]), ["x", "d/f", "l"]);
  assert.deepEqual(await includePatterns(t, ["x"], ["/"]), ["x"], "the root adds nothing");
  assert.deepEqual(await includePatterns(t, ["."], ["l"]), [], "all is included already");
  assert.deepEqual(await includePatterns(t, ["d"], ["l"]), ["d", "l"]);
});
