import { type Duplex, duplexPair } from "node:stream";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import type { ClientCall } from "../../../lib/rpc/client_call.ts";
import { type Handler, serve } from "../../../lib/rpc/server.ts";
import { sessionCall, tunnel } from "../../../lib/rpc/tunnel.ts";

/**
 * Opens a session through a connection in memory, with both ends in this process. Returns the
 * daemon's connection to the services of the session, on which it makes its calls.
 */
export async function sessionPair(services: Record<string, Handler>): Promise<RpcConnection> {
  const [near, far] = duplexPair({ highWaterMark: 1024 * 1024 });
  const opened = Promise.withResolvers<Duplex>();
  const over = Promise.withResolvers<void>();
  serve(
    far,
    new Map([["/moby.buildkit.v1.Control/Session", ({ messages }) => {
      const call: ClientCall = {
        ...{ messages, header: Promise.resolve({}), done: over.promise },
        ...{ end: over.resolve, cancel: over.reject },
      };
      opened.resolve(tunnel(call));
      return over.promise;
    }]]),
  );
  const client = await RpcConnection.open(near, "localhost");
  serve(tunnel(sessionCall(client, [])), new Map(Object.entries(services)));
  return await RpcConnection.open(await opened.promise, "localhost");
}
