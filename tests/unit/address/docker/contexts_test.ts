import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  chosenContext,
  contextAddress,
  listContexts,
} from "../../../../lib/address/docker/contexts.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { Certificates } from "../../../support/certificates.ts";
import { DockerFiles, recorded } from "./files.ts";

Deno.test("listContexts: reads the contexts that Docker's client wrote", async () => {
  const found = await listContexts(recorded());
  assert.deepEqual(found.map(({ name, host }) => `${name} ${host}`), [
    "desktop unix:///home/user/.docker/desktop/docker.sock",
    "fake unix:///run/fake/docker.sock",
    "plain tcp://plain.example:2375",
    "remote ssh://me@remote.example",
    "unverified tcp://unverified.example:2376",
  ]);
  assert.deepEqual(found.filter((context) => context.skipTlsVerify).map(({ name }) => name), [
    "unverified",
  ]);
});

Deno.test("listContexts: leaves out damaged contexts, and is empty without a directory", async () => {
  await using files = await DockerFiles.make({
    "contexts/meta/a/meta.json": "{",
    "contexts/meta/b/meta.json": '{"Name":"b","Endpoints":{}}',
    "contexts/meta/c/meta.json": '{"Name":"c","Endpoints":{"docker":{"Host":"tcp://h:1"}}}',
  });
  assert.deepEqual((await listContexts(files.env())).map(({ name }) => name), ["c"]);
  assert.deepEqual(await listContexts(files.env({ DOCKER_CONFIG: "/no/such" })), []);
  assert.deepEqual(await listContexts(() => undefined), []);
});

Deno.test("contextAddress: is an engine, whatever the scheme", async () => {
  const text = async (name: string) => (await contextAddress(recorded(), name)).text;
  assert.equal(await text("desktop"), "docker:///home/user/.docker/desktop/docker.sock");
  assert.equal(await text("plain"), "docker://plain.example:2375");
  assert.equal(await text("remote"), "docker+ssh://me@remote.example");
  assert.equal(await text("default"), "docker:///var/run/docker.sock");
  const { daemon, transport } = await contextAddress(recorded(), "plain");
  assert.deepEqual([daemon, transport.kind], ["engine", "tcp"]);
});

Deno.test("contextAddress: rejects an unknown context, and a named pipe", async () => {
  await assert.rejects(contextAddress(recorded(), "nope"), (error) => {
    assert(error instanceof OptionError);
    assert.equal(error.shortMessage, 'cannot find the Docker context "nope"');
    return true;
  });
  const id = createHash("sha256").update("pipe").digest("hex");
  await using files = await DockerFiles.make({
    [`contexts/meta/${id}/meta.json`]:
      '{"Name":"pipe","Endpoints":{"docker":{"Host":"npipe:////./pipe/docker_engine"}}}',
  });
  await assert.rejects(contextAddress(files.env(), "pipe"), /named pipe of Windows/);
});

Deno.test("contextAddress: has the TLS of the context's files, and no other", async () => {
  await using made = await Certificates.make();
  const id = createHash("sha256").update("tls").digest("hex");
  await using files = await DockerFiles.make({
    [`contexts/meta/${id}/meta.json`]:
      '{"Name":"tls","Endpoints":{"docker":{"Host":"tcp://h:2376"}}}',
    [`contexts/tls/${id}/docker/ca.pem`]: await Deno.readTextFile(made.ca),
    [`contexts/tls/${id}/docker/cert.pem`]: await Deno.readTextFile(made.client.cert),
    [`contexts/tls/${id}/docker/key.pem`]: await Deno.readTextFile(made.client.key),
  });
  const { transport, text } = await contextAddress(files.env(), "tls");
  assert.equal(text, "docker://h:2376");
  assert(transport.kind === "tls" && transport.tls.hasCertificate);
  assert.equal(transport.tls.connection("h").rejectUnauthorized, true);
  const unverified = await contextAddress(recorded(), "unverified");
  assert(unverified.transport.kind === "tls");
  assert.equal(unverified.transport.tls.connection("h").rejectUnauthorized, false);
});

Deno.test("chosenContext: DOCKER_HOST, then DOCKER_CONTEXT, then Docker's configuration", async () => {
  const name = async (variables: Record<string, string>) =>
    (await chosenContext(recorded(variables)))?.name;
  assert.equal(await name({}), "desktop");
  assert.equal(await name({ DOCKER_CONTEXT: "plain" }), "plain");
  assert.equal(await name({ DOCKER_CONTEXT: "default" }), undefined);
  assert.equal(await name({ DOCKER_CONTEXT: "plain", DOCKER_HOST: "tcp://h:1" }), undefined);
  assert.equal(await name({ DOCKER_CONFIG: "/no/such" }), undefined);
});

Deno.test("chosenContext: rejects a damaged configuration without quoting it", async () => {
  await using files = await DockerFiles.make({ "config.json": '{"auths":{"r":{"auth":"c2VjcmV0"' });
  await assert.rejects(chosenContext(files.env()), (error) => {
    assert(error instanceof OptionError);
    assert.match(error.shortMessage, /^cannot read .*config\.json: it is not valid JSON$/);
    assert.doesNotMatch(Deno.inspect(error), /c2VjcmV0/);
    return true;
  });
});
