import * as path from "node:path";
import assert from "node:assert/strict";
import { run } from "../support/archive.ts";
import { bash, bkit, text } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

/** Replaces what differs from run to run, and drops warnings before the error. */
function stable(text: string, directory: string, address: string): string {
  const start = text.search(/^(?:error|output of|last \d+ of)\b/m);
  return text
    .slice(Math.max(0, start))
    .replaceAll(directory, "DIRECTORY")
    .replaceAll(address, "ADDRESS");
}

async function context(directory: string, entries: Record<string, string>): Promise<void> {
  await Deno.mkdir(path.join(directory, "bin"));
  await Deno.writeFile(path.join(directory, "bin/busybox"), busybox(), { mode: 0o755 });
  for (const [name, content] of Object.entries(entries)) {
    await Deno.writeTextFile(path.join(directory, name), content);
  }
}

const HEAD = "FROM scratch\nCOPY bin/busybox /bin/busybox\n";

/** A RUN step without a shell of its own. */
const step = (script: string, options = "") =>
  `${HEAD}RUN ${options}["/bin/busybox", "sh", "-c", ${JSON.stringify(script)}]\n`;

/** A build that fails. */
interface Fault {
  readonly dockerfile?: string;
  readonly args?: readonly string[];
  /** Exit code of the command. */
  readonly code: number;
  /** True if old daemons do it another way, or not at all. */
  readonly recent?: boolean;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "a missing Dockerfile": { code: 2 },
  "a syntax error in the Dockerfile": { dockerfile: `${HEAD}\nRUNN something\n`, code: 1 },
  "a base image that is blank": { dockerfile: "ARG V\nFROM $V\n", code: 1 },
  "a RUN that fails": {
    dockerfile: `${step("echo one; echo two; exit 7")}CMD ["x"]\n`,
    args: ["--no-cache"],
    code: 1,
  },
  "a program that the shell does not find": {
    dockerfile: step("nosuchprogram"),
    args: ["--no-cache"],
    code: 1,
  },
  "a program that is killed": {
    // The first process of a container cannot kill itself.
    dockerfile: step("/bin/busybox sh -c '/bin/busybox kill -9 $$'; exit $?"),
    args: ["--no-cache"],
    code: 1,
  },
  "an image without a shell": {
    dockerfile: `${HEAD}RUN make\n`,
    args: ["--no-cache"],
    code: 1,
    recent: true,
  },
  "a user that does not exist": {
    dockerfile: `${HEAD}USER joe\nRUN ["/bin/busybox", "id"]\n`,
    args: ["--no-cache"],
    code: 1,
    recent: true,
  },
  "a COPY of a missing file": { dockerfile: `${HEAD}COPY absent /\n`, code: 1 },
  "a COPY of a missing file of a stage": {
    dockerfile: `${HEAD.replace("\n", " AS first\n")}FROM scratch\nCOPY --from=first /absent /\n`,
    code: 1,
  },
  "a missing stage": { dockerfile: HEAD, args: ["--target", "production"], code: 1 },
  "an image from a registry that is not there": {
    dockerfile: "FROM 127.0.0.1:1/app:1\n",
    code: 1,
  },
  "a push to a registry that is not there": {
    dockerfile: HEAD,
    args: ["-t", "127.0.0.1:1/app:1", "--push"],
    code: 1,
    recent: true,
  },
  "a cache in a registry that is not there": {
    dockerfile: HEAD,
    args: ["--cache-to", "127.0.0.1:1/cache:1"],
    code: 1,
    recent: true,
  },
  "a frontend from a registry that is not there": {
    dockerfile: `# syntax=127.0.0.1:1/frontend:1\n${HEAD}`,
    code: 1,
  },
  "a download from a server that is not there": {
    dockerfile: `${HEAD}ADD http://127.0.0.1:1/file /\n`,
    code: 1,
  },
  "a repository on a server that is not there": {
    dockerfile: `${HEAD}ADD https://127.0.0.1:1/app.git /\n`,
    code: 1,
    recent: true,
  },
  "a secret that is not given": {
    dockerfile: step("true", "--mount=type=secret,id=tok,required=true "),
    code: 1,
    recent: true,
  },
  "a secret whose variable is not set": {
    dockerfile: step("true", "--mount=type=secret,id=tok,required=true "),
    args: ["--secret", "id=tok,env=BKIT_TEST_NOT_SET"],
    code: 1,
    recent: true,
  },
  "an agent that is not given": {
    dockerfile: step("true", "--mount=type=ssh,required=true "),
    code: 1,
    recent: true,
  },
  "an entitlement that the build does not have": {
    dockerfile: step("true", "--network=host "),
    code: 1,
    recent: true,
  },
  "an output below a place where nothing can be created": {
    dockerfile: HEAD,
    args: ["-o", "/proc/nothing/out"],
    code: 6,
  },
  "an image that is pushed without a name": {
    dockerfile: HEAD,
    args: ["-o", "type=image,push=true"],
    code: 2,
  },
};

