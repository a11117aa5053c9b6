import type { Endpoint } from "../../address/endpoint.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { sessionCall, tunnel } from "../../rpc/tunnel.ts";

/**
 * Returns the endpoint with its sessions tunneled through an open connection, which saves a login
 * if a program such as `ssh` provides the connection. An engine keeps its own way of opening
 * sessions. The connection stays open as long as the sessions: other builds may use them longer
 * than the build that opened it.
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
