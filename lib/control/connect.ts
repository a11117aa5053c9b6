import type { Endpoint } from "../address/endpoint.ts";
import { RpcConnection } from "../rpc/client.ts";

/**
 * Opens a connection to the daemon of an endpoint. The caller must close it. Rejects with
 * `ConnectionError`, or with the signal's reason.
 */
export async function connectTo(
  { dial, authority }: Pick<Endpoint, "dial" | "authority">,
  signal?: AbortSignal,
): Promise<RpcConnection> {
  return await RpcConnection.open(await dial(signal), authority, signal);
}
