import assert from "node:assert/strict";
import fc from "fast-check";
import { OptionError } from "../../../../lib/errors.ts";
import { Pattern } from "../../../../lib/diffcopy/pattern/pattern.ts";
import {
  type MatchedPatterns,
  NO_MATCHES,
  PatternList,
} from "../../../../lib/diffcopy/pattern/pattern_list.ts";

/** Whether a path ends up matched when a walk comes to it through the directories above it. */
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

// pattern, paths that match, paths that don't
const ONE: [string, string[], string[]][] = [
  // as a whole
  ["go.mod", ["go.mod", "go.mod/x"], ["go_mod", "a/go.mod", "go.mod2"]],
  ["a/b", ["a/b", "a/b/c/d"], ["a", "b", "a/bc", "x/a/b"]],
  ["a//b/./c/../", ["a/b"], ["a", "a/c"]],
  ["/a", [], ["a"]],
  [".", [], ["a", ".a"]],
  ["..", [], ["a"]],
  ["a(b)+$.c", ["a(b)+$.c"], ["abb$.c", "ab"]],
  ["a{2}|b^", ["a{2}|b^"], ["aa", "b"]],
  // one star, one question mark
  ["*", ["a", "a/b", ".a"], []],
  ["*.go", ["a.go", ".go", "a.go/b"], ["a/b.go", "a.gox", "ago"]],
  ["*/*.go", ["a/b.go"], ["b.go", "a/b/c.go"]],
  ["a/*", ["a/b", "a/b/c", "a/.b"], ["a", "ab"]],
  ["a*b", ["ab", "a-b", "aé😀b"], ["a/b", "abc"]],
  ["a?c", ["abc", "aéc", "a😀c", "a\nc"], ["ac", "a/c", "abbc"]],
  [".*", [".git", ".git/x"], ["git", "a/.git"]],
  ["a.b*", ["a.b", "a.bc"], ["aXb", "aXbc"]],
  ["x+y(z)$*", ["x+y(z)$", "x+y(z)$1"], ["xxyz"]],
  // two stars
  ["**", ["a", "a/b", ".a"], []],
  ["**/", ["a", "a/b"], []],
  ["**/**", ["a", "a/b"], []],
  ["**/foo", ["foo", "a/foo", "a/b/foo", "foo/x"], ["xfoo", "fooz", "a/xfoo"]],
  ["**foo", ["foo", "xfoo", "a/foo", "a/xfoo"], ["foox"]],
  ["**/foo/bar", ["foo/bar", "a/foo/bar"], ["xfoo/bar", "foo/x/bar"]],
  ["foo/**", ["foo/x", "foo/x/y"], ["foo", "foobar/x"]],
  ["foo**", ["foo", "foobar", "foobar/x", "foo/x"], ["fo", "a/foo"]],
  ["foo/**/bar", ["foo/bar", "foo/x/bar", "foo/x/y/bar"], ["foobar", "foo/xbar", "foo/x/bars"]],
  ["foo**/bar", ["foobar", "foo/bar", "foox/bar", "foo/x/bar"], ["fooxbar"]],
  ["**/*.go", ["a.go", "x/a.go", "x/y/a.go"], ["a.gox", "go"]],
  ["**/x*y", ["xy", "a/xzy"], ["axy", "x/y"]],
  ["**/**/*.go", ["a.go", "x/y/a.go"], ["a.g"]],
  ["a**/*.go", ["a/b.go", "a/x/y/b.go", "ab.go", "ax/b.go"], ["b.go", "x/a/b.go"]],
  ["a/*.go**", ["a/b.go", "a/b.gox", "a/b.go/c"], ["b.go"]],
  ["***/a", ["x/a", "x/y/a"], ["ab"]],
  // classes
  ["a[b-d]e", ["ace"], ["ae", "aae", "a-e"]],
  ["a[^b-d]e", ["aze", "a/e", "a\ne"], ["ace"]],
  ["[abc]", ["a", "b"], ["d", "ab"]],
  ["[a-ζ]x", ["αx", "bx"], ["Ax"]],
  ["[\\]]", ["]"], ["\\", "["]],
  ["[a.]x", ["ax", ".x"], ["bx"]],
  ["[[:digit:]]x", ["1x"], ["dx", ":]x"]],
  ["a]*", ["a]", "a]b"], ["ab"]],
  // backslashes
  ["a\\*b", ["a*b"], ["axb", "ab"]],
  ["a\\\\b", ["a\\b"], ["ab", "a\\\\b"]],
  ["\\[a", ["[a"], ["a"]],
  ["src\\foo", [], ["src\\foo", "src/foo", "srcfoo"]], // \f is a form feed
  ["a\\dc", ["a1c"], ["adc"]],
  ["\\pLx", ["éx"], ["1x"]],
  ["a\\x41b", ["aAb"], ["ax41b"]],
  ["a\\bc*", [], ["abc", "ac"]],
  ["\\Qa.*", ["a\\.[^/]*$"], ["a.b", "a.*"]],
  // what becomes a regular expression's operator once there is a wildcard
  ["a|b*", ["a", "ax", "b", "xb", "xbc"], ["c", "xa"]],
  ["a{2}*", ["aa", "aab"], ["a", "ab", "a{2}"]],
  ["a{b}*", ["a{b}", "a{b}c"], ["ab"]],
  ["a{2*", ["a{2", "a{2x"], ["aa"]],
  ["a{,2}*", ["a{,2}"], ["aa"]],
  ["^a*", ["a", "ab"], ["^a"]],
  ["a^b*", [], ["a^b", "ab"]],
  ["a}*", ["a}", "a}b"], ["a"]],
  ["[*]", ["]", "[^]"], ["*", "a]"]],
  // what isn't ASCII, or a line's end
  ["é*", ["é", "éa"], ["e"]],
  ["?", ["😀", "é"], ["ab"]],
  ["**/*.x", ["a\nb.x"], ["a\nb/c.x"]],
  ["*\u2028b", ["a\u2028b"], ["ab"]],
];