/** Fields of the error's object that a fault is recognized by, as one line. */
function fields(stdout: string): string {
  const { error } = JSON.parse(stdout);
  const { code, reason, exitCode, stepExitCode, source, host, httpStatus, option } = error;
  return JSON.stringify({ code, reason, exitCode, stepExitCode, source, host, httpStatus, option });
}

for (const { name, address } of daemons()) {
  for (const [fault, { dockerfile, args = [], code, recent }] of Object.entries(FAULTS)) {
    if (recent && name === "old") continue;
    Deno.test(`${name}: errors: ${fault}`, async (t) => {
      await using directory = await temporary();
      await context(directory.path, dockerfile === undefined ? {} : { Dockerfile: dockerfile });
      const to = ["--addr", address, "--progress", "quiet", "--json"];
      const ran = await bkit(["local", directory.path, ...to, ...args]);
      assert.equal(ran.code, code, ran.stderr);
      assert(!ran.stderr.includes("rpc error"), ran.stderr);
      await t.assertSnapshot(
        `${fields(ran.stdout)}\n${stable(ran.stderr, directory.path, address)}`,
      );
    });
  }

  Deno.test(`${name}: errors: --json prints the error as one object`, async (t) => {
    await using directory = await temporary();
    await context(directory.path, { Dockerfile: FAULTS["a RUN that fails"]!.dockerfile! });
    const args = ["local", directory.path, "--addr", address, "--no-cache", "--progress", "quiet"];
    const ran = await bkit([...args, "--json"]);
    assert.equal(ran.code, 1, ran.stderr);
    assert.match(ran.stderr, /^error: the build failed in /m);
    const { error, ...rest } = JSON.parse(ran.stdout);
    assert.deepEqual(rest, {});
    assert.match(error.ref, /^\w+$/);
    await t.assertSnapshot({ ...error, ref: "REF" });
  });

  Deno.test(`${name}: errors: --progress json ends with the error`, async () => {
    await using directory = await temporary();
    await context(directory.path, { Dockerfile: `${HEAD}\nRUNN something\n` });
    const args = ["local", directory.path, "--addr", address, "--progress", "json"];
    const ran = await bkit(args);
    assert.equal(ran.code, 1, ran.stderr);
    assert.equal(ran.stdout, "");
    const lines = ran.stderr.trimEnd().split("\n").map((line) => JSON.parse(line));
    const { type, error } = lines.at(-1);
    assert.deepEqual([type, error.code, error.reason], ["error", "BUILD_FAILED", "dockerfile"]);
    assert(lines.slice(0, -1).every(({ type }) => type !== "error" && type !== "result"));
    await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), HEAD);
    const fine = await bkit(args);
    assert.equal(fine.code, 0, fine.stderr);
    const { type: last, result } = JSON.parse(fine.stderr.trimEnd().split("\n").at(-1)!);
    assert.deepEqual([last, `${result.digest}\n`], ["result", fine.stdout]);
  });

  Deno.test(`${name}: errors: the log file has all of a long output, the screen both ends`, async () => {
    await using directory = await temporary();
    const at = (file: string) => path.join(directory.path, file);
    const count = 150_000;
    const script = `i=0; while [ $i -lt ${count} ]; do i=$((i+1)); echo line $i; done; exit 7`;
    await context(directory.path, { Dockerfile: shell(script) });
    const args = ["local", directory.path, "--addr", address, "--no-cache", "-q"];
    const ran = await bkit([...args, "--log-file", at("build.log")]);
    assert.equal(ran.code, 1, ran.stderr);
    const shown = ran.stderr.split("\n");
    assert(shown.includes("  line 1"), ran.stderr.slice(0, 500));
    const log = await Deno.readTextFile(at("build.log"));
    assert.match(log, /\nerror: the build failed in /);
    // Daemons limit the output of a step, each in its own way.
    const lines = log.match(/^#\d+ [\d.]+ line \d+$/gm)!;
    assert(lines.length > 20_000, String(lines.length));
    const last = lines.at(-1)!.replace(/^#\d+ [\d.]+ /, "");
    assert(shown.includes(`  ${last}`));
    const left = /^ {2}… (\d+) lines \([\d.]+[kM]B\) left out …$/m.exec(ran.stderr);
    if (!left) {
      return assert.equal(shown.filter((line) => / line \d+$/.test(line)).length, lines.length);
    }
    assert(ran.stderr.includes(`all of it is in ${at("build.log")}, and in the daemon's history`));
  });

  Deno.test(`${name}: errors: an unreadable file`, async (t) => {
    await using directory = await temporary();
    await context(directory.path, { Dockerfile: "FROM scratch\nCOPY . /\n", secret: "x" });
    await Deno.chmod(path.join(directory.path, "secret"), 0o000);
    const args = ["local", directory.path, "--addr", address, "--progress", "quiet"];
    const ran = await bkit(args, { mayReadAll: false });
    assert.equal(ran.code, 4, ran.stderr);
    await t.assertSnapshot(stable(ran.stderr, directory.path, address));
  });

  Deno.test(`${name}: errors: a name that is not UTF-8`, async (t) => {
    await using directory = await temporary();
    await context(directory.path, { Dockerfile: "FROM scratch\nCOPY . /\n" });
    const script =
      `mkdir '${directory.path}/sub' && touch "$(printf '${directory.path}/sub/bad-\\377')"`;
    await new Deno.Command("sh", { args: ["-c", script] }).output();
    const ran = await bkit(["local", directory.path, "--addr", address, "--progress", "quiet"]);
    assert.equal(ran.code, 4, ran.stderr);
    await t.assertSnapshot(stable(ran.stderr, directory.path, address));
  });

  Deno.test(`${name}: errors: a name in the result that is not UTF-8`, async (t) => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    const create = "/bin/busybox mkdir /sub && /bin/busybox touch $(printf '/sub/a\\377')";
    await context(directory.path, { Dockerfile: shell(create) });
    const args = ["local", directory.path, "--addr", address, "--progress", "quiet"];
    // The newest daemon fails to send such a name, and its error does not always arrive.
    if (name !== "newest") {
      const ran = await bkit([...args, "-o", at("out")]);
      assert.equal(ran.code, 6, ran.stderr);
      await t.assertSnapshot(stable(ran.stderr, directory.path, address));
    }
    const tar = await bkit([...args, "-o", `type=tar,dest=${at("out.tar")}`]);
    assert.equal(tar.code, 0, tar.stderr);
    const listing = await run("tar", ["-tf", at("out.tar"), "--quoting-style=escape"]);
    assert.match(text(listing), /^sub\/a\\377$/m);
  });
}

