import assert from "node:assert/strict";
import { buildCommand } from "../../../../lib/cli/build.ts";
import { repetitions } from "../../../../lib/cli/options/repeated.ts";

const { options } = buildCommand();

Deno.test("repetitions: names what is lost of options that name inputs and files", () => {
  const lost = (name: string, last: string, before: string) =>
    `${name} is given several times: ${last} counts, and ${before} does not`;
  const cases: [line: string, notes: string[]][] = [
    ["-f a -f b", [lost("--file", "b", "a")]],
    ["--file=a -fb --file c", [lost("--file", "c", "a, b")]],
    ["-f a -f a", []],
    ["-f a", []],
    ["--target x --target=y --iidfile 1 --iidfile 2", [
      lost("--target", "y", "x"),
      lost("--iidfile", "2", "1"),
    ]],
    ["--frontend a --frontend b", [lost("--frontend", "b", "a")]],
    ["--progress plain --progress tty --addr a --addr b", []],
    ["-t a -t b --label a=1 --label a=2 --secret id=a --build-arg A=1", []],
    ["-t -f -f a", []],
    ["-- -f a -f b", []],
  ];
  for (const [line, notes] of cases) {
    assert.deepEqual(repetitions(line.split(" "), options), notes, line);
  }
});

Deno.test("noteRepeated: the notes are a value of the command", () => {
  const command = buildCommand().exitOverride().action(() => {});
  const notes = (words: string[]) => command.parse(words, { from: "user" }).opts()["notes"];
  assert.equal(notes(["-f", "a", "."]), undefined);
  assert.equal(notes(["-f", "a", "-f", "b", "."]).length, 1);
});
