import assert from "node:assert/strict";
import { nearNames } from "../../../../lib/client/missing/near_names.ts";

Deno.test("nearNames: finds names that differ little, nearest first", () => {
  const rows: [string, string[], string[]][] = [
    ["biuld", ["build", "base", "final"], ["build"]],
    ["main.ts", ["mian.ts", "main.tsx", "main.js", "other.ts"], ["main.js", "main.tsx", "mian.ts"]],
    ["readme", ["README", "LICENSE"], ["README"]],
    ["a", ["b", "ab", "cd"], []],
    ["a", ["a"], []],
    ["package.json", ["package-lock.json", "packages.json"], ["packages.json"]],
    ["x".repeat(101), ["x".repeat(100)], []],
  ];
  for (const [name, names, expected] of rows) {
    assert.deepEqual(nearNames(name, names, 3), expected, name);
  }
  assert.deepEqual(nearNames("main.ts", ["mian.ts", "main.tsx"], 1), ["main.tsx"]);
});

Deno.test("nearNames: compares a limited number of names", () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `n${i}`);
  assert.deepEqual(nearNames("name", [...many, "nane"], 1), []);
  assert.deepEqual(nearNames("name", ["nane", ...many], 1), ["nane"]);
});
