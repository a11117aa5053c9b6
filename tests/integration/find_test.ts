/** Daemons that the user already has: contexts and builders that Docker's own programs made. */
import assert from "node:assert/strict";
import * as net from "node:net";
import * as path from "node:path";
import { BuildKitClient, type Dialer, files, type ListedDaemon, memoryTarget } from "../../mod.ts";
import { builderImage } from "../support/builder.ts";
import { Certificates } from "../support/certificates.ts";
import { bkit } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { checkTransport } from "../support/check_transport.ts";
import { on, socketOf } from "../support/daemons.ts";
import { DockerUser } from "../support/docker_user.ts";
import { PlainSocket } from "../support/plain.ts";
import { TlsProxy } from "../support/tls_proxy.ts";
import { installAlias } from "../support/transports.ts";

const IMAGE = "bkit.test/buildkit:find";

/** Runs `bkit health` and returns the address in its answer. */
async function found(env: Record<string, string>, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await bkit(["health", "--json", ...args], { env });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout).address;
}

/** Builds a step in a daemon that the flags and the environment select. */
async function builds(env: Record<string, string>, ...args: string[]): Promise<void> {
  await using directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  const dockerfile = shell(`echo built ${crypto.randomUUID()}`);
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), dockerfile);
  const flags = ["--progress", "plain", "-o", `type=tar,dest=${directory.path}/out.tar`];
  const { code, stderr } = await bkit(["build", directory.path, ...flags, ...args], { env });
  assert.equal(code, 0, stderr);
  assert.match(stderr, /\d built [0-9a-f-]{36}/);
}

on("recent", "find: contexts that Docker's client made", async (address) => {
  await using user = await DockerUser.make();
  const { env } = user;
  await user.docker(["context", "create", "mine", "--docker", `host=unix://${socketOf(address)}`]);
  await user.docker(["context", "create", "gone", "--docker", "host=unix:///no/such.sock"]);
  assert.equal(await found({ ...env, DOCKER_CONTEXT: "mine" }), address);
  assert.equal(await found(env, "--builder", "mine"), address);
  assert.equal(await found(env, "--addr", "docker-context://mine"), address);
  await user.docker(["context", "use", "mine"]);
  assert.equal(await found(env), address);
  await builds(env);
  // The chosen context is not replaced by what else there may be.
  const gone = await bkit(["health"], { env: { ...env, DOCKER_CONTEXT: "gone" } });
  assert.equal(gone.code, 3);
  assert.match(
    gone.stderr,
    /docker:\/\/\/no\/such\.sock \(DOCKER_CONTEXT, gone\): there is no such/,
  );
  const unknown = await bkit(["health"], { env: { ...env, DOCKER_CONTEXT: "nope" } });
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /cannot find the Docker context "nope"/);
});

on("recent", "find: a context with TLS", async (address) => {
  await using user = await DockerUser.make();
  await using made = await Certificates.make();
  await using proxy = await TlsProxy.start({
    certificate: made.server,
    target: socketOf(address),
    clients: made.ca,
  });
  const host = `host=tcp://localhost:${proxy.port}`;
  const pair = `cert=${made.client.cert},key=${made.client.key}`;
  const create = (name: string, options: string) =>
    user.docker(["context", "create", name, "--docker", `${host},${options}`]);
  await create("full", `ca=${made.ca},${pair}`);
  await create("unverified", `${pair},skip-tls-verify=true`);
  await create("stranger", `ca=${made.self.cert},${pair}`);
  await builds(user.env, "--builder", "full");
  assert.equal(
    await found({ ...user.env, DOCKER_CONTEXT: "unverified" }),
    `docker://localhost:${proxy.port}`,
  );
  const stranger = await bkit(["health", "--builder", "stranger"], { env: user.env });
  assert.equal(stranger.code, 3);
  assert.match(stranger.stderr, /certificate/);
});

