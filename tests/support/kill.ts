/**
 * What happens to a client when its daemon ends: a build in a process of its own, whose daemon is ended at a
 * moment of the build, and what the process ended with.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit, command, text } from "./command.ts";
import { busybox, shell, temporary } from "./context.ts";
import type { Engine } from "./engine.ts";

/** When the daemon is ended. */
export type Moment = "idle" | "transfer" | "RUN";

/** Ends an engine at a moment of a client's life, and starts it again. Fails where the client doesn't end well. */
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
  const said = `${moment}, ${signal}: exit code ${code} after ${seconds.toFixed(1)} s\n${stderr}`;
  assert(seconds < 20, said);
  if (moment === "idle") {
    assert.equal(code, 0, said);
    return;
  }
  // An engine that is stopped gently ends its builds before itself, and says so.
  assert([1, 3].includes(code), said);
  assert.equal(stderr.match(/^error: /gm)?.length, 1, said);
  assert.doesNotMatch(stderr.slice(stderr.indexOf("error: ")), /panic|Assertion|unexpected/, said);
}

interface Ended {
  readonly code: number;
  /** From the daemon's end on. */
  readonly seconds: number;
  readonly stderr: string;
}

async function building(
  engine: Engine,
  address: string,
  moment: "transfer" | "RUN",
  signal: Deno.Signal,
): Promise<Ended> {
  await using folder = await temporary();
  const at = (name: string) => path.join(folder.path, name);
  await Deno.mkdir(at("bin"));
  await Deno.writeFile(at("bin/busybox"), busybox(), { mode: 0o755 });
  if (moment === "RUN") {
    await Deno.writeTextFile(at("Dockerfile"), shell("echo going; exec /bin/busybox sleep 1000"));
  } else {
    await Deno.writeTextFile(at("Dockerfile"), "FROM scratch\nCOPY . /\n");
    using file = await Deno.create(at("big"));
    await file.truncate(3e9);
  }
  // Not as an argument: what has the engine's folder in its command line ends with the engine.
  const env = { BUILDKIT_HOST: address };
  const child = command(["local", folder.path, "--progress", "json", "--retries", "0"], { env })
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
  return { code, seconds, stderr: stderr.slice(stderr.indexOf("error: ")) };
}

/** A client that was used and then sits there; afterwards it must find the new daemon. */
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
  let said = "";
  const until = async (word: string) => {
    while (!said.includes(word)) {
      const { value, done } = await reader.read();
      if (done) break;
      said += value;
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

/** A build of `fixtures/hello` at an engine works. */
export async function works(address: string): Promise<void> {
  await using folder = await temporary();
  await Deno.writeTextFile(path.join(folder.path, "Dockerfile"), "FROM scratch\nLABEL a=b\n");
  const ran = await bkit(["local", folder.path], { env: { BUILDKIT_HOST: address } });
  assert.equal(ran.code, 0, ran.stderr);
}
