/** Many builds at once: what they share, and that none disturbs another. */
import assert from "node:assert/strict";
import { type Build, BuildKitClient, CancelledError, directory, files } from "../../mod.ts";
import { busybox, collect, sent, shell, temporary } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { PlainSocket } from "../support/plain.ts";

/** Returns the number of bytes of the context that some builds sent in total. */
async function bytes(builds: readonly Build[]): Promise<number> {
  const all = await Promise.all(builds.map((build) => collect(build)));
  return all.reduce((sum, { events }) => sum + (sent(events)["context"]?.bytes ?? 0), 0);
}

/**
 * Runs two builds with one tree, and cancels the first while the tree is sent: the connection of
 * its session is still needed.
 */
async function cancelled(address: string): Promise<void> {
  await using client = await BuildKitClient.connect(address);
  const context = files({
    "bin/busybox": { content: busybox(), mode: 0o755 },
    "big": new Uint8Array(50_000_000),
  });
  const start = () => {
    const dockerfile = shell("/bin/busybox wc -c /big", "COPY big /\n");
    return client.build({ context, dockerfile, retries: 0 });
  };
  const first = start();
  const second = start();
  let output = "";
  const reading = collect(second).then((found) => output = found.output);
  for await (const event of first) {
    if (event.type !== "vertex" || !event.vertex.started) continue;
    if (/load build context/.test(event.vertex.name)) break;
  }
  first.cancel();
  const [ended] = await Promise.allSettled([first.result, second.result, reading]);
  assert(ended.status === "rejected" && ended.reason instanceof CancelledError);
  await second;
  assert.match(output, /50000000/);
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: sharing: concurrent builds with the same tree send it once`, async () => {
    await using temp = await temporary();
    const size = 20_000_000;
    await Deno.writeFile(`${temp.path}/big`, crypto.getRandomValues(new Uint8Array(60_000)));
    await Deno.truncate(`${temp.path}/big`, size);
    await Deno.writeTextFile(
      `${temp.path}/Dockerfile`,
      "FROM scratch\nARG N\nCOPY big /\nLABEL n=$N\n",
    );
    await using client = await BuildKitClient.connect(address);
    const context = directory(temp.path);
    const builds = ["1", "2", "3"].map((N) => client.build({ context, args: { N } }));
    const total = await bytes(builds);
    await Promise.all(builds);
    // The older frontends cannot use the session of another build.
    const times = name === "newest" ? 1 : 3;
    assert.equal(Math.floor(total / size), times, `${total} bytes were sent`);
  });

  for (const way of ["engine", "tunnel"]) {
    Deno.test(`${name}: sharing: cancelling a build keeps its tree for the others [${way}]`, async () => {
      await using plain = await PlainSocket.start(socketOf(address));
      await cancelled(way === "engine" ? address : plain.address);
    });
  }

  const many = name === "newest" ? 50 : 20;
  Deno.test(`${name}: sharing: ${many} builds in one process, with failures and cancellations`, async () => {
    await using client = await BuildKitClient.connect(address);
    const program = { content: busybox(), mode: 0o755 };
    const ended = await Promise.all(Array.from({ length: many }, async (_, n) => {
      const context = files({ "bin/busybox": program, "n": `number ${n}` });
      const command = n % 10 === 3 ? "exit 3" : n % 10 === 7 ? "sleep 1000" : "cat /n";
      const build = client.build({
        context,
        dockerfile: shell(`/bin/busybox ${command}`, "COPY n /\n"),
        retries: 0, // a second attempt would hide a lost connection
      });
      let output = "";
      try {
        for await (const event of build) {
          if (event.type === "log") output += new TextDecoder().decode(event.log.data);
          const going = event.type === "vertex" && event.vertex.started &&
            /sleep/.test(event.vertex.name);
          if (going) build.cancel();
        }
        await build;
        return output;
      } catch (error) {
        return (error as { code: string }).code;
      }
    }));
    ended.forEach((end, n) => {
      const wanted = n % 10 === 3 ? "BUILD_FAILED" : n % 10 === 7 ? "CANCELLED" : `number ${n}`;
      assert.equal(end, wanted);
    });
  });
}
