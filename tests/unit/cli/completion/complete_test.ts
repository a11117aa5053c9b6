import assert from "node:assert/strict";
import { Command } from "commander";
import * as path from "node:path";
import { answer, offerFor, type Program } from "../../../../lib/cli/completion/complete.ts";
import { commands } from "../../../../lib/cli/main.ts";
import { temporary } from "../../../support/context.ts";

const all = await commands();
const PROGRAM: Program = {
  command: new Command("bkit").option("--addr <address>").option("-D, --debug"),
  all: () => Promise.resolve(all),
  named: (name) => Promise.resolve(all.find((command) => command.name() === name)),
};

/** Returns the lines of the answer for words, without descriptions. */
async function offered(...words: string[]): Promise<string[]> {
  const offer = await offerFor(words, PROGRAM, new AbortController().signal);
  return answer(offer, words.at(-1)!).split("\n").slice(0, -1).map((line) => line.split("\t")[0]!);
}

Deno.test("complete: commands and subcommands, behind options of the program", async () => {
  assert.deepEqual(await offered("hi"), ["history"]);
  assert.deepEqual(await offered("-D", "--addr", "x", "hi"), ["history"]);
  assert.deepEqual(await offered("--addr=x", "history", "ex"), ["export"]);
  assert.deepEqual(await offered("help", "hi"), ["history"]);
  assert.deepEqual(await offered("nonsense", "hi"), []);
  const everything = await offered("");
  assert.deepEqual(everything, [...all.map((command) => command.name()), "help"]);
});

Deno.test("complete: options, those that cannot be repeated once", async () => {
  assert.deepEqual(await offered("prune", "--keep"), [
    ...["--keep-duration", "--keep-storage", "--keep-storage-min"],
  ]);
  assert.deepEqual(await offered("prune", "--force", "--for"), ["--format"]);
  assert.deepEqual(await offered("prune", "--filter", "a", "--fi"), ["--filter"]);
  assert.deepEqual(await offered("history", "ls", "--he"), ["--help"]);
  assert.deepEqual(await offered("local", "--", "--he"), [":directories "]);
});

Deno.test("complete: values in a word of their own, or behind their option", async () => {
  assert.deepEqual(await offered("local", "--progress", "raw"), ["rawjson"]);
  assert.deepEqual(await offered("local", "--progress=raw"), ["--progress=rawjson"]);
  assert.deepEqual(await offered("local", "--platform", "linux/386,windows/am"), [
    "linux/386,windows/amd64",
  ]);
  assert.deepEqual(await offered("local", "-ffi"), [":files -f"]);
  assert.deepEqual(await offered("local", "--file=fi"), [":files --file="]);
  assert.deepEqual(await offered("local", "--secret", "id=a,src=b/c"), [":files id=a,src="]);
  assert.deepEqual(await offered("local", "--cache-to=type=lo"), [
    "--cache-to=type=local,dest=",
    ":open",
  ]);
  assert.deepEqual(await offered("local", "--build-context", "a=ocy"), [
    ":directories a=",
    ":open",
  ]);
  assert.deepEqual(await offered("local", "--label", ""), []);
  assert.deepEqual(await offered("builder", "up", "--network", ""), ["host", "none"]);
  assert.deepEqual(await offered("du", "--filter", "type=reg"), ["type=regular", ":open"]);
  assert.deepEqual(await offered("history", "ls", "--filter", "status=r"), [
    "status=running",
    ":open",
  ]);
  assert.deepEqual(await offered("history", "report", "-o", ""), [":files "]);
});

Deno.test("complete: operands by what they are", async () => {
  assert.deepEqual(await offered("completion", "f"), ["fish"]);
  assert.deepEqual(await offered("local", "a"), [":directories "]);
  assert.deepEqual(await offered("context", "why", "a"), [":files "]);
  assert.deepEqual(await offered("context", "why", "a", "b"), [":directories "]);
  assert.deepEqual(await offered("context", "why", "a", "b", "c"), []);
  assert.deepEqual(await offered("debug", "dump-llb", "a"), [":files "]);
});

Deno.test("complete: stages and arguments of the Dockerfile that the line names", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "Dockerfile");
  await Deno.writeTextFile(
    file,
    "ARG A B=2\nFROM --platform=$X a AS one\narg c='x'\nFROM one as two\nFROM two\n",
  );
  const at = directory.path;
  assert.deepEqual(await offered("local", at, "--target", ""), ["one", "two"]);
  assert.deepEqual(await offered("local", "-c", at, "--target", ""), ["one", "two"]);
  assert.deepEqual(await offered("build", "-f", file, "--no-cache-filter", "one,"), ["one,two"]);
  assert.deepEqual(await offered("local", at, "--build-arg", ""), ["A=", "B=", "c=", ":open"]);
  assert.deepEqual(await offered("local", at, "--build-arg", "A=x"), []);
  assert.deepEqual(await offered("local", "/nowhere", "--target", ""), []);
  assert.deepEqual(await offered("local", "-f", "/dev/zero", "--target", ""), []);
});

Deno.test("complete: an answer is one line a candidate, with nothing that controls a terminal", () => {
  const candidates = [{ text: "ab", about: "c\td\n\x1be" }, { text: "other" }];
  assert.equal(answer({ candidates, open: true }, "a"), "ab\tc d \\x1be\n:open\n");
  assert.equal(answer({ candidates: [], open: true }, "a"), "");
  for (const text of ["a;b", "a$(b)", "a`b`", "a|b", "a>b", "a b", "a\nb", "a\x1bb", "a&", "a'"]) {
    assert.equal(answer({ candidates: [{ text }] }, "a"), "", text);
  }
  assert.equal(answer({ candidates: [{ text: "$x/ab" }] }, "$x/a"), "$x/ab\n");
});
