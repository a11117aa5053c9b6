/**
 * Tests how a client ends when its daemon ends: the client runs in a separate process, and the
 * daemon is stopped.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit, command, text } from "./command.ts";
import { busybox, shell, temporary } from "./context.ts";
import type { Engine } from "./engine.ts";

/** Moment at which the daemon is stopped. */
export type Moment = "idle" | "transfer" | "RUN";

/**
 * Stops an engine at a moment of a client's life, and starts it again. Fails unless the client ends
 * properly.
 */
export async function endDaemon(
  engine: Engine,
  address: string,
  moment: Moment,
  signal: Deno.Signal,
): Promise<void> {
  const ended = moment === "idle"
    ? await idle(engine, address, signal)
    : await building(engine, address, moment, signal);
  await engine.restart();
  const { code, seconds, stderr } = ended;
  const report = `${moment}, ${signal}: exit code ${code} after ${seconds.toFixed(1)} s\n${stderr}`;
  assert(seconds < 20, report);
  if (moment === "idle") {
    assert.equal(code, 0, report);
    return;
  }
  // An engine that shuts down cleanly first ends its builds, and reports that.
  assert([1, 3].includes(code), report);
  assert.equal(stderr.match(ERROR)?.length, 1, report);
  assert.doesNotMatch(stderr, /panic|Assertion|unexpected/, report);
}

/** The beginning of the line with the error. */
const ERROR = /^\{"type":"error"/gm;

/** Outcome of a client. */
interface Ended {
  readonly code: number;
  /** Seconds since the daemon was stopped. */
  readonly seconds: number;
  readonly stderr: string;
}

/** Stops the engine during a build. */
async function building(
  engine: Engine,
  address: string,
  moment: "transfer" | "RUN",
  signal: Deno.Signal,
): Promise<Ended> {
  await using directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.mkdir(at("bin"));
  await Deno.writeFile(at("bin/busybox"), busybox(), { mode: 0o755 });
  if (moment === "RUN") {
    await Deno.writeTextFile(at("Dockerfile"), shell("echo going; exec /bin/busybox sleep 1000"));
  } else {
    await Deno.writeTextFile(at("Dockerfile"), "FROM scratch\nCOPY . /\n");
    using file = await Deno.create(at("big"));
    await file.truncate(3e9);
  }
  // The address is not an argument: processes with the engine's directory in their command line end
  // with the engine.
  const env = { BUILDKIT_HOST: address };
  const child = command(["local", directory.path, "--progress", "json", "--retries", "0"], { env })
    .spawn();
  const stdout = new Response(child.stdout).text();
  const going = moment === "RUN" ? /"data":"going/ : /"name":"context","files":\d+,"bytes":\d{7,}/;
  let stderr = "";
  let since = 0;
  let stopping: Promise<void> | undefined;
  for await (const chunk of child.stderr) {
    stderr = (stderr + text(chunk)).slice(-20_000);
    if (stopping || !going.test(stderr)) continue;
    since = performance.now();
    stopping = engine.stop(signal);
  }
  const { code } = await child.status;
  const seconds = (performance.now() - since) / 1000;
  await stdout;
  assert(stopping, `the build ended before it came to ${moment}: ${stderr}`);
  await stopping;
  return { code, seconds, stderr: stderr.slice(Math.max(0, stderr.search(ERROR))) };
}

/**
 * Stops the engine while a client is idle after use. Afterwards the client must reach the new
 * daemon.
 */
async function idle(engine: Engine, address: string, signal: Deno.Signal): Promise<Ended> {
  const script = `
    import { BuildKitClient } from "${new URL("../../mod.ts", import.meta.url)}";
    await using client = await BuildKitClient.connect();
    await client.info();
    console.log("ready");
    await new Response(Deno.stdin.readable).text();
    await client.health();
    console.log("again");
  `;
  const config = new URL("../../deno.json", import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--config",
      config,
      `data:application/typescript,${encodeURIComponent(script)}`,
    ],
    env: { BUILDKIT_HOST: address },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const stderr = new Response(child.stderr).text();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let output = "";
  const until = async (word: string) => {
    while (!output.includes(word)) {
      const { value, done } = await reader.read();
      if (done) break;
      output += value;
    }
  };
  await until("ready");
  await engine.stop(signal);
  await engine.restart();
  const since = performance.now();
  await child.stdin.close();
  await until("again");
  await until("the end");
  const { code } = await child.status;
  await engine.stop("SIGKILL");
  return { code, seconds: (performance.now() - since) / 1000, stderr: await stderr };
}

/** Checks that a small build works. */
export async function assertBuilds(address: string): Promise<void> {
  await using directory = await temporary();
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), "FROM scratch\nLABEL a=b\n");
  const ran = await bkit(["local", directory.path], { env: { BUILDKIT_HOST: address } });
  assert.equal(ran.code, 0, ran.stderr);
}
