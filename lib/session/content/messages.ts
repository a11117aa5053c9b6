/** What the calls of the content service have in common. */
import { BkitError, ContextError, RpcError } from "../../errors.ts";
import { writeError } from "../../internal/write_error.ts";
import { ContentError, type ContentStore, type ContentTrouble } from "../../oci/mod.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { Status } from "../../rpc/status.ts";

/** What each refusal of a store is to containerd's clients. */
const STATUS: Readonly<Record<ContentTrouble, number>> = {
  invalid: Status.INVALID_ARGUMENT,
  missing: Status.NOT_FOUND,
  exists: Status.ALREADY_EXISTS, // which an upload takes as done
  busy: Status.UNAVAILABLE, // which it takes as a reason to try again
  range: Status.OUT_OF_RANGE,
  mismatch: Status.FAILED_PRECONDITION,
  denied: Status.PERMISSION_DENIED,
};

/** The one request of a call. Rejects with `RpcError` (INVALID_ARGUMENT) where there is none. */
export async function receiveOne(messages: MessageStream): Promise<Uint8Array> {
  let request: Uint8Array | undefined;
  await receiveEach(messages, (message) => {
    request = message.slice();
    return Promise.resolve(true);
  });
  if (request) return request;
  throw new RpcError(Status.INVALID_ARGUMENT, "the call ended before its request came");
}

/**
 * Deals with the requests of a call, each after the one before, until `handle` resolves to true or there are no more.
 * The bytes are valid until `handle` is done. Rejects with what `handle` rejects with, or with the cause where the stream
 * dies; `handle` isn't running then.
 */
export function receiveEach(
  messages: MessageStream,
  handle: (request: Uint8Array) => Promise<boolean>,
): Promise<void> {
  const end = Promise.withResolvers<void>();
  let over = false;
  let handling: Promise<void> = Promise.resolve();
  const next = async (request: Uint8Array) => {
    if (over) return; // what comes after the last is nobody's
    try {
      over = await handle(request);
      if (over) end.resolve();
    } catch (error) {
      over = true;
      end.reject(error);
    }
  };
  messages.receive((request) => handling = next(request)).then(
    () => end.resolve(),
    (cause) => {
      over = true;
      handling.then(() => end.reject(cause));
    },
  );
  return end.promise;
}

/** A request as a message. Throws `RpcError` (INVALID_ARGUMENT) for bytes that aren't one. */
export function decodeRequest<T>(type: { decode(bytes: Uint8Array): T }, bytes: Uint8Array): T {
  try {
    return type.decode(bytes);
  } catch (cause) {
    throw new RpcError(Status.INVALID_ARGUMENT, "the request can't be read", { cause });
  }
}

/** What a call ends with: the status for what a store refuses; for a failing disk an error that a person can use. */
export function statusOf(error: unknown, store: ContentStore): BkitError {
  if (error instanceof BkitError) return error;
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof ContentError) {
    return new RpcError(STATUS[error.trouble], why, { cause: error });
  }
  if (!store.readOnly) return writeError(`the OCI layout ${store.directory}`, error);
  return new ContextError(`cannot read the OCI layout ${store.directory}`, store.directory, {
    reason: why,
    cause: error,
    advice: "Check the directory's permissions, or give another directory.",
  });
}

/** A time as protobuf has it. */
export function timestamp(at: Date): { seconds: number; nanos: number } {
  const milliseconds = at.getTime();
  const seconds = Math.floor(milliseconds / 1000);
  return { seconds, nanos: (milliseconds - seconds * 1000) * 1_000_000 };
}
