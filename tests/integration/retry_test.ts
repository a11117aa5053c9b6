/** Builds whose connection is lost, and that are retried. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { type Build, BuildKitClient, ConnectionError, files, SessionLostError } from "../../mod.ts";
import type { ProgressEvent } from "../../mod.ts";
import { bkit, command, text } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { makeFifo, writeFifo } from "../support/fifo.ts";
import { Link } from "../support/link.ts";
import { PlainSocket } from "../support/plain.ts";

/** Context with a shell. */
const context = () => files({ "bin/busybox": { content: busybox(), mode: 0o755 } });

/** Calls `then` once when a step has printed this. Returns all events. */
async function when(build: Build, word: string, then: () => unknown): Promise<ProgressEvent[]> {
  const events: ProgressEvent[] = [];
  let printed = "";
  let done = false;
  for await (const event of build) {
    events.push(event);
    if (event.type === "log") printed += text(event.log.data);
    if (done || !printed.includes(word)) continue;
    done = true;
    await then();
  }
  return events;
}

/** Returns a step that reads a secret. */
function secretStep(command: string): string {
  return shell(command).replace("RUN [", "RUN --mount=type=secret,id=a,required=true [");
}

function warnings(events: readonly ProgressEvent[]): string[] {
  return events.flatMap((event) => event.type === "warning" ? [event.warning.short] : []);
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: retry: a retried build has the secret that a pipe held`, async () => {
    await using directory = await temporary();
    const fifo = await makeFifo(directory.path, "fifo");
    await using link = await Link.start(socketOf(address));
    await using client = await BuildKitClient.connect(link.address);
    const build = client.build({
      context: context(),
      secrets: { a: { file: fifo } },
      dockerfile: secretStep(
        "echo going; /bin/busybox sleep 1; /bin/busybox sed s/^/arrived:/ run/secrets/a",
      ),
      outputs: [{ type: "cacheonly" }],
    });
    await writeFifo(fifo, "the value");
    const events = await when(build, "going", () => link.cut());
    await build;
    assert.equal(warnings(events).length, 1);
    const printed = events.map((event) => event.type === "log" ? text(event.log.data) : "").join(
      "",
    );
    assert.match(printed, /going[^]*going[^]*arrived:the value/);
  });

  for (const way of ["engine", "tunnel"] as const) {
    Deno.test(`${name}: retry: a build whose connection is cut succeeds at the second attempt [${way}]`, async () => {
      await using plain = await PlainSocket.start(socketOf(address));
      await using link = await Link.start(way === "engine" ? socketOf(address) : plain.path);
      await using client = await BuildKitClient.connect(link.address);
      const build = client.build({
        context: context(),
        dockerfile: shell("echo going; /bin/busybox sleep 1; echo arrived"),
        outputs: [{ type: "cacheonly" }],
      });
      const { ref } = build;
      const events = await when(build, "going", () => link.cut());
      const result = await build;
      assert.deepEqual(warnings(events), [
        `the connection to ${client.address} was lost; retrying the build`,
      ]);
      assert.notEqual(result.ref, ref);
      assert.equal(build.ref, result.ref);
      // Vertices that were running at the first attempt are completed, too.
      const open = new Set<string>();
      for (const event of events) {
        if (event.type !== "vertex" || event.vertex.started === undefined) continue;
        if (event.vertex.completed === undefined) open.add(event.vertex.digest);
        else open.delete(event.vertex.digest);
      }
      assert.deepEqual([...open], []);
      await client.close();
      await link.idle();
    });
  }

  Deno.test(`${name}: retry: a lost build is an error with retries 0`, async () => {
    await using link = await Link.start(socketOf(address));
    await using client = await BuildKitClient.connect(link.address);
    const build = client.build({
      context: context(),
      dockerfile: shell("echo going; /bin/busybox sleep 30"),
      retries: 0,
    });
    await assert.rejects(when(build, "going", () => link.cut()), (error) => {
      assert(error instanceof ConnectionError || error instanceof SessionLostError);
      assert.doesNotMatch(error.message, /again/);
      return true;
    });
  });
}

Deno.test("retry: a build with a consumed stream is not retried", async () => {
  const [{ address }] = daemons();
  await using link = await Link.start(socketOf(address));
  await using client = await BuildKitClient.connect(link.address);
  await using directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  const dockerfile = shell("echo going; /bin/busybox sleep 30");
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), dockerfile);
  const tar = new Deno.Command("tar", { args: ["-C", directory.path, "-c", "."], stdout: "piped" })
    .spawn();
  const build = client.build({ context: tar.stdout });
  await assert.rejects(when(build, "going", () => link.cut()), (error) => {
    assert(error instanceof ConnectionError || error instanceof SessionLostError);
    assert.match(error.message, /The build is not retried: the context stream/);
    return true;
  });
  await tar.status;
});

Deno.test("retry: an output file is complete after a second attempt", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await temporary();
  await using link = await Link.start(socketOf(address));
  await using client = await BuildKitClient.connect(link.address);
  const size = 50_000_000;
  const dest = path.join(directory.path, "out.tar");
  const build = client.build({
    context: files({ "Dockerfile": "FROM scratch\nCOPY big /\n", "big": new Uint8Array(size) }),
    outputs: [{ type: "tar", dest }],
  });
  let cut = false;
  for await (const event of build) {
    if (cut || event.type !== "transfer" || !event.transfer.received) continue;
    cut = true;
    await link.cut();
  }
  await build;
  assert(cut);
  assert((await Deno.stat(dest)).size > size);
  assert.deepEqual(Array.from(Deno.readDirSync(directory.path), ({ name }) => name), ["out.tar"]);
});

Deno.test("retry: the command reports a second attempt, and --retries 0 disables it", async () => {
  const [{ address }] = daemons();
  await using directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  for (const retries of [1, 0]) {
    const dockerfile = shell("echo go''ing; /bin/busybox sleep 1");
    await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), dockerfile);
    await using link = await Link.start(socketOf(address));
    const args = ["local", directory.path, "--addr", link.address, "--progress", "plain"];
    const child = command([...args, "-o", "type=cacheonly", "--retries", `${retries}`]).spawn();
    const stdout = new Response(child.stdout).text();
    let stderr = "";
    let cut = false;
    for await (const chunk of child.stderr) {
      stderr += text(chunk);
      if (cut || !/ going$/m.test(stderr)) continue;
      cut = true;
      await link.cut();
    }
    const { code } = await child.status;
    await stdout;
    assert.equal(code, retries === 1 ? 0 : 3, stderr);
    const again = /^WARNING: the connection to docker:\S+ was lost; retrying the build$/m;
    assert.equal(again.test(stderr), retries === 1, stderr);
  }
  const ran = await bkit(["local", directory.path, "--addr", address, "--retries", "-1"]);
  assert.equal(ran.code, 2);
});
