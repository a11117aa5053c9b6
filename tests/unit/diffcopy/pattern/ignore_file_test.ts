import assert from "node:assert/strict";
import { OptionError } from "../../../../lib/errors.ts";
import { files, parseIgnoreFile, walk } from "../../../../lib/diffcopy/mod.ts";
import { all } from "../../../support/tree.ts";

Deno.test("ignore_file: reads lines like moby/patternmatcher", () => {
  const text = [
    "\ufeff# a comment",
    "node_modules/",
    "",
    "  /a//b/../c  \r",
    " # not a comment",
    "! /keep.txt",
    "!",
    "/",
    "\u00a0",
    "!!x",
    "\\#a",
  ].join("\n");
  assert.deepEqual(parseIgnoreFile(text, "x").map(({ text, line }) => [line, text]), [
    [2, "node_modules"],
    [4, "a/c"],
    [5, "# not a comment"],
    [6, "!keep.txt"],
    [7, "!"],
    [8, "/"],
    [10, "!!x"],
    [11, "\\#a"],
  ]);
  assert.deepEqual(parseIgnoreFile("", "x"), []);
});

Deno.test("ignore_file: a walk leaves out what the lines match", async () => {
  const tree = files({ "a.log": "", "keep.log": "", "src/b.log": "", "src/c": "" });
  const exclude = parseIgnoreFile("**/*.log\n!/keep.log\n", ".dockerignore");
  const found = await all(walk(tree, { exclude }));
  assert.deepEqual(found.map(({ path }) => path), ["keep.log", "src", "src/c"]);
});

Deno.test("ignore_file: an invalid line is an error that names it", async () => {
  const tree = files({ a: "" });
  const rows: [string, RegExp][] = [
    ["a\n\nb[\n", /the pattern "b\[" \(\.dockerignore:3\): syntax error: missing closing \]/],
    ["# none\n!\n", /the pattern "!" \(\.dockerignore:2\): nothing follows the !/],
    ["b\na{2}{3}*\n", /\(\.dockerignore:2\): syntax error: invalid nested repetition operator/],
  ];
  for (const [text, message] of rows) {
    const exclude = parseIgnoreFile(text, ".dockerignore");
    await assert.rejects(all(walk(tree, { exclude })), (error: unknown) => {
      assert.ok(error instanceof OptionError);
      assert.match(error.message, message);
      return true;
    });
  }
});
