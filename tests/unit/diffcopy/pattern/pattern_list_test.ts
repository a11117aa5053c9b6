import assert from "node:assert/strict";
import fc from "fast-check";
import { OptionError } from "../../../../lib/errors.ts";
import { Pattern } from "../../../../lib/diffcopy/pattern/pattern.ts";
import {
  type MatchedPatterns,
  NO_MATCHES,
  PatternList,
} from "../../../../lib/diffcopy/pattern/pattern_list.ts";

/** Returns true if a path is matched when a walk comes to it through the directories above it. */
function matches(patterns: readonly string[], path: string): boolean {
  const list = new PatternList(patterns);
  const parts = path.split("/");
  let hits: MatchedPatterns = NO_MATCHES;
  for (let i = 1; i < parts.length; i++) {
    const own: number[] = [];
    list.match(parts.slice(0, i).join("/"), hits, own);
    hits = own;
  }
  return list.match(path, hits);
}

Deno.test("pattern_list: the last match decides, also that of a directory above", () => {
  const rows: [string[], string[], string[]][] = [
    [["docs", "!docs/README.md"], ["docs", "docs/a"], ["docs/README.md"]],
    [["docs/", "!docs/README.md"], ["docs/a"], ["docs/README.md"]],
    [["docs/*", "!docs/README.md"], ["docs/a"], ["docs", "docs/README.md"]],
    [["*.go", "!a.go"], ["b.go"], ["a.go"]],
    [["!a.go", "*.go"], ["a.go"], []],
    [["**", "!a/b"], ["a", "a/c"], ["a/b", "a/b/c"]],
    [["**", "!a/b", "a/b/c"], ["a/b/c", "a/b/c/d"], ["a/b", "a/b/x"]],
    [["**", "!dist/*.whl"], ["dist", "dist/a"], ["dist/a.whl"]],
    [["a", "!a", "a"], ["a", "a/b"], []],
    [["a", "!a"], [], ["a", "a/b"]],
    [["!a/../b"], ["b"], ["a"]], // made clean before the ! is looked for
    [["  a  ", "", " \t", "\u00a0!a/b\u0085"], ["a", "a/c"], ["a/b"]],
    [["a/", "! a/b"], ["a/b"], []],
    [["a b*"], ["a b", "a bc"], ["a"]],
    // a pattern that could change nothing at a directory isn't taken to have hit it: `a` has a/b
    // already
    [["a", "!a/b/c", "a/b"], ["a/b", "a/b/x"], ["a/b/c"]],
  ];
  for (const [patterns, yes, no] of rows) {
    for (const path of yes) assert.ok(matches(patterns, path), `${patterns} should match ${path}`);
    for (const path of no) {
      assert.ok(!matches(patterns, path), `${patterns} should not match ${path}`);
    }
  }
});

Deno.test("pattern_list: many patterns match like a few at a time", () => {
  const part = fc.constantFrom(
    "a",
    "b",
    "ab",
    "ba",
    "*",
    "a*",
    "*b",
    "**",
    "?",
    "a*b",
    "[ab]",
    "**b",
  );
  const pattern = fc.tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([exception, parts]) => `${exception ? "!" : ""}${parts.join("/")}`);
  const name = fc.constantFrom("a", "b", "ab", "ba", "aab");
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 60 }), path, (texts, path) => {
      const all = texts.map((text) => new Pattern(text));
      const list = new PatternList(texts);
      const inherited = texts.map((_, i) => i).filter((i) => i % 7 === 3);
      const hits: number[] = [];
      const expected: number[] = [];
      let matched = false;
      all.forEach((pattern, i) => {
        const above = inherited.includes(i);
        if (!above && (pattern.exception !== matched || !pattern.hits(path))) return;
        expected.push(i);
        matched = !pattern.exception;
      });
      assert.equal(list.match(path, inherited, hits), matched);
      assert.deepEqual(hits, expected);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("pattern_list: tries only the patterns whose ends fit", () => {
  const exclude = Array.from({ length: 3000 }, (_, i) => i % 2 ? `dir${i}/*.js` : `**/x*.ext${i}`);
  const list = new PatternList([...exclude, "[a-z]x"]);
  const tried: string[] = [];
  for (const pattern of list.all) {
    const hits = pattern.hits.bind(pattern);
    pattern.hits = (path) => {
      tried.push(pattern.text);
      return hits(path);
    };
  }
  assert.equal(list.match("dir2/a", NO_MATCHES), false);
  assert.deepEqual(tried.splice(0), ["[a-z]x"]);
  assert.equal(list.match("dir1/a.js", NO_MATCHES), true);
  assert.deepEqual(tried, ["dir1/*.js"]);
});

Deno.test("pattern_list: rejects an invalid pattern when Go gets to it", () => {
  const match = (patterns: string[], path: string) =>
    new PatternList(patterns).match(path, NO_MATCHES);
  const invalid = { name: "OptionError", message: /^cannot use the pattern "q\*\[": syntax error/ };
  // no path begins like it, but Go compiles it for the first path
  assert.throws(() => match(["a", "q*["], "b"), invalid);
  assert.throws(() => match(["q*[", "a"], "a"), invalid);
  // a pattern that cannot change the result is not looked at
  assert.equal(match(["a", "q*["], "a"), true);
  assert.equal(match(["a", "!q*["], "b"), false);
  assert.throws(() => match(["a", "!q*["], "a"), invalid);
  assert.equal(match(["a", "!a", "!q*["], "a"), false);
  assert.throws(() => match(["a", "!a", "q*["], "a"), invalid);
  const list = new PatternList(["a", "q*["]);
  assert.equal(list.match("a", NO_MATCHES), true);
  assert.throws(() => list.match("b", NO_MATCHES), invalid);
});

Deno.test("pattern_list: keeps the line of each pattern", () => {
  const lines = ["a", " ", "!b"].map((text, i) => ({ text, file: ".dockerignore", line: i + 1 }));
  const list = new PatternList([...lines, "c"]);
  assert.deepEqual(list.all.map(({ text, source }) => [text, source?.line]), [
    ["a", 1],
    ["b", 3],
    ["c", undefined],
  ]);
});

Deno.test("pattern_list: gives up a list that is made to take long", () => {
  const hard = Array.from({ length: 1000 }, (_, i) => `${"*a*b".repeat(20)}[${i % 10}]Z*`);
  const list = new PatternList(hard, 100_000);
  assert.throws(() => list.match("ab".repeat(100), NO_MATCHES), {
    name: OptionError.name,
    message: /^cannot compare the path "abab.*" with all patterns: they are too complex$/,
  });
  assert.equal(
    new PatternList(hard.slice(0, 3), 100_000).match("ab".repeat(10), NO_MATCHES),
    false,
  );
  // an ordinary list takes few steps, and none for a path like one before
  const usual = Array.from({ length: 3000 }, (_, i) => `**/[ab]${i}.*`);
  const ordinary = new PatternList(usual, 10_000_000);
  assert.equal(ordinary.match("src/dir/a17.ts", NO_MATCHES), true);
  assert.equal(ordinary.match(`${"src/dir/".repeat(30)}c.ts`, NO_MATCHES), false);
});
