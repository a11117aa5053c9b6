/** Helpers that the calls of the content service share. */
import { BkitError, ContextError, OutputError, RpcError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";
import { writeError } from "../../internal/write_error.ts";
import { ContentError, type ContentFault, type ContentStore } from "../../oci/mod.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { Status } from "../../rpc/codes.ts";
import { MAX_REQUEST_BYTES } from "../services/service.ts";

/** gRPC status for each reason of a {@linkcode ContentError}, as containerd's clients expect it. */
const STATUS: Readonly<Record<ContentFault, number>> = {
  invalid: Status.INVALID_ARGUMENT,
  missing: Status.NOT_FOUND,
  exists: Status.ALREADY_EXISTS, // an upload takes this as done
  busy: Status.UNAVAILABLE, // an upload takes this as a reason to retry
  range: Status.OUT_OF_RANGE,
  mismatch: Status.FAILED_PRECONDITION,
  denied: Status.PERMISSION_DENIED,
};

/**
 * Receives the single request of a call. Rejects with `RpcError` (INVALID_ARGUMENT) if there is
 * none.
 */
export async function receiveOne(messages: MessageStream): Promise<Uint8Array> {
  let request: Uint8Array | undefined;
  await receiveEach(messages, (message) => {
    request = message.slice();
    return Promise.resolve(true);
  }, MAX_REQUEST_BYTES);
  if (request) return request;
  throw new RpcError(Status.INVALID_ARGUMENT, "the call ended without a request");
}

/**
 * Handles the requests of a call one after another, until `handle` resolves to true or the requests
 * end. The bytes are valid until `handle` settles. Rejects with the error of `handle`, or with the
 * cause if the stream breaks; `handle` is not running then.
 */
export function receiveEach(
  messages: MessageStream,
  handle: (request: Uint8Array) => Promise<boolean>,
  maxBytes?: number,
): Promise<void> {
  const end = Promise.withResolvers<void>();
  let over = false;
  let handling: Promise<void> = Promise.resolve();
  const next = async (request: Uint8Array) => {
    if (over) return; // ignore everything after the last request
    try {
      over = await handle(request);
      if (over) end.resolve();
    } catch (error) {
      over = true;
      end.reject(error);
    }
  };
  messages.receive((request) => handling = next(request), maxBytes).then(
    () => end.resolve(),
    (cause) => {
      over = true;
      handling.then(() => end.reject(cause));
    },
  );
  return end.promise;
}

/**
 * Returns the error to end a call with: a status if the store refused the call, or an error that
 * helps the user if the disk failed.
 */
export function statusOf(error: unknown, store: ContentStore): BkitError {
  if (error instanceof BkitError) return error;
  if (error instanceof ContentError) {
    // The user gets the cause if the daemon repeats this text as the reason of a failed build.
    const text = error.message.replaceAll(store.directory, "the store");
    return new RpcError(STATUS[error.fault], text, { cause: storeError(error, store) });
  }
  if (!store.readOnly) return writeError(`the OCI layout ${store.directory}`, error);
  return new ContextError(`cannot read the OCI layout ${store.directory}`, store.directory, {
    detail: failureReason(error),
    cause: error,
    advice: "Check the directory's permissions, or choose another directory.",
  });
}

/** Returns what a store refused as an error for the user. */
function storeError(cause: ContentError, store: ContentStore): BkitError {
  return store.readOnly
    ? new ContextError(cause.message, store.directory, { cause })
    : new OutputError(cause.message, { cause });
}

/** Converts a time to a protobuf timestamp. */
export function timestamp(at: Date): { seconds: number; nanos: number } {
  const milliseconds = at.getTime();
  const seconds = Math.floor(milliseconds / 1000);
  return { seconds, nanos: (milliseconds - seconds * 1000) * 1_000_000 };
}
