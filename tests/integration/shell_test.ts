/** Programs in the results of builds, and where steps have failed: with and without a terminal. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit, piped } from "../support/command.ts";
import { busybox, temporary } from "../support/context.ts";
import { on, onEach, socketOf } from "../support/daemons.ts";
import { gone, processes } from "../support/leftovers.ts";
import { Link } from "../support/link.ts";
import { Tmux } from "../support/tmux.ts";

const CLI = path.join(import.meta.dirname!, "..", "..", "cli.ts");

const DOCKERFILE = `FROM scratch AS bare
COPY bin/busybox /bin/busybox
FROM bare AS base
RUN ["/bin/busybox", "--install", "-s", "/bin"]
ENV PATH=/bin FROM_IMAGE=yes
WORKDIR /work
FROM base AS cached
RUN --mount=type=cache,target=/kept /bin/busybox sh -c 'echo "from the build" > /kept/note'
FROM base AS broken
ARG RUN
RUN --mount=type=secret,id=word mkdir half && echo out && cat /run/secrets/word; exit 4
FROM bare AS broken-without-shell
RUN ["/bin/busybox", "false"]
`;

/** Makes a context for a Dockerfile with stages. */
async function context(): Promise<{ path: string } & AsyncDisposable> {
  const directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), DOCKERFILE);
  await Deno.writeTextFile(path.join(directory.path, "word"), "abra");
  return directory;
}

onEach(
  "shell: a program has the image's environment, and its exit code is passed on",
  async (address) => {
    await using directory = await context();
    const shell = (...words: string[]) =>
      bkit(["shell", directory.path, "--addr", address, ...words], { env: { OWN: "here" } });
    const said = await shell(
      ...["--target", "base", "-q", "--env", "OWN", "--env", "GIVEN=1", "--"],
      ...["sh", "-c", 'echo "$PWD $FROM_IMAGE $OWN $GIVEN"; echo wrong >&2; exit 7'],
    );
    assert.deepEqual(said, { code: 7, stdout: "/work yes here 1\n", stderr: "wrong\n" });
    const other = await shell(
      ...["--target", "base", "-q", "--user", "1000:1001", "--workdir", "/bin"],
      ...["--", "sh", "-c", "pwd; id -u; id -g"],
    );
    assert.equal(other.stdout, "/bin\n1000\n1001\n", other.stderr);
    const typed = await piped(
      ["shell", directory.path, "--addr", address, "--target", "base", "-q"],
      "echo typed\nexit 3\n",
    );
    assert.deepEqual(typed, { code: 3, stdout: "typed\n", stderr: "" });
    const none = await shell("--target", "bare", "-q");
    assert.equal(none.code, 2);
    assert.match(none.stderr, /^error: cannot open a shell: the result has none/);
    assert.match(none.stderr, /-- PROGRAM/);
    const absent = await shell("--target", "bare", "-q", "--", "/no/such");
    assert.equal(absent.code, 1);
    assert.match(absent.stderr, /\/no\/such/);
  },
);

onEach("shell: directories, caches, memory and secrets can be mounted", async (address) => {
  await using directory = await context();
  await Deno.mkdir(path.join(directory.path, "data"));
  await Deno.writeTextFile(path.join(directory.path, "data/mine"), "my data");
  const { code, stdout, stderr } = await bkit([
    ...["shell", directory.path, "--addr", address, "--target", "cached", "--no-cache", "-q"],
    ...["--mount", `source=${directory.path}/data,target=/data,ro`],
    ...["--mount", "type=cache,target=/kept", "--mount", "type=tmpfs,target=/fast,size=1m"],
    ...["--secret", `id=word,src=${directory.path}/word`, "--mount", "type=secret,id=word"],
    ...[
      "--",
      "sh",
      "-c",
      "cat /data/mine /kept/note /run/secrets/word; touch /data/x; " +
      "grep -c ' /fast tmpfs' /proc/mounts",
    ],
  ]);
  assert.equal(code, 0, stderr);
  assert.equal(stdout, "my datafrom the build\nabra1\n");
  assert.match(stderr, /Read-only file system/);
  assert.equal((await Array.fromAsync(Deno.readDir(`${directory.path}/data`))).length, 1);
  const unknown = await bkit(["shell", directory.path, "--mount", "type=nfs,target=/x"]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /bind,cache,tmpfs,secret,ssh/);
});

