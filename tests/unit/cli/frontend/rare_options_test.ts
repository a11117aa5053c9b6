import assert from "node:assert/strict";
import { callOf, parseCall } from "../../../../lib/cli/frontend/call.ts";
import { checkBuildctl } from "../../../../lib/cli/frontend/frontend_inputs.ts";
import { notesOnOptionsWithoutEffect } from "../../../../lib/cli/frontend/rare_options.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { parsed } from "../../../support/flags.ts";

/** Throws unless these arguments are rejected with this message. */
function assertRejected(args: readonly string[], message: RegExp): void {
  assert.throws(() => parsed(args), { name: "OptionError", message }, args.join(" "));
}

Deno.test("rareOptions: a command line of buildctl has its frontend, trees and attributes", () => {
  const options = parsed([
    ...["--frontend", "gateway.v0", "--local", "context=lib", "--local=dockerfile=tests"],
    ...[
      "--opt",
      "source=a/b:1",
      "--opt",
      "build-arg:A=1=2",
      "--opt",
      "target=x",
      "--opt",
      "target=y",
    ],
    ...["--oci-layout", "id=dir", "--import-cache", "a/b:c", "--export-cache", "type=inline"],
  ]);
  assert.equal(options.frontend, "gateway.v0");
  assert.deepEqual(Object.keys(options.locals!), ["context", "dockerfile"]);
  assert.match(options.locals!["context"]!.name!, /\/lib$/);
  assert.deepEqual(options.attributes, { "source": "a/b:1", "build-arg:A": "1=2", "target": "y" });
  assert.deepEqual(options.layouts, { id: "dir" });
  assert.deepEqual(options.cacheFrom, [{ type: "registry", ref: "a/b:c" }]);
  assert.deepEqual(options.cacheTo, [{ type: "inline" }]);
  assert.deepEqual(options.outputs, [{ type: "cacheonly" }]);
});

Deno.test("rareOptions: a build argument without a value is that of the environment", () => {
  assert.deepEqual(parsed(["--opt", "build-arg:BKIT_TEST_UNSET"]).attributes, {});
  const { attributes } = parsed(["--opt", "build-arg:PATH"]);
  assert.deepEqual(attributes, { "build-arg:PATH": Deno.env.get("PATH") });
  assertRejected(["--opt", "target"], /^--opt must be NAME=VALUE, which "target" is not/);
  assertRejected(["--opt", "build-arg:"], /^--opt must be NAME=VALUE/);
  assertRejected(["--opt", "=a"], /^--opt must begin with a name/);
});

Deno.test("rareOptions: only a command line of buildctl keeps nothing by default", () => {
  const buildctl = ["--frontend", "dockerfile.v0"];
  const cases: [args: string[], outputs: unknown][] = [
    [[], undefined],
    [["--opt", "a=b"], undefined],
    [buildctl, [{ type: "cacheonly" }]],
    [["--local", "a=lib"], [{ type: "cacheonly" }]],
    [["--frontend", ""], undefined],
    [[...buildctl, "-t", "a"], undefined],
    [[...buildctl, "--push", "-t", "a"], undefined],
    [[...buildctl, "--load"], [{ type: "docker" }]],
    [[...buildctl, "-o", "out"], [{ type: "local", dest: "out" }]],
    [[...buildctl, "--check"], undefined],
    [[...buildctl, "--opt", "requestid=frontend.outline"], undefined],
    [["-o", "type=docker"], [{ type: "docker" }]],
  ];
  for (const [args, outputs] of cases) {
    assert.deepEqual(parsed(args).outputs, outputs, args.join(" "));
  }
});

Deno.test("rareOptions: trees and layouts need a name and a directory", () => {
  assertRejected(["--local", "context"], /^--local must have a directory for context/);
  assertRejected(["--local", "=a"], /^--local must begin with a name/);
  assertRejected(
    ["--local", "a=/no/such"],
    /^cannot read the directory \/no\/such: it does not exist/,
  );
  assertRejected(["--oci-layout", "id"], /^--oci-layout must have a directory for id/);
});

Deno.test("checkBuildctl: a context and a Dockerfile do not fit", () => {
  checkBuildctl(undefined, parsedFlags({}));
  const rejects = (context: string | undefined, file: string | undefined, message: RegExp) =>
    assert.throws(() => checkBuildctl(context, parsedFlags({ file })), {
      name: "OptionError",
      message,
    });
  rejects(
    ".",
    undefined,
    /^cannot use the context \. with --frontend or --local.*\nWrite --local/s,
  );
  rejects(undefined, "a", /^cannot use -f a with .*\nWrite --opt filename=NAME/s);
});

