import assert from "node:assert/strict";
import {
  listBuilders,
  namedBuilder,
  selectedBuilder,
} from "../../../../lib/address/buildx/builders.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { DockerFiles, recorded } from "../docker/files.ts";

Deno.test("listBuilders: reads the builders that buildx wrote", async () => {
  const found = await listBuilders(recorded());
  assert.deepEqual(found.map(({ name, driver, nodes }) => `${name} ${driver} ${nodes.length}`), [
    "far remote 1",
    "my_cluster kubernetes 1",
    "pair docker-container 2",
    "secure remote 1",
    "tunnel remote 1",
  ]);
  const pair = found[2]!;
  assert.deepEqual(pair.nodes.map(({ name, platforms }) => [name, platforms]), [
    ["pair0", []],
    ["arm", ["linux/arm64", "linux/arm/v7"]],
  ]);
  assert.deepEqual(await listBuilders(() => undefined), []);
});

Deno.test("namedBuilder: finds a builder whatever its case, and a context", async () => {
  assert.equal((await namedBuilder(recorded(), "PAIR")).driver, "docker-container");
  const context = await namedBuilder(recorded(), "plain");
  assert.deepEqual([context.driver, context.nodes[0]!.endpoint], ["docker", "plain"]);
  assert.equal((await namedBuilder(recorded(), "default")).driver, "docker");
});

Deno.test("namedBuilder: rejects an unknown name, and one that is a path", async () => {
  for (const name of ["nope", "../current", "a/b", ""]) {
    await assert.rejects(namedBuilder(recorded(), name), (error) => {
      assert(error instanceof OptionError);
      assert.equal(error.option, "builder");
      assert.match(error.shortMessage, /^cannot find the builder "/);
      return true;
    });
  }
});

Deno.test("selectedBuilder: depends on the context or the engine", async () => {
  const name = async (variables: Record<string, string>) =>
    (await selectedBuilder(recorded(variables)))?.name;
  assert.equal(await name({}), "far", "for the current context, as its default");
  assert.equal(await name({ DOCKER_CONTEXT: "plain" }), "pair");
  assert.equal(await name({ DOCKER_CONTEXT: "remote" }), undefined);
  assert.equal(await name({ DOCKER_HOST: "tcp://h:1" }), undefined);
  assert.equal(await name({ BUILDX_CONFIG: "/no/such" }), undefined);
});

Deno.test("selectedBuilder: a builder for all contexts comes first", async () => {
  const instance = '{"Name":"b","Driver":"remote","Nodes":[{"Name":"b0","Endpoint":"tcp://h:1"}]}';
  const current = (content: Record<string, unknown>) =>
    DockerFiles.make({
      "buildx/instances/b": instance,
      "buildx/current": JSON.stringify(content),
    });
  await using all = await current({ Key: "elsewhere", Name: "b", Global: true });
  assert.equal((await selectedBuilder(all.env()))?.name, "b");
  await using one = await current({ Key: "elsewhere", Name: "b", Global: false });
  assert.equal(await selectedBuilder(one.env()), undefined);
  await using socket = await current({ Key: "unix:///var/run/docker.sock", Name: "b" });
  assert.equal((await selectedBuilder(socket.env()))?.name, "b");
  await using host = await current({ Key: "tcp://h:1", Name: "b" });
  assert.equal((await selectedBuilder(host.env({ DOCKER_HOST: "tcp://h:1" })))?.name, "b");
  await using gone = await current({ Key: "unix:///var/run/docker.sock", Name: "gone" });
  assert.equal(await selectedBuilder(gone.env()), undefined);
  await using none = await current({ Key: "", Name: "", Global: false });
  assert.equal(await selectedBuilder(none.env()), undefined);
});
