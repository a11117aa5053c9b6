import assert from "node:assert/strict";
import * as path from "node:path";
import {
  builderAddress,
  builderCandidates,
  buildersDirectory,
  runningBuilders,
} from "../../../lib/builder/running.ts";
import type { Candidate } from "../../../lib/address/find/places.ts";
import { candidates } from "../../../lib/address/find/candidates.ts";
import { temporary } from "../../support/context.ts";

/** Creates a user's directory of builders with these files. */
async function user(home: string, files: Record<string, string>) {
  const env = (name: string) => ({ HOME: home } as Record<string, string>)[name];
  const directory = buildersDirectory(env)!;
  await Deno.mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await Deno.writeTextFile(path.join(directory, name), text);
  }
  return { env, directory };
}

Deno.test("builderCandidates: come after BUILDKIT_HOST, before the default sockets", async () => {
  await using home = await temporary();
  const { env } = await user(home.path, { a: "podman\n", default: "docker\n", z: "buildkitd" });
  const found = candidates(env, builderCandidates);
  assert.deepEqual(
    (found.slice(0, 4) as Candidate[]).map(({ address, source }) => [address.text, source]),
    [
      ["docker-container://bkit-builder-default", "the builder default"],
      ["podman-container://bkit-builder-a", "the builder a"],
      [`unix://${home.path}/.local/state/bkit/builders/z/buildkitd.sock`, "the builder z"],
      ["unix:///run/buildkit/buildkitd.sock", "default of buildkitd"],
    ],
  );
  const named = candidates(
    (name) => name === "BUILDKIT_HOST" ? "tcp://a:1" : env(name),
    builderCandidates,
  );
  assert.deepEqual((named as Candidate[]).map(({ address }) => address.text), ["tcp://a:1"]);
});

Deno.test("runningBuilders: ignores files that do not belong to a builder", async () => {
  await using home = await temporary();
  const { env, directory } = await user(home.path, {
    "default": "sh -c evil",
    "-x": "docker",
    "UP": "docker",
    "good": "docker",
    "empty": "",
  });
  await Deno.mkdir(path.join(directory, "directory"));
  assert.deepEqual(runningBuilders(env), [{ name: "good", engine: "docker" }]);
  assert.deepEqual(runningBuilders(() => undefined), []);
});

Deno.test("buildersDirectory, builderAddress: use the XDG directories if absolute", () => {
  const env = (values: Record<string, string>) => (name: string) => values[name];
  const own = env({ XDG_CONFIG_HOME: "/c", XDG_STATE_HOME: "/s", HOME: "/h" });
  assert.equal(buildersDirectory(own), "/c/bkit/builders");
  const address = (engine: "buildkitd" | "docker", values = own) =>
    builderAddress({ name: "x", engine }, values);
  assert.equal(address("buildkitd"), "unix:///s/bkit/builders/x/buildkitd.sock");
  assert.equal(
    buildersDirectory(env({ XDG_CONFIG_HOME: "c", HOME: "/h" })),
    "/h/.config/bkit/builders",
  );
  assert.equal(buildersDirectory(env({})), undefined);
  assert.equal(address("buildkitd", env({})), undefined);
  assert.equal(address("docker", env({})), "docker-container://bkit-builder-x");
});
