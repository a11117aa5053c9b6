import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient } from "../../mod.ts";
import { builderImage } from "../support/builder.ts";
import { bkit, command, type CommandResult, text } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { on, socketOf } from "../support/daemons.ts";
import { program } from "../support/packages.ts";
import { PlainSocket } from "../support/plain.ts";
import { checkTransport } from "../support/check_transport.ts";
import { withPath } from "../support/transports.ts";

const IMAGE = "bkit.test/buildkit:1";
/** Image of a builder if no other is named. */
const DEFAULT_IMAGE = "docker.io/moby/buildkit:latest";
const CONTAINER = "bkit-builder-default";
const VOLUME = "bkit-builder-default-cache";
const ADDRESS = `docker-container://${CONTAINER}`;

/** Creates a user with directories of its own and only these programs in PATH. */
async function user(stack: AsyncDisposableStack, programs: Record<string, string>) {
  const home = stack.use(await temporary()).path;
  const bin = path.join(home, "bin");
  await Deno.mkdir(bin);
  for (const [name, target] of Object.entries(programs)) {
    await Deno.symlink(target, path.join(bin, name));
  }
  const env: Record<string, string> = {
    HOME: home,
    PATH: bin,
    XDG_CONFIG_HOME: "",
    XDG_STATE_HOME: path.join(home, "s"), // short because it is a part of a socket's path
    XDG_DATA_HOME: "",
    XDG_RUNTIME_DIR: "",
    DENO_DIR: denoDir(),
  };
  return { home, env };
}

/** Creates a user that has Docker's client for an engine. */
async function dockerUser(stack: AsyncDisposableStack, address: string) {
  const docker = await program("cli", "docker");
  const { home, env } = await user(stack, { docker });
  env.DOCKER_HOST = `unix://${socketOf(address)}`;
  const engine = async (...args: string[]) => {
    const { code, stdout, stderr } = await new Deno.Command(docker, { args, env }).output();
    assert.equal(code, 0, text(stderr));
    return text(stdout).trim();
  };
  return { docker, home, env, engine };
}

/**
 * Builds the image of the builder, and creates its volume: the directory with the socket of the
 * test daemon, which makes the builder that daemon.
 */
async function prepare(
  stack: AsyncDisposableStack,
  address: string,
  image: string,
  { env, engine }: Pick<Awaited<ReturnType<typeof dockerUser>>, "env" | "engine">,
): Promise<void> {
  const plain = stack.use(await PlainSocket.start(socketOf(address)));
  await builderImage(address, image, "1");
  stack.defer(async () => {
    await bkit(["builder", "rm", "--cache"], { env });
    await engine("image", "rm", "--force", image);
  });
  await engine(
    ...["volume", "create", "--label", "bkit.builder=default", "--opt", "type=none"],
    ...["--opt", "o=bind", "--opt", `device=${path.dirname(plain.path)}`, VOLUME],
  );
}

/** Returns Deno's cache of this process, for a child with a home of its own. */
function denoDir(): string {
  return Deno.env.get("DENO_DIR") ??
    path.join(Deno.env.get("XDG_CACHE_HOME") ?? `${Deno.env.get("HOME")}/.cache`, "deno");
}

/** Creates a directory with a busybox and a Dockerfile that runs a command. */
async function project(home: string): Promise<string> {
  const directory = path.join(home, "project");
  await Deno.mkdir(path.join(directory, "bin"), { recursive: true });
  await Deno.writeFile(path.join(directory, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), shell("echo built in the builder"));
  return directory;
}

/** Returns true if a process runs: an ended one remains until its parent has waited for it. */
async function runs(pid: number): Promise<boolean> {
  const stat = await Deno.readTextFile(`/proc/${pid}/stat`).catch(() => "");
  return /\) [^Z]/.test(stat);
}

function assertOk(ran: CommandResult, output: RegExp): void {
  assert.equal(ran.code, 0, ran.stderr);
  assert.match(ran.stdout + ran.stderr, output);
}

