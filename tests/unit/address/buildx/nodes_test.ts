import assert from "node:assert/strict";
import { namedBuilder } from "../../../../lib/address/buildx/builders.ts";
import { nodesOf } from "../../../../lib/address/buildx/nodes.ts";
import { endpoint } from "../../../../lib/address/endpoint.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { Certificates } from "../../../support/certificates.ts";
import { DockerFiles, recorded } from "../docker/files.ts";

async function nodes(name: string, options: { platforms?: string[]; node?: string } = {}) {
  const env = recorded();
  const builder = await namedBuilder(env, name);
  return await nodesOf(builder, { env, source: "test", platforms: [], ...options });
}

Deno.test("nodesOf: a remote daemon has its own address", async () => {
  const [{ address, source }] = await nodes("far") as [Awaited<ReturnType<typeof nodes>>[0]];
  assert.equal(address.text, "tcp://far.example:1234");
  assert.equal(source, "test");
  assert.equal((await nodes("tunnel"))[0]!.address.text, "ssh://me@remote.example");
});

Deno.test("nodesOf: a remote daemon has the TLS of the driver's options", async () => {
  await assert.rejects(nodes("secure"), /\/certs\/ca\.pem/);
  await using made = await Certificates.make();
  const options = {
    cacert: made.ca,
    cert: made.client.cert,
    key: made.client.key,
    servername: "build.example",
  };
  const content = {
    Name: "s",
    Driver: "remote",
    Nodes: [{ Name: "s0", Endpoint: "tcp://h:1", DriverOpts: options }],
  };
  await using files = await DockerFiles.make({ "buildx/instances/s": JSON.stringify(content) });
  const env = files.env();
  const found = await nodesOf(await namedBuilder(env, "s"), { env, source: "", platforms: [] });
  const { transport } = found[0]!.address;
  assert(transport.kind === "tls" && transport.tls.hasCertificate);
  assert.equal(transport.tls.serverName, "build.example");
});

Deno.test("nodesOf: nodes that list the platforms come first", async () => {
  const texts = async (...platforms: string[]) =>
    (await nodes("pair", { platforms })).map(({ address }) => address.text);
  assert.deepEqual(await texts(), ["buildx://pair?node=pair0", "buildx://pair?node=arm"]);
  assert.deepEqual(await texts("linux/arm64"), [
    "buildx://pair?node=arm",
    "buildx://pair?node=pair0",
  ]);
  assert.deepEqual(await texts("linux/arm64", "linux/s390x"), [
    "buildx://pair?node=pair0",
    "buildx://pair?node=arm",
  ]);
  assert.deepEqual((await nodes("pair")).map(({ source }) => source), [
    "test, node pair0",
    "test, node arm",
  ]);
  assert.deepEqual((await nodes("pair", { node: "arm" })).length, 1);
  await assert.rejects(nodes("pair", { node: "x" }), /it has no node "x"/);
});

Deno.test("nodesOf: pods are reached by kubectl, by the names that buildx gives", async () => {
  const [{ address }] = await nodes("my_cluster") as [Awaited<ReturnType<typeof nodes>>[0]];
  assert.equal(address.text, "buildx://my_cluster");
  assert.equal(endpoint(address).remote, true);
  assert(address.transport.kind === "command");
  assert.deepEqual(address.transport.command, [
    "kubectl",
    "--kubeconfig=/home/user/.kube/config",
    "--namespace=ci",
    "exec",
    "--container=buildkitd",
    "-i",
    "deployment/my-cluster0",
    "--",
    "buildctl",
    "dial-stdio",
  ]);
});

Deno.test("nodesOf: rejects a driver that it does not know, and a builder without nodes", async () => {
  await using files = await DockerFiles.make({
    "buildx/instances/a": '{"Name":"a","Driver":"cloud","Nodes":[{"Name":"a0"}]}',
    "buildx/instances/b": '{"Name":"b","Driver":"remote","Nodes":null}',
  });
  const env = files.env();
  for (const [name, why] of [["a", /its driver "cloud"/], ["b", /it has no nodes/]] as const) {
    const builder = await namedBuilder(env, name);
    await assert.rejects(nodesOf(builder, { env, source: "", platforms: [] }), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, why);
      return true;
    });
  }
});

Deno.test("nodesOf: a name cannot become an option of kubectl", async () => {
  await using files = await DockerFiles.make({
    "buildx/instances/k":
      '{"Name":"k","Driver":"kubernetes","Nodes":[{"Name":"-x","Endpoint":"kubernetes:///k"}]}',
  });
  const env = files.env();
  const builder = await namedBuilder(env, "k");
  const [node] = await nodesOf(builder, { env, source: "", platforms: [] });
  assert(node?.address.transport.kind === "command");
  assert(node.address.transport.command.includes("deployment/-x"));
});
