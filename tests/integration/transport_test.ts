/** Daemons behind programs, SSH, and the monitor of a virtual machine. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, files } from "../../mod.ts";
import { parseAddress } from "../../lib/address/parse/address.ts";
import { endpoint } from "../../lib/address/endpoint.ts";
import { ConnectionError } from "../../lib/errors.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { daemons, on, socketOf } from "../support/daemons.ts";
import { PlainSocket } from "../support/plain.ts";
import { checkTransport } from "../support/check_transport.ts";
import {
  BKIT,
  children,
  installAlias,
  Monitor,
  rawRelay,
  relay,
  RemoteMachine,
  withPath,
} from "../support/transports.ts";

/** Builds every kind of entry through an address. Checks that no process is left. */
async function checkBuild(address: string, engine: string): Promise<void> {
  await using client = await BuildKitClient.connect(address);
  await checkTransport(client, engine);
  await assertNoChildren();
}

/** Checks that this process has no child. */
async function assertNoChildren(): Promise<void> {
  assert.deepEqual(await children(), []);
}

for (const kind of ["recent", "newest"] as const) {
  on(kind, "transport: builds through a program", (address) => checkBuild(relay(address), address));

  on(kind, "transport: builds through ssh", async (address) => {
    await using plain = await PlainSocket.start(socketOf(address));
    await using directory = await temporary();
    await using machine = await RemoteMachine.start(directory.path);
    await installAlias(machine.programs, "buildctl");
    using _ = withPath(machine.client);
    const ssh = `ssh://${machine.host}${plain.path}`;
    await using client = await BuildKitClient.connect(ssh);
    assert.equal(client.address, ssh);
    await client.health();
    const port = machine.host.split(":")[1];
    assert.deepEqual(
      new Set(await machine.arguments()),
      new Set([`-l git -p ${port} -- 127.0.0.1 buildctl --addr unix://${plain.path} dial-stdio`]),
    );
    const before = (await machine.arguments()).length;
    await checkTransport(client, address);
    assert.equal((await machine.arguments()).length, before + 1, "one login for a whole build");
  });

  for (const way of ["unix", "tcp"] as const) {
    on(kind, `transport: builds through a ${way} socket`, async (address) => {
      await using plain = await PlainSocket.start(socketOf(address), way);
      await checkBuild(plain.address, address);
    });
  }

  on(kind, "transport: builds through the monitor of a virtual machine", async (address) => {
    await using plain = await PlainSocket.start(socketOf(address));
    await using directory = await temporary();
    const place = path.join(directory.path, "vm:1.sock");
    await using monitor = await Monitor.start(place, plain.path);
    await checkBuild(`vsock://${place}:1234`, address);
    assert.deepEqual(new Set(monitor.requests), new Set(["CONNECT 1234\n"]));
  });

  on(kind, "transport: reaches an engine through ssh", async (address) => {
    await using directory = await temporary();
    await using machine = await RemoteMachine.start(directory.path);
    await Deno.writeTextFile(
      path.join(machine.programs, "docker"),
      rawRelay(socketOf(address)),
      { mode: 0o755 },
    );
    using _ = withPath(machine.client);
    const text = `docker+ssh://${machine.host}`;
    await using client = await BuildKitClient.connect(text);
    for (const logins of [1, 2, 3]) {
      assert((await client.workers()).length > 0);
      assert.equal(
        (await machine.arguments()).length,
        logins,
        "the first call needs no second one",
      );
    }
    const calls = await machine.arguments();
    assert.match(calls[0]!, /^-l git -p \d+ -- 127\.0\.0\.1 docker system dial-stdio$/);
    const answer = await endpoint(parseAddress(text)).engine!({ method: "GET", path: "/version" });
    assert.equal(answer.status, 200);
    const [version] = await Array.fromAsync(answer.values) as { ApiVersion: string }[];
    assert.match(version!.ApiVersion, /^1\./);
    await checkTransport(client, address);
  });
}

const [{ address: first }] = daemons();

const COMMANDS: [address: string, program: string, args: string[]][] = [
  ["docker-container://c_1.x", "docker", ["exec", "-i", "c_1.x", "buildctl", "dial-stdio"]],
  ["docker-container://c?context=far%2Bone", "docker", [
    "--context=far+one",
    ...["exec", "-i", "c", "buildctl", "dial-stdio"],
  ]],
  ["podman-container://c", "podman", ["exec", "-i", "c", "buildctl", "dial-stdio"]],
  ["nerdctl-container://c", "nerdctl", ["exec", "-i", "c", "buildctl", "dial-stdio"]],
  ["nerdctl-container://c?namespace=k8s.io", "nerdctl", [
    ...["exec", "--namespace", "k8s.io", "-i", "c", "buildctl", "dial-stdio"],
  ]],
  ["kube-pod://p-0", "kubectl", [
    ...["--context=", "--namespace=", "exec", "--container=", "-i", "p-0"],
    ...["--", "buildctl", "dial-stdio"],
  ]],
  ["kube-pod://p?context=kind&namespace=build&container=buildkitd", "kubectl", [
    ...["--context=kind", "--namespace=build", "exec", "--container=buildkitd", "-i", "p"],
    ...["--", "buildctl", "dial-stdio"],
  ]],
];

