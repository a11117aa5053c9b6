import assert from "node:assert/strict";
import * as path from "node:path";
import { localEngine } from "../../../../lib/address/find/local_engine.ts";
import { recorded } from "../docker/files.ts";
import { DockerFiles } from "../docker/files.ts";

Deno.test("localEngine: is the one that Docker's client would use", async () => {
  const text = async (variables: Record<string, string>) =>
    (await localEngine(recorded(variables))).text;
  assert.equal(await text({ DOCKER_HOST: "tcp://h:1", DOCKER_CONTEXT: "plain" }), "docker://h:1");
  assert.equal(await text({ DOCKER_CONTEXT: "plain" }), "docker://plain.example:2375");
  assert.equal(await text({}), "docker:///home/user/.docker/desktop/docker.sock");
});

Deno.test("localEngine: is else the first socket that exists", async () => {
  await using files = await DockerFiles.make({ ".rd/docker.sock": "" });
  const env: Record<string, string> = { HOME: files.directory };
  const { text } = await localEngine((name) => env[name]);
  const own = await Deno.stat("/var/run/docker.sock").then(() => true, () => false);
  const rancher = `docker://${path.join(files.directory, ".rd/docker.sock")}`;
  assert.equal(text, own ? "docker:///var/run/docker.sock" : rancher);
});
