import assert from "node:assert/strict";
import { knownDaemons } from "../../../../lib/client/connect/known_daemons.ts";
import { BkitError } from "../../../../lib/errors.ts";
import { recorded } from "../../address/docker/files.ts";

/** Returns what is known, but for well-known sockets, with the reasons why something has no address. */
async function known(variables: Record<string, string>): Promise<string[]> {
  return (await knownDaemons(recorded(variables))).filter(({ usual }) => !usual).map(
    ({ name, kind, address }) =>
      `${kind} ${name} ${address instanceof BkitError ? address.shortMessage : address.text}`,
  );
}

Deno.test("knownDaemons: variables, builders with their nodes, and contexts", async () => {
  assert.deepEqual(await known({ BUILDKIT_HOST: "tcp://h:1", DOCKER_HOST: "tcp://d:2" }), [
    "environment BUILDKIT_HOST tcp://h:1",
    "buildx far tcp://far.example:1234",
    "buildx my_cluster buildx://my_cluster",
    "buildx pair/pair0 buildx://pair?node=pair0",
    "buildx pair/arm buildx://pair?node=arm",
    'buildx secure cannot read the file /certs/ca.pem of option "tls.ca": there is no such file',
    "buildx tunnel ssh://me@remote.example",
    "environment DOCKER_HOST docker://d:2",
    "context desktop docker:///home/user/.docker/desktop/docker.sock",
    "context fake docker:///run/fake/docker.sock",
    "context plain docker://plain.example:2375",
    "context remote docker+ssh://me@remote.example",
    "context unverified docker://unverified.example:2376",
  ]);
});

Deno.test("knownDaemons: a variable that names nothing is there with the reason", async () => {
  const found = await known({ BUILDX_BUILDER: "nope", DOCKER_CONTEXT: "gone" });
  assert.match(found[0]!, /^environment BUILDX_BUILDER cannot find the builder "nope"/);
  assert.equal(found[1], 'environment DOCKER_CONTEXT cannot find the Docker context "gone"');
  assert(!(await known({ BUILDX_BUILDER: "far" })).some((line) => line.includes("BUILDX_BUILDER")));
});

Deno.test("knownDaemons: a well-known socket that a context names is listed once", async () => {
  const all = await knownDaemons(recorded({ BUILDKIT_HOST: "docker://" }));
  const texts = all.map(({ address }) => address instanceof BkitError ? "" : address.text);
  assert.equal(texts.filter((text) => text === "docker:///var/run/docker.sock").length, 1);
});
