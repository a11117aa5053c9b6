import assert from "node:assert/strict";
import { health, workers } from "../../../../lib/client/calls/info.ts";
import { connectTo } from "../../../../lib/control/connect.ts";
import { RpcError } from "../../../../lib/errors.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { Peer } from "../peer.ts";

Deno.test("workers, health: a gRPC server without BuildKit's calls is not BuildKit", async () => {
  await using peer = await Peer.start({});
  await using stack = new AsyncDisposableStack();
  const connection = stack.adopt(await connectTo(peer.endpoint), (open) => open.close());
  for (const call of [workers, health]) {
    await assert.rejects(call(connection, {}), {
      name: "ConnectionError",
      transient: false,
      message:
        /^no BuildKit answers: the server speaks gRPC, but does not have BuildKit's calls \(/,
    });
  }
});

Deno.test("workers: keeps every other error", async () => {
  const refused = new RpcError(Status.PERMISSION_DENIED, "not for you");
  await using peer = await Peer.start({
    "/moby.buildkit.v1.Control/ListWorkers": () => Promise.reject(refused),
  });
  await using stack = new AsyncDisposableStack();
  const connection = stack.adopt(await connectTo(peer.endpoint), (open) => open.close());
  await assert.rejects(workers(connection, {}), {
    name: "RpcError",
    status: Status.PERMISSION_DENIED,
  });
});
