import type { Endpoint } from "../../address/endpoint.ts";
import { ConnectionError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { closeAfterUse } from "../../internal/workarounds/close_after_use.ts";
import { connect } from "./connect.ts";

/** Time for which the connection on which a daemon was found is kept open, in milliseconds. */
const KEPT_MS = 1_000;

/** A daemon that has answered. */
export interface Daemon extends Endpoint {
  /**
   * Opens a connection to the Control API of the daemon. The first call receives the connection on
   * which the daemon was found, if it is still recent.
   */
  readonly open: (signal?: AbortSignal) => Promise<RpcConnection>;
  /** Closes the kept connection. Calling it again has no effect. */
  readonly release: () => Promise<void>;
}

/**
 * Opens a connection for the duration of `use`, whose calls must take the signal that it is given.
 * Rejects as `use` does, and with `ConnectionError`.
 */
export type Connector = <T>(
  signal: AbortSignal | undefined,
  use: (connection: RpcConnection, signal: AbortSignal | undefined) => Promise<T>,
) => Promise<T>;

/** Returns the way to connect to an endpoint that may not have answered yet. */
export function connector(endpoint: Endpoint): Connector {
  const open = (signal?: AbortSignal) => connect(endpoint, signal);
  const { text } = endpoint;
  return (signal, use) =>
    withConnection({ text, open }, signal, (connection) => use(connection, signal));
}

/** Returns the daemon that answered on a connection, and takes ownership of that connection. */
export function keepConnection(endpoint: Endpoint, connection: RpcConnection): Daemon {
  let kept: RpcConnection | undefined = connection;
  const timer = setTimeout(() => release(), KEPT_MS);
  const take = (): RpcConnection | undefined => {
    const taken = kept;
    kept = undefined;
    clearTimeout(timer);
    return taken;
  };
  const release = async () => await take()?.close();
  return {
    ...endpoint,
    open: async (signal) => {
      signal?.throwIfAborted();
      const recent = take();
      if (recent?.isOpen) return recent;
      const started = performance.now();
      const connection = await connect(endpoint, signal);
      endpoint.log?.connect.debug?.("connection opened", {
        address: endpoint.text,
        ms: performance.now() - started,
      });
      return connection;
    },
    release,
  };
}

/**
 * Opens a connection for the duration of `use`, and closes it. A lasting {@linkcode ConnectionError}
 * names the daemon, since something else than BuildKit may have answered.
 */
export async function withConnection<T>(
  daemon: Pick<Daemon, "open" | "text">,
  signal: AbortSignal | undefined,
  use: (connection: RpcConnection) => Promise<T>,
): Promise<T> {
  const connection = await daemon.open(signal);
  try {
    return await closeAfterUse(connection, use);
  } catch (error) {
    const lasting = error instanceof ConnectionError && !error.transient;
    if (!lasting || error.address !== undefined) throw error;
    throw new ConnectionError(`no BuildKit at ${daemon.text}`, {
      detail: error.detail,
      explanation: error.explanation,
      httpStatus: error.httpStatus,
      address: daemon.text,
      transient: false,
      cause: error,
      advice: error.advice,
    });
  }
}