on("recent", "find: builders that buildx made, by driver", async (address) => {
  await using stack = new AsyncDisposableStack();
  const user = stack.use(await DockerUser.make());
  const plain = stack.use(await PlainSocket.start(socketOf(address)));
  const { env } = user;
  const engine = { DOCKER_HOST: `unix://${socketOf(address)}` };

  // docker
  await builds({ ...env, ...engine }, "--builder", "default");

  // remote
  const remote = ["--driver", "remote", `unix://${plain.path}`];
  await user.docker(["buildx", "create", "--name", "far", ...remote], engine);
  await builds({ ...env, BUILDX_BUILDER: "far" });
  assert.equal(await found(env, "--addr", "buildx://far"), `unix://${plain.path}`);

  // docker-container
  await builderImage(address, IMAGE, "1");
  stack.defer(async () => void await user.docker(["image", "rm", "--force", IMAGE], engine));
  await user.docker(["buildx", "create", "--name", "box", "--driver", "docker-container"], engine);
  const absent = await bkit(["health", "--builder", "box"], { env: { ...env, ...engine } });
  assert.equal(absent.code, 3);
  assert.match(absent.stderr, /there is no container buildx_buildkit_box0/);
  assert.match(absent.stderr, /docker buildx inspect --bootstrap box/);
  const container = "buildx_buildkit_box0";
  const volume = ["--volume", `${path.dirname(plain.path)}:/var/lib/buildkit`];
  await user.docker(["run", "--detach", "--name", container, ...volume, IMAGE], engine);
  stack.defer(async () => void await user.docker(["rm", "--force", container], engine));
  await user.docker(["buildx", "use", "box"], engine);
  assert.equal(await found({ ...env, ...engine }), "buildx://box");
  await builds({ ...env, ...engine });
  {
    const directory = path.join(user.home, ".docker");
    Deno.env.set("DOCKER_CONFIG", directory);
    using _ = { [Symbol.dispose]: () => Deno.env.delete("DOCKER_CONFIG") };
    await using client = await BuildKitClient.connect(undefined, { builder: "box" });
    await checkTransport(client, address);
  }
  await user.docker(["stop", "--time", "0", container], engine);
  const stopped = await bkit(["health", "--builder", "box"], { env: { ...env, ...engine } });
  assert.equal(stopped.code, 3);
  assert.match(stopped.stderr, /the container buildx_buildkit_box0 is not running/);

  // kubernetes
  const kubeconfig = path.join(user.home, "kubeconfig");
  await Deno.writeTextFile(kubeconfig, KUBECONFIG);
  const options = ["--driver", "kubernetes", "--driver-opt", "namespace=ci"];
  const cluster = ["buildx", "create", "--name", "my_cluster", ...options];
  await user.docker(cluster, { ...engine, KUBECONFIG: kubeconfig });
  const record = path.join(user.home, "record");
  await installAlias(user.bin, "kubectl", { record, address });
  const search = `${user.bin}:${Deno.env.get("PATH")}`; // for the env that runs the stand-in
  await builds({ ...env, PATH: search, BUILDX_BUILDER: "my_cluster" });
  assert.deepEqual(JSON.parse((await Deno.readTextFile(record)).split("\n")[0]!), [
    `--kubeconfig=${kubeconfig}`,
    "--namespace=ci",
    ...["exec", "--container=buildkitd", "-i", "deployment/my-cluster0"],
    ...["--", "buildctl", "dial-stdio"],
  ]);
});