Deno.test("errors: --json also prints what is wrong before a build", async (t) => {
  await using directory = await temporary();
  const CASES: Record<string, string[]> = {
    "an unknown flag, without its value": ["local", "--json", "--nope=hunter2"],
    "a flag without a value": ["local", "--json", "--tag"],
    "an invalid option": ["local", directory.path, "--json", "--retries", "-1"],
    "no daemon": ["health", "--json", "--addr", "tcp://127.0.0.1:1"],
    "no daemon for info": ["info", "--json", "--addr", "tcp://127.0.0.1:1"],
    "an invalid builder": ["builder", "up", "--json", "--cpus", "many"],
  };
  for (const [what, args] of Object.entries(CASES)) {
    const ran = await bkit(args);
    assert(!ran.stdout.includes("hunter2") && !ran.stderr.includes("hunter2"));
    assert.match(ran.stderr, /^error: /, what);
    const { error } = JSON.parse(ran.stdout);
    assert.equal(error.exitCode, ran.code, what);
    const known = Object.entries(error).filter(([, value]) => value !== null);
    await t.assertSnapshot(Object.fromEntries(known), what);
  }
});

Deno.test("errors: a stdout that is full does not hide the error", async () => {
  const args = ["health", "--json", "--addr", "tcp://127.0.0.1:1"];
  const { code, stderr } = await bash('"$@" > /dev/full', args);
  assert.equal(code, 3);
  assert.match(stderr, /^error: no BuildKit at tcp:\/\/127\.0\.0\.1:1: nothing listens there$/m);
});

Deno.test("errors: a missing context", async (t) => {
  const [{ address }] = daemons();
  const ran = await bkit(["local", "/no/such/directory", "--addr", address]);
  assert.equal(ran.code, 2);
  await t.assertSnapshot(ran.stderr);
});

Deno.test("errors: addresses without a daemon", async (t) => {
  await using directory = await temporary();
  const socket = path.join(directory.path, "nobody.sock");
  const messages: string[] = [];
  for (
    const address of [
      `unix://${socket}`,
      `docker://${socket}`,
      "tcp://127.0.0.1:1",
      "nonsense",
      "ssh://host",
    ]
  ) {
    const ran = await bkit(["health", "--addr", address]);
    messages.push(`${ran.code}: ${ran.stderr.replaceAll(directory.path, "DIRECTORY")}`);
  }
  await t.assertSnapshot(messages.join("\n"));
});

Deno.test("errors: the search for a daemon names every address it tried", async () => {
  const ran = await bkit(["health"], {
    env: { DOCKER_HOST: "tcp://127.0.0.1:1", XDG_RUNTIME_DIR: "/no/such/runtime" },
  });
  assert.equal(ran.code, 3);
  assert.match(
    ran.stderr,
    /unix:\/\/\/run\/buildkit\/buildkitd\.sock \(default of buildkitd\): there is no such socket/,
  );
  assert.match(ran.stderr, /docker:\/\/127\.0\.0\.1:1 \(DOCKER_HOST\): nothing listens there/);
  assert.match(ran.stderr, /BUILDKIT_HOST/);
});
