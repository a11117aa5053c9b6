import assert from "node:assert/strict";
import { findPath } from "../../../../lib/client/missing/find_path.ts";
import { tree } from "../../../support/tree.ts";

const TREE = tree(`
  README.md
  src/main.ts
  src/Caf\u00e9/a
  other/main.ts
  link -> src
  dangling -> nowhere
  out -> ../../etc
  loop -> loop
`);

Deno.test("findPath: finds what a tree has in the place of a path", async () => {
  const rows: [string, Awaited<ReturnType<typeof findPath>>][] = [
    ["README.md", { kind: "exists" }],
    ["src", { kind: "exists" }],
    ["link/main.ts", { kind: "exists" }],
    ["dangling", { kind: "exists" }],
    ["readme.MD", { kind: "case", path: "README.md" }],
    ["SRC/Main.ts", { kind: "case", path: "src/main.ts" }],
    ["src/Cafe\u0301/a", { kind: "case", path: "src/Caf\u00e9/a" }],
    ["README.md/x", { kind: "file", path: "README.md" }],
    ["src/mian.ts", { kind: "missing", similar: ["src/main.ts"] }],
    ["scr/main.ts", { kind: "missing", similar: ["src/main.ts"] }],
    ["scr/none.ts", { kind: "missing", similar: [] }],
    ["Src/mian.ts", { kind: "missing", similar: ["src/main.ts"] }],
    ["nothing", { kind: "missing", similar: [] }],
    ["dangling/x", { kind: "missing", similar: [] }],
    ["out/passwd", { kind: "missing", similar: [] }],
    ["loop/x", { kind: "missing", similar: [] }],
  ];
  for (const [path, expected] of rows) {
    assert.deepEqual(await findPath(TREE, path), expected, path);
  }
});
