/** Variables and files by which Docker's client and buildx are set up. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, files } from "../../mod.ts";
import { bkit } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { on, socketOf } from "../support/daemons.ts";
import { DockerUser } from "../support/docker_user.ts";

/** Creates a directory with a busybox and a Dockerfile that runs a command. */
async function project(script: string, more = ""): Promise<Awaited<ReturnType<typeof temporary>>> {
  const made = await temporary();
  await Deno.mkdir(path.join(made.path, "bin"));
  await Deno.writeFile(path.join(made.path, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(made.path, "Dockerfile"), shell(script, more));
  return made;
}

on("recent", "variables: DOCKER_DEFAULT_PLATFORM and BUILDKIT_INLINE_CACHE", async (address) => {
  await using user = await DockerUser.make();
  await using made = await project(
    `echo ${crypto.randomUUID()}`,
    "ARG TARGETPLATFORM\nLABEL p=$TARGETPLATFORM\n",
  );
  const output = path.join(made.path, "image.tar");
  const built = await bkit(
    [
      ...["build", made.path, "--addr", address, "--progress", "plain", "--no-cache"],
      ...["--build-arg", "BUILDKIT_INLINE_CACHE=1", "-o", `type=oci,dest=${output}`],
    ],
    { env: { ...user.env, DOCKER_DEFAULT_PLATFORM: "linux/amd64/v2" } },
  );
  assert.equal(built.code, 0, built.stderr);
  assert.match(built.stderr, /preparing build cache for export|inline/);
  const tar = new TextDecoder("latin1").decode(await Deno.readFile(output));
  assert.match(tar, /"p":"linux\/amd64\/v2"/);
  assert.match(tar, /moby\.buildkit\.cache\.v0/);
});

on("recent", "variables: proxies of Docker's configuration reach the steps", async (address) => {
  await using user = await DockerUser.make();
  await using made = await project(`echo proxy=$HTTP_PROXY no=$NO_PROXY ${crypto.randomUUID()}`);
  const proxies = { default: { httpProxy: "http://proxy.example:1", noProxy: "local" } };
  await Deno.writeTextFile(
    path.join(user.home, ".docker/config.json"),
    JSON.stringify({ proxies }),
  );
  const build = (...args: string[]) =>
    bkit(
      [
        ...["build", made.path, "--addr", address, "--progress", "plain", "--no-cache"],
        ...["-o", "type=cacheonly", ...args],
      ],
      { env: user.env },
    );
  assert.match((await build()).stderr, /proxy=http:\/\/proxy\.example:1 no=local/);
  assert.match((await build("--build-arg", "http_proxy=")).stderr, /proxy= no=local/);
});

on("newest", "variables: a source policy denies and replaces images", async (address) => {
  await using user = await DockerUser.make();
  await using made = await temporary();
  const policy = path.join(made.path, "policy.json");
  await Deno.writeTextFile(
    path.join(made.path, "Dockerfile"),
    "FROM no.such.registry.invalid/a:1\n",
  );
  const deny = [{
    action: "DENY",
    selector: { identifier: "docker-image://no.such.registry.invalid/*" },
  }];
  await Deno.writeTextFile(policy, JSON.stringify({ rules: deny }));
  const build = (args: string[], env: Record<string, string>) =>
    bkit(["build", made.path, "--addr", address, "--progress", "plain", ...args], {
      env: { ...user.env, ...env },
    });
  for (
    const denied of [
      await build([], { EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: policy }),
      await build(["--source-policy-file", policy], {}),
    ]
  ) {
    assert.equal(denied.code, 1);
    assert.match(denied.stderr, /denied by policy/);
  }
  await Deno.writeTextFile(policy, "{");
  const damaged = await build(["--source-policy-file", policy], {});
  assert.equal(damaged.code, 2);
  assert.match(damaged.stderr, /cannot use the source policy .*: it is not valid JSON/);
  const absent = await build(["--source-policy-file", "/no/such"], {});
  assert.equal(absent.code, 2);

  await using client = await BuildKitClient.connect(address);
  await assert.rejects(
    client.build({
      context: files({}),
      dockerfile: "FROM no.such.registry.invalid/a:1\n",
      sourcePolicy: { rules: deny as never },
    }),
    /denied by policy/,
  );
});

on("newest", "variables: the metadata file has the keys of buildx", async (address) => {
  await using user = await DockerUser.make();
  await using made = await project(`echo ${crypto.randomUUID()}`);
  const file = path.join(made.path, "metadata.json");
  const engine = { DOCKER_HOST: `unix://${socketOf(address)}` };
  const keys = async (env: Record<string, string>) => {
    const ran = await bkit(
      ["build", made.path, "--addr", address, "-q", "--metadata-file", file],
      { env: { ...user.env, ...env } },
    );
    assert.equal(ran.code, 0, ran.stderr);
    return JSON.parse(await Deno.readTextFile(file));
  };
  const plain = await keys({});
  const theirs = path.join(user.home, "theirs.json");
  await user.docker(
    ["buildx", "build", made.path, "--quiet", "--provenance=false", "--metadata-file", theirs],
    engine,
  );
  const expected = JSON.parse(await Deno.readTextFile(theirs));
  const names = (content: Record<string, unknown>) =>
    Object.keys(content).filter((name) => name.startsWith("buildx.build."));
  assert.deepEqual(names(plain), names(expected));
  assert.equal(plain["buildx.build.ref"], plain["bkit.build.ref"]);
  const shape = (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort().map(([name, part]) => [name, shape(part)]))
      : typeof value;
  const { invocation: ours, ...rest } = plain["buildx.build.provenance"];
  const { invocation: other, ...expectedRest } = expected["buildx.build.provenance"];
  assert.deepEqual(shape(rest), shape(expectedRest));
  assert.deepEqual(Object.keys(ours).sort(), Object.keys(other).sort());
  const max = await keys({ BUILDX_METADATA_PROVENANCE: "max" });
  assert(max["buildx.build.provenance"].metadata.buildStartedOn);
  const none = await keys({ BUILDX_METADATA_PROVENANCE: "disabled" });
  assert.deepEqual(names(none), ["buildx.build.ref"]);
});
