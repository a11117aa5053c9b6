import { containerd } from "../../../proto/gen/content.js";
import { RpcError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
import { ContentError, type ContentStore, type Ingest } from "../../oci/mod.ts";
import { frame } from "../../rpc/frame.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { Status } from "../../rpc/codes.ts";
import { receiveEach, timestamp } from "./messages.ts";

const { WriteAction, WriteContentRequest, WriteContentResponse } = containerd.services.content.v1;

type Request = containerd.services.content.v1.WriteContentRequest;

/**
 * Answers `Content/Write`: receives one blob, in requests that are answered one by one. The first
 * request names the blob, any of them can add its size and digest, and the last commits it. If the
 * client goes away, what it wrote is kept for its next attempt. If the blob already exists, the
 * call ends with ALREADY_EXISTS at the first request that shows it.
 */
export async function write(store: ContentStore, messages: MessageStream): Promise<void> {
  let ingest: Ingest | undefined;
  let total = 0;
  let expected = "";
  try {
    await receiveEach(messages, async (bytes) => {
      const request = decodeMessage(WriteContentRequest, bytes, { hasData: true });
      total = Number(request.total) || total;
      expected = request.expected || expected;
      ingest ??= await store.ingest(request.ref, { total, digest: expected });
      if (request.expected && await store.has(expected, total)) {
        await ingest.abort();
        throw new ContentError("exists", `the blob ${expected} already exists`);
      }
      if (request.action !== WriteAction.STAT) await put(ingest, request);
      const { startedAt, updatedAt } = ingest.status;
      const offset = ingest.offset;
      const committed = request.action === WriteAction.COMMIT;
      const digest = committed
        ? (await ingest.commit({ total, digest: expected })).digest
        : ingest.digest();
      messages.send(frame(
        WriteContentResponse.encode({
          action: request.action,
          offset,
          total,
          digest,
          started_at: timestamp(startedAt),
          updated_at: timestamp(updatedAt),
        }).finish(),
      ));
      return committed;
    });
  } finally {
    ingest?.close();
  }
}

/** Writes the data of a request. An offset of 0 starts over; any other must be the current end. */
async function put(ingest: Ingest, { offset, data }: Request): Promise<void> {
  const at = Number(offset);
  if (at !== 0 && at !== ingest.offset) {
    throw new RpcError(
      Status.OUT_OF_RANGE,
      `cannot write ${ingest.ref} at offset ${at}: it continues at ${ingest.offset}`,
    );
  }
  if (at === 0 && ingest.offset > 0) await ingest.truncate();
  if (data.length > 0) await ingest.append(data);
}
