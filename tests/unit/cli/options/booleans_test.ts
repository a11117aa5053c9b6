import assert from "node:assert/strict";
import { Command } from "commander";
import { booleanValues } from "../../../../lib/cli/options/booleans.ts";
import { OptionError } from "../../../../lib/errors.ts";

function command(): Command {
  const command = new Command("x").argument("[dir]").exitOverride()
    .option("-p, --push").option("-t, --tag <name>").option("-q, --quiet")
    .option("--compress").option("--no-compress").option("--no-cache").option("--prov [value]");
  return booleanValues(command);
}

/** Returns the values of the options for a line. */
function values(line: string): Record<string, unknown> {
  const words = line === "" ? [] : line.split(" ");
  return command().parse(words, { from: "user" }).opts();
}

Deno.test("booleanValues: an option without a value takes what Go takes for a boolean", () => {
  for (const on of ["1", "t", "T", "true", "TRUE", "True"]) {
    assert.equal(values(`--push=${on}`)["push"], true, on);
    assert.equal(values(`-q=${on}`)["quiet"], true, on);
    assert.equal(values(`--no-cache=${on}`)["cache"], false, on);
  }
  for (const off of ["0", "f", "F", "false", "FALSE", "False"]) {
    assert.equal(values(`--push=${off}`)["push"], false, off);
    assert.equal(values(`-q=${off}`)["quiet"], false, off);
    assert.equal(values(`--no-cache=${off}`)["cache"], true, off);
  }
});

Deno.test("booleanValues: the last one counts", () => {
  const cases: [line: string, expected: Record<string, unknown>][] = [
    ["", { cache: true }],
    ["--push --push=false", { cache: true, push: false }],
    ["--push=false --push", { cache: true, push: true }],
    ["-p -p=0 -p=1", { cache: true, push: true }],
    ["--no-cache --no-cache=false", { cache: true }],
    ["--no-cache=false --no-cache", { cache: false }],
    ["--no-compress --no-compress=false", { cache: true }],
    ["--compress --no-compress=false", { cache: true, compress: true }],
    ["--compress=false", { cache: true, compress: false }],
    ["-qp --push=false", { cache: true, quiet: true, push: false }],
  ];
  for (const [line, expected] of cases) assert.deepEqual(values(line), expected, line);
});

Deno.test("booleanValues: values of other options, and words after --, stay as they are", () => {
  assert.deepEqual(values("--tag --push=false"), { cache: true, tag: "--push=false" });
  assert.deepEqual(values("-t --push=false -q=t"), {
    cache: true,
    tag: "--push=false",
    quiet: true,
  });
  assert.deepEqual(values("--prov=false"), { cache: true, prov: "false" });
  const parsed = command().parse(["--", "--push=false"], { from: "user" });
  assert.deepEqual([parsed.args, parsed.opts()], [["--push=false"], { cache: true }]);
});

Deno.test("booleanValues: any other value is an error, with a hint at an empty variable", () => {
  for (const line of ["--push=yes", "-q=", "--no-cache=2", "--push=", "--compress=TrUe"]) {
    const [flag, value] = line.split("=");
    assert.throws(() => values(line), (error) => {
      assert(error instanceof OptionError);
      assert.equal(error.shortMessage, `${flag} must be true or false (got "${value}")`);
      assert.equal(error.advice.includes("${NAME:-false}"), value === "");
      return true;
    });
  }
});

Deno.test("booleanValues: a program reads its own options only", () => {
  let given: unknown[] = [];
  const program = booleanValues(new Command("x").exitOverride().enablePositionalOptions());
  program.option("-D, --debug");
  const sub = booleanValues(new Command("y").exitOverride().option("-D, --debug"));
  program.addCommand(sub.action(() => void (given = [program.opts(), sub.opts()])));
  program.parse(["--debug=1", "y", "--debug=0"], { from: "user" });
  assert.deepEqual(given, [{ debug: true }, { debug: false }]);
  program.parse(["-D=f", "y", "-D"], { from: "user" });
  assert.deepEqual(given, [{ debug: false }, { debug: true }]);
});
