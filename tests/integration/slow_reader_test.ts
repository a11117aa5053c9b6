/** Output that is read slowly, not at all, or that cannot be written. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit, command, text } from "../support/command.ts";
import { busybox, hello, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { processes } from "../support/leftovers.ts";

const { address } = daemons().at(-1)!;
const env = { BUILDKIT_HOST: address };

/** Program that makes one of the standard streams of another program non-blocking. */
function nonBlocking(stream: "STDIN" | "STDOUT" | "STDERR"): string[] {
  const set = `fcntl(${stream}, F_SETFL, fcntl(${stream}, F_GETFL, 0) | O_NONBLOCK) or die $!`;
  return ["perl", "-MFcntl", "-e", `${set}; exec @ARGV`, "--"];
}

/** Program that sends a standard stream of another program to a full disk. */
function full(stream: 1 | 2): string[] {
  return ["sh", "-c", `exec "$@" ${stream}>/dev/full`, "sh"];
}

/** Creates a context whose only step runs a command. */
async function contextThat(run: string) {
  const directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), shell(run));
  return directory;
}

Deno.test("slow reader: a non-blocking stderr gets all of the progress", async () => {
  await using directory = await contextThat("/bin/busybox seq 1 20000");
  const args = ["local", directory.path, "--progress", "plain"];
  const child = command(args, { env, through: nonBlocking("STDERR") }).spawn();
  const stdout = new Response(child.stdout).text();
  let stderr = "";
  for await (const chunk of child.stderr) {
    stderr += text(chunk);
    await new Promise((resolve) => setTimeout(resolve, 50)); // a slow reader
  }
  const { code } = await child.status;
  assert.equal(code, 0, stderr.slice(-500));
  const lines = stderr.matchAll(/^#\d+ [\d.]+ (\d+)$/gm).map(([, line]) => Number(line)).toArray();
  assert.equal(lines.length, 20_000);
  assert(lines.every((line, i) => line === i + 1));
  assert.match(await stdout, /^sha256:/);
});

Deno.test("slow reader: Ctrl-C ends the command although nobody reads its progress", async () => {
  const seconds = String(600_000 + Math.floor(Math.random() * 90_000));
  const run = `/bin/busybox seq 1 20000; exec /bin/busybox sleep ${seconds}`;
  await using directory = await contextThat(run);
  const child = command(["local", directory.path, "--progress", "plain"], { env }).spawn();
  while ((await processes(`sleep\0${seconds}`)).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGINT");
  const { code } = await child.status;
  assert.equal(code, 130);
  assert.deepEqual(await processes(`sleep\0${seconds}`), []);
  await child.stdout.cancel();
  await child.stderr.cancel();
});

Deno.test("slow reader: an archive goes to a non-blocking stdout, and comes from stdin", async () => {
  const options = { env, through: nonBlocking("STDOUT") };
  await using directory = await temporary();
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), "FROM scratch\nCOPY . /\n");
  await Deno.writeFile(path.join(directory.path, "large"), new Uint8Array(2_000_000).fill(7));
  const child = command(["local", directory.path, "-q", "-o", "-"], options).spawn();
  const stderr = new Response(child.stderr).text();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of child.stdout) {
    parts.push(chunk);
    await new Promise((resolve) => setTimeout(resolve, 20)); // a slow reader
  }
  assert.equal((await child.status).code, 0, await stderr);
  const archive = await new Blob(parts).bytes();
  const second = command(["local", "-", "-q"], {
    env,
    stdin: "piped",
    through: nonBlocking("STDIN"),
  }).spawn();
  const writer = second.stdin.getWriter();
  // The command starts to read before anything is written.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await writer.write(archive).then(() => writer.close()).catch(() => {});
  const { code, stderr: said } = await second.output();
  assert.equal(code, 0, text(said));
});

Deno.test("slow reader: a full disk on stdout is one error, and on stderr none", async () => {
  const out = await bkit(["local", hello, "-q"], { env, through: full(1) });
  assert.equal(out.code, 6, out.stderr);
  assert.match(out.stderr, /^error: cannot write to stdout: no space is left\nFree some space, /);
  assert.doesNotMatch(out.stderr, /bug|at file/);
  const health = await bkit(["health"], { env, through: full(1) });
  assert.equal(health.code, 6, health.stderr);
  for (const mode of ["plain", "json"]) {
    const ran = await bkit(["local", hello, "--progress", mode], { env, through: full(2) });
    assert.equal(ran.code, 0);
    assert.match(ran.stdout, /^sha256:[0-9a-f]{64}\n$/);
  }
  assert.equal((await bkit(["local", "/no/such"], { env, through: full(2) })).code, 2);
});
