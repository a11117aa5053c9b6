import assert from "node:assert/strict";
import fc from "fast-check";
import { Glob, hasWildcards } from "../../../../lib/diffcopy/pattern/glob.ts";

Deno.test("glob: matches names like Go's path.Match", () => {
  const rows: [string, string[], string[]][] = [
    ["", [""], ["a"]],
    ["abc", ["abc"], ["ab", "abcd"]],
    ["*", ["", "abc"], []],
    ["*c", ["c", "abc", "cc"], ["cb"]],
    ["a*b*c", ["abc", "axbxc", "abbcc"], ["acb", "abx"]],
    ["a**c", ["ac", "abc"], ["a", "acb"]],
    ["a?c", ["abc", "a😀c"], ["ac", "abbc"]],
    ["*?x", ["😀x", "ax", "a😀x"], ["x"]],
    ["[a-c]x", ["ax", "cx"], ["dx", "x"]],
    ["[^a-c]x", ["dx", "😀x"], ["ax"]],
    ["[\\-x]", ["-", "x"], ["\\"]],
    ["[a\\]]", ["a", "]"], ["b"]],
    ["[z-a]", [], ["z", "a", "b"]],
    ["\\*", ["*"], ["a"]],
    ["a]", ["a]"], ["a"]],
    ["[!a]", ["!", "a"], ["b"]],
    ["*[0-9]*.txt", ["a1b.txt", "1.txt"], ["a.txt"]],
  ];
  for (const [pattern, yes, no] of rows) {
    const glob = new Glob(pattern);
    for (const name of yes) assert.ok(glob.matches(name), `${pattern} should match ${name}`);
    for (const name of no) assert.ok(!glob.matches(name), `${pattern} should not match ${name}`);
  }
});

Deno.test("glob: rejects open and empty classes and a backslash at the end", () => {
  for (const bad of ["[", "[]", "[a", "[a-", "[-]", "[a-]", "[^]", "a\\", "[\\"]) {
    assert.throws(() => new Glob(bad), SyntaxError, bad);
  }
});

Deno.test("glob: only unescaped characters are wildcards", () => {
  for (const text of ["*", "a?", "[", "\\\\*"]) assert.ok(hasWildcards(text), text);
  for (const text of ["a", "\\*", "a\\?b", "\\[", "]", "\\"]) assert.ok(!hasWildcards(text), text);
});

Deno.test("glob: matches a long name with many stars in linear time", () => {
  for (
    const pattern of ["*a".repeat(50) + "b", "*?".repeat(50) + "[Z]", "*[ab]*a".repeat(20) + "c"]
  ) {
    const name = "a".repeat(4096);
    const glob = new Glob(pattern);
    assert.equal(glob.matches(name), false);
    assert.ok(glob.steps <= 2 * pattern.length * name.length, `${pattern}: ${glob.steps}`);
  }
});

Deno.test("glob: matches like a regular expression", () => {
  const piece = fc.constantFrom("a", "b", "*", "?", "[ab]", "[^a]", "\\*", "é", "😀");
  const pieces = fc.array(piece, { maxLength: 6 });
  const name = fc.array(fc.constantFrom("a", "b", "*", "é", "😀"), { maxLength: 6 });
  fc.assert(fc.property(pieces, name, (pieces, name) => {
    const source = pieces.map((piece) => piece === "*" ? ".*" : piece === "?" ? "." : piece);
    const expected = new RegExp(`^${source.join("")}$`, "su").test(name.join(""));
    assert.equal(new Glob(pieces.join("")).matches(name.join("")), expected);
  }));
});
