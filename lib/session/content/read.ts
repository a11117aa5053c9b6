import { containerd } from "../../../proto/gen/content.js";
import { varintLength, writeVarint } from "../../internal/protobuf/varint.ts";
import { RpcError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
import type { ContentStore } from "../../oci/mod.ts";
import { PREFIX, writePrefix } from "../../rpc/frame.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { Status } from "../../rpc/codes.ts";

/** The number of blob bytes in one message, which fills the stream's queue. */
const CHUNK_BYTES = 256 * 1024;

/** Space before a chunk for the frame's prefix and for the fields `offset` and `data`, in bytes. */
const HEAD_BYTES = 32;

/**
 * Answers `Content/Read`: sends a part of a blob, or all of it. The offsets in the answer count
 * from where the read began, as in containerd. The bytes of the blob are read into place behind the
 * header of their message, and sent without a copy.
 */
export async function read(
  store: ContentStore,
  request: Uint8Array,
  messages: MessageStream,
): Promise<undefined> {
  const wanted = decodeMessage(containerd.services.content.v1.ReadContentRequest, request);
  using blob = await store.open(wanted.digest);
  const start = Math.max(Number(wanted.offset), 0);
  if (start > blob.size) {
    throw new RpcError(
      Status.OUT_OF_RANGE,
      `cannot read ${wanted.digest} from offset ${start}: it has ${blob.size} bytes`,
    );
  }
  const size = Number(wanted.size);
  const length = size > 0 ? Math.min(size, blob.size - start) : blob.size - start;
  await blob.seek(start);
  const free: Uint8Array[] = []; // buffers to reuse; no more are allocated than the queue holds
  for (let at = 0; at < length;) {
    const part = Math.min(CHUNK_BYTES, length - at);
    const buffer = free.pop() ?? new Uint8Array(HEAD_BYTES + Math.min(CHUNK_BYTES, length));
    if (await blob.read(buffer.subarray(HEAD_BYTES, HEAD_BYTES + part)) < part) {
      throw new RpcError(
        Status.DATA_LOSS,
        `cannot read ${wanted.digest}: it became shorter in the meantime`,
      );
    }
    const from = writeHead(buffer, at, part);
    if (messages.signal.aborted) return; // readers stop when they have enough
    const room = messages.send(buffer.subarray(from, HEAD_BYTES + part), () => free.push(buffer));
    at += part;
    if (!room && at < length) await messages.drained();
  }
}

/** Writes the header of a chunk, which ends at {@linkcode HEAD_BYTES}. Returns where it begins. */
function writeHead(buffer: Uint8Array, offset: number, length: number): number {
  const fields = (offset > 0 ? 1 + varintLength(offset) : 0) + 1 + varintLength(length);
  const from = HEAD_BYTES - fields - PREFIX;
  writePrefix(buffer, from, fields + length);
  let at = from + PREFIX;
  if (offset > 0) {
    buffer[at++] = 0x08; // offset = 1
    at = writeVarint(buffer, at, offset);
  }
  buffer[at++] = 0x12; // data = 2
  writeVarint(buffer, at, length);
  return from;
}
