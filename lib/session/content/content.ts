/**
 * `containerd.services.content.v1.Content`: blobs that the daemon reads from local directories, or
 * writes to them.
 */
import { containerd } from "../../../proto/gen/content.js";
import { BkitError, RpcError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
import type { BlobInfo, ContentStore, IngestStatus } from "../../oci/mod.ts";
import { withoutLocal } from "../../internal/mask.ts";
import { frame } from "../../rpc/frame.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { type RawMetadata, value } from "../../rpc/metadata.ts";
import type { Handler } from "../../rpc/server.ts";
import { Status } from "../../rpc/codes.ts";
import { receiveOne, statusOf, timestamp } from "./messages.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";
import type { SessionService } from "../services/service.ts";

const proto = containerd.services.content.v1;

/** The metadata key that names the store (`session/content/attachable.go`). */
const STORE = "buildkit-attachable-store-id";

/** The maximum number of blobs in one message of a list. */
const MAX_LISTED = 100;

/** Runs a call on the store that it names. */
type Run = (store: ContentStore, messages: MessageStream) => Promise<void>;

/**
 * Answers a call that has one request: with a frame, or with nothing if the answer was already
 * sent.
 */
type Answer = (
  store: ContentStore,
  request: Uint8Array,
  messages: MessageStream,
) => Promise<Uint8Array | undefined>;

/**
 * Creates the service that offers blob stores by id: `local:<directory>` for a local cache, with
 * the directory as written in the cache's own attribute, `oci:<name>` for an OCI layout, and
 * `export` for an unpacked image. A missing id is answered with INVALID_ARGUMENT, and an unknown
 * one with NOT_FOUND.
 *
 * It is containerd's service (`plugins/services/content/contentserver`) on stores without labels:
 * the labels of an upload are not kept, and `Update`, which only changes labels, is UNIMPLEMENTED,
 * as are the filters of lists. `Delete` is PERMISSION_DENIED: blobs in a user's directory are
 * removed only at the user's request. Calls that a read-only store refuses are PERMISSION_DENIED,
 * too. If the disk fails, the handler throws a `ContextError` or an `OutputError` that names the
 * directory.
 */
export function content(stores: ReadonlyMap<string, ContentStore>): SessionService {
  const onStore = (run: Run): Handler => async ({ metadata, messages, log, method }) => {
    log?.session.debug?.("daemon asks for blobs", { method, store: value(metadata, STORE) ?? "" });
    const store = choose(stores, metadata);
    try {
      await run(store, messages);
    } catch (error) {
      // A daemon that cancels a call has what it wanted, or is gone.
      if (messages.signal.aborted && !(error instanceof BkitError)) return;
      throw statusOf(error, store);
    }
  };
  const unary = (answer: Answer) =>
    onStore(async (store, messages) => {
      const reply = await answer(store, await receiveOne(messages), messages);
      if (reply) messages.send(reply);
    });
  const service = "/containerd.services.content.v1.Content";
  return {
    handlers: new Map([
      [`${service}/Info`, unary(info)],
      [`${service}/Read`, unary(read)],
      [`${service}/Write`, onStore(write)],
      [`${service}/Status`, unary(status)],
      [`${service}/ListStatuses`, unary(statuses)],
      [`${service}/Abort`, unary(abort)],
      [`${service}/List`, unary(list)],
      [`${service}/Delete`, unary(remove)],
      [`${service}/Update`, unary(update)],
    ]),
  };
}

function choose(
  stores: ReadonlyMap<string, ContentStore>,
  metadata: RawMetadata,
): ContentStore {
  const id = value(metadata, STORE);
  if (!id) throw new RpcError(Status.INVALID_ARGUMENT, `the call must name a store in ${STORE}`);
  const store = stores.get(id);
  if (store) return store;
  const offered = [...stores.keys()].map(withoutLocal).join(", ") || "none";
  throw new RpcError(
    Status.NOT_FOUND,
    `there is no store ${JSON.stringify(id)}: this session offers ${offered}`,
  );
}

async function info(store: ContentStore, request: Uint8Array): Promise<Uint8Array> {
  const { digest } = decodeMessage(proto.InfoRequest, request);
  return frame(proto.InfoResponse.encode({ info: blob(await store.info(digest)) }).finish());
}

async function status(store: ContentStore, request: Uint8Array): Promise<Uint8Array> {
  const { ref } = decodeMessage(proto.StatusRequest, request);
  return frame(proto.StatusResponse.encode({ status: upload(await store.status(ref)) }).finish());
}

async function statuses(store: ContentStore, request: Uint8Array): Promise<Uint8Array> {
  noFilters(decodeMessage(proto.ListStatusesRequest, request).filters);
  const found = (await store.statuses()).map(upload);
  return frame(proto.ListStatusesResponse.encode({ statuses: found }).finish());
}

async function abort(store: ContentStore, request: Uint8Array): Promise<Uint8Array> {
  await store.abort(decodeMessage(proto.AbortRequest, request).ref);
  return frame(new Uint8Array());
}

async function list(
  store: ContentStore,
  request: Uint8Array,
  messages: MessageStream,
): Promise<undefined> {
  noFilters(decodeMessage(proto.ListContentRequest, request).filters);
  let found: containerd.services.content.v1.IInfo[] = [];
  const flush = async () => {
    if (found.length === 0) return;
    const room = messages.send(
      frame(proto.ListContentResponse.encode({ info: found }).finish()),
    );
    found = [];
    if (!room) await messages.drained();
  };
  for await (const info of store.walk()) {
    found.push(blob(info));
    if (found.length === MAX_LISTED) await flush();
  }
  await flush();
}

function remove(): Promise<never> {
  throw new RpcError(Status.PERMISSION_DENIED, "cannot remove blobs at the daemon's request");
}

function update(): Promise<never> {
  throw new RpcError(Status.UNIMPLEMENTED, "cannot change labels: the blobs have none");
}

function noFilters(filters: readonly string[]): void {
  if (filters.length === 0) return;
  throw new RpcError(Status.UNIMPLEMENTED, "cannot filter lists of blobs");
}

function blob({ digest, size, createdAt }: BlobInfo): containerd.services.content.v1.IInfo {
  const at = timestamp(createdAt);
  return { digest, size, created_at: at, updated_at: at };
}

function upload(found: IngestStatus): containerd.services.content.v1.IStatus {
  const { ref, offset, total, expected, startedAt, updatedAt } = found;
  return {
    ref,
    offset,
    total,
    expected,
    started_at: timestamp(startedAt),
    updated_at: timestamp(updatedAt),
  };
}
