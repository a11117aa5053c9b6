/** Patterns of a walk, and the directories that it does not enter because of them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { files, type FileTree, walk } from "../../../../lib/diffcopy/mod.ts";
import {
  type MatchedPatterns,
  NO_MATCHES,
  PatternList,
} from "../../../../lib/diffcopy/pattern/pattern_list.ts";
import { OrderCheck } from "../../../../lib/diffcopy/receive/order.ts";
import { isDirectory } from "../../../../lib/diffcopy/wire/mode.ts";
import { all, print, tree } from "../../../support/tree.ts";
import { records } from "../arbitrary.ts";

// Name, tree, options and the listing.
const FILTERED: [string, string, Parameters<typeof walk>[1], string[]][] = [
  ["nothing is filtered", "a/b =1\nc =22", {}, ["a/", "a/b 1", "c 2"]],
  ["an empty directory is listed", "a/", {}, ["a/"]],
  ["a directory is excluded with its entries", "a/b\na/c/d\nx", { exclude: ["a"] }, ["x 0"]],
  ["an exception includes its parents", "a/b/c\na/b/d\na/e/f", { exclude: ["a", "!a/b/c"] }, [
    "a/",
    "a/b/",
    "a/b/c 0",
  ]],
  ["an exception with a wildcard includes its parents", "a/b/c.x\na/b/d", {
    exclude: ["*", "!**/*.x"],
  }, [
    "a/",
    "a/b/",
    "a/b/c.x 0",
  ]],
  ["an exception without a match includes no parents", "a/b/c", { exclude: ["*", "!**/*.x"] }, []],
  ["an included file includes its parents", "a/b/c\na/b/d\ne", { include: ["a/b/c"] }, [
    "a/",
    "a/b/",
    "a/b/c 0",
  ]],
  ["an included directory includes its entries", "a/b/c\na/d\ne", { include: ["a"] }, [
    "a/",
    "a/b/",
    "a/b/c 0",
    "a/d 0",
  ]],
  ["an included file can be excluded", "a/b\na/c", { include: ["a"], exclude: ["a/b"] }, [
    "a/",
    "a/c 0",
  ]],
  ["a wildcard is included", "a/b.x\na/c/b.x\nb.x\nd/b.x", { include: ["*/*.x"] }, [
    "a/",
    "a/b.x 0",
    "d/",
    "d/b.x 0",
  ]],
  ["an include list of blanks lists nothing", "a", { include: [" "] }, []],
  ["an exclude list of blanks excludes nothing", "a", { exclude: [" "] }, ["a 0"]],
  ["an include list can have exceptions", "a/b\na/c", { include: ["a", "!a/b"] }, ["a/", "a/c 0"]],
  // The result of fsutil's rule for entering directories for patterns with an unescaped |.
  ["a branch of a pattern that a walk by prefixes misses", "b/x\nb/y", { include: ["a|b/*"] }, []],
  ["a link is followed", "l -> d/f\nd/f =1\nd/g\ne", { followPaths: ["l"] }, [
    "d/",
    "d/f 1",
    "l -> d/f",
  ]],
  ["the whole tree is followed", "l\nd/f", { followPaths: ["."] }, ["d/", "d/f 0", "l 0"]],
  ["a followed file can be excluded", "l -> f\nf", { followPaths: ["l"], exclude: ["f"] }, [
    "l -> f",
  ]],
];

for (const [name, text, options, expected] of FILTERED) {
  Deno.test(`walk: ${name}`, async () => {
    assert.deepEqual(print(await all(walk(tree(text), options))), expected);
  });
}

Deno.test("walk: does not read directories without matching entries", async () => {
  const rows: [Parameters<typeof walk>[1], string[]][] = [
    [{ exclude: ["a"] }, ["", "b", "b/c"]],
    [{ exclude: ["a", "!b/x"] }, ["", "b", "b/c"]],
    [{ exclude: ["**", "!b/*.x"] }, ["", "b"]],
    [{ include: ["b/*.x"] }, ["", "b"]],
    [{ include: ["b/c/**"] }, ["", "b", "b/c"]],
    [{ include: ["**/x"] }, ["", "a", "b", "b/c"]],
  ];
  for (const [options, expected] of rows) {
    const read: string[] = [];
    const inner = tree("a/f\nb/c/f");
    const spy: FileTree = {
      list: (path) => (read.push(path), inner.list(path)),
      lstat: (path) => inner.lstat(path),
      readLink: (path) => inner.readLink(path),
      open: (path) => inner.open(path),
    };
    await all(walk(spy, options));
    assert.deepEqual(read, expected, JSON.stringify(options));
  }
});

Deno.test("walk: matches thousands of patterns", async () => {
  const exclude = Array.from({ length: 3000 }, (_, i) => i % 3 ? `dir${i}/file` : `**/*.ext${i}`);
  const many = files(
    Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`d${i % 50}/f${i}.ext7`, ""])),
  );
  const stats = await all(walk(many, { exclude: [...exclude, "!d0"] }));
  assert.equal(stats.length, 2050);
});

// Parts that match within one name, and parts that match across several.
const part = fc.constantFrom("a", "b", "c", "ab", "*", "a*", "?", "**", "*b", "[ab]", "é", "**b");
const pattern = fc.tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 3 }))
  .map(([exception, parts]) => `${exception ? "!" : ""}${parts.join("/")}`)
  .filter((pattern) => !pattern.endsWith("/*/**")); // fsutil removes too much of it, see below
const patterns = fc.array(pattern, { maxLength: 4 });

/** Returns the paths that match, found by testing all of them without a shortcut. */
function naive(list: PatternList, paths: readonly string[]): Set<string> {
  const hits = new Map<string, MatchedPatterns>();
  const matched = new Set<string>();
  for (const path of paths) {
    const above = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const own: number[] = [];
    if (list.match(path, hits.get(above) ?? NO_MATCHES, own)) matched.add(path);
    hits.set(path, own);
  }
  return matched;
}

Deno.test("walk: finds the same entries as without skipping directories", async () => {
  await fc.assert(
    fc.asyncProperty(records, patterns, patterns, async (entries, include, exclude) => {
      const tree = files(entries);
      const everything = (await all(walk(tree))).map((stat) => stat.path);
      const included = include.length > 0 ? naive(new PatternList(include), everything) : undefined;
      const excluded = naive(new PatternList(exclude), everything);
      const wanted = new Set<string>();
      for (const path of everything) {
        if (included?.has(path) === false || excluded.has(path)) continue;
        const parts = path.split("/");
        parts.forEach((_, i) => wanted.add(parts.slice(0, i + 1).join("/")));
      }
      const found = (await all(walk(tree, { include, exclude }))).map((stat) => stat.path);
      assert.deepEqual(found, everything.filter((path) => wanted.has(path)));
    }),
    { numRuns: 1500 },
  );
});

Deno.test("walk: finds nothing for a pattern that ends in /*/**, like fsutil", async () => {
  const tree = files({ "a/b/c": "", "a/d": "" });
  const found = (await all(walk(tree, { include: ["a/*/**"] }))).map((stat) => stat.path);
  assert.deepEqual(found, []); // filter.go removes `/**` and then `/*`, and skips a/b
  assert(new PatternList(["a/*/**"]).match("a/b/c", NO_MATCHES));
});

Deno.test("walk: lists any tree in the order that OrderCheck requires", async () => {
  await fc.assert(fc.asyncProperty(records, patterns, async (entries, exclude) => {
    const order = new OrderCheck();
    for await (const stat of walk(files(entries), { exclude })) {
      order.check(stat.path, isDirectory(stat.mode));
    }
  }));
});
