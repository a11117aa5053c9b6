import assert from "node:assert/strict";
import { OptionError } from "../../../../lib/errors.ts";
import { files, type MemoryEntry, Mode, walk } from "../../../../lib/diffcopy/mod.ts";
import { all, print, readText } from "../../../support/tree.ts";

Deno.test("files: creates a tree with the parents of its entries", async () => {
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
  assert.equal(await readText(t, "a/b/c.txt"), "héllo");
});

Deno.test("files: the time of a file depends on its content, within one second", async () => {
  const [a, b, c] = await all(walk(files({ a: "1", b: "1", c: "2" })));
  assert.equal(a!.modTime, b!.modTime);
  assert.notEqual(a!.modTime, c!.modTime);
  assert.equal(a!.modTime / 1_000_000_000n, c!.modTime / 1_000_000_000n);
});

Deno.test("files: rejects invalid entries", () => {
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
