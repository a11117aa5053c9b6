/** The Control API of real daemons, call by call. */
import assert from "node:assert/strict";
import { endpoint, parseAddress } from "../../lib/address/mod.ts";
import { ControlClient } from "../../lib/client/control/mod.ts";
import { fileSync, Session } from "../../lib/session/mod.ts";
import { BuildKitClient, files, type ProgressEvent } from "../../mod.ts";
import { busybox, shell } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { PlainSocket } from "../support/plain.ts";

/** Returns a context that no other build has in the cache. */
function context(command = "echo hello") {
  return {
    "Dockerfile": shell(`${command} # ${crypto.randomUUID()}`),
    "bin/busybox": { content: busybox(), mode: 0o755 },
  };
}

/** Daemons that keep records of builds: since BuildKit v0.11. */
const recording = daemons().slice(1);

for (const { name, address } of daemons()) {
  Deno.test(`${name}: control: diskUsage has the build's records, and prune removes them`, async () => {
    await using client = await BuildKitClient.connect(address);
    await client.build({ context: files(context("echo to be pruned")) });
    const before = await client.diskUsage();
    const step = before.find(({ description }) => description.includes("to be pruned"));
    assert(step, JSON.stringify(before));
    assert.equal(step.type, "regular");
    assert(!step.inUse && Date.now() - Date.parse(step.createdAt!) < 60_000);
    const [same] = await client.diskUsage({ filter: [`id==${step.id}`] });
    assert.equal(same?.id, step.id);
    const pruned = await Array.fromAsync(client.prune({ filter: [`id==${step.id}`], all: true }));
    assert.deepEqual(pruned.map(({ id }) => id), [step.id]);
    assert.deepEqual(await client.diskUsage({ filter: [`id==${step.id}`] }), []);
  });

  Deno.test(`${name}: control: a session of one's own, solve and status make a build`, async () => {
    await using plain = await PlainSocket.start(address.replace(/^\w+:\/\//, ""));
    const daemon = endpoint(parseAddress(plain.address));
    const control = new ControlClient(daemon);
    const tree = files(context());
    const trees = new Map([["context", tree], ["dockerfile", tree]]);
    await using session = await Session.open(daemon, [fileSync(trees)]);
    const ref = crypto.randomUUID();
    const events: ProgressEvent[] = [];
    const follow = async () => {
      for await (const event of control.status(ref)) events.push(event);
    };
    const request = { ref, session: session.id, frontend: "dockerfile.v0" };
    const [result] = await Promise.all([control.solve(request), follow()]);
    assert.equal(result.ref, ref);
    assert(events.some((event) => event.type === "vertex" && /COPY|RUN/.test(event.vertex.name)));
    assert((await control.workers())[0]!.platforms.length > 0);
  });
}

for (const { name, address } of recording) {
  Deno.test(`${name}: control: history lists, follows, pins and deletes a build`, async () => {
    await using client = await BuildKitClient.connect(address);
    const { history } = client;
    const build = await client.build({ context: files(context("echo remember me")) });
    const record = await history.get(build.ref);
    assert.equal(record?.ref, build.ref);
    assert.equal(record.error, undefined);
    assert(record.totalSteps > 0 && record.completedAt);
    const decoder = new TextDecoder();
    let output = "";
    for await (const event of history.status(build.ref)) {
      if (event.type === "log") output += decoder.decode(event.log.data);
    }
    assert.match(output, /remember me/);
    assert((await history.blob(record.logs!.digest)).length > 0);
    await history.pin(build.ref);
    assert.equal((await history.get(build.ref))?.pinned, true);
    const pruned = await Array.fromAsync(history.prune());
    assert(!pruned.some(({ ref }) => ref === build.ref));
    await history.unpin(build.ref);
    assert.equal((await history.get(build.ref))?.pinned, false);
    await history.delete(build.ref);
    assert.equal(await history.get(build.ref), undefined);
  });

  Deno.test(`${name}: control: a watch tells of builds that end and records that are deleted`, async () => {
    await using client = await BuildKitClient.connect(address);
    const { history } = client;
    const { ref } = await client.build({ context: files(context()) });
    assert.equal((await history.get(ref))?.ref, ref); // which must not keep it from being deleted
    const types: string[] = [];
    for await (const { type, record } of history.watch()) {
      if (record.ref !== ref) continue;
      types.push(type);
      if (type === "deleted") break;
      if (types.length === 1) await history.delete(ref);
    }
    assert.deepEqual([types[0], types.at(-1)], ["complete", "deleted"]);
  });

  Deno.test(`${name}: control: closing the client ends a watch`, async () => {
    const client = await BuildKitClient.connect(address);
    const watch = client.history.watch({ ref: "none", activeOnly: true });
    const ended = assert.rejects(watch.next(), { name: "CancelledError" });
    await client.close();
    await ended;
  });
}
