import type { RpcConnection } from "../rpc/client.ts";
import type { CallOptions } from "../rpc/client_call.ts";

/**
 * Reads a blob from the daemon's own store (`containerd.services.content.v1.Content`). The daemon
 * allows this for the blobs that the record of a build names. Rejects as the methods of `Control`
 * do.
 */
export async function readBlob(
  connection: RpcConnection,
  digest: string,
  options: CallOptions = {},
): Promise<Uint8Array> {
  const { containerd } = await import("../../proto/gen/session.js");
  const { ReadContentRequest, ReadContentResponse } = containerd.services.content.v1;
  const parts: Uint8Array[] = [];
  await connection.serverStream(
    "/containerd.services.content.v1.Content/Read",
    ReadContentRequest.encode({ digest }).finish(),
    (message) => {
      parts.push((ReadContentResponse.decode(message).data ?? new Uint8Array()).slice());
    },
    options,
  );
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
