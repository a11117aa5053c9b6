/** One call of the gRPC client. */
import * as http2 from "node:http2";
import { type ConnectionError, RpcError } from "../errors.ts";
import type { Clock } from "../internal/clock.ts";
import { deadline } from "../internal/deadline.ts";
import { ACCEPTED_ENCODINGS, GzipMessages } from "./gzip.ts";
import { Http2Messages } from "./http2_messages.ts";
import type { Outflow } from "./limits/outflow.ts";
import type { MessageStream } from "./message_stream.ts";
import { httpRefusal, resetError } from "./refusal.ts";
import { Status } from "./codes.ts";
import { type Fields, statusError } from "./status.ts";
import { formatTimeout } from "./timeout.ts";

/** Options for a single call. */
export interface CallOptions {
  /**
   * Aborts the call: the stream is reset with CANCEL, and the call rejects with the signal's
   * reason.
   */
  signal?: AbortSignal | undefined;
  /**
   * Time limit of the call, in milliseconds. The server learns of it, too. When it is over, the
   * call rejects with an `RpcError` of status DEADLINE_EXCEEDED.
   *
   * @default {no limit}
   */
  timeout?: number | undefined;
  /**
   * Compresses requests with gzip if that makes them smaller. The server must know gzip, as
   * BuildKit does; another one ends the call with UNIMPLEMENTED.
   *
   * @default {false}
   */
  compress?: boolean | undefined;
  /** Additional header fields. */
  metadata?: Readonly<Record<string, string | string[]>> | undefined;
}

/** A streaming call, in one direction or both. */
export interface ClientCall {
  /** Messages in both directions. */
  readonly messages: MessageStream;
  /** Header fields of the answer. Rejects if the call ends without any. */
  readonly header: Promise<Fields>;
  /** Resolves when the call has ended with OK, otherwise rejects with the cause. */
  readonly done: Promise<void>;
  /** Ends the messages of this side. */
  end(): void;
  /** Cancels the call. Does nothing once it is over. */
  cancel(reason: unknown): void;
}

/** The connection of a call, as the call sees it. */
export interface CallConnection {
  /** Called for header fields and messages that arrive. */
  heard(): void;
  /** Returns the fields that arrived on a stream with those values whole that were too long. */
  whole(stream: number | undefined, fields: Fields): Fields;
  /** Returns true if the connection is over, so that its end explains more than the stream's. */
  isLost(): boolean;
  /** Returns the error for a call that the end of the connection ended. */
  lost(cause?: unknown): ConnectionError;
  /** What waits in the byte stream under the connection. */
  readonly outflow: Outflow;
  /** The clock for time limits. */
  readonly clock: Clock;
  /** The calls that are under way. */
  readonly calls: Set<StreamCall>;
}

/** Returns the header fields of a request that depend on the options of its call. */
export function requestFields(
  { metadata, timeout, compress }: CallOptions,
): Record<string, string | string[]> {
  return {
    "content-type": "application/grpc",
    "te": "trailers",
    "user-agent": "bkit",
    "grpc-accept-encoding": ACCEPTED_ENCODINGS,
    ...(timeout === undefined ? {} : { "grpc-timeout": formatTimeout(timeout) }),
    ...(compress ? { "grpc-encoding": "gzip" } : {}),
    ...metadata,
  };
}

/** A call over an HTTP/2 stream. It ends with what happens first. */
export class StreamCall implements ClientCall {
  readonly messages: MessageStream;
  readonly #stream: http2.ClientHttp2Stream;
  readonly #method: string;
  readonly #connection: CallConnection;
  readonly #inner: Http2Messages;
  readonly #header = Promise.withResolvers<Fields>();
  readonly #done = Promise.withResolvers<void>();
  readonly #limit: { readonly signal: AbortSignal } & Disposable;
  /** The fields that hold the call's status. */
  #status: Fields | undefined;

  /** Follows `stream`, in the turn in which it was made. */
  constructor(
    stream: http2.ClientHttp2Stream,
    method: string,
    options: CallOptions,
    connection: CallConnection,
  ) {
    this.#stream = stream;
    this.#method = method;
    this.#connection = connection;
    const encoding = this.#header.promise.then((fields) => fields["grpc-encoding"] as string);
    encoding.catch(() => {});
    this.#inner = new Http2Messages(stream, {
      encoding,
      finish: true,
      outflow: connection.outflow,
    });
    this.messages = options.compress ? new GzipMessages(this.#inner) : this.#inner;
    this.#header.promise.catch(() => {});
    this.#done.promise.catch(() => {});
    const { timeout = Infinity, signal } = options;
    this.#limit = deadline(timeout, late(method, options), signal, connection.clock);
    this.#limit.signal.addEventListener("abort", this.#abort);
    connection.calls.add(this);
    this.#listen();
  }

  get header(): Promise<Fields> {
    return this.#header.promise;
  }

  get done(): Promise<void> {
    return this.#done.promise;
  }

  end(): void {
    this.#stream.end();
  }

  cancel(reason: unknown): void {
    if (!this.#stream.closed) this.#stream.close(http2.constants.NGHTTP2_CANCEL);
    this.#settle(reason);
  }

  /** Ends the call because the connection has ended. */
  lose(cause: Error): void {
    this.#settle(this.#connection.lost(cause));
  }

  #abort = (): void => this.cancel(this.#limit.signal.reason);

  #listen(): void {
    const stream = this.#stream;
    stream.on("data", this.#connection.heard);
    stream.on("response", (arrived: Fields) => {
      this.#connection.heard();
      const fields = this.#connection.whole(stream.id, arrived);
      const refusal = httpRefusal(fields, this.#method);
      if (refusal) {
        this.cancel(refusal);
        return;
      }
      if (fields["grpc-status"] !== undefined) this.#status = fields;
      this.#header.resolve(fields);
    });
    stream.on("trailers", (arrived: Fields) => {
      this.#status ??= this.#connection.whole(stream.id, arrived);
    });
    stream.on("error", (error: Error) => {
      if (!this.#status) this.#settle(this.#broken(error));
    });
    stream.on("end", () => {
      if (!this.#status) return;
      this.#settle(statusError(this.#status, this.#method));
      // The answer is complete: whatever this side still sent would be ignored.
      if (!stream.writableEnded) stream.close(http2.constants.NGHTTP2_NO_ERROR);
    });
    stream.on("close", () => {
      this.#settle(this.#status ? statusError(this.#status, this.#method) : this.#broken());
    });
  }

  /** Returns the error for a stream that ended without a status. */
  #broken(cause?: Error): ConnectionError {
    const { rstCode } = this.#stream;
    if (this.#connection.isLost() || !rstCode) return this.#connection.lost(cause);
    return resetError(rstCode, this.#method, cause);
  }

  #settle(error?: unknown): void {
    this.#connection.calls.delete(this);
    this.#limit.signal.removeEventListener("abort", this.#abort);
    this.#limit[Symbol.dispose]();
    if (error === undefined) {
      this.#done.resolve();
      return;
    }
    this.#header.reject(error);
    this.#done.reject(error);
    this.#inner.fail(error);
  }
}

/** Returns the error for a call whose time limit is over. */
function late(method: string, { timeout = 0 }: CallOptions): RpcError {
  const text = `no answer to ${method} within ${timeout / 1000} s`;
  return new RpcError(Status.DEADLINE_EXCEEDED, text, { method });
}
