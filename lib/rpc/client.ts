/**
 * A gRPC client for one HTTP/2 connection over any byte stream.
 *
 * It is our own because `@grpc/grpc-js` cannot be given a byte stream, and because its idle
 * connections can abort the process; see ARCHITECTURE.md.
 */
import * as http2 from "node:http2";
import type { Duplex } from "node:stream";
import { destroyAndWait, stderrSuffix } from "../address/dial/duplex.ts";
import { isTransient } from "../internal/transient.ts";
import { BkitError, ConnectionError, RpcError } from "../errors.ts";
import { frame } from "./frame.ts";
import { MAX_CALLS_PER_CONNECTION } from "../internal/workarounds/goaway_filter.ts";
import { Http2Messages } from "./http2_messages.ts";
import { keepAlive, type Watch } from "./keepalive.ts";
import { type Fields, Status, statusError } from "./status.ts";

/** Options for a single call. */
export interface CallOptions {
  /**
   * Aborts the call: the stream is reset with CANCEL, and the call rejects with the signal's
   * reason.
   */
  signal?: AbortSignal | undefined;
  /** Additional header fields. */
  metadata?: Readonly<Record<string, string | string[]>>;
}

/** A streaming call, in one direction or both. */
export interface ClientCall {
  /** Messages in both directions. */
  readonly messages: Http2Messages;
  /** Header fields of the answer. Rejects if the call ends without any. */
  readonly header: Promise<Fields>;
  /** Resolves when the call has ended with OK, otherwise rejects with the cause. */
  readonly done: Promise<void>;
  /** Ends the messages of this side. */
  end(): void;
  /** Cancels the call. Does nothing once it is over. */
  cancel(reason: unknown): void;
}

/** Time limit for the peer's HTTP/2 greeting. */
const GREETING_TIMEOUT_MS = 10_000;

/** One HTTP/2 connection to a gRPC server. Use {@linkcode RpcConnection.open}. */
export class RpcConnection {
  readonly #session: http2.ClientHttp2Session;
  readonly #duplex: Duplex;
  readonly #authority: string;
  readonly #calls = new Set<(cause: Error) => void>();
  readonly #closed = Promise.withResolvers<Error | undefined>();
  readonly #alive: Watch;
  #made = 0;
  #cause: Error | undefined;
  #over = false;
  #holders = 0;
  /** True if it was closed and only its holders keep it open. */
  #unwanted = false;