on("recent", "find: builder ls shows everything, and what a build would take", async (address) => {
  await using user = await DockerUser.make();
  await using plain = await PlainSocket.start(socketOf(address));
  // A server that takes connections and says nothing.
  await using silent = await temporary();
  const mute = net.createServer((socket) => void socket.resume()).listen(
    path.join(silent.path, "mute.sock"),
  );
  await using _ = {
    [Symbol.asyncDispose]: () => new Promise<void>((done) => void mute.close(() => done())),
  };
  const engine = { DOCKER_HOST: `unix://${socketOf(address)}` };
  const create = (name: string, driver: string, ...more: string[]) =>
    user.docker(["buildx", "create", "--name", name, "--driver", driver, ...more], engine);
  await create("far", "remote", `unix://${plain.path}`);
  await create("tunnel", "remote", "ssh://me@no.such.host.invalid");
  await create("box", "docker-container", "--platform", "linux/s390x");
  await user.docker(["context", "create", "mine", "--docker", `host=unix://${socketOf(address)}`]);
  await user.docker([
    "context",
    "create",
    "mute",
    "--docker",
    `host=unix://${silent.path}/mute.sock`,
  ]);
  await user.docker(["context", "use", "mine"]);
  const listed = async (env: Record<string, string>): Promise<ListedDaemon[]> => {
    const { code, stdout, stderr } = await bkit(["builder", "ls", "--json", "--timeout", "2"], {
      env: { ...user.env, ...env },
    });
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout);
  };
  const all = await listed({});
  assert.deepEqual(
    all.map(({ name, kind, state, selected }) => [name, kind, state, selected]).filter(
      ([, kind]) => kind !== "socket",
    ),
    [
      ["box", "buildx", "down", false],
      ["far", "buildx", "up", false],
      ["tunnel", "buildx", "unknown", false],
      ["mine", "context", "up", true],
      ["mute", "context", "down", false],
    ],
  );
  const by = (name: string) => all.find((daemon) => daemon.name === name)!;
  assert.deepEqual(by("box").platforms, ["linux/s390x"]);
  assert.match(by("far").platforms[0]!, /^linux\//);
  assert.equal(by("tunnel").reason, "not tried: it runs ssh");
  assert.equal(by("mute").reason, "no answer within 2 s");
  await user.docker(["buildx", "use", "far"]);
  const used = (await listed({})).filter(({ selected }) => selected);
  assert.deepEqual(used.map(({ name }) => name), ["far"]);
  const named = await listed({ BUILDKIT_HOST: "docker-context://mine" });
  assert.deepEqual(named.filter(({ selected }) => selected).map(({ name }) => name).sort(), [
    "BUILDKIT_HOST",
    "mine",
  ]);
  const table = await bkit(["builder", "ls"], { env: user.env });
  assert.match(table.stdout, /^\* {2}far +buildx \(remote\) +unix:/m);
});

on("recent", "find: nothing is written to Docker's files", async (address) => {
  await using user = await DockerUser.make();
  const engine = { DOCKER_HOST: `unix://${socketOf(address)}` };
  await user.docker([
    "buildx",
    "create",
    "--name",
    "far",
    "--driver",
    "remote",
    address.replace("docker", "unix"),
  ], engine);
  await user.docker(["buildx", "use", "far"], engine);
  const state = async (): Promise<string[]> => {
    const seen: string[] = [];
    const walk = async (directory: string) => {
      for await (const { name, isDirectory } of Deno.readDir(directory)) {
        const file = path.join(directory, name);
        const { mtime, size } = await Deno.lstat(file);
        seen.push(`${file} ${mtime?.getTime()} ${size}`);
        if (isDirectory) await walk(file);
      }
    };
    await walk(path.join(user.home, ".docker"));
    return seen.sort();
  };
  const before = await state();
  await bkit(["health"], { env: { ...user.env, ...engine } });
  await bkit(["health", "--builder", "far"], { env: { ...user.env, ...engine } });
  assert.deepEqual(await state(), before);
});

on("recent", "find: a function is an address", async (address) => {
  await using plain = await PlainSocket.start(socketOf(address));
  let opened = 0;
  const dial: Dialer = () => {
    opened++;
    return Promise.resolve(net.connect(plain.path));
  };
  await using client = await BuildKitClient.connect(dial);
  assert.equal(client.address, "dialer:dial");
  const target = memoryTarget();
  await client.build({
    context: files({ a: "1" }),
    dockerfile: "FROM scratch\nCOPY a /\n",
    outputs: [{ type: "local", dest: target }],
  });
  assert.deepEqual([...target.entries.keys()], ["a"]);
  assert.notEqual(opened, 0);
  await assert.rejects(
    BuildKitClient.connect(() => Promise.reject(new Error("no way there"))),
    /no BuildKit at dialer:anonymous: no way there/,
  );
});

const KUBECONFIG = `apiVersion: v1
kind: Config
clusters: [{name: c, cluster: {server: "http://127.0.0.1:1"}}]
contexts: [{name: x, context: {cluster: c, user: u, namespace: ns}}]
users: [{name: u, user: {token: t}}]
current-context: x
`;
