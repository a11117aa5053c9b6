import { BkitError, ContextError, RpcError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { value } from "../../rpc/metadata.ts";
import type { Handler } from "../../rpc/server.ts";
import { Status } from "../../rpc/codes.ts";
import { HEAD_BYTES, wrap } from "../../rpc/bytes_message.ts";
import type { SessionService } from "./service.ts";

/**
 * The maximum number of bytes in one message; smaller pieces are joined. Go's clients send up to 3
 * MiB.
 */
const BATCH_BYTES = 256 * 1024;

/** Options for {@linkcode upload}. */
export interface UploadOptions {
  /**
   * Called with the number of bytes that were sent of a stream, a few times a second and, with
   * `done`, at its end.
   */
  onProgress?: ((id: string, bytes: number, done: boolean) => void) | undefined;
}

/** The minimum interval between progress reports, in milliseconds. */
const REPORT_INTERVAL_MS = 100;

/**
 * Creates the service `moby.upload.v1.Upload`, which offers streams by id. The daemon fetches each
 * stream once, when a build names the address `http://buildkit-session/<id>`
 * (`source/http/transport.go`); the stream's function is called at that time. An unknown id, and
 * the id of a stream that was already fetched, are answered with NOT_FOUND.
 *
 * If a stream fails, the call ends with its error, which becomes a `ContextError` unless it is an
 * error of bkit. A stream that the daemon does not read to its end is cancelled.
 */
export function upload(
  streams: ReadonlyMap<string, () => ReadableStream<Uint8Array>>,
  { onProgress }: UploadOptions = {},
): SessionService {
  const used = new Set<string>();
  const pull: Handler = async ({ messages, metadata, log }) => {
    const path = value(metadata, "urlpath") ?? "";
    const id = path.slice(path.lastIndexOf("/") + 1);
    const open = streams.get(id);
    log?.session.debug?.("daemon asks for a stream", { id, offered: open !== undefined });
    if (!open || used.has(id)) {
      const why = open ? "it was already fetched" : "this session does not offer it";
      throw new RpcError(Status.NOT_FOUND, `there is no upload ${JSON.stringify(id)}: ${why}`);
    }
    used.add(id);
    // The daemon does not send anything; discard it if it does.
    messages.receive(() => {}).catch(() => {});
    await send(messages, open, (bytes, done) => onProgress?.(id, bytes, done));
  };
  return { handlers: new Map([["/moby.upload.v1.Upload/Pull", pull]]) };
}

async function send(
  messages: MessageStream,
  open: () => ReadableStream<Uint8Array>,
  report: (bytes: number, done: boolean) => void,
): Promise<void> {
  let bytes = 0;
  let reported = performance.now();
  const batches = new Batches(messages);
  const reader = await fromCaller(() => open().getReader());
  const stop = (): void => void reader.cancel(messages.signal.reason).catch(() => {});
  messages.signal.addEventListener("abort", stop);
  try {
    messages.signal.throwIfAborted();
    for (;;) {
      const { done, value } = await fromCaller(() => reader.read());
      messages.signal.throwIfAborted(); // a cancelled stream looks like a finished one
      if (done) break;
      if (!(value instanceof Uint8Array)) {
        throw streamError(
          new TypeError(`the stream must yield bytes (got ${typeof value})`),
        );
      }
      await batches.add(value);
      bytes += value.length;
      const now = performance.now();
      if (now - reported < REPORT_INTERVAL_MS) continue;
      reported = now;
      report(bytes, false);
    }
    batches.flush();
    report(bytes, true);
  } catch (error) {
    await reader.cancel(error).catch(() => {});
    throw error;
  } finally {
    messages.signal.removeEventListener("abort", stop);
    reader.releaseLock();
  }
}

/** Runs a step of the caller's stream, and reports its failure as the stream's. */
async function fromCaller<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw streamError(error);
  }
}

function streamError(cause: unknown): BkitError {
  if (cause instanceof BkitError) return cause;
  return new ContextError("cannot upload the stream", "", { detail: failureReason(cause), cause });
}

/** Joins small pieces and splits large ones, in buffers that are reused once they are written. */
class Batches {
  readonly #messages: MessageStream;
  readonly #spare: Uint8Array[] = [];
  #buffer: Uint8Array | undefined;
  #filled = 0;

  constructor(messages: MessageStream) {
    this.#messages = messages;
  }

  /** Copies the bytes. Resolves when there is room for more. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      this.#buffer ??= this.#spare.pop() ?? new Uint8Array(HEAD_BYTES + BATCH_BYTES);
      const part = Math.min(bytes.length - at, BATCH_BYTES - this.#filled);
      this.#buffer.set(bytes.subarray(at, at + part), HEAD_BYTES + this.#filled);
      this.#filled += part;
      at += part;
      if (this.#filled === BATCH_BYTES && !this.flush()) await this.#messages.drained();
    }
  }

  /** Sends the pending bytes. Returns false if the stream's queue is full for now. */
  flush(): boolean {
    const buffer = this.#buffer;
    if (!buffer) return true;
    const frame = wrap(buffer, this.#filled);
    this.#buffer = undefined;
    this.#filled = 0;
    return this.#messages.send(frame, () => void this.#spare.push(buffer));
  }
}
