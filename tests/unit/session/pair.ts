import * as net from "node:net";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import type { Log } from "../../../lib/log/log.ts";
import { serve } from "../../../lib/rpc/server.ts";
import type { SessionService } from "../../../lib/session/mod.ts";

/** A service of the session, and a client in the place of the daemon, at the ends of one socket. */
export interface Served extends AsyncDisposable {
  /** The daemon's end. */
  readonly daemon: RpcConnection;
  /** Errors of calls on this side, oldest first. */
  readonly failures: unknown[];
  /** Resolves when a call has failed on this side. */
  readonly failed: Promise<void>;
}

/** Serves one service. Its calls are written to `log`. */
export async function served(service: SessionService, log?: Log): Promise<Served> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const accepted = new Promise<net.Socket>((resolve) => server.once("connection", resolve));
  const near = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  const failures: unknown[] = [];
  const failed = Promise.withResolvers<void>();
  const connection = serve(await accepted, service.handlers, {
    onError(_method, error) {
      failures.push(error);
      failed.resolve();
    },
    log,
  });
  const daemon = await RpcConnection.open(near, "localhost");
  return {
    daemon,
    failures,
    failed: failed.promise,
    async [Symbol.asyncDispose]() {
      daemon.close();
      connection.close();
      await connection.closed;
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