for (const [text, program, args] of COMMANDS) {
  Deno.test(`transport: ${text} runs ${program} with the right arguments`, async () => {
    await using directory = await temporary();
    const record = path.join(directory.path, "record");
    await installAlias(directory.path, program, { record, address: first });
    using _ = withPath(directory.path);
    await checkBuild(text, first);
    for (const line of (await Deno.readTextFile(record)).trim().split("\n")) {
      assert.deepEqual(JSON.parse(line), args);
    }
  });
}

/** Returns the error of a connection through a shell script. */
async function failure(script: string, signal?: AbortSignal): Promise<ConnectionError> {
  const address = `exec:${JSON.stringify(["sh", "-c", script])}`;
  const error = await BuildKitClient.connect(address, signal ? { signal } : {})
    .then(() => assert.fail("it connected"), (error) => error);
  await assertNoChildren();
  return error;
}

Deno.test("transport: the error names a failed program, its exit code and its output", async () => {
  const error = await failure("printf '\\033[31mno such\\033[0m \\007container\\n' >&2; exit 3");
  assert(error instanceof ConnectionError);
  assert.match(error.shortMessage, /: sh ended with exit code 3 and said: no such container$/);
  const long = await failure("seq 1 5000 >&2; exit 1");
  assert.match(long.shortMessage, /exit code 1 and said: 5000$/);
  assert.match(long.explanation, /\n {2}4999\n {2}5000$/);
  assert(long.explanation.length < 8192);
  const missing = await failure("exit 127");
  assert.match(missing.advice, /buildctl/);
  assert.match((await failure("kill -9 $$")).shortMessage, /sh was ended by SIGKILL/);
  assert.match((await failure("exit 0")).shortMessage, /sh ended with exit code 0/);
});

Deno.test("transport: a missing program is an error", async () => {
  await assert.rejects(BuildKitClient.connect("exec:no-such-program-1 x"), (error) => {
    assert(error instanceof ConnectionError);
    assert.match(error.shortMessage, /cannot run no-such-program-1: it was not found$/);
    assert.match(error.advice, /Install it/);
    return true;
  });
});

Deno.test("transport: a program that does not speak gRPC is an error", async () => {
  const error = await failure(
    "echo 'Welcome to this machine, please do not feed the daemons'; cat",
  );
  assert(error instanceof ConnectionError);
  assert.match(
    error.shortMessage,
    /: sh printed something other than gRPC: "Welcome to this machine/,
  );
  assert.match(error.advice, /profile/);
});

Deno.test("transport: aborting the connection ends a silent program", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const connecting = failure("trap '' TERM; exec sleep 7001", controller.signal);
  setTimeout(() => controller.abort(reason), 200);
  assert.equal(await connecting, reason);
});

Deno.test("transport: a program that dies during a build fails the build", async () => {
  const script = `${BKIT.join(" ")} dial-stdio --addr ${first}; echo lost the line >&2; exit 9`;
  await using client = await BuildKitClient.connect(`exec:${JSON.stringify(["sh", "-c", script])}`);
  const build = client.build({
    context: files({ "bin/busybox": { content: busybox(), mode: 0o755 } }),
    dockerfile: shell("echo going; exec /bin/busybox sleep 7002"),
    retries: 0,
  });
  const follow = async () => {
    let killed = false;
    for await (const event of build) {
      if (killed || event.type !== "log") continue;
      killed = true;
      for (const pid of await children()) {
        const line = await Deno.readTextFile(`/proc/${pid}/cmdline`).catch(() => "");
        if (line.startsWith(BKIT[0]!)) Deno.kill(pid, "SIGKILL");
      }
    }
  };
  const error = await follow().then(() => assert.fail("it went on"), (error) => error);
  await build.result.catch(() => {});
  assert.match(error.message, /sh ended with exit code 9 and said:[^]*lost the line/);
  await assertNoChildren();
});

Deno.test("transport: the error quotes a monitor that refuses", async () => {
  await using directory = await temporary();
  const place = path.join(directory.path, "vm.sock");
  const ANSWERS: [string | undefined, RegExp][] = [
    ["ERR no such port\n", /answered CONNECT 7 with "ERR no such port"/],
    ["OKAY\n", /with "OKAY"/],
    ["x".repeat(5000), /with "x{256}"/],
    ["OK", /closed the connection to port 7 after "OK"/],
    [undefined, /the machine's monitor closed the connection to port 7/],
  ];
  for (const [answer, why] of ANSWERS) {
    await using _ = await Monitor.start(place, "/nowhere.sock", () => answer);
    await assert.rejects(BuildKitClient.connect(`vsock://${place}:7`), (error) => {
      assert(error instanceof ConnectionError);
      assert.match(error.shortMessage, why);
      return true;
    });
  }
});
