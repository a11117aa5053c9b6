import assert from "node:assert/strict";
import { endpoint, parseAddress } from "../../lib/address/mod.ts";
import { RpcConnection } from "../../lib/rpc/client.ts";
import { BuildKitClient, CancelledError, files } from "../../mod.ts";
import { moby } from "../../proto/gen/control.js";
import { busybox, shell } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { processes } from "../support/leftovers.ts";

/**
 * Resolves when the daemon's history of a build has an event that matches. Rejects if there is no
 * event for a while.
 */
async function history(address: string, ref: string, wanted: "STARTED" | "COMPLETE") {
  const { BuildHistoryEvent, BuildHistoryRequest } = moby.buildkit.v1;
  const target = endpoint(parseAddress(address));
  const connection = await RpcConnection.open(await target.dial(), target.authority);
  const found = new AbortController();
  try {
    const signal = AbortSignal.any([found.signal, AbortSignal.timeout(20_000)]);
    await connection.serverStream(
      "/moby.buildkit.v1.Control/ListenBuildHistory",
      BuildHistoryRequest.encode({ Ref: ref }).finish(),
      (message) => {
        const { type } = BuildHistoryEvent.decode(message);
        if (type === moby.buildkit.v1.BuildHistoryEventType[wanted]) found.abort();
      },
      { signal },
    );
  } catch (error) {
    if (!found.signal.aborted) throw error;
  } finally {
    connection.close();
  }
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: cancel: ends the program of a RUN step in the daemon`, async () => {
    await using client = await BuildKitClient.connect(address);
    const seconds = String(900_000 + Math.floor(Math.random() * 90_000));
    const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });
    const controller = new AbortController();
    const build = client.build({
      context,
      dockerfile: shell(`echo going; exec /bin/busybox sleep ${seconds}`),
      signal: controller.signal,
    });
    await assert.rejects(async () => {
      for await (const event of build) {
        if (event.type === "log") controller.abort(new Error("enough"));
      }
      await build;
    }, (error) => {
      assert(error instanceof CancelledError);
      assert.equal((error.cause as Error).message, "enough");
      return true;
    });
    assert.deepEqual(await processes(`sleep\0${seconds}`), []);
  });

  Deno.test(`${name}: cancel: ends a build during the transfer`, async () => {
    await using client = await BuildKitClient.connect(address);
    const reading = Promise.withResolvers<void>();
    const context = files({
      "Dockerfile": "FROM scratch\nCOPY big /\n",
      "big": new Uint8Array(3e8),
    });
    const build = client.build({ context });
    const watch = (async () => {
      for await (const event of build) {
        if (event.type === "transfer" && event.transfer.bytes > 1e6) reading.resolve();
      }
    })();
    watch.catch(() => {});
    await reading.promise;
    // The old daemon keeps no history.
    if (name !== "old") await history(address, build.ref, "STARTED");
    build.cancel();
    await assert.rejects(() => build.result, CancelledError);
    await assert.rejects(watch, CancelledError);
    if (name !== "old") await history(address, build.ref, "COMPLETE");
  });

  Deno.test(`${name}: cancel: closing the client cancels its builds`, async () => {
    const client = await BuildKitClient.connect(address);
    const build = client.build({
      context: files({ "bin/busybox": { content: busybox(), mode: 0o755 } }),
      dockerfile: shell("/bin/busybox sleep 1000"),
    });
    await client.close();
    await client.close();
    await assert.rejects(() => build.result, CancelledError);
    assert.throws(() => client.build({ context: files({}) }), CancelledError);
  });
}

Deno.test("cancel: an aborted signal fails the build before it connects", async () => {
  const [{ address }] = daemons();
  await using client = await BuildKitClient.connect(address);
  const build = client.build({
    context: files({}),
    dockerfile: "FROM scratch",
    signal: AbortSignal.abort(),
  });
  await assert.rejects(() => build.result, CancelledError);
});
