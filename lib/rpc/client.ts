/**
 * A gRPC client for one HTTP/2 connection over any byte stream.
 *
 * It's a client of our own and not `@grpc/grpc-js` because that one can't be given a byte stream, and
 * because its idle connections can abort the process; see ARCHITECTURE.md.
 */
import * as http2 from "node:http2";
import type { Duplex } from "node:stream";
import { destroyAndWait, stderrSuffix } from "../address/dial/duplex.ts";
import { isTransient } from "../internal/transient.ts";
import { BkitError, ConnectionError, RpcError } from "../errors.ts";
import { frame } from "./frame.ts";
import { MAX_CALLS_PER_CONNECTION } from "./goaway_filter.ts";
import { Http2Messages } from "./http2_messages.ts";
import { keepAlive, type Watch } from "./keepalive.ts";
import { type Fields, Status, statusError } from "./status.ts";

/** What each call can be given. */
export interface CallOptions {
  /** Ends the call: the stream is reset with CANCEL, and the call rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** More header fields. */
  metadata?: Readonly<Record<string, string | string[]>>;
}

/** A call that streams, one way or both. */
export interface ClientCall {
  /** The messages both ways. */
  readonly messages: Http2Messages;
  /** The answer's header fields. Rejects when the call ends without any. */
  readonly header: Promise<Fields>;
  /** Resolves when the call ended with OK, else rejects with the cause. */
  readonly done: Promise<void>;
  /** Says that no more messages follow from this end. */
  end(): void;
  /** Gives the call up. Does nothing once it's over. */
  cancel(reason: unknown): void;
}

/** How long the peer may take to greet, in milliseconds. */
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
  /** Whether it was closed, and only the holders keep it. */
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
    // A peer that has closed its side has gone, though what is under way to it may never end.
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
   * Greets the peer on a byte stream and waits for its greeting. Rejects with {@linkcode ConnectionError}
   * when the peer doesn't speak HTTP/2 or says nothing. Owns `duplex` from the first moment.
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

  /** Resolves when the connection is over, with what ended it, or `undefined` for a plain end. */
  get closed(): Promise<Error | undefined> {
    return this.#closed.promise;
  }

  /** Whether calls can be made on it, as far as is known. */
  get isOpen(): boolean {
    return !this.#over && this.#made < MAX_CALLS_PER_CONNECTION;
  }

  /** A call with one request and one answer, both encoded. */
  async unary(
    method: string,
    request: Uint8Array,
    options: CallOptions = {},
  ): Promise<Uint8Array> {
    const call = this.stream(method, options);
    let answer: Uint8Array | undefined;
    const received = call.messages.receive((message) => answer ??= message.slice());
    received.catch(() => {}); // `done` tells the cause
    call.messages.send(frame(request));
    call.end();
    await call.done;
    if (!answer) {
      throw new RpcError(Status.INTERNAL, `${method} ended without an answer`, { method });
    }
    return answer;
  }

  /** A call with one request and many answers, each given to `onMessage` as a passing view. */
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

  /** A call that streams; `receive` of its messages should be called at once. */
  stream(method: string, options: CallOptions = {}): ClientCall {
    const { signal, metadata } = options;
    if (this.#over) throw this.#lost(method);
    this.#made++;
    signal?.throwIfAborted();
    const stream = this.#session.request({
      ":method": "POST",
      ":path": method,
      // Node would say what it was connected to, and put a port behind a name that has none.
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
    // What ends the connection says more than what this stream hears of it.
    stream.on("error", (error: Error) => {
      if (!status) settle(this.#lost(method, this.#cause ?? error));
    });
    stream.on("end", () => {
      if (!status) return;
      settle(statusError(status, method));
      // The answer is complete, so nothing that this end could still say would be heard.
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
   * Keeps the connection, though it's {@linkcode RpcConnection.close | closed}, until the function that this returns is
   * called. That resolves as `close` does.
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
   * Ends the connection and the byte stream under it at once; resolves when nothing of them is left, such as a program
   * that was run for it. Where someone {@linkcode RpcConnection.hold | holds} it, the last who lets go ends it instead.
   * Does nothing the second time.
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
