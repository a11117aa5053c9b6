import type { Endpoint } from "../../address/endpoint.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { sessionCall, tunnel } from "../../rpc/tunnel.ts";

/**
 * The same endpoint, whose sessions go through a connection that is there already, which spares a login where it's a
 * program's, such as `ssh`. An engine has a way of its own for sessions, which is kept. The connection lasts as long as
 * the sessions do: other builds may use them longer than the one that opened it.
 */
export function sessionOver(connection: RpcConnection, endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    async dialSession(fields, signal) {
      return await endpoint.dialSession?.(fields, signal) ??
        tunnel(sessionCall(connection, fields), connection.hold());
    },
  };
}
