import assert from "node:assert/strict";
import { builderLogs, builderUp, type BuilderUpOptions } from "../../../lib/builder/mod.ts";
import { specification } from "../../../lib/builder/options.ts";
import { OptionError } from "../../../lib/errors.ts";

const BAD: [options: BuilderUpOptions, why: RegExp][] = [
  [{ name: "" }, /option "name" of a builder can't be ""/],
  [{ name: "../x" }, /option "name"/],
  [{ name: "-x" }, /option "name"/],
  [{ name: "Upper" }, /option "name"/],
  [{ name: "x".repeat(64) }, /option "name"/],
  [{ image: "" }, /option "image"/],
  [{ image: "--privileged" }, /option "image"/],
  [{ image: "a b" }, /option "image"/],
  [{ network: "--x" }, /option "network"/],
  [{ network: "container:other" }, /option "network"/],
  [{ cpus: 0 }, /option "cpus"/],
  [{ cpus: NaN }, /option "cpus"/],
  [{ memory: 1.5 }, /option "memory"/],
  [{ flags: ["debug"] }, /option "flags"/],
  [{ flags: ["--debug", "--addr=tcp://0.0.0.0:1"] }, /option "flags".*--addr/],
  [{ flags: ["-addr", "tcp://0.0.0.0:1"] }, /option "flags".*-addr/],
  [{ flags: ["--root", "/x"] }, /option "flags".*--root/],
  [{ flags: ["--config", "/x"] }, /option "flags".*--config/],
  [{ flags: ["--x=\n"] }, /option "flags"/],
  [{ config: "/no/such/file" }, /configuration \/no\/such\/file can't be read/],
];

for (const [options, why] of BAD) {
  Deno.test(`a builder is refused: ${JSON.stringify(options).slice(0, 60)}`, () => {
    assert.throws(() => specification(options, "docker"), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, why);
      assert.notEqual(error.advice, "");
      assert(error.option! in options);
      return true;
    });
  });
}

const CONTAINER_ONLY: BuilderUpOptions[] = [
  { image: "x" },
  { rootless: true },
  { network: "none" },
  { cpus: 1 },
  { memory: 1 },
  { pull: true },
];

for (const options of CONTAINER_ONLY) {
  const [name] = Object.keys(options);
  Deno.test(`the option ${name} is refused where buildkitd is a process`, () => {
    assert.doesNotThrow(() => specification(options, "docker"));
    assert.throws(() => specification(options, "buildkitd"), new RegExp(`"${name}" can't be used`));
  });
}

Deno.test("options that say no are the same as none", () => {
  const none = { rootless: false, pull: false };
  assert.deepEqual(specification(none, "buildkitd"), specification({}, "buildkitd"));
});

Deno.test("names and engines that can't be are refused before anything is run", async () => {
  await assert.rejects(builderUp({ name: "a/b" }), OptionError);
  // deno-lint-ignore no-explicit-any -- what a program without types may give
  await assert.rejects(builderUp({ engine: "sh" as any }), /option "engine" .*"sh"/);
  assert.throws(() => builderLogs({ tail: -1 }), /option "tail"/);
});
