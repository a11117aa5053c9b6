import { type Duplex, duplexPair } from "node:stream";
import { RpcConnection } from "../../lib/rpc/client.ts";
import type { ClientCall } from "../../lib/rpc/client_call.ts";
import { type Handler, serve } from "../../lib/rpc/server.ts";
import { sessionCall, tunnel } from "../../lib/rpc/tunnel.ts";

/** A session of which both ends are in this process. */
export interface SessionPair extends AsyncDisposable {
  /** The daemon's connection to the services of the session, on which it makes its calls. */
  readonly daemon: RpcConnection;
}

/** Opens a session through a connection in memory: HTTP/2 inside messages over HTTP/2. */
export async function sessionPair(services: ReadonlyMap<string, Handler>): Promise<SessionPair> {
  const [near, far] = duplexPair({ highWaterMark: 1024 * 1024 });
  const opened = Promise.withResolvers<Duplex>();
  const over = Promise.withResolvers<void>();
  const control = serve(
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
  const session = serve(tunnel(sessionCall(client, [])), services);
  const daemon = await RpcConnection.open(await opened.promise, "localhost");
  return {
    daemon,
    async [Symbol.asyncDispose]() {
      await daemon.close();
      session.close();
      await session.closed;
      await client.close();
      control.close();
      await control.closed;
    },
  };
}
