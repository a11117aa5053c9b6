/** Waiting for a daemon that starts. */
import assert from "node:assert/strict";
import * as net from "node:net";
import * as path from "node:path";
import { BuildKitClient, ConnectionError } from "../../mod.ts";
import { bkit, command, text } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { Link } from "../support/link.ts";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: wait: finds a daemon within 300 ms after it starts`, async () => {
    await using link = await Link.start(socketOf(address));
    await link.cut({ away: true });
    const attempts: number[] = [];
    const connecting = BuildKitClient.connect(link.address, {
      wait: { onWait: ({ attempt }) => attempts.push(attempt) },
    });
    const later = Promise.withResolvers<void>();
    setTimeout(later.resolve, 2000);
    await later.promise;
    await link.mend();
    const start = performance.now();
    await using client = await connecting;
    const took = performance.now() - start;
    assert(took < 300, `found after ${took} ms`);
    assert.deepEqual(attempts, [1, 2]); // the pauses after them are 1 and 2 s
    await client.health();
  });
}

Deno.test("wait: the client does not wait by default", async () => {
  await using directory = await temporary();
  const start = performance.now();
  await assert.rejects(
    BuildKitClient.connect(`unix://${path.join(directory.path, "none.sock")}`),
    ConnectionError,
  );
  assert(performance.now() - start < 1000);
});

Deno.test("wait: does not wait for a socket that this user must not open", async () => {
  await using directory = await temporary();
  await Deno.chmod(directory.path, 0o755);
  const socket = path.join(directory.path, "buildkitd.sock");
  const server = net.createServer().listen({ path: socket });
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    await Deno.chmod(socket, 0o600);
    await Deno.chown(socket, 12345, 12345);
    const options = { mayReadAll: false };
    const start = performance.now();
    const ran = await bkit(["health", "--addr", `unix://${socket}`, "--wait"], options);
    assert.equal(ran.code, 3);
    assert.match(ran.stderr, /permission denied/);
    assert.doesNotMatch(ran.stderr, /waiting/);
    assert(performance.now() - start < 10_000);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

Deno.test("wait: the command shows what it waits for, and finds it", async () => {
  const [{ address }] = daemons();
  await using link = await Link.start(socketOf(address));
  await link.cut({ away: true });
  const child = command(["health", "--addr", link.address, "--wait"]).spawn();
  const stdout = new Response(child.stdout).text();
  let stderr = "";
  for await (const chunk of child.stderr) {
    stderr += text(chunk);
    if (stderr.endsWith("(attempt 1)\n")) await link.mend();
  }
  assert.equal((await child.status).code, 0);
  const where = `docker://${link.path}`;
  assert.equal(
    stderr,
    `waiting for BuildKit at ${where}: there is no such socket (attempt 1)\n`,
  );
  assert.match(await stdout, /^ok docker:/);
});

Deno.test("wait: --timeout limits the wait for a daemon", async () => {
  await using directory = await temporary();
  const start = performance.now();
  const ran = await bkit([
    "health",
    "--addr",
    path.join(directory.path, "x.sock"),
    "--timeout",
    "1.5",
  ]);
  const took = performance.now() - start;
  assert.equal(ran.code, 3);
  assert.match(ran.stderr, /\(attempt 2\)\nerror: no BuildKit at unix:.*: there is no such socket/);
  assert(took > 1400 && took < 8000, `${took} ms`);
});

Deno.test("wait: a --timeout that is not a number is an error", async () => {
  const ran = await bkit(["health", "--timeout", "soon"]);
  assert.equal(ran.code, 2);
  assert.match(
    ran.stderr,
    /^error: --timeout must be a number of seconds above 0, such as 30 \(got "soon"\)/,
  );
});
