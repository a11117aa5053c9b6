import assert from "node:assert/strict";
import fc from "fast-check";
import { OptionError } from "../../../../lib/errors.ts";
import { MAX_PATTERN_BYTES, Pattern } from "../../../../lib/diffcopy/pattern/pattern.ts";
import { translate } from "../../../../lib/diffcopy/pattern/translate.ts";
import { javaScriptTest } from "../regexp/regexp_oracle.ts";

/** Returns true if a pattern matches a path itself or a directory above it. */
function matches(text: string, path: string): boolean {
  const pattern = new Pattern(text);
  const parts = path.split("/");
  return parts.some((_, i) => pattern.hits(parts.slice(0, i + 1).join("/")));
}

/** Patterns with paths that match and paths that do not. */
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
  // the last backslash escapes the end of the expression
  ["obj*\\", ["obj$", "objx$", "obj$y"], ["obj", "obj\\", "objx\\"]],
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

Deno.test("pattern: matches like moby/patternmatcher", () => {
  for (const [pattern, yes, no] of ONE) {
    for (const path of yes) assert.ok(matches(pattern, path), `${pattern} should match ${path}`);
    for (const path of no) {
      assert.ok(!matches(pattern, path), `${pattern} should not match ${path}`);
    }
  }
});

Deno.test("pattern: rejects invalid syntax, at once or when it is used", () => {
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
    assert.throws(() => new Pattern(bad), OptionError, bad);
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
    const pattern = new Pattern(late);
    assert.throws(() => pattern.hits("aa"), OptionError, late);
  }
  assert.throws(
    () => matches("a{2}{3}*", "aa"),
    {
      message:
        'cannot use the pattern "a{2}{3}*": syntax error: invalid nested repetition operator',
    },
  );
});

Deno.test("pattern: reaches every directory in which it matches something", () => {
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

Deno.test("pattern: matches like an expression that is put together in another way", () => {
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

Deno.test("pattern: matches with its short cuts like the whole expression", () => {
  const piece = fc.constantFrom(
    ...["a", "b", "ab", ".", "/", "/", "*", "*", "**", "?", "**/", "/**", "**/a*", "\n", "é", "😀"],
    ...["[ab]", "[^/]", "|", "{2}", "^", "\\.", "\\d", "\\b", "]", "+", "(", ")", "$", "\ufeff"],
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
  const part = fc.constantFrom("a", "b", "ab", ".", "/", "/", "\n", "é", "😀", "1", "(", "\ufeff");
  const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(pattern, fc.array(path, { minLength: 1, maxLength: 4 }), (text, paths) => {
      let pattern: Pattern;
      try {
        pattern = new Pattern(text);
      } catch {
        return;
      }
      for (const path of paths) {
        const expected = reference(pattern.text, path);
        if (expected !== undefined) assert.equal(pattern.hits(path), expected, path);
      }
    }),
    { numRuns: 5000 },
  );
});

/** Matches without short cuts; returns undefined if the expression is invalid. */
function reference(text: string, path: string): boolean | undefined {
  const { comparison, source } = translate(text);
  if (comparison === "exact") return path === text;
  if (comparison === "prefix") return path.startsWith(text.slice(0, -2));
  if (comparison === "suffix") return `/${path}` === text.slice(2) || path.endsWith(text.slice(2));
  try {
    return javaScriptTest(source)(path);
  } catch {
    return undefined;
  }
}

Deno.test("pattern: decides on names for which backtracking takes hours", () => {
  const rows: [string, string][] = [
    ["*?".repeat(30) + "[Z]", "a".repeat(64)],
    ["*a*a*a*a*a*b*c", "a".repeat(121)],
    ["?*".repeat(40) + "Z", "a".repeat(4096)],
    ["**/a/**/a/**/a/**/b", "a/".repeat(32 * 1024) + "a"],
    ["**/*a/**/*a/**/*b*/**/c", "a/".repeat(32 * 1024) + "a"],
    ["*a|*a*a|*a*a*a*[bc]", "a".repeat(4096)],
  ];
  for (const [text, path] of rows) assert.equal(new Pattern(text).hits(path), text.includes("|"));
});

Deno.test("pattern: rejects a pattern that is too long or too complex", () => {
  const source = { file: ".dockerignore", line: 3 };
  const longest = "a".repeat(MAX_PATTERN_BYTES);
  assert.equal(new Pattern(longest).hits(longest), true);
  assert.throws(() => new Pattern(`${longest}a`, source), {
    name: "OptionError",
    message: `cannot use the pattern "${"a".repeat(200)}…" (.dockerignore:3): ` +
      "it is longer than 64 KiB",
  });
  assert.throws(() => new Pattern("é".repeat(MAX_PATTERN_BYTES / 2 + 1)), OptionError);
  const complex = new Pattern("a{1000}".repeat(70) + "*", source);
  assert.throws(() => complex.hits("a"), /\(\.dockerignore:3\): syntax error: it is too complex/);
});

Deno.test("pattern: names the line of a file in its errors", () => {
  const source = { file: "app.dockerignore", line: 12 };
  assert.equal(new Pattern("a", source).source, source);
  assert.throws(() => new Pattern("a[", source), {
    message: 'cannot use the pattern "a[" (app.dockerignore:12): syntax error: missing closing ]',
  });
  assert.throws(() => new Pattern("!", source), {
    message: 'cannot use the pattern "!" (app.dockerignore:12): nothing follows the !',
  });
  assert.throws(() => new Pattern("[z-a]", source).hits("a"), {
    message: 'cannot use the pattern "[z-a]" (app.dockerignore:12): ' +
      "syntax error: invalid character class range",
  });
});

Deno.test("pattern: a pattern that cannot be invalid is valid", () => {
  const part = fc.constantFrom(..."a.*?/[]^-\\{}|()$ 09zAZ_+,:", "**", "[a-f]", "[^0-9]", "\\[");
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      let pattern: Pattern;
      try {
        pattern = new Pattern(`a${parts.join("")}`);
      } catch {
        return;
      }
      if (!pattern.mayBeInvalid) pattern.check();
    }),
    { numRuns: 5000 },
  );
  // a path that equals it matches "a|{9}", as in Go, which would reject the expression
  for (
    const valid of ["*.py[cod]", "[a-c]*", "[^0-9]x*", "a\\*b*", "**/*.x", "a|{9}", "a|{9}/**"]
  ) {
    const pattern = new Pattern(valid);
    assert.equal(pattern.mayBeInvalid, false, valid);
    pattern.check();
  }
  for (const unknown of ["[z-a]*", "x*[", "a{2}{3}*", "a*\\"]) {
    assert.equal(new Pattern(unknown).mayBeInvalid, true, unknown);
  }
});
