import assert from "node:assert/strict";
import { directory, overlay, walk } from "../../../../lib/diffcopy/mod.ts";
import { all, inDirectory, print, readText, tree } from "../../../support/tree.ts";

Deno.test("overlay: the upper tree wins, and directories are merged", async () => {
  const rows: [string, string, string[]][] = [
    ["a =1\nb =1", "b =22\nc =22", ["a 1", "b 2", "c 2"]],
    ["d/a =1\nd/b =1", "d/b =22", ["d/", "d/a 1", "d/b 2"]],
    ["d/e/a\nd/f", "d/e/b", ["d/", "d/e/", "d/e/a 0", "d/e/b 0", "d/f 0"]],
    ["d/a\nd/b/c", "d =1", ["d 1"]],
    ["d =1", "d/a =1", ["d/", "d/a 1"]],
    ["d/a", "d -> x", ["d -> x"]],
    ["", "a", ["a 0"]],
    ["a", "", ["a 0"]],
  ];
  for (const [base, upper, expected] of rows) {
    assert.deepEqual(print(await all(walk(overlay(tree(base), tree(upper))))), expected);
  }
  const both = overlay(tree("a =base\nb =base"), tree("b =upper"));
  assert.equal(await readText(both, "a"), "base");
  assert.equal(await readText(both, "b"), "upper");
});

Deno.test("overlay: hidden entries cannot be reached by any path", async () => {
  const both = overlay(tree("d/a =1\ne =1"), tree("d =file\ne/x =1"));
  await assert.rejects(Promise.resolve(both.lstat("d/a")), Deno.errors.NotFound);
  await assert.rejects(Promise.resolve(both.open("d/a")), Deno.errors.NotFound);
  await assert.rejects(Promise.resolve(both.lstat("e/y")), Deno.errors.NotFound);
  await inDirectory("mkdir real; touch real/x real/y; ln -s real link", async (path) => {
    const hidden = overlay(directory(path), tree("link/x =1"));
    assert.deepEqual((await hidden.list("link")).map((entry) => entry.name), ["x"]);
    await assert.rejects(Promise.resolve(hidden.lstat("link/y")), Deno.errors.NotFound);
  });
});
