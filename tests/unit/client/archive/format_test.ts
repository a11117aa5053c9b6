import assert from "node:assert/strict";
import { contentOf, HEAD_BYTES } from "../../../../lib/client/archive/format.ts";
import { run } from "../../../support/archive.ts";
import { temporary } from "../../../support/context.ts";

Deno.test("contentOf: knows the archives that real programs write", async () => {
  await using directory = await temporary();
  await Deno.writeTextFile(`${directory.path}/file`, "x");
  const long = "long".repeat(30);
  await Deno.writeTextFile(`${directory.path}/${long}`, "x");
  const cases: [args: string[], kind: string][] = [
    [["--format=gnu", "-cf"], "archive"],
    [["--format=ustar", "-cf"], "archive"],
    [["--format=v7", "-cf"], "archive"],
    [["--format=pax", "-cf"], "extended"],
    [["-czf"], "archive"],
    [["-cjf"], "archive"],
    [["-cJf"], "archive"],
    [["--zstd", "-cf"], "zstd"],
  ];
  for (const [args, kind] of cases) {
    const bytes = await run("tar", [...args, "-", "-C", directory.path, "file"]);
    assert.equal(contentOf(bytes.subarray(0, HEAD_BYTES)).kind, kind, args.join(" "));
  }
  const named = await run("tar", ["--format=gnu", "-cf", "-", "-C", directory.path, long]);
  assert.equal(contentOf(named.subarray(0, HEAD_BYTES)).kind, "extended");
});

Deno.test("contentOf: takes text for a Dockerfile", () => {
  for (const text of ["FROM scratch\n", "\ufeff# syntax=x\n", "F", "é".repeat(2000)]) {
    const head = new TextEncoder().encode(text).subarray(0, HEAD_BYTES);
    assert.deepEqual(contentOf(head), { kind: "text" }, text);
  }
  const damaged = new Uint8Array(HEAD_BYTES).fill(0x61);
  assert.deepEqual(contentOf(damaged), { kind: "text" });
});

Deno.test("contentOf: says what nothing can be built from", () => {
  const cases: [bytes: number[], problem: string][] = [
    [[], "is empty"],
    [[0x50, 0x4b, 3, 4, 0], "is a zip archive, which is not supported"],
    [[0x04, 0x22, 0x4d, 0x18, 0], "is compressed with lz4, which is not supported"],
    [new Array(1024).fill(0), "is an archive without entries"],
    [[0x7f, 0x45, 0x4c, 0x46, 0, 0], "is neither a tar archive nor a Dockerfile"],
  ];
  for (const [bytes, problem] of cases) {
    assert.deepEqual(contentOf(new Uint8Array(bytes)), { kind: "unusable", problem });
  }
});
