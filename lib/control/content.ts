import type { CallOptions, RpcConnection } from "../rpc/client.ts";

/**
 * Reads a blob of the daemon's own store (`containerd.services.content.v1.Content`), which it allows for what a build's
 * record names. Rejects as `Control`'s methods do.
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
