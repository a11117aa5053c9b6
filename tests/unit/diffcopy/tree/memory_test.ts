import assert from "node:assert/strict";
import { OptionError } from "../../../../lib/errors.ts";
import {
  files,
  type FileTree,
  type MemoryEntry,
  Mode,
  overlay,
  walk,
} from "../../../../lib/diffcopy/mod.ts";
import { all, inDirectory, print, tree } from "../../../support/tree.ts";
import { directory } from "../../../../lib/diffcopy/mod.ts";

async function read(tree: FileTree, path: string): Promise<string> {
  const reader = await tree.open(path);
  const target = new Uint8Array(100);
  let length = 0;
  for (;;) {
    const count = await reader.read(target.subarray(length, length + 3));
    if (count === 0) break;
    length += count;
  }
  reader.close();
  reader.close();
  return new TextDecoder().decode(target.subarray(0, length));
}

Deno.test("values in memory are a tree, with the folders above them", async () => {
  const t = files({
    "a/b/c.txt": "héllo",
    "./bin//run": { content: new TextEncoder().encode("#!"), mode: 0o4755, modTime: new Date(5) },
    "empty": { directory: true, mode: 0o700 },
    "l": { linkname: "a/é" },
    "a/b": { directory: true, mode: 0o711 },
  });
  const stats = await all(walk(t));
  assert.deepEqual(print(stats), [
    "a/",
    "a/b/",
    "a/b/c.txt 6",
    "bin/",
    "bin/run 2",
    "empty/",
    "l -> a/é",
  ]);
  const by = new Map(stats.map((stat) => [stat.path, stat]));
  assert.equal(by.get("a/b/c.txt")!.mode, 0o644);
  assert.equal(by.get("bin/run")!.mode, Mode.Setuid | 0o755);
  assert.equal(by.get("bin/run")!.modTime, 5_000_000n);
  assert.equal(by.get("a")!.mode, 0x800001ed);
  assert.equal(by.get("a/b")!.mode, (Mode.Dir | 0o711) >>> 0);
  assert.equal(by.get("l")!.size, 4);
  assert.equal(await read(t, "a/b/c.txt"), "héllo");
});

Deno.test("the time of a file in memory changes with its content, within one second", async () => {
  const [a, b, c] = await all(walk(files({ a: "1", b: "1", c: "2" })));
  assert.equal(a!.modTime, b!.modTime);
  assert.notEqual(a!.modTime, c!.modTime);
  assert.equal(a!.modTime / 1_000_000_000n, c!.modTime / 1_000_000_000n);
});

Deno.test("what can't be in a tree is refused", () => {
  const rows: [Record<string, MemoryEntry>, RegExp][] = [
    [{ "": "" }, /must be relative and inside the tree/],
    [{ "/a": "" }, /must be relative and inside the tree/],
    [{ "..": "" }, /must be relative and inside the tree/],
    [{ "a/../../b": "" }, /must be relative and inside the tree/],
    [{ "a\0": "" }, /its path has a NUL or a lone surrogate/],
    [{ "\ud800": "" }, /its path has a NUL or a lone surrogate/],
    [{ "a": "", "a/b": "" }, /"a" is not a directory/],
    [{ "a/b": "", "a": "" }, /cannot add "a" to a tree: the tree already has an entry/],
    [{ "a": "", "./a": "" }, /cannot add "a" to a tree: the tree already has an entry/],
    [{ "a": { content: "", mode: 0o100644 } }, /from 0 to 0o7777/],
    [{ "a": { content: "", mode: 1.5 } }, /from 0 to 0o7777/],
    [{ "a": { content: "", modTime: new Date(NaN) } }, /not a valid date/],
    [{ "a": { linkname: "" } }, /its link is empty/],
  ];
  for (const [record, why] of rows) {
    assert.throws(() => files(record), (error: unknown) => {
      assert.ok(error instanceof OptionError);
      assert.match(error.message, why);
      return true;
    });
  }
});

Deno.test("of two trees the upper one wins, folders are merged", async () => {
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
  assert.equal(await read(both, "a"), "base");
  assert.equal(await read(both, "b"), "upper");
});

Deno.test("what the upper tree hides isn't there, by any path", async () => {
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
