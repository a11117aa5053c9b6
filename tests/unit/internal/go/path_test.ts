import assert from "node:assert/strict";
import fc from "fast-check";
import { basename, clean, compareBytes, dirname, join } from "../../../../lib/internal/go/path.ts";

Deno.test("clean: cleans paths like Go", () => {
  const rows: [string, string][] = [
    ["", "."],
    [".", "."],
    ["./", "."],
    ["/", "/"],
    ["//a//", "/a"],
    ["a/", "a"],
    ["a//b/../c/", "a/c"],
    ["./a/./b", "a/b"],
    ["a/..", "."],
    ["a/../..", ".."],
    ["../../a", "../../a"],
    ["/../a", "/a"],
    ["!a/../b", "b"],
    ["...", "..."],
  ];
  for (const [given, expected] of rows) assert.equal(clean(given), expected, given);
});

Deno.test("dirname, basename, join: split and join paths", () => {
  assert.equal(join(".", "/"), ".");
  assert.equal(join("", ""), "");
  assert.equal(join("/", "../a"), "/a");
  assert.equal(join("a", "", "b/../c"), "a/c");
  assert.deepEqual([dirname("a"), dirname("a/b"), dirname("/a")], [".", "a", "/"]);
  assert.deepEqual([basename("a"), basename("a/b"), basename("/a")], ["a", "b", "a"]);
});

Deno.test("compareBytes: compares names by the bytes of their UTF-8 form", () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const units = fc.constantFrom("a", "b", "-", "\u00e9", "\ud7ff", "\ue000", "\uffff", "😀", "𐀀");
  fc.assert(fc.property(fc.string({ unit: units }), fc.string({ unit: units }), (a, b) => {
    assert.equal(Math.sign(compareBytes(a, b)), Math.sign(compare(encode(a), encode(b))));
  }));
  assert.ok("😀" < "\uffff", "UTF-16 has another order");
  assert.ok(compareBytes("😀", "\uffff") > 0);
});

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}