Deno.test("one pattern, as moby/patternmatcher reads it", () => {
  for (const [pattern, yes, no] of ONE) {
    for (const path of yes) assert.ok(matches([pattern], path), `${pattern} should match ${path}`);
    for (const path of no) {
      assert.ok(!matches([pattern], path), `${pattern} should not match ${path}`);
    }
  }
});

Deno.test("in a list the last hit wins, also through a directory above", () => {
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

Deno.test("bad syntax is refused, at once or when it is tried", () => {
  for (
    const bad of [
      "!",
      "[",
      "a[",
      "[]",
      "[]a]",
      "[-]",
      "[a-]",
      "[^]",
      "[a",
      "a\\",
      "[\\",
      "[a-",
      "![",
    ]
  ) {
    assert.throws(() => new PatternList([bad]), OptionError, bad);
  }
  // Go too finds these only when it compiles the expression
  for (
    const late of [
      "[z-a]",
      "a\\1*",
      "\\y",
      "*{2}",
      "a{2}{3}*",
      "a|{2}*",
      "a{1001}*",
      "a{3,2}*",
      "\\p{Nope}",
      "[[:no:]a]*",
      "\\é",
      "\\x{110000}*",
    ]
  ) {
    const list = new PatternList([late]);
    assert.throws(() => list.match("aa", NO_MATCHES), OptionError, late);
  }
  assert.throws(
    () => matches(["a{2}{3}*"], "aa"),
    /syntax error in pattern "a\{2\}\{3\}\*": invalid nested/,
  );
});

Deno.test("a pattern surely doesn't reach where it says so", () => {
  const part = fc.constantFrom(
    "a",
    "b",
    "ab",
    "*",
    "?",
    "**",
    "a*",
    "*b",
    "**a",
    "[ab]",
    "a|b",
    "a{1,2}",
  );
  const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
  const name = fc.constantFrom("a", "b", "ab", "aa");
  const path = fc.array(name, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(pattern, path, (text, parts) => {
      const one = new Pattern(text);
      for (let depth = 1; depth < parts.length; depth++) {
        const directory = parts.slice(0, depth).join("/");
        if (one.hits(parts.join("/"))) assert.ok(one.reaches(directory, depth), directory);
      }
    }),
    { numRuns: 3000 },
  );
});

Deno.test("what is looked up or passed over by its ends hits as the plain expression does", () => {
  const piece = fc.constantFrom("a", "b", ".", "/", "*", "**", "?", "**/", "/**", "ab");
  const name = fc.constantFrom("a", "b", ".", "ab", "/", "a.b");
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
      fc.array(name, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
      (text, path) => {
        const one = new Pattern(text);
        assert.equal(one.hits(path), expression(one.text).test(path), `${one.text} ${path}`);
      },
    ),
    { numRuns: 3000 },
  );
});

/** The expression for a pattern of plain characters and wildcards, put together in another way. */
function expression(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?$|\*\*\/?|[*?.]/g, (token, at: number) => {
    const last = at + token.length === pattern.length;
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token === ".") return "\\.";
    if (last) return ".*";
    // at the start and with no other wildcard behind, only the end is compared
    const rest = pattern.slice(at + 2);
    if (at === 0 && !/[*?]/.test(rest)) return token === "**/" ? "(?:.*/)?" : ".*";
    return "(?:.*/)?";
  });
  return new RegExp(`^${source}$`, "su");
}
