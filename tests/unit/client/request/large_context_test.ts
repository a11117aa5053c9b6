import assert from "node:assert/strict";
import { largeContextWarning } from "../../../../lib/client/request/large_context.ts";
import { files, type FileTree, type SendResult } from "../../../../lib/diffcopy/mod.ts";

const size = (path: string, bytes: number) => ({ path, files: 1, bytes });

function sent(...heaviest: { path: string; files: number; bytes: number }[]): SendResult {
  const directories = [size("", 1e6), ...heaviest];
  return { entries: 9, files: 9, bytes: 217e6, directories, heaviest };
}

Deno.test("largeContextWarning: names the directories and the lines that exclude them", async () => {
  const trees = new Map<string, FileTree>([["context", files({})], ["assets", files({})]]);
  const result = sent(size("node_modules", 180e6), size("a[1]\x1b", 30e6), size("small", 7e6));
  assert.deepEqual(await largeContextWarning("context", result, trees, {}), {
    vertex: "",
    short: "sent 217MB of the build context",
    detail: [
      "Its largest directories: node_modules (180MB), a[1]\\x1b (30.0MB).",
      "If the build does not need them, add lines to .dockerignore:",
      "  node_modules",
      "  a\\[1\\]\\x1b",
    ],
    url: "",
  });
  const named = await largeContextWarning("assets", result, trees, {});
  assert.equal(named.short, "sent 217MB of the context assets");
  // Files in the root have no line.
  assert.deepEqual((await largeContextWarning("context", sent(), trees, {})).detail, []);
});

Deno.test("largeContextWarning: names the ignore file that applies", async () => {
  const context = files({ ".dockerignore": "" });
  const trees = new Map<string, FileTree>([
    ["context", context],
    ["_context", context],
    ["dockerfile", files({ "x.dockerignore": "" })],
  ]);
  const result = sent(size("a", 200e6));
  const rows: [string, string, string][] = [
    ["context", "x", "x.dockerignore"],
    ["context", "y", ".dockerignore"],
    ["_context", "x", ".dockerignore"],
  ];
  for (const [name, file, expected] of rows) {
    const { detail } = await largeContextWarning(name, result, trees, { file });
    assert.equal(detail[1], `If the build does not need them, add lines to ${expected}:`);
  }
});
