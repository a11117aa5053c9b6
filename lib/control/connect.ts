import type { Endpoint } from "../address/endpoint.ts";
import { joinWrites } from "../internal/workarounds/joined_writes.ts";
import { RpcConnection } from "../rpc/client.ts";

/**
 * Opens a connection to the daemon of an endpoint. The caller must close it. Rejects with
 * `ConnectionError`, or with the signal's reason.
 */
export async function connectTo(
  { dial, authority, log }: Pick<Endpoint, "dial" | "authority" | "log">,
  signal?: AbortSignal,
): Promise<RpcConnection> {
  const stream = await dial(signal);
  joinWrites(stream);
  return await RpcConnection.open(stream, authority, signal, undefined, log?.rpc);
}
