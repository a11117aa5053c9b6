/** `bkit dial-stdio` connects stdin and stdout to the daemon. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient } from "../../mod.ts";
import { bkit, command } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { ended, family } from "../support/leftovers.ts";
import { PlainSocket } from "../support/plain.ts";
import { installAlias, relay } from "../support/transports.ts";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: dial-stdio: connects to the gRPC of an engine`, async () => {
    await using client = await BuildKitClient.connect(relay(address));
    const [worker] = await client.workers();
    assert.match(worker!.platforms.join(), /linux\//);
  });
}

Deno.test("dial-stdio: accepts --addr before and after the command, like buildctl", async () => {
  const [{ address }] = daemons();
  await using plain = await PlainSocket.start(socketOf(address));
  await using directory = await temporary();
  const script = await installAlias(directory.path, "buildctl");
  for (
    const args of [["--addr", plain.address, "dial-stdio"], ["dial-stdio", "--addr", plain.address]]
  ) {
    await using client = await BuildKitClient.connect(`exec:${JSON.stringify([script, ...args])}`);
    assert((await client.workers()).length > 0);
  }
  const before = await bkit(["--addr", plain.address, "health"]);
  assert.match(before.stdout, /^ok unix:/, before.stderr);
  const both = await bkit(["--addr", "unix:///nowhere", "health", "--addr", plain.address]);
  assert.match(both.stdout, /^ok unix:/, both.stderr);
});

Deno.test("dial-stdio: ends with stdin, and writes only the bytes of the daemon to stdout", async () => {
  const [{ address }] = daemons();
  const child = command(["dial-stdio", "--addr", address], { stdin: "piped" }).spawn();
  await child.stdin.close();
  const { code, stdout, stderr } = await child.output();
  assert.equal(new TextDecoder().decode(stderr), "");
  assert.equal(code, 0);
  // Without a request the daemon sends only its preface: an HTTP/2 frame with settings.
  if (stdout.length > 0) assert.deepEqual([stdout[3], stdout[5], stdout[8]], [4, 0, 0]);
});

Deno.test("dial-stdio: ends with the daemon, even if stdin stays open", async () => {
  const [{ address }] = daemons();
  await using plain = await PlainSocket.start(socketOf(address));
  const child = command(["dial-stdio", "--addr", plain.address], { stdin: "piped" }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(
    new TextEncoder().encode("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0"),
  );
  const reader = child.stdout.getReader();
  const { value } = await reader.read();
  assert.equal(value![3], 4);
  plain.cut();
  const { code } = await child.status;
  assert.equal(code, 0);
  await reader.cancel();
  await writer.abort();
  await child.stderr.cancel();
});

Deno.test("dial-stdio: fails like every command if there is no daemon", async () => {
  const ran = await bkit(["dial-stdio", "--addr", "unix:///nowhere/b.sock"]);
  assert.equal(ran.code, 3);
  assert.equal(ran.stdout, "");
  assert.match(
    ran.stderr,
    /^error: no BuildKit at unix:\/\/\/nowhere\/b\.sock: there is no such socket/,
  );
});

Deno.test("exec: a killed bkit leaves no child process", async () => {
  const [{ address }] = daemons();
  await using directory = await temporary();
  // The step runs until the daemon notices that its client is gone.
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(
    path.join(directory.path, "Dockerfile"),
    shell("echo going; exec /bin/busybox sleep 7000"),
  );
  const child = command(["local", directory.path, "--addr", relay(address), "--progress", "plain"])
    .spawn();
  let stderr = "";
  let below: number[] = [];
  for await (const chunk of child.stderr) {
    stderr += new TextDecoder().decode(chunk);
    if (below.length > 0 || !/\d going/.test(stderr)) continue;
    below = (await family(child.pid)).filter((pid) => pid !== child.pid);
    assert.equal(below.length, 1, "one program for a whole build");
    child.kill("SIGKILL");
  }
  assert(below.length > 0, stderr);
  await child.stdout.cancel();
  await child.status;
  await ended(below);
});
