import assert from "node:assert/strict";
import { BuildKitClient } from "../../../lib/client/mod.ts";
import { OptionError } from "../../../lib/errors.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { moby } from "../../../proto/gen/control.js";
import { answering } from "../control/answering.ts";
import { Peer } from "./peer.ts";

const messages = moby.buildkit.v1;

Deno.test("BuildKitClient: rejects invalid wait options in connect", async () => {
  for (const wait of [{ attempts: 0 }, { attempts: 1.5 }, { limit: 0 }, { limit: NaN }]) {
    await assert.rejects(BuildKitClient.connect("unix:///none.sock", { wait }), OptionError);
  }
});

Deno.test("BuildKitClient: closing it ends what is not a build, too", async () => {
  const event = messages.BuildHistoryEvent.encode({ record: { Ref: "r" } }).finish();
  await using peer = await Peer.start({
    "/grpc.health.v1.Health/Check": answering(() => [{ finish: () => Uint8Array.of(8, 1) }]),
    "/moby.buildkit.v1.Control/ListWorkers": answering(() => [
      messages.ListWorkersResponse.encode({ record: [{ ID: "one" }] }),
    ]),
    "/moby.buildkit.v1.Control/ListenBuildHistory": async ({ messages }) => {
      messages.send(frame(event));
      await new Promise((resolve) => messages.signal.addEventListener("abort", resolve));
    },
  });
  const client = await BuildKitClient.connect(peer.endpoint.dial);
  const watch = client.history.watch();
  assert.equal((await watch.next()).value?.record.ref, "r");
  const ended = assert.rejects(watch.next(), { name: "CancelledError" });
  await client.close();
  await ended;
  await assert.rejects(client.diskUsage(), { name: "CancelledError" });
});