function parsedFlags(flags: { file?: string | undefined }) {
  return { cache: true, ...flags };
}

Deno.test("parseCall: reads a method with its fields, as buildx does", () => {
  const cases: [text: string, call: string | undefined, format: string, ignore: boolean][] = [
    ["", undefined, "text", false],
    ["build", undefined, "text", false],
    ["check", "check", "text", false],
    ["lint", "check", "text", false],
    ["outline,format=json", "outline", "json", false],
    ["format=text,targets", "targets", "text", false],
    ["check,format=json,ignorestatus=true", "check", "json", true],
    ["check,ignorestatus=0", "check", "text", false],
    ["subrequests.describe", "describe", "text", false],
  ];
  for (const [text, call, format, ignoreStatus] of cases) {
    assert.deepEqual(parseCall(text), { call, format, ignoreStatus }, text);
  }
  const rejected: [text: string, message: RegExp][] = [
    ["nope", /^--call must have a method of build, check, outline, targets \(got "nope"\)/],
    ["check,outline", /one method/],
    ["check,format=xml", /format text or json/],
    ["check,ignorestatus=maybe", /ignorestatus true or false/],
    ["check,colour=red", /only the fields format and ignorestatus/],
    ["constructor", /have a method/],
    ['"check', /balanced quotes/],
  ];
  for (const [text, message] of rejected) {
    assert.throws(() => parseCall(text), { name: "OptionError", message }, text);
  }
});

Deno.test("callOf: --check goes before --call, and that before --print", () => {
  const of = (flags: object) => callOf({ cache: true, ...flags });
  assert.equal(of({}).call, undefined);
  assert.equal(of({ print: "targets" }).call, "targets");
  assert.equal(of({ call: "outline", print: "targets" }).call, "outline");
  assert.deepEqual(of({ check: true, call: "outline,format=json" }), {
    call: "check",
    format: "json",
    ignoreStatus: false,
  });
  assert.equal(of({ check: false, call: "build" }).call, undefined);
});

Deno.test("resources: reads limits by their names in buildx, and those of docker build", () => {
  const cases: [args: string[], limits: unknown][] = [
    [[], undefined],
    [["--resource", "memory=2g", "--resource=cpu-quota=50000"], {
      memory: 2 ** 31,
      cpuQuota: 50000,
    }],
    [["--resource", " memory-swap = -1 ", "--resource", "cpuset-cpus=0-3,5"], {
      memorySwap: -1,
      cpusetCpus: "0-3,5",
    }],
    [["-m", "512m", "--cpu-shares", "2"], { memory: 512 * 2 ** 20, cpuShares: 2 }],
    [["--memory", "1g", "--resource", "memory=2g"], { memory: 2 ** 31 }],
    [["--resource", "memory=0", "--cpu-period=0", "--cpuset-mems="], {}],
  ];
  for (const [args, limits] of cases) {
    assert.deepEqual(parsed(args).resources, limits, args.join(" "));
  }
  assertRejected(["--resource", "memory"], /^--resource must be NAME=LIMIT \(got "memory"\)/);
  assertRejected(
    ["--resource", "pids=1"],
    /^--resource must limit one of memory, .*\(got "pids"\)/,
  );
  assertRejected(["--resource", "cpu-shares=x"], /^--resource must be a whole number/);
  assertRejected(["--memory", "much"], /^--resource must be a size/);
  assertRejected(["--resource", "memory=-1"], /^--resource must be a size/);
});

Deno.test("notesOnOptionsWithoutEffect: has a sentence for each, whatever its value", () => {
  const flags = { cache: true, rm: false, forceRm: true, isolation: "hyperv", tag: ["a"] };
  assert.deepEqual(notesOnOptionsWithoutEffect(flags), [
    "--rm has no effect: BuildKit leaves no containers of steps behind",
    "--force-rm has no effect: BuildKit leaves no containers of steps behind",
    "--isolation has no effect: the daemon decides how steps are isolated",
  ]);
  assert.deepEqual(notesOnOptionsWithoutEffect({ cache: true }), []);
});

Deno.test("outputs: two archives cannot go to stdout", () => {
  // In the tests, stdout may be a terminal, which is rejected before.
  for (const args of [["-o", "type=tar", "-o", "type=oci"], ["-o", "-", "-o", "type=tar,dest=-"]]) {
    assert.throws(() => parsed(args), OptionError);
  }
});
