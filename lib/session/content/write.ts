import { containerd } from "../../../proto/gen/session.js";
import { RpcError } from "../../errors.ts";
import { ContentError, type ContentStore, type Ingest } from "../../oci/mod.ts";
import { frame } from "../../rpc/frame.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { Status } from "../../rpc/status.ts";
import { decodeRequest, receiveEach, timestamp } from "./messages.ts";

const { WriteAction, WriteContentRequest, WriteContentResponse } = containerd.services.content.v1;

type Request = containerd.services.content.v1.WriteContentRequest;

/**
 * `Content/Write`: one blob, in requests that are answered one by one. The first names it, each may tell more of its
 * size and its digest, the last commits it. A client that goes away leaves what it wrote for its next try; a blob
 * that is there already is ALREADY_EXISTS, at whichever request that shows.
 */
export async function write(store: ContentStore, messages: MessageStream): Promise<void> {
  let ingest: Ingest | undefined;
  let total = 0;
  let expected = "";
  try {
    await receiveEach(messages, async (bytes) => {
      const request = decodeRequest(WriteContentRequest, bytes);
      total = Number(request.total) || total;
      expected = request.expected || expected;
      ingest ??= await store.ingest(request.ref, { total, digest: expected });
      if (request.expected && await store.has(expected, total)) {
        await ingest.abort();
        throw new ContentError("exists", `the blob ${expected} is there already`);
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

/** Writes what is in a request. An offset of 0 starts over; any other has to be where the bytes end. */
async function put(ingest: Ingest, { offset, data }: Request): Promise<void> {
  const at = Number(offset);
  if (at !== 0 && at !== ingest.offset) {
    throw new RpcError(
      Status.OUT_OF_RANGE,
      `${ingest.ref} can't be written at ${at}: it goes on at ${ingest.offset}`,
    );
  }
  if (at === 0 && ingest.offset > 0) await ingest.truncate();
  if (data.length > 0) await ingest.append(data);
}
