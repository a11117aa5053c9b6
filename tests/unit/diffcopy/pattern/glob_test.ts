import assert from "node:assert/strict";
import { Glob, hasWildcards } from "../../../../lib/diffcopy/pattern/glob.ts";

Deno.test("names match as Go's path.Match has it", () => {
  const rows: [string, string[], string[]][] = [
    ["", [""], ["a"]],
    ["abc", ["abc"], ["ab", "abcd"]],
    ["*", ["", "abc"], []],
    ["*c", ["c", "abc", "cc"], ["cb"]],
    ["a*b*c", ["abc", "axbxc", "abbcc"], ["acb", "abx"]],
    ["a?c", ["abc", "a😀c"], ["ac", "abbc"]],
    ["[a-c]x", ["ax", "cx"], ["dx", "x"]],
    ["[^a-c]x", ["dx"], ["ax"]],
    ["[\\-x]", ["-", "x"], ["\\"]],
    ["[a\\]]", ["a", "]"], ["b"]],
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

Deno.test("only what isn't escaped is a wildcard", () => {
  for (const text of ["*", "a?", "[", "\\\\*"]) assert.ok(hasWildcards(text), text);
  for (const text of ["a", "\\*", "a\\?b", "\\[", "]", "\\"]) assert.ok(!hasWildcards(text), text);
});
