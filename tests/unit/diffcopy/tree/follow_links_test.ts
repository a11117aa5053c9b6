import assert from "node:assert/strict";
import fc from "fast-check";
import { CancelledError, OptionError } from "../../../../lib/errors.ts";
import {
  directory,
  files,
  type FileTree,
  type MemoryEntry,
  overlay,
} from "../../../../lib/diffcopy/mod.ts";
import { viewOf } from "../../../../lib/diffcopy/tree/tree.ts";
import { followPaths, includePatterns } from "../../../../lib/diffcopy/tree/follow_links.ts";
import { inDirectory, tree } from "../../../support/tree.ts";
import { followPlainly } from "./follow_oracle.ts";

/** Name of the test, text of the tree, paths to follow, include patterns. */
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
  Deno.test(`follow_links: ${name}`, async () => {
    assert.deepEqual(await followPaths(tree(text), paths), expected);
  });
}

Deno.test("follow_links: adds the paths to the include patterns", async () => {
  const t = tree("l -> d/f\nd/f");
  assert.deepEqual(await includePatterns(t, ["x"], []), ["x"]);
  assert.deepEqual(await includePatterns(t, ["x"], ["l"]), ["x", "d/f", "l"]);
  assert.deepEqual(await includePatterns(t, ["x"], ["/"]), ["x"], "the root adds nothing");
  assert.deepEqual(await includePatterns(t, ["."], ["l"]), [], "all is included already");
  assert.deepEqual(await includePatterns(t, ["d"], ["l"]), ["d", "l"]);
});

const name = fc.constantFrom("a", "b", "c", "l", "m", "a*", "[a]");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const step = fc.constantFrom("a", "b", "c", "l", "m", "..", ".", "");
const linkname = fc.array(step, { minLength: 1, maxLength: 4 }).map((all) => all.join("/") || "a");
const part = fc.constantFrom(
  "a",
  "b",
  "c",
  "l",
  "m",
  "*",
  "?",
  "[a-c]",
  "l*",
  "[",
  "..",
  "a\\*",
  ".",
);
const followed = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));
const trees = fc.array(fc.tuple(path, fc.option(linkname)), { maxLength: 12 }).map((all) => {
  const entries: Record<string, MemoryEntry> = {};
  for (const [path, link] of all) {
    const taken = Object.keys(entries).some((other) =>
      other === path || other.startsWith(`${path}/`) || path.startsWith(`${other}/`)
    );
    if (!taken) entries[path] = link === null ? "" : { linkname: link };
  }
  return files(entries);
});

Deno.test("follow_links: finds the same as without short cuts", async () => {
  await fc.assert(
    fc.asyncProperty(trees, trees, fc.array(followed, { maxLength: 4 }), async (a, b, paths) => {
      for (const tree of [a, overlay(a, b)]) {
        const all = await followPlainly(tree, paths);
        const found = await followPaths(tree, paths);
        if (all.includes(".")) assert.equal(found, undefined);
        else {
          assert.deepEqual(found?.filter((path) => !all.includes(path)), []);
          assert.deepEqual(found, await followPaths(files({}), all));
        }
      }
    }),
    { numRuns: 2000 },
  );
});

/** Counts what is read from a tree. */
function counted(inner: FileTree): { tree: FileTree; calls: () => number } {
  let calls = 0;
  const tree: FileTree = {
    list: (path) => (calls++, inner.list(path)),
    lstat: (path) => (calls++, inner.lstat(path)),
    readLink: (path) => (calls++, inner.readLink(path)),
    open: (path) => inner.open(path),
  };
  return { tree, calls: () => calls };
}

Deno.test("follow_links: looks for nothing below a path that does not exist", async () => {
  for (const path of ["x/".repeat(20_000) + "y", "*/".repeat(20_000) + "y", "../".repeat(20_000)]) {
    const { tree, calls } = counted(files({ a: "", "d/b": "" }));
    await followPaths(tree, [path]);
    assert.ok(calls() <= 3, `${calls()} calls for ${path.slice(0, 20)}`);
  }
});

Deno.test("follow_links: looks up each part of a deep path once", async () => {
  const deep = Array.from({ length: 1000 }, () => "d").join("/");
  const base = counted(files({ [deep]: "" }));
  const upper = counted(files({ other: "" }));
  assert.deepEqual(await followPaths(overlay(base.tree, upper.tree), [deep]), [deep]);
  assert.ok(base.calls() <= 1000, `${base.calls()} calls`);
  assert.ok(upper.calls() <= 3000, `${upper.calls()} calls`);
});

Deno.test("follow_links: lists a directory once for many wildcards", async () => {
  const entries: Record<string, MemoryEntry> = {};
  for (let i = 0; i < 100; i++) entries[`d/l${i}`] = { linkname: `../f${i}` };
  const { tree, calls } = counted(files(entries));
  const paths = Array.from({ length: 200 }, (_, i) => `d/l*${i}*`);
  assert.ok(await followPaths(tree, paths));
  // one list, two calls for each symlink, and one or two for each path and each target
  assert.ok(calls() <= 1 + 200 + 200 * 1 + 400, `${calls()} calls`);
});

Deno.test("follow_links: gives the event loop its turns, and can be cancelled", async () => {
  const entries: Record<string, MemoryEntry> = {};
  for (let i = 0; i < 2000; i++) entries[`d/e/f/file${i}`] = "";
  const paths = Array.from({ length: 20_000 }, (_, i) => `d/e/f/file${i}`);
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  try {
    await followPaths(files(entries), paths);
  } finally {
    clearInterval(timer);
  }
  assert.ok(turns > 0);
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("enough")), 0);
  await assert.rejects(followPaths(files(entries), paths, controller.signal), CancelledError);
});

Deno.test("follow_links: follows a long chain of symlinks", async () => {
  const entries: Record<string, MemoryEntry> = {};
  for (let i = 0; i < 20_000; i++) entries[`l${i}`] = { linkname: `l${i + 1}` };
  assert.equal((await followPaths(files(entries), ["l0"]))?.length, 20_001);
});

Deno.test("follow_links: looks up no name with a NUL, which no entry has", async () => {
  await inDirectory("mkdir a", async (path) => {
    const view = viewOf(directory(path));
    try {
      assert.deepEqual(await followPaths(view, ["a/\0", "\0b/c"]), ["\0b/c", "a/\0"]);
    } finally {
      view.close();
    }
  });
});

Deno.test("follow_links: rejects a path that is too long for a pattern", async () => {
  const long = `${"a/".repeat(40_000)}b`;
  const message = /^cannot follow the path "a\/a\/.*…": it is longer than 64 KiB$/;
  await assert.rejects(followPaths(tree("a"), [long]), { name: OptionError.name, message });
  // each symlink makes the path longer
  const growing: Record<string, MemoryEntry> = {};
  for (let i = 0; i < 100; i++) {
    growing[`l${i}`] = { linkname: `l${i + 1}/${"x/".repeat(1000)}` };
  }
  await assert.rejects(followPaths(files(growing), ["l0"]), /it is longer than 64 KiB/);
});

Deno.test("followPaths: nothing is below a file of a directory on disk", async () => {
  await inDirectory("mkdir d && touch a d/f", async (path) => {
    const context = directory(path);
    for (const tree of [context, viewOf(context), overlay(context, files({}))]) {
      assert.deepEqual(await followPaths(tree, ["a/b/c", "d/f/g"]), ["a/b/c", "d/f/g"]);
      if ("close" in tree) (tree as { close(): void }).close();
    }
  });
});
