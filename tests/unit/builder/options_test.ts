import assert from "node:assert/strict";
import type { BuilderUpOptions } from "../../../lib/builder/mod.ts";
import { specification } from "../../../lib/builder/options.ts";
import { OptionError } from "../../../lib/errors.ts";

const BAD: [options: BuilderUpOptions, why: RegExp][] = [
  [{ name: "" }, /option "name" must consist of .*\(got ""\)/],
  [{ name: "../x" }, /option "name" must/],
  [{ name: "-x" }, /option "name" must/],
  [{ name: "Upper" }, /option "name" must/],
  [{ name: "x".repeat(64) }, /option "name" must/],
  [{ image: "" }, /option "image" must/],
  [{ image: "--privileged" }, /option "image" must/],
  [{ image: "a b" }, /option "image" must/],
  [{ network: "--x" }, /option "network" must/],
  [{ network: "container:other" }, /option "network" must/],
  [{ cpus: 0 }, /option "cpus" must/],
  [{ cpus: NaN }, /option "cpus" must/],
  [{ memory: 1.5 }, /option "memory" must/],
  [{ flags: ["debug"] }, /option "flags" must/],
  [{ flags: ["--debug", "--addr=tcp://0.0.0.0:1"] }, /option "flags" must.*--addr/],
  [{ flags: ["-addr", "tcp://0.0.0.0:1"] }, /option "flags" must.*-addr/],
  [{ flags: ["--root", "/x"] }, /option "flags" must.*--root/],
  [{ flags: ["--config", "/x"] }, /option "flags" must.*--config/],
  [{ flags: ["--x=\n"] }, /option "flags" must/],
  [{ config: "/no/such/file" }, /cannot read the configuration \/no\/such\/file/],
];

for (const [options, why] of BAD) {
  Deno.test(`specification: rejects ${JSON.stringify(options).slice(0, 60)}`, () => {
    assert.throws(() => specification(options, "docker"), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, why);
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
  Deno.test(`specification: rejects the option ${name} for a process`, () => {
    assert.doesNotThrow(() => specification(options, "docker"));
    assert.throws(
      () => specification(options, "buildkitd"),
      new RegExp(`cannot use option "${name}"`),
    );
  });
}

Deno.test("specification: treats false like an omitted option", () => {
  const none = { rootless: false, pull: false };
  assert.deepEqual(specification(none, "buildkitd"), specification({}, "buildkitd"));
});
