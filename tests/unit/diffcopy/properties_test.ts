import assert from "node:assert/strict";
import fc from "fast-check";
import { files, type MemoryEntry, sendTree, walk } from "../../../lib/diffcopy/mod.ts";
import { isDirectory } from "../../../lib/diffcopy/wire/mode.ts";
import { OrderCheck } from "../../../lib/diffcopy/receive/order.ts";
import {
  type MatchedPatterns,
  NO_MATCHES,
  PatternList,
} from "../../../lib/diffcopy/pattern/pattern_list.ts";
import { all, TestPeer } from "../../support/tree.ts";

const name = fc.constantFrom("a", "b", "c", "ab", "a-b", "a.b", "é", "\uffee", "😀");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const record = fc.uniqueArray(path, { maxLength: 14 }).map((paths) => {
  const out: Record<string, MemoryEntry> = {};
  for (const path of paths) {
    const taken = paths.some((other) => other.startsWith(`${path}/`));
    out[path] = taken ? { directory: true } : path;
  }
  return out;
});

// all that is decided by one part, and what is decided across parts
const part = fc.constantFrom("a", "b", "c", "ab", "*", "a*", "?", "**", "*b", "[ab]", "é", "**b");
const pattern = fc.tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 3 }))
  .map(([exception, parts]) => `${exception ? "!" : ""}${parts.join("/")}`)
  .filter((pattern) => !pattern.endsWith("/*/**")); // of which fsutil takes off too much, see below
const patterns = fc.array(pattern, { maxLength: 4 });

/** Whether the list matches each path, by walking through all of them with no short cut. */
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

Deno.test("a walk that passes folders over finds what one through everything does", async () => {
  await fc.assert(
    fc.asyncProperty(record, patterns, patterns, async (entries, include, exclude) => {
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

Deno.test("what a pattern ending in /*/** matches isn't found, since fsutil doesn't enter its folders", async () => {
  const tree = files({ "a/b/c": "", "a/d": "" });
  const found = (await all(walk(tree, { include: ["a/*/**"] }))).map((stat) => stat.path);
  assert.deepEqual(found, []); // filter.go takes `/**` off and then `/*`, and passes over a/b
  assert(new PatternList(["a/*/**"]).match("a/b/c", NO_MATCHES));
});

Deno.test("the order that receivers check always holds", async () => {
  await fc.assert(fc.asyncProperty(record, patterns, async (entries, exclude) => {
    const order = new OrderCheck();
    for await (const stat of walk(files(entries), { exclude })) {
      order.check(stat.path, isDirectory(stat.mode));
    }
  }));
});

Deno.test("whatever is sent arrives the same", async () => {
  const content = fc.uint8Array({ maxLength: 300 });
  const tree = fc.tuple(record, fc.array(content, { minLength: 1, maxLength: 5 })).map(
    ([entries, contents]) => {
      const paths = Object.keys(entries).filter((path) => typeof entries[path] === "string");
      paths.forEach((path, i) => entries[path] = contents[i % contents.length]!);
      return entries;
    },
  );
  await fc.assert(
    fc.asyncProperty(tree, fc.constantFrom(1, 100, 1_000_000), async (entries, queue) => {
      const peer = new TestPeer({ queue });
      const request = { includePatterns: [], excludePatterns: [], followPaths: [] };
      await sendTree(peer.stream, files(entries), request);
      assert.deepEqual(peer.stats, await all(walk(files(entries))));
      const sent = Object.entries(entries).filter(([, entry]) => entry instanceof Uint8Array);
      assert.equal(peer.contents.size, sent.length);
      for (const [path, entry] of sent) assert.deepEqual(peer.contents.get(path), entry);
    }),
    { numRuns: 200 },
  );
});
