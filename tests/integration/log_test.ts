/** The log for reports of bugs: what it tells, and that it never has a secret. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as path from "node:path";
import {
  BuildKitClient,
  files,
  type LogRecord,
  memoryTarget,
  staticCredentials,
} from "../../mod.ts";
import { bkit } from "../support/command.ts";
import { busybox, hello, shell, temporary } from "../support/context.ts";
import { daemons, on } from "../support/daemons.ts";
import { Registry, USERS } from "../support/registry.ts";
import { TokenService } from "../support/token_service.ts";

const SECRET = "bkit-test-secret-value";
const ARGUMENT = "bkit-test-argument-value";
const FILE = "bkit-test-file-content";

/** Returns forms in which a secret could be told. */
function forms(...secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64").replace(/=+$/, ""),
    Buffer.from(secret).toString("hex"),
  ]);
}

/** Checks that a text has none of the secrets. */
function assertSilent(text: string, ...secrets: readonly string[]): void {
  for (const form of forms(...secrets)) assert(!text.includes(form), `${form} in ${text}`);
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: log: tells what a build tried, took and was asked for, and no secret`, async () => {
    await using config = await temporary();
    const before = Deno.env.get("DOCKER_CONFIG");
    Deno.env.set("DOCKER_CONFIG", config.path);
    await using tokens = await TokenService.start({ users: USERS });
    await using registry = await Registry.start(tokens);
    const records: LogRecord[] = [];
    try {
      await using client = await BuildKitClient.connect(address, {
        onLog: (record) => void records.push(record),
        logLevels: "trace",
      });
      const run = shell("/bin/busybox wc -c /run/secrets/npm").replace(
        "RUN [",
        "RUN --mount=type=secret,id=npm [",
      );
      await client.build({
        context: files({ "bin/busybox": { content: busybox(), mode: 0o755 }, "left/out": FILE }),
        dockerfile: `${run}ARG TOKEN\nLABEL token=$TOKEN\n`,
        secrets: { npm: SECRET },
        args: { TOKEN: ARGUMENT },
        tags: [`${registry.host}/team/app:1`],
        push: true,
        credentials: staticCredentials({
          [registry.host]: { username: "ann", password: USERS.ann },
        }),
      });
      const target = memoryTarget();
      await client.build({
        context: files({ "a.txt": FILE }),
        dockerfile: "FROM scratch\nCOPY a.txt /\n",
        outputs: [{ type: "local", dest: target }],
      });
      assert.deepEqual([...target.entries.keys()], ["a.txt"]);
    } finally {
      if (before === undefined) Deno.env.delete("DOCKER_CONFIG");
      else Deno.env.set("DOCKER_CONFIG", before);
    }
    const told = (room: string, message: string, fields: Record<string, unknown>): void => {
      const found = records.filter((record) => record.room === room && record.message === message);
      const matches = found.some((record) =>
        Object.entries(fields).every(([name, value]) =>
          value instanceof RegExp
            ? value.test(String(record.fields[name]))
            : record.fields[name] === value
        )
      );
      const seen = found.map((record) => JSON.stringify(record)).join("\n");
      assert(matches, `${room}: ${message} ${JSON.stringify(fields)}\n${seen}`);
    };
    told("connect", "daemon found", { address, from: "given", ms: /./ });
    told("build", "attempt begins", { address });
    told("build", "build is asked for", { attributes: /build-arg:TOKEN/, outputs: /image|moby/ });
    told("build", "attempt ended", { digest: /^sha256:/ });
    told("rpc", "call begins", { method: "/moby.buildkit.v1.Control/Solve" });
    told("rpc", "call ended", {
      method: "/moby.buildkit.v1.Control/Solve",
      status: "OK",
      ms: /^\d/,
    });
    told("session", "session opened", { ms: /./ });
    told("session", "daemon asks for a tree", { name: "context", follow: /bin\/busybox/ });
    told("session", "daemon asks for a secret", { id: "npm", offered: true });
    told("session", "call answered", {
      method: "/moby.buildkit.secrets.v1.Secrets/GetSecret",
      status: "OK",
    });
    told("session", "session closed", {});
    told("auth", "looked for a login", { host: registry.host, login: "user ann" });
    if (records.some(({ fields }) => fields["store"] === "graph")) { // the engine pushes itself
      told("engine", "request ended", { method: "POST", path: /push\?tag=1$/, status: 200 });
    } else {
      told("auth", "daemon asks for a token", { host: registry.host, scopes: /team\/app/ });
      told("auth", "request ended", { url: tokens.realm, method: "POST", status: 200 });
    }
    told("diffcopy", "tree sent", { name: "context", files: 1 });
    told("diffcopy", "packet sent", { type: "STAT", path: "bin/busybox" });
    told("diffcopy", "packet received", { type: "REQ" });
    told("diffcopy", "packet received", { type: "STAT", path: "a.txt" });
    told("diffcopy", "tree received", { output: 0, files: 1, bytes: FILE.length });
    if (address.startsWith("docker:")) {
      told("engine", "engine answered", { path: "/grpc", api: /^1\.\d+$/ });
      told("engine", "request ended", { status: /^2/ });
    }
    assert(tokens.issued.length > 0 && tokens.requests.some(({ user }) => user === "ann"));
    assertSilent(
      JSON.stringify(records),
      ...[SECRET, ARGUMENT, FILE, USERS.ann, `ann:${USERS.ann}`],
      ...tokens.issued,
    );
  });

  Deno.test(`${name}: log: a failure and what it tried again are told`, async () => {
    const records: LogRecord[] = [];
    await using client = await BuildKitClient.connect(address, {
      onLog: (record) => void records.push(record),
      logLevels: "debug,session=off",
    });
    await assert.rejects(
      client.build({ context: files({}), dockerfile: "FROM scratch\nCOPY nothing /\n" }).result,
    );
    const [failed] = records.filter(({ message }) => message === "attempt ended");
    assert.equal(failed?.fields["code"], "BUILD_FAILED");
    const [solve] = records.filter(({ fields }) => String(fields["method"]).endsWith("/Solve"));
    assert.match(String(solve?.fields["error"]), /nothing/);
    assert.notEqual(solve?.fields["status"], "OK");
    assert(records.every(({ room, level }) => room !== "session" && level === "debug"));
  });
}

on(
  "recent",
  "log: --debug and BKIT_LOG write lines to stderr, and nothing else to stdout",
  async (address) => {
    await using directory = await temporary();
    await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), "FROM scratch\nCOPY a /\n");
    await Deno.writeTextFile(path.join(directory.path, "a"), FILE);
    const env = { BUILDKIT_HOST: address };
    const LINE = /^\d+\.\d{3}s (?:debug|trace) \w+: \S.*$/;
    const lines = (stderr: string) => stderr.split("\n").filter((line) => LINE.test(line));

    const silent = await bkit(["local", directory.path], { env });
    assert.deepEqual(lines(silent.stderr), []);

    const debug = await bkit(["local", "--debug", "--progress", "plain", directory.path], { env });
    assert.match(debug.stdout, /^sha256:[0-9a-f]{64}\n$/);
    assert.match(debug.stderr, /^\d\.\d{3}s debug bkit: version=\S+ deno=/);
    assert.match(debug.stderr, / debug connect: daemon found address=\S+ from=BUILDKIT_HOST ms=/);
    assert.match(debug.stderr, /\n#\d+ /);
    assert(!debug.stderr.includes(" trace "));

    const quiet = await bkit(["local", "-q", directory.path], {
      env: { ...env, BKIT_LOG: "diffcopy=trace" },
    });
    assert.match(quiet.stdout, /^sha256:[0-9a-f]{64}\n$/);
    const rooms = new Set(lines(quiet.stderr).map((line) => line.split(" ")[2]));
    assert.deepEqual([...rooms], ["bkit:", "diffcopy:"]);
    assert.equal(lines(quiet.stderr).length, quiet.stderr.trimEnd().split("\n").length);
    assertSilent(quiet.stderr, FILE);

    for (const command of [["health"], ["info"]]) {
      const { code, stderr, stdout } = await bkit(["-D", ...command], { env });
      assert.equal(code, 0, stderr);
      assert.match(stderr, / debug rpc: call ended method=\S+ ms=\S+ status=OK\n/);
      assert(!stdout.includes("debug"));
    }

    for (const levels of ["loud", "cellar=debug"]) {
      const { code, stderr } = await bkit(["health"], { env: { ...env, BKIT_LOG: levels } });
      assert.equal(code, 2, stderr);
      assert.match(stderr, /^error: BKIT_LOG must be levels such as "debug,rpc=trace"/);
    }
  },
);

on("recent", "log: on a terminal, lines are written instead of drawn over", async (address) => {
  const through = [
    ...["/bin/bash", "-c", 'exec script -qec "$(printf "%q " "$@")" /dev/null', "bash"],
  ];
  const env = { BUILDKIT_HOST: address, TERM: "xterm" };
  const { code, stdout } = await bkit(["local", "--debug", hello], { env, through });
  assert.equal(code, 0, stdout);
  assert.match(stdout, / debug connect: daemon found /);
  assert.match(stdout, /\n#\d+ /);
  assert(!stdout.includes("\x1b["), JSON.stringify(stdout));
  const tty = await bkit(["local", "-D", "--progress", "tty", hello], { env, through });
  assert.equal(tty.code, 2, tty.stdout);
  assert.match(tty.stdout, /error: --progress must not be "tty" while a log is written there/);
});

on("recent", "log: passwords in an address, and tokens, are not told", async (address) => {
  const { stderr } = await bkit(["health", "-D", "--addr", `tcp://ann:${SECRET}@127.0.0.1:1`]);
  assert.match(stderr, /^error: |\nerror: /);
  assertSilent(stderr, SECRET);
  const git = await bkit(["build", "-D", "-q", "http://127.0.0.1:1/app.git"], {
    env: { BUILDKIT_HOST: address, GIT_AUTH_TOKEN: SECRET },
  });
  assert.equal(git.code, 1, git.stderr);
  assert.match(git.stderr, / debug build: attempt ended .*code=BUILD_FAILED/);
  assertSilent(git.stderr, SECRET);
});

on("recent", "log: a builder's programs are told with their exit codes", async () => {
  await using directory = await temporary();
  const docker = path.join(directory.path, "docker");
  await Deno.writeTextFile(docker, "#!/bin/sh\necho 'Error: No such container' >&2\nexit 1\n", {
    mode: 0o755,
  });
  const { stderr } = await bkit(["builder", "status", "--debug"], {
    env: { PATH: `${directory.path}:/usr/bin:/bin`, XDG_CONFIG_HOME: directory.path },
  });
  assert.match(stderr, / debug builder: builder chosen name=default engine=docker program=\S+\n/);
  assert.match(
    stderr,
    / debug builder: program ended program=\S+ args=\["container","inspect","bkit-builder-default"\] ms=\S+ code=1\n/,
  );
});
