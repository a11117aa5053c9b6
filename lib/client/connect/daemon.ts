import type { Endpoint } from "../../address/endpoint.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { closeAfterUse } from "../../internal/workarounds/close_after_use.ts";
import { connect } from "./connect.ts";

/** How long the connection is kept on which a daemon was found, in milliseconds. */
const KEPT_MS = 1_000;

/** A daemon that has answered. */
export interface Daemon extends Endpoint {
  /**
   * Opens a connection to its Control API. The first who asks gets the one on which it was found, where that is young and
   * opening another would cost a login or the way over a network.
   */
  readonly open: (signal?: AbortSignal) => Promise<RpcConnection>;
  /** Closes what is kept. Does nothing the second time. */
  readonly release: () => Promise<void>;
}

/** The daemon that answered on a connection, which is its own from now on. */
export async function keepConnection(
  endpoint: Endpoint,
  connection: RpcConnection,
): Promise<Daemon> {
  let kept: RpcConnection | undefined = connection;
  const timer = setTimeout(() => release(), KEPT_MS);
  const take = (): RpcConnection | undefined => {
    const taken = kept;
    kept = undefined;
    clearTimeout(timer);
    return taken;
  };
  const release = async () => await take()?.close();
  if (!endpoint.expensive) await release();
  return {
    ...endpoint,
    open: async (signal) => {
      signal?.throwIfAborted();
      const young = take();
      return young?.isOpen ? young : await connect(endpoint, signal);
    },
    release,
  };
}

/** Opens a connection for as long as `use` takes, and closes it. */
export async function withConnection<T>(
  daemon: Daemon,
  signal: AbortSignal | undefined,
  use: (connection: RpcConnection) => Promise<T>,
): Promise<T> {
  return await closeAfterUse(await daemon.open(signal), use);
}