on("recent", "builder: a container runs builds and lasts from up to rm", async (address) => {
  await using stack = new AsyncDisposableStack();
  const who = await dockerUser(stack, address);
  const { docker, home, env, engine } = who;
  const builder = (...args: string[]) => bkit(["builder", ...args], { env });
  const up = (...args: string[]) => builder("up", "--image", IMAGE, "--network", "none", ...args);
  await prepare(stack, address, IMAGE, who);

  const none = await builder("status", "--engine", "docker");
  assert.equal(none.code, 3);
  assert.match(none.stdout, /state +absent/);
  assertOk(await builder("down", "--engine", "docker"), /was not up/);
  const silent = await builder("logs", "--engine", "docker");
  assert.match(silent.stderr, /the builder default does not exist/);

  const started = await up("--engine", "docker");
  assertOk(started, /builder default is up: docker-container:\/\/bkit-builder-default/);
  const id = await engine("inspect", "--format", "{{.Id}}", CONTAINER);
  const form = "{{.HostConfig.Privileged}} {{.HostConfig.RestartPolicy.Name}} " +
    "{{.HostConfig.NetworkMode}} {{len .HostConfig.PortBindings}}";
  assert.equal(await engine("inspect", "--format", form, CONTAINER), "true always none 0");
  assertOk(await up(), /is already up/);
  assert.equal(await engine("inspect", "--format", "{{.Id}}", CONTAINER), id);

  // The builder is found without being named, and used for the build.
  assertOk(await bkit(["health"], { env }), /^ok docker-container:\/\/bkit-builder-default /);
  const built = await bkit(["local", await project(home), "--progress", "plain"], { env });
  assertOk(built, /built in the builder/);
  assert.match(built.stdout, /^sha256:/);
  const status = JSON.parse((await builder("status", "--json")).stdout);
  assert.match(status.digest, /^sha256:[0-9a-f]{64}$/);
  assert.match(status.created, /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual({ ...status, digest: "", created: "" }, {
    name: "default",
    engine: "docker",
    address: ADDRESS,
    cache: VOLUME,
    state: "up",
    image: IMAGE,
    network: "none",
    digest: "",
    created: "",
  });

  const script = `#!/bin/sh\nDOCKER_HOST=${env.DOCKER_HOST} exec '${docker}' "$@"\n`;
  const reach = path.join(home, "reach");
  await Deno.mkdir(reach);
  await Deno.writeTextFile(path.join(reach, "docker"), script, { mode: 0o755 });
  {
    using _ = withPath(reach);
    await using client = await BuildKitClient.connect(ADDRESS);
    await checkTransport(client, address);
  }

  // Other flags and a configuration result in another container with the same cache.
  const config = path.join(home, "buildkitd.toml");
  await Deno.writeTextFile(config, "# as it was written\ndebug = true\n");
  const flags = ["--config", config, "--", "--debug", "--oci-worker-gc=false"];
  assertOk(await up(...flags), /was replaced; its cache was kept/);
  const changed = await engine("inspect", "--format", "{{.Id}}", CONTAINER);
  assert.notEqual(changed, id);
  assertOk(await up(...flags), /is already up/);
  const mounts = "{{range .Mounts}}{{.Name}}:{{.Destination}}{{end}}";
  const mounted = await engine("inspect", "--format", mounts, CONTAINER);
  assert.equal(mounted, `${VOLUME}:/var/lib/buildkit`);
  const logs = await builder("logs");
  assertOk(logs, /started with: --config \/bkit\/buildkitd\.toml --debug --oci-worker-gc=false/);
  assert.match(logs.stdout, /# as it was written\ndebug = true/);
  assert.equal((await builder("logs", "--tail", "1")).stdout, "debug = true\n");
  await Deno.writeTextFile(config, "debug = false\n");
  assertOk(await up(...flags), /was replaced/);

  // Another image with the same name.
  await builderImage(address, IMAGE, "2");
  assertOk(await up(...flags), /was replaced/);
  assertOk(await up(...flags), /is already up/);

  const running = await engine("inspect", "--format", "{{.Id}}", CONTAINER);
  const follow = command(["builder", "logs", "--follow"], { env }).spawn();
  const reader = follow.stdout.getReader();
  await reader.read(); // --follow keeps it open
  assertOk(await builder("down"), /is down/);
  assert.equal((await follow.status).code, 0, "logs --follow ends with the builder");
  await reader.cancel();
  await follow.stderr.cancel();
  assertOk(await builder("down"), /was not up/);
  assert.match((await builder("status")).stdout, /state +down/);
  const policy = "{{.HostConfig.RestartPolicy.Name}}";
  assert.equal(await engine("inspect", "--format", policy, CONTAINER), "no");
  assertOk(await bkit(["health"], { env }), /^ok docker:\/\/\//);
  assertOk(await up(...flags), /was started:/);
  assert.equal(await engine("inspect", "--format", "{{.Id}}", CONTAINER), running);
  assert.equal(await engine("inspect", "--format", policy, CONTAINER), "always");

  // The log of a daemon that ends at once contains the reason.
  const failing = await up("--", "--fail");
  assert.equal(failing.code, 3);
  assert.match(failing.stderr, /its container ended with exit code \d/);
  assert.match(failing.stderr, /unknown flag/);

  assertOk(await builder("rm"), /was removed/);
  assert.match(await engine("volume", "ls", "--quiet"), new RegExp(VOLUME));
  assert.equal(
    await engine("container", "ls", "--all", "--quiet", "--filter", `name=${CONTAINER}`),
    "",
  );
  assertOk(await builder("rm", "--cache"), /was removed/);
  assert.doesNotMatch(await engine("volume", "ls", "--quiet"), new RegExp(VOLUME));
  assertOk(await builder("rm", "--cache"), /did not exist/);
});

on("recent", "builder: the commands in the README do what it shows", async (address) => {
  await using stack = new AsyncDisposableStack();
  const who = await dockerUser(stack, address);
  const { env } = who;
  await prepare(stack, address, DEFAULT_IMAGE, who);
  const readme = await Deno.readTextFile(new URL("../../README.md", import.meta.url));
  const [, block = ""] = /^```sh ignore\n(bkit builder up[^]*?)^```$/m.exec(readme) ?? [];
  const lines = block.trim().split("\n").map((line) => line.replace(/ *#.*/, "").split(" "));
  assert.deepEqual(lines.map(([, , verb]) => verb), ["up", "up", "status", "logs", "rm"]);
  const following: Promise<Deno.CommandOutput>[] = [];
  for (const [, ...args] of lines) {
    const ran = command(args, { env });
    if (args.includes("--follow")) following.push(ran.output()); // ends with the builder
    else assertOk(await bkit(args, { env }), /builder/);
  }
  const [log] = await Promise.all(following);
  assert.equal(log!.code, 0);
});

on(
  "recent",
  "builder: a container and a volume that do not belong to bkit are not touched",
  async (address) => {
    await using stack = new AsyncDisposableStack();
    const { env, engine } = await dockerUser(stack, address);
    const image = "bkit.test/foreign:1";
    await builderImage(address, image, "1");
    await engine("container", "create", "--name", "bkit-builder-foreign", image);
    await engine("volume", "create", "bkit-builder-alien-cache");
    stack.defer(async () => {
      await engine("volume", "rm", "bkit-builder-alien-cache");
      await engine("container", "rm", "bkit-builder-foreign");
      await engine("image", "rm", "--force", image);
    });
    for (const verb of ["up", "down", "status", "logs", "rm"]) {
      const ran = await bkit(["builder", verb, "--name", "foreign"], { env });
      assert.equal(ran.code, 2, verb);
      assert.match(ran.stderr, /bkit-builder-foreign: it is not a builder of bkit/);
    }
    const ran = await bkit(["builder", "rm", "--cache", "--name", "alien"], { env });
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /the volume bkit-builder-alien-cache: bkit did not create it/);
  },
);

on("recent", "builder: a process runs builds and lasts from up to rm", async (address) => {
  await using stack = new AsyncDisposableStack();
  const plain = stack.use(await PlainSocket.start(socketOf(address)));
  const { home, env } = await user(stack, {});
  const source = path.join(import.meta.dirname!, "..", "support", "buildkitd.ts");
  await Deno.writeTextFile(
    path.join(env.PATH!, "buildkitd"),
    `#!/bin/sh\nexec '${Deno.execPath()}' run -A '${source}' "$@"\n`,
    { mode: 0o755 },
  );
  env.BKIT_TEST_BUILDKIT = plain.path;
  const builder = (...args: string[]) => bkit(["builder", ...args], { env });
  stack.defer(async () => void await builder("rm", "--cache"));
  const directory = path.join(home, "s/bkit/builders/default");
  const cache = path.join(home, ".local/share/bkit/builders/default");

  assert.match((await builder("status")).stdout, /state +absent/);
  assertOk(await builder("up"), new RegExp(`is up: unix://${directory}/buildkitd.sock`));
  assert.equal((await Deno.stat(directory)).mode! & 0o777, 0o700);
  const { pid, state } = JSON.parse((await builder("status", "--json")).stdout);
  assert.equal(state, "up");
  const session = (await Deno.readTextFile(`/proc/${pid}/stat`)).split(" ")[5];
  assert.equal(Number(session), pid, "it has a session of its own");
  assertOk(await builder("up"), /is already up/);
  assertOk(await bkit(["health"], { env }), /^ok unix:.*default\/buildkitd\.sock/);
  assertOk(
    await bkit(["local", await project(home), "--progress", "plain"], { env }),
    /built in the/,
  );

  assertOk(await builder("up", "--", "--debug"), /was replaced/);
  const replaced = JSON.parse((await builder("status", "--json")).stdout);
  assert.notEqual(replaced.pid, pid);
  assert(!await runs(pid), "the one before has ended");
  assertOk(await builder("logs"), new RegExp(`with: --addr unix:.*sock --root ${cache} --debug\n`));

  const refused = await builder("up", "--network", "none");
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /buildkitd runs as a process here/);
  const failing = await builder("up", "--", "--fail");
  assert.equal(failing.code, 3);
  assert.match(failing.stderr, /its process ended/);
  assert.match(failing.stderr, /with: .*--fail/);

  assertOk(await builder("up", "--", "--debug"), /was replaced/);
  assertOk(await builder("down"), /is down/);
  assertOk(await builder("down"), /was not up/);
  const gone = await bkit(["health"], { env });
  assert.doesNotMatch(gone.stdout + gone.stderr, /builders\/default/);
  assertOk(await builder("up", "--", "--debug"), /was started:/);
  assertOk(await builder("rm"), /was removed/);
  await assert.rejects(Deno.stat(directory), Deno.errors.NotFound);
  assert((await Deno.stat(cache)).isDirectory);
  assertOk(await builder("rm", "--cache"), /was removed/);
  await assert.rejects(Deno.stat(cache), Deno.errors.NotFound);
});

Deno.test("builder: rm removes a rootless cache in a user namespace if the user cannot", async () => {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  const cache = at(".local/share/bkit/builders/default");
  await Deno.mkdir(at("bin"));
  const pipes = ["asked", "answer"].map(at) as [string, string];
  assert((await new Deno.Command("mkfifo", { args: pipes }).output()).success);
  // The test runs as root, which stands for the user namespace.
  const rootlesskit = `#!/bin/sh
printf '%s\\n' "$@" > ${pipes[0]}
read -r code < ${pipes[1]}
[ "$code" = 0 ] || echo 'newuidmap: no' >&2
exit "$code"
`;
  const env = {
    HOME: directory.path,
    PATH: at("bin"),
    DENO_DIR: denoDir(),
    ...{ XDG_STATE_HOME: "", XDG_DATA_HOME: "", XDG_CONFIG_HOME: "", XDG_RUNTIME_DIR: "" },
  };
  const remove = () => bkit(["builder", "rm", "--cache"], { env, mayReadAll: false });
  const answer = async (code: number, then = () => Promise.resolve()) => {
    const asked = (await Deno.readTextFile(pipes[0])).trim().split("\n");
    assert.deepEqual(asked, ["rm", "-rf", "--", cache]);
    await then();
    await Deno.writeTextFile(pipes[1], `${code}\n`);
  };
  await Deno.mkdir(path.join(cache, "snapshots/owned"), { recursive: true, mode: 0o700 });
  await Deno.writeTextFile(path.join(cache, "snapshots/owned/file"), "");
  await Deno.chown(path.join(cache, "snapshots/owned"), 12345, 12345);
  await Deno.writeTextFile(at("bin/buildkitd"), "", { mode: 0o755 });

  const without = await remove();
  assert.equal(without.code, 2);
  assert.match(
    without.stderr,
    /^error: cannot remove the cache .*: some of its files belong to an/,
  );
  await Deno.writeTextFile(at("bin/rootlesskit"), rootlesskit, { mode: 0o755 });
  const [refused] = await Promise.all([remove(), answer(1)]);
  assert.equal(refused.code, 2);
  assert.match(
    refused.stderr,
    /cannot remove the cache .*: newuidmap: no\nRemove the directory as root/,
  );
  const removed = await Promise.all([
    remove(),
    answer(0, () => Deno.remove(cache, { recursive: true })),
  ]);
  assertOk(removed[0], /the builder default was removed/);
});
