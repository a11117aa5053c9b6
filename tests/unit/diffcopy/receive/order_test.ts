import assert from "node:assert/strict";
import { OrderCheck } from "../../../../lib/diffcopy/receive/order.ts";

Deno.test("OrderCheck: rejects what fsutil's validator rejects", () => {
  // Paths in order; a directory ends with a slash.
  const good = [["a/", "a/b", "a-b"], ["a", "a-b", "b"], ["a/", "a/b/", "a/b/c", "a/c", "b"], [
    "é",
    "\uffee",
    "😀",
  ], ["...", "..a"]];
  const bad: [string[], RegExp][] = [
    [[""], /clean relative path/],
    [["."], /clean relative path/],
    [["./a"], /clean relative path/],
    [["a//b"], /clean relative path/],
    [["a//"], /clean relative path/],
    [["/a"], /inside the tree/],
    [[".."], /inside the tree/],
    [["../a"], /inside the tree/],
    [["a/b"], /expected the directory "a" first/],
    [["a", "a/b"], /expected the directory "a" first/],
    [["a/", "b", "a/b"], /expected the directory "a" first/],
    [["b", "a"], /out of order, after/],
    [["a", "a"], /out of order, after/],
    [["a/", "a/c", "a/b"], /out of order, after/],
    [["a-b", "a/"], /out of order, after/],
    [["😀", "\uffee"], /out of order, after/],
  ];
  const check = (paths: string[]): void => {
    const order = new OrderCheck();
    for (const path of paths) order.check(path.replace(/(.)\/$/, "$1"), path.endsWith("/"));
  };
  for (const paths of good) check(paths);
  for (const [paths, why] of bad) {
    assert.throws(() => check(paths), why, paths.join(" "));
  }
});
