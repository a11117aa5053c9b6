import assert from "node:assert/strict";
import fc from "fast-check";
import { DirectorySizes } from "../../../../lib/diffcopy/send/directory_sizes.ts";

Deno.test("DirectorySizes: counts files by the first two parts of their directory", () => {
  const sizes = new DirectorySizes();
  for (
    const [path, bytes] of [
      ["Dockerfile", 1],
      ["a/b/c/d", 10],
      ["a/b/e", 20],
      ["a/f", 5],
      ["a/g/h", 7],
      ["ab/c", 3],
      ["z", 2],
    ] as const
  ) sizes.add(path, bytes);
  assert.deepEqual(sizes.largest(10), [
    { path: "a/b", files: 2, bytes: 30 },
    { path: "a/g", files: 1, bytes: 7 },
    { path: "a", files: 1, bytes: 5 },
    { path: "", files: 2, bytes: 3 },
    { path: "ab", files: 1, bytes: 3 },
  ]);
  assert.deepEqual(sizes.largest(1), [{ path: "a/b", files: 2, bytes: 30 }]);
  assert.deepEqual(sizes.cumulative(4), [
    { path: "a", files: 4, bytes: 42 },
    { path: "a/b", files: 2, bytes: 30 },
    { path: "a/g", files: 1, bytes: 7 },
    { path: "", files: 2, bytes: 3 },
  ]);
});

Deno.test("DirectorySizes: finds directories with most of the bytes, none in another", () => {
  const sizes = new DirectorySizes();
  const rows: [string, number][] = [
    ["big", 500],
    ["a/x/f", 95],
    ["a/y/f", 5],
    ["b/x/f", 50],
    ["b/y/f", 30],
    ["c/f", 10],
    ["d/f", 1],
  ];
  for (const [path, bytes] of rows) sizes.add(path, bytes);
  assert.deepEqual(sizes.heaviest(3), [
    { path: "a/x", files: 1, bytes: 95 },
    { path: "b", files: 2, bytes: 80 },
    { path: "c", files: 1, bytes: 10 },
  ]);
  assert.deepEqual(new DirectorySizes().heaviest(3), []);
});

Deno.test("DirectorySizes: counts the same in any order", () => {
  const part = fc.constantFrom("a", "b", "ab", "é");
  const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));
  fc.assert(fc.property(fc.array(path), (paths) => {
    const sizes = new DirectorySizes();
    const expected = new Map<string, number>();
    for (const path of paths) {
      sizes.add(path, 1);
      const directory = path.split("/").slice(0, -1).slice(0, 2).join("/");
      expected.set(directory, (expected.get(directory) ?? 0) + 1);
    }
    const counted = new Map(sizes.largest(1000).map(({ path, files }) => [path, files]));
    assert.deepEqual(counted, expected);
  }));
});

Deno.test("DirectorySizes: bounds the number of directories", () => {
  const sizes = new DirectorySizes();
  for (let i = 0; i < 20_000; i++) sizes.add(`d${i}/f`, 1);
  assert.equal(sizes.largest(Infinity).length, 10_000);
});