  private constructor(session: http2.ClientHttp2Session, duplex: Duplex, authority: string) {
    this.#session = session;
    this.#duplex = duplex;
    this.#authority = authority;
    session.on("error", (error: Error) => this.#die(error));
    session.on("goaway", (code: number) => {
      if (code) this.#cause ??= new Error(`the daemon said goodbye with HTTP/2 error ${code}`);
    });
    session.on("close", () => this.#die());
    duplex.on("error", (error: Error) => this.#die(error));
    // A peer that has closed its side is gone, although writes to it may never finish.
    duplex.on("end", () => this.#die());
    duplex.on("close", () => this.#die());
    this.#alive = keepAlive({
      duplex,
      busy: () => this.#calls.size > 0,
      ping: (onAnswer) => session.ping((error) => error || onAnswer()),
      onDead: () => this.#die(new Error("the daemon went silent, and doesn't answer a PING")),
    });
  }

  /**
   * Exchanges HTTP/2 greetings on a byte stream, which it owns from now on. Rejects with
   * {@linkcode ConnectionError} if the peer does not speak HTTP/2 or is silent.
   */
  static async open(
    duplex: Duplex,
    authority: string,
    signal?: AbortSignal,
  ): Promise<RpcConnection> {
    const session = http2.connect(`http://${authority}`, {
      createConnection: () => duplex,
      maxSessionMemory: 1000,
      settings: { enablePush: false, initialWindowSize: 8 * 1024 * 1024 },
    });
    const connection = new RpcConnection(session, duplex, authority);
    const greeted = Promise.withResolvers<void>();
    const timer = setTimeout(
      () =>
        greeted.reject(
          new ConnectionError(
            `no HTTP/2 greeting within ${GREETING_TIMEOUT_MS / 1000} s${stderrSuffix(duplex)}`,
          ),
        ),
      GREETING_TIMEOUT_MS,
    );
    const abort = () => greeted.reject(signal?.reason);
    signal?.addEventListener("abort", abort);
    session.once("remoteSettings", () => {
      session.setLocalWindowSize(16 * 1024 * 1024);
      greeted.resolve();
    });
    connection.closed.then((cause) =>
      greeted.reject(
        cause instanceof ConnectionError
          ? cause
          : new ConnectionError("the connection was closed before the HTTP/2 greeting", {
            cause,
            transient: isTransient(cause),
          }),
      )
    );
    try {
      if (signal?.aborted) abort();
      await greeted.promise;
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  }

  /**
   * Resolves when the connection is over: with the error that ended it, or undefined for a plain
   * end.
   */
  get closed(): Promise<Error | undefined> {
    return this.#closed.promise;
  }

  /** True as long as calls can be made on the connection. */
  get isOpen(): boolean {
    return !this.#over && this.#made < MAX_CALLS_PER_CONNECTION;
  }

  /** Makes a call with one request and one answer, both encoded. */
  async unary(
    method: string,
    request: Uint8Array,
    options: CallOptions = {},
  ): Promise<Uint8Array> {
    const call = this.stream(method, options);
    let answer: Uint8Array | undefined;
    const received = call.messages.receive((message) => answer ??= message.slice());
    received.catch(() => {}); // `done` rejects with the cause
    call.messages.send(frame(request));
    call.end();
    await call.done;
    if (!answer) {
      throw new RpcError(Status.INTERNAL, `${method} ended without an answer`, { method });
    }
    return answer;
  }

  /**
   * Makes a call with one request and many answers; each is passed to `onMessage` as a temporary
   * view.
   */
  async serverStream(
    method: string,
    request: Uint8Array,
    onMessage: (message: Uint8Array) => void,
    options: CallOptions & { onHeader?: (header: Fields) => void } = {},
  ): Promise<void> {
    const call = this.stream(method, options);
    call.header.then(options.onHeader, () => {});
    const received = call.messages.receive(onMessage);
    call.messages.send(frame(request));
    call.end();
    try {
      await received;
    } catch (error) {
      call.cancel(error);
    }
    await call.done;
  }

  /** Starts a streaming call. `receive` of its messages should be called at once. */
  stream(method: string, options: CallOptions = {}): ClientCall {
    const { signal, metadata } = options;
    if (this.#over) throw this.#lost(method);
    this.#made++;
    signal?.throwIfAborted();
    const stream = this.#session.request({
      ":method": "POST",
      ":path": method,
      // Node would use the address of the connection and add a port to a name without one.
      ":scheme": "encrypted" in this.#duplex ? "https" : "http",
      ":authority": this.#authority,
      "content-type": "application/grpc",
      "te": "trailers",
      "user-agent": "bkit",
      ...metadata,
    });
    const messages = new Http2Messages(stream);
    const header = Promise.withResolvers<Fields>();
    const done = Promise.withResolvers<void>();
    header.promise.catch(() => {});
    done.promise.catch(() => {});
    let status: Fields | undefined;
    const settle = (error?: unknown) => {
      this.#calls.delete(lose);
      signal?.removeEventListener("abort", abort);
      if (error !== undefined) {
        header.reject(error);
        done.reject(error);
        messages.fail(error);
      } else done.resolve();
    };
    const lose = (cause: Error) => settle(this.#lost(method, cause));
    const cancel = (reason: unknown) => {
      if (!stream.closed) stream.close(http2.constants.NGHTTP2_CANCEL);
      settle(reason);
    };
    const abort = () => cancel(signal?.reason);
    this.#calls.add(lose);
    signal?.addEventListener("abort", abort);
    stream.on("data", this.#alive.heard);
    stream.on("response", (fields: Fields) => {
      this.#alive.heard();
      if (fields[":status"] !== 200) {
        status = { "grpc-status": Status.UNKNOWN, "grpc-message": `HTTP ${fields[":status"]}` };
      } else if (fields["grpc-status"] !== undefined) status = fields;
      header.resolve(fields);
    });
    stream.on("trailers", (fields: Fields) => status ??= fields);
    // The error of the connection explains more than that of the stream.
    stream.on("error", (error: Error) => {
      if (!status) settle(this.#lost(method, this.#cause ?? error));
    });
    stream.on("end", () => {
      if (!status) return;
      settle(statusError(status, method));
      // The answer is complete: whatever this side still sent would be ignored.
      if (!stream.writableEnded) stream.close(http2.constants.NGHTTP2_NO_ERROR);
    });
    stream.on("close", () => {
      if (status) settle(statusError(status, method));
      else settle(this.#lost(method, this.#cause));
    });
    return {
      messages,
      header: header.promise,
      done: done.promise,
      end: () => stream.end(),
      cancel,
    };
  }

  /**
   * Keeps the connection open, even if it is {@linkcode RpcConnection.close | closed}, until the
   * returned function is called, which resolves like `close`.
   */
  hold(): () => Promise<void> {
    this.#holders++;
    let held = true;
    return async () => {
      if (held) this.#holders--;
      held = false;
      if (this.#unwanted && this.#holders === 0) await this.#end();
    };
  }

  /**
   * Ends the connection and the byte stream under it at once. Resolves when nothing of them is
   * left, such as a program that was run for it. While the connection is
   * {@linkcode RpcConnection.hold | held}, the last release ends it instead. Does nothing the
   * second time.
   */
  async close(): Promise<void> {
    this.#unwanted = true;
    if (this.#holders === 0) await this.#end();
  }

  async #end(): Promise<void> {
    this.#session.destroy();
    const gone = destroyAndWait(this.#duplex);
    this.#die();
    await gone;
  }

  #die(cause?: Error): void {
    this.#cause ??= cause;
    if (this.#over) return;
    this.#over = true;
    this.#alive.stop();
    const reason = this.#cause ?? new Error("the daemon closed the connection");
    for (const lose of [...this.#calls]) lose(reason);
    this.#session.destroy();
    this.#duplex.destroy();
    this.#closed.resolve(this.#cause);
  }

  #lost(method: string, cause: unknown = this.#cause): ConnectionError {
    const known = cause instanceof BkitError ? cause : undefined;
    const words = known?.shortMessage ?? (cause instanceof Error ? cause.message : "");
    return new ConnectionError(`the connection was lost during ${method}`, {
      cause,
      reason: words || undefined,
      advice: known?.advice,
      transient: isTransient(cause),
    });
  }
}
