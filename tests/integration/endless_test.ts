/** Daemons that never end a call: Ctrl-C ends the command, the first time. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { moby } from "../../proto/gen/control.js";
import { frame } from "../../lib/rpc/frame.ts";
import type { Handler } from "../../lib/rpc/server.ts";
import { command, text } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { HostileDaemon } from "../support/hostile.ts";

/**
 * Builds on a daemon that builds nothing and has these methods, presses Ctrl-C once `ready`
 * resolves, and returns the exit code and what was printed to standard error.
 */
async function interrupted(
  handlers: Record<string, Handler>,
  ready: Promise<unknown>,
): Promise<{ code: number; stderr: string }> {
  await using temp = await temporary();
  await using daemon = await HostileDaemon.start(() => Promise.resolve(), handlers);
  await Deno.writeTextFile(path.join(temp.path, "Dockerfile"), "FROM scratch\n");
  const metadata = path.join(temp.path, "metadata.json");
  const args = ["local", temp.path, "--metadata-file", metadata, "--addr", daemon.address];
  const child = command(args).spawn();
  const output = child.output();
  await Promise.race([ready, output]);
  child.kill("SIGINT");
  const { code, stderr } = await output;
  return { code, stderr: text(stderr) };
}

for (const method of ["ListWorkers", "Solve", "ListenBuildHistory"]) {
  Deno.test(`endless daemon: Ctrl-C ends a command whose ${method} is silent`, async () => {
    const called = Promise.withResolvers<void>();
    const silent: Handler = async ({ messages }) => {
      called.resolve();
      await messages.receive(() => {}).catch(() => {});
      if (!messages.signal.aborted) {
        await new Promise((resolve) => messages.signal.addEventListener("abort", resolve));
      }
    };
    const handlers = { [`/moby.buildkit.v1.Control/${method}`]: silent };
    const { code, stderr } = await interrupted(handlers, called.promise);
    assert.equal(code, 130, stderr);
    assert.doesNotMatch(stderr, /bug in bkit/);
  });
}

Deno.test("endless daemon: Ctrl-C ends a command whose Status talks on after the build", async () => {
  const talked = Promise.withResolvers<void>();
  const { StatusResponse } = moby.buildkit.v1;
  const talking: Handler = async ({ messages }) => {
    messages.receive(() => {}).catch(() => {});
    const log = { vertex: "v", msg: new TextEncoder().encode("on and on\n") };
    for (let i = 0; !messages.signal.aborted; i++) {
      messages.send(frame(StatusResponse.encode({ logs: [log] }).finish()));
      if (i === 100) talked.resolve(); // Solve was answered at once
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const handlers = { "/moby.buildkit.v1.Control/Status": talking };
  const { code, stderr } = await interrupted(handlers, talked.promise);
  assert.equal(code, 130, stderr);
  assert.match(stderr, /the build was cancelled/);
});

Deno.test("endless daemon: Ctrl-C ends a command that waits for a daemon", async () => {
  await using temp = await temporary();
  await Deno.writeTextFile(path.join(temp.path, "Dockerfile"), "FROM scratch\n");
  const address = `unix://${path.join(temp.path, "none.sock")}`;
  const child = command(["local", temp.path, "--wait", "--addr", address]).spawn();
  const stdout = new Response(child.stdout).text();
  let stderr = "";
  for await (const chunk of child.stderr) {
    if (stderr === "") child.kill("SIGINT");
    stderr += text(chunk);
  }
  assert.equal((await child.status).code, 130, stderr);
  assert.match(stderr, /^waiting for BuildKit .*\nerror: cancelled\n$/);
  assert.equal(await stdout, "");
});
