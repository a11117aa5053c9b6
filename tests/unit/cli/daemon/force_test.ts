import assert from "node:assert/strict";
import { pruneCommand } from "../../../../lib/cli/daemon/prune.ts";

Deno.test("prune: -f is --force without a value, and --filter with one", () => {
  for (
    const [words, flags] of [
      [["-f"], { force: true }],
      [["-af"], { all: true, force: true }],
      [["-avf", "--addr", "x"], { all: true, verbose: true, force: true, addr: "x" }],
      [["-f", "--all"], { force: true, all: true }],
      [["-f", "type==regular"], { filter: ["type==regular"] }],
      [["-af", "id=a", "-f"], { all: true, filter: ["id=a"], force: true }],
      [["--filter", "id=a", "--force"], { filter: ["id=a"], force: true }],
      [["-fid=a"], { filter: ["id=a"] }],
    ] as const
  ) {
    const command = pruneCommand().exitOverride().action(() => {});
    command.parse(words, { from: "user" });
    assert.deepEqual(command.opts(), flags, words.join(" "));
  }
});
