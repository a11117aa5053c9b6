import assert from "node:assert/strict";
import * as path from "node:path";
import { followFile, lastLines } from "../../../lib/builder/log_file.ts";
import { temporary } from "../../support/context.ts";

Deno.test("lastLines: returns the last lines of a file of any size", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "log");
  const long = "x".repeat(100_000);
  const cases: [text: string, count: number, expected: string][] = [
    ["", 5, ""],
    ["a\nb\nc\n", 2, "b\nc\n"],
    ["a\nb\nc", 2, "b\nc"],
    ["a\nb\nc\n", 3, "a\nb\nc\n"],
    ["a\nb\nc\n", 9, "a\nb\nc\n"],
    ["a\nb\nc\n", 0, ""],
    ["\n\n\n", 2, "\n\n"],
    [`a\n${long}\nb\n`, 2, `${long}\nb\n`],
    [`a\n${long}\nb\n`, 3, `a\n${long}\nb\n`],
  ];
  for (const [text, count, expected] of cases) {
    await Deno.writeTextFile(file, text);
    assert.equal(await lastLines(file, count), expected);
  }
});

Deno.test("followFile: follows a file to its end until its writer is gone", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "log");
  await Deno.writeTextFile(file, "one\n");
  let lines = "";
  let writing = true;
  const more = () => {
    // The writer adds a line and ends after the last read.
    if (lines === "one\ntwo\n" && writing) {
      writing = false;
      Deno.writeTextFileSync(file, "three\n", { append: true });
    }
    return writing;
  };
  for await (const part of followFile(file, undefined, more)) {
    lines += new TextDecoder().decode(part);
    if (lines === "one\n") await Deno.writeTextFile(file, "two\n", { append: true });
  }
  assert.equal(lines, "one\ntwo\nthree\n");
  const controller = new AbortController();
  await assert.rejects(async () => {
    for await (const _ of followFile(file, undefined, () => true, controller.signal)) {
      controller.abort(new Error("enough"));
    }
  }, /enough/);
});
