/** The options of a target and the flags of the command. */
import assert from "node:assert/strict";
import { Command } from "commander";
import { buildOptions } from "../../../../lib/cli/flags/build_options.ts";
import { addRunOptions, checkForSeveral, type RunFlags } from "../../../../lib/cli/run/flags.ts";
import { wordsAfterDashes } from "../../../../lib/cli/options/words_after_dashes.ts";
import { targetOptions } from "../../../../lib/cli/run/target_options.ts";
import type { ProgramInput, ProgramTarget } from "../../../../lib/client/program.ts";
import { checkOptions } from "../../../../lib/client/check/check_options.ts";
import type { BuildOptions } from "../../../../mod.ts";
import { scratch, type State } from "../../../../lib/llb/mod.ts";

const graph = scratch().mkfile("/a", "1");

/** Returns the flags that words stand for. */
function flagsOf(words: readonly string[]): { flags: RunFlags; args: string[]; rest: string[] } {
  const command = addRunOptions(new Command("run").argument("<file>").argument("[target...]"));
  const rest = wordsAfterDashes(command);
  command.exitOverride().parse(["build.ts", ...words], { from: "user" });
  return { flags: command.opts(), args: command.args, rest: [...rest()] };
}

/** Returns the options for the build of a target. */
function optionsOf(target: Partial<ProgramTarget>, ...words: readonly string[]): BuildOptions {
  const { flags, rest: args } = flagsOf(words);
  const given = buildOptions(flags);
  const all = { graph, ...target };
  const options = targetOptions({ name: "app", target: all }, { file: "b.ts", args, flags, given });
  checkOptions(options);
  return options;
}

Deno.test("run: flags override and complete the options of a target", () => {
  const target: Partial<ProgramTarget> = {
    tags: ["own:1"],
    outputs: [{ type: "cacheonly" }],
    platforms: ["linux/arm64"],
    secrets: { a: "1", b: "2" },
    cacheFrom: [{ type: "registry", ref: "r" }],
    config: { cmd: ["/a"] },
  };
  const plain = optionsOf(target);
  assert.deepEqual(plain.tags, ["own:1"]);
  assert.deepEqual(plain.outputs, [{ type: "cacheonly" }]);
  assert.deepEqual(plain.platforms, ["linux/arm64"]);
  assert.equal(plain.push, undefined);
  const flags = ["-t", "new:2", "--platform", "linux/amd64", "--push", "--no-cache"];
  const more = ["--secret", "id=b,env=B", "--cache-from", "s", "--annotation", "k=v"];
  const changed = optionsOf(target, ...flags, ...more);
  assert.deepEqual(changed.tags, ["new:2"]);
  assert.deepEqual(changed.platforms, ["linux/amd64"]);
  assert.deepEqual(changed.outputs, [{ type: "image" }]);
  assert.deepEqual(changed.secrets, { a: "1", b: { env: "B" } });
  assert.deepEqual(changed.cacheFrom?.map(({ ref }) => ref), ["r", "s"]);
  assert.deepEqual([changed.noCache, changed.push], [true, true]);
  assert.deepEqual(changed.config, { cmd: ["/a"] });
  assert.deepEqual(changed.annotations, { k: "v" });
});

Deno.test("run: trees of a target are directories by their paths, or those of flags", () => {
  const contexts = { a: ".", b: ".", layout: "oci-layout:///somewhere" };
  const { contexts: trees = {} } = optionsOf({ contexts }, "--build-context", "b=lib");
  assert.deepEqual(Object.keys(trees), ["a", "b", "layout"]);
  const [a, b] = [trees["a"], trees["b"]].map((tree) => (tree as { name?: string }).name);
  assert.equal(a, Deno.realPathSync("."));
  assert.equal(b, Deno.realPathSync("lib"));
  assert.equal(trees["layout"], "oci-layout:///somewhere");
  assert.throws(() => optionsOf({ contexts: { a: "no/such" } }), /cannot read the directory no\/s/);
});

Deno.test("run: a target has no unknown options", () => {
  const target = { tag: "a:1" } as Partial<ProgramTarget>;
  assert.throws(() => optionsOf(target), /the target app of b.ts has the unknown option tag/);
});

Deno.test("run: secrets of a function go without flags", () => {
  const secrets = () => "x";
  assert.equal(optionsOf({ secrets }).secrets, secrets);
  assert.throws(() => optionsOf({ secrets }, "--secret", "id=b,env=B"), /come from a function/);
});

Deno.test("run: a function gets platform, arguments and name", async () => {
  let input: ProgramInput | undefined;
  const made = optionsOf(
    {
      graph(given) {
        input = given;
        return graph;
      },
    },
    "--",
    "x",
    "--y",
  );
  const platform = { os: "linux", architecture: "arm64" };
  assert.equal(await (made.graph as (input: object) => Promise<State>)({ platform }), graph);
  assert.deepEqual(input, { platform, args: ["x", "--y"], target: "app" });
});

Deno.test("run: the error of a function tells the target and the file", async () => {
  const cause = new Error("oh no");
  const failing = optionsOf({
    graph() {
      throw cause;
    },
  });
  const call = (options: BuildOptions) => (options.graph as (input: object) => Promise<State>)({});
  await assert.rejects(call(failing), (error: Error) => {
    assert.match(error.message, /^cannot make the graph of the target app: oh no\nin b\.ts$/);
    assert.equal(error.cause, cause);
    return true;
  });
  const empty = optionsOf({ graph: (() => undefined) as unknown as () => State });
  await assert.rejects(call(empty), /target app: its function did not return one/);
});

Deno.test("run: words after -- are arguments, and others targets", () => {
  const { args, rest, flags } = flagsOf(["app", "-q", "test", "--", "a", "--list", "--", "b"]);
  assert.deepEqual(args, ["build.ts", "app", "test"]);
  assert.deepEqual(rest, ["a", "--list", "--", "b"]);
  assert.deepEqual([flags.quiet, flags.list], [true, undefined]);
});

Deno.test("run: options for Dockerfiles are unknown", () => {
  for (const flag of ["--build-arg=a=1", "--target=x", "--file=x", "--check"]) {
    assert.throws(() => flagsOf([flag]), { code: "commander.unknownOption" }, flag);
  }
});

Deno.test("run: some flags are for one target", () => {
  const check = (...words: string[]) => checkForSeveral(flagsOf(words).flags);
  for (
    const words of [
      ...[["-t", "a"], ["-o", "out"], ["-o", "type=oci,dest=a.tar"], ["-o", "-"]],
      ...[["--cache-to", "a"], ["--iidfile", "f"], ["--report", "f"], ["--chrome-trace", "f"]],
    ]
  ) assert.throws(() => check(...words), /with several targets/, words.join(" "));
  check("-o", "type=cacheonly", "--push", "--metadata-file", "f", "--no-cache");
});
