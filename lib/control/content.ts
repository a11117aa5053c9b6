import { ProtocolError } from "../errors.ts";
import { decodeMessage } from "../internal/decode_message.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { CallOptions } from "../rpc/client_call.ts";

/** Largest blob that is read: a provenance has some kilobytes for each step. */
const MAX_BLOB_BYTES = 64 * 1024 * 1024;

/**
 * Reads a blob from the daemon's own store (`containerd.services.content.v1.Content`). The daemon
 * allows this for the blobs that the record of a build names. Rejects as the methods of `Control`
 * do, and with `ProtocolError` for a blob of more than 64 MiB.
 */
export async function readBlob(
  connection: RpcConnection,
  digest: string,
  options: CallOptions = {},
): Promise<Uint8Array> {
  const { containerd } = await import("../../proto/gen/content.js");
  const { ReadContentRequest, ReadContentResponse } = containerd.services.content.v1;
  const parts: Uint8Array[] = [];
  let length = 0;
  await connection.serverStream(
    "/containerd.services.content.v1.Content/Read",
    ReadContentRequest.encode({ digest }).finish(),
    (message) => {
      const { data } = decodeMessage(ReadContentResponse, message, { hasData: true });
      const part = (data ?? new Uint8Array()).slice();
      length += part.length;
      if (length > MAX_BLOB_BYTES) {
        throw new ProtocolError(
          `the daemon sent more than ${MAX_BLOB_BYTES} bytes of the blob ${digest}`,
        );
      }
      if (part.length > 0) parts.push(part);
    },
    options,
  );
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
