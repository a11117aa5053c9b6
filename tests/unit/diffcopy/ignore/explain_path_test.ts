import assert from "node:assert/strict";
import fc from "fast-check";
import {
  explainPath,
  files,
  isDirectory,
  parseIgnoreFile,
  walk,
} from "../../../../lib/diffcopy/mod.ts";
import { all } from "../../../support/tree.ts";
import { records } from "../arbitrary.ts";

// Ignore file, path, whether it is kept, the line that decided and what it matches.
const ROWS: [string, string, boolean, number | undefined, string, number[]][] = [
  ["a", "b", true, undefined, "", []],
  ["a", "a", false, 1, "a", [1]],
  ["a", "/a/", false, 1, "a", [1]],
  ["a", "./b/../a/c", false, 1, "a", [1]],
  ["", "", true, undefined, "", []],
  ["*", "", true, undefined, "", []],
  ["*\n!a", "a", true, 2, "a", [1, 2]],
  ["*\n!a", "a/b/c", true, 2, "a", [1, 2]],
  ["*\n!a\na/b", "a/b/c", false, 3, "a/b", [1, 2, 3]],
  ["# none\n\n*.txt\nsecret.*", "secret.txt", false, 3, "secret.txt", [3, 4]],
  ["!a", "a", true, undefined, "", [1]],
  ["a\n!a/b/c", "a/b", false, 1, "a", [1]],
  ["a\n!a/b/c", "a/b/c/d", true, 2, "a/b/c", [1, 2]],
  ["**/node_modules", "x/node_modules/y/z", false, 1, "x/node_modules", [1]],
  // An exception that has nothing to take back counts for nothing, also further below.
  ["a/*/**\n!a/b", "a/b/c", false, 1, "a/b/c", [1, 2]],
];

for (const [text, path, kept, line, matched, lines] of ROWS) {
  Deno.test(`explainPath: ${JSON.stringify(text)} and ${path || "the root"}`, () => {
    const found = explainPath(parseIgnoreFile(text, "x"), path);
    assert.deepEqual(
      [found.kept, found.line?.line, found.matched, found.matches.map(({ line }) => line)],
      [kept, line, matched, lines],
    );
  });
}

Deno.test("explainPath: an invalid pattern is an error that names its line", () => {
  assert.throws(() => explainPath(parseIgnoreFile("a\nb[\n", "x"), "c"), /\(x:2\): syntax error/);
});

const part = fc.constantFrom("a", "b", "c", "ab", "*", "a*", "?", "**", "*b", "[ab]", "é", "**b");
const lines = fc.array(
  fc.tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([exception, parts]) => `${exception ? "!" : ""}${parts.join("/")}`),
  { maxLength: 5 },
);

Deno.test("explainPath: agrees with what a walk lists", async () => {
  await fc.assert(
    fc.asyncProperty(records, lines, async (entries, lines) => {
      const tree = files(entries);
      const patterns = parseIgnoreFile(lines.join("\n"), "x");
      const sent = new Set((await all(walk(tree, { exclude: patterns }))).map(({ path }) => path));
      for (const { path, mode } of await all(walk(tree))) {
        const { kept, line, matched, matches } = explainPath(patterns, path);
        const inside = [...sent].some((other) => other.startsWith(`${path}/`));
        assert.equal(sent.has(path), kept || (isDirectory(mode) && inside), path);
        // The line says what it does, and matches the path or a directory above it.
        assert.equal(line?.text.startsWith("!") ?? true, kept);
        assert.equal(line === undefined, matched === "");
        if (!line) continue;
        assert(`${path}/`.startsWith(`${matched}/`));
        assert(matches.some(({ line: number }) => number === line.line));
        // Without the other lines, it would match as well.
        const alone = explainPath([{ ...line, text: line.text.replace(/^!/, "") }], path);
        assert(!alone.kept);
      }
    }),
    { numRuns: 500 },
  );
});