onEach(
  "shell-on-error: a program runs before and after the step that failed",
  async (address, kind) => {
    await using directory = await context();
    const build = (...words: string[]) =>
      bkit([
        ...[
          "build",
          directory.path,
          "--addr",
          address,
          "--build-arg",
          `RUN=${crypto.randomUUID()}`,
        ],
        ...["--secret", `id=word,src=${directory.path}/word`, "--progress", "plain", ...words],
      ]);
    const after = await build(
      "--target",
      "broken",
      "--exec",
      "sh -c 'ls -d half; cat /run/secrets/word'",
    );
    assert.equal(after.code, 1);
    if (kind === "old") {
      assert.match(after.stderr, /^This daemon ends a build when a step fails\./m);
      return;
    }
    assert.equal(after.stdout, "half\nabra");
    assert.match(after.stderr, /out\n[^]*error: the build failed in [^]*exit code 4/);
    const before = await build(
      ...["--target", "broken", "--shell-on-error=before", "--exec", "sh -c 'pwd; ls -A'"],
    );
    assert.equal(before.stdout, "/work\n");
    const without = await build("--target", "broken-without-shell", "--shell-on-error");
    assert.equal(without.code, 1);
    assert.match(
      without.stderr,
      /stat \/bin\/sh: no such file[^]*^If the image has no shell, name a program/m,
    );
    const wrong = await build("--shell-on-error", "--json");
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /cannot use both --shell-on-error and --json/);
  },
);

/** Starts the command in a terminal. */
async function inTerminal(
  stack: AsyncDisposableStack,
  address: string,
  ...words: string[]
): Promise<Tmux> {
  const directory = stack.use(await context()).path;
  const script = path.join(directory, "run.sh");
  const [verb = "", ...rest] = words;
  const line = [Deno.execPath(), "run", "-A", "--quiet", CLI, verb, directory, ...rest];
  const quoted = line.map((word) => `'${word}'`).join(" ");
  await Deno.writeTextFile(script, `${quoted}\necho "code $?"\nstty -a | grep -o -- '-*icanon'\n`);
  const env = { BUILDKIT_HOST: address, SECRET: "abra" };
  return stack.use(await Tmux.start(`sh ${script}`, { columns: 90, rows: 20 }, env));
}

const PROMPT = /\/work #\s*$/;

onEach("shell: a terminal has the keys, its size and Ctrl-C, and is restored", async (address) => {
  await using stack = new AsyncDisposableStack();
  const tmux = await inTerminal(stack, address, "shell", "--target", "base", "-q");
  await tmux.waitFor(PROMPT);
  await tmux.type("stty size; echo $TERM", "Enter");
  await tmux.waitFor(/^20 90\n\S+\n\/work #/m);
  await tmux.resize({ columns: 70, rows: 15 });
  await tmux.type("stty size", "Enter");
  await tmux.waitFor(/^15 70$/m);
  const seconds = 900_000 + Math.floor(Math.random() * 90_000);
  await tmux.type(`sleep ${seconds}`, "Enter");
  while ((await processes(`sleep\0${seconds}`)).length === 0) await tmux.screen();
  await tmux.type("C-c");
  await tmux.waitFor((screen) => screen.includes("^C") && PROMPT.test(screen));
  await gone(`sleep\0${seconds}`);
  await tmux.type("exit 5", "Enter");
  await tmux.waitFor(/^code 5\nicanon$/m);
});

on("newest", "shell: the keys to leave work while a program does not answer", async (address) => {
  await using stack = new AsyncDisposableStack();
  const seconds = 900_000 + Math.floor(Math.random() * 90_000);
  const words = ["--", "sh", "-c", `trap : INT; echo begun; sleep ${seconds}`];
  const tmux = await inTerminal(stack, address, "shell", "--target", "base", "-q", ...words);
  await tmux.waitFor(/^begun$/m);
  await tmux.type("Enter", "~", ".");
  await tmux.waitFor(/^error: the program was left[^]*^code 130\nicanon$/m);
  await gone(`sleep\0${seconds}`);
});

on(
  "newest",
  "shell: a connection that is cut ends it, and restores the terminal",
  async (address) => {
    await using stack = new AsyncDisposableStack();
    const link = stack.use(await Link.start(socketOf(address)));
    const tmux = await inTerminal(stack, link.address, "shell", "--target", "base", "-q");
    await tmux.waitFor(PROMPT);
    await link.cut({ away: true });
    await tmux.waitFor(/^error: [^]*^code 3\nicanon$/m);
  },
);

onEach("shell-on-error: opens in a terminal, after what failed", async (address, kind) => {
  if (kind === "old") return; // the test above shows what it says
  await using stack = new AsyncDisposableStack();
  const tmux = await inTerminal(
    ...[stack, address, "build", "--target", "broken", "--shell-on-error"] as const,
    ...["--build-arg", `RUN=${crypto.randomUUID()}`, "--secret", "id=word,env=SECRET"],
  );
  await tmux.waitFor(PROMPT);
  await tmux.type("ls -d half; cat /run/secrets/word; echo", "Enter");
  await tmux.waitFor(/^half\nabra$/m);
  await tmux.type("exit 3", "Enter");
  await tmux.waitFor(/exit code 3\n[^]*error: the build failed in[^]*^code 1\nicanon$/m);
});
