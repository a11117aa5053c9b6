import assert from "node:assert/strict";
import { Command } from "commander";
import {
  strictOptionalValues,
  withExplicitValues,
} from "../../../../lib/cli/options/optional_values.ts";

function command(): Command {
  const command = new Command("x").argument("[dir]").exitOverride()
    .option("-p, --prov [parameters]").option("-t, --tag <name>").option("-q, --quiet").option(
      "--ssh <id[=key]>",
    );
  return strictOptionalValues(command);
}

Deno.test("withExplicitValues: a word is an optional value only if it looks like one", () => {
  const { options } = command();
  const cases: [words: string, result: string][] = [
    ["--prov ./app", "--prov=true ./app"],
    ["--prov", "--prov=true"],
    ["--prov false ./app", "--prov false ./app"],
    ["--prov mode=max ./app", "--prov mode=max ./app"],
    ["--prov=mode=max ./app", "--prov=mode=max ./app"],
    ["--prov= ./app", "--prov= ./app"],
    ["--prov --quiet", "--prov=true --quiet"],
    ["--prov -t=x", "--prov=true -t=x"],
    ["--tag --prov ./app", "--tag --prov ./app"],
    ["-qt --prov ./app", "-q -t --prov ./app"],
    ["-tq --prov ./app", "-tq --prov=true ./app"],
    ["-qp ./app", "-q -ptrue ./app"],
    ["--prov --tag=x", "--prov=true --tag=x"],
    ["--prov -- true", "--prov=true -- true"],
    ["-- --prov ./app", "-- --prov ./app"],
    ["--tag", "--tag"],
    ["--ssh default ./app", "--ssh default ./app"],
    ["- --prov ./app", "- --prov=true ./app"],
  ];
  for (const [words, result] of cases) {
    assert.equal(withExplicitValues(words.split(" "), options).join(" "), result);
  }
});

Deno.test("strictOptionalValues: the word after the option can be the argument", () => {
  const parsed = command().parse(["--prov", "./app", "-t", "a"], { from: "user" });
  assert.deepEqual(parsed.args, ["./app"]);
  assert.deepEqual(parsed.opts(), { prov: "true", tag: "a" });
  const short = command().parse(["-p", "./app"], { from: "user" });
  assert.deepEqual([short.args, short.opts()], [["./app"], { prov: "true" }]);
});
