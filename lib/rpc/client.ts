/**
 * A gRPC client for one HTTP/2 connection over any byte stream.
 *
 * It is our own because `@grpc/grpc-js` cannot be given a byte stream, and because its idle
 * connections can abort the process; see ARCHITECTURE.md.
 */
import * as http2 from "node:http2";
import type { Duplex } from "node:stream";
import { destroyAndWait, stderrSuffix } from "../address/dial/duplex.ts";
import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import type { RoomLog } from "../log/log.ts";
import { isTransient } from "../internal/transient.ts";
import { BkitError, ConnectionError, RpcError } from "../errors.ts";
import { frame } from "./frame.ts";
import { MAX_CALLS_PER_CONNECTION } from "../internal/workarounds/goaway_filter.ts";
import { filterFrames, FrameFilter } from "../internal/workarounds/frame_filter.ts";
import { JoinedHeaders, MAX_FRAME_BYTES } from "../internal/workarounds/joined_headers.ts";
import { destroyLate } from "../internal/workarounds/late_destroy.ts";
import { LongFields } from "../internal/workarounds/long_fields.ts";
import { type CallOptions, type ClientCall, requestFields, StreamCall } from "./client_call.ts";
import { limitHeaders } from "./limits/header_limit.ts";
import { Outflow } from "./limits/outflow.ts";
import { keepAlive, type Watch } from "./keepalive.ts";
import { Status } from "./codes.ts";
import { type Fields, outcome } from "./status.ts";

/**
 * Limits for the header fields of an answer, as in Go's gRPC. The fields after a failed build hold
 * the whole Dockerfile.
 */
const MAX_HEADER_BYTES = 16 * 1024 * 1024;
const MAX_HEADER_PAIRS = 1000;

/** Time limit for the peer's HTTP/2 greeting. */
const GREETING_TIMEOUT_MS = 10_000;

/** Codes of the errors for a request on a connection whose end the daemon has announced. */
const CLOSING = new Set(["ERR_HTTP2_GOAWAY_SESSION", "ERR_HTTP2_INVALID_SESSION"]);

/** One HTTP/2 connection to a gRPC server. Use {@linkcode RpcConnection.open}. */
export class RpcConnection {
  readonly #session: http2.ClientHttp2Session;
  readonly #duplex: Duplex;
  readonly #authority: string;
  readonly #clock: Clock;
  readonly #long: LongFields;
  readonly #outflow: Outflow;
  readonly #log: RoomLog | undefined;
  readonly #calls = new Set<StreamCall>();
  readonly #closed = Promise.withResolvers<Error | undefined>();
  readonly #alive: Watch;
  #made = 0;
  #cause: Error | undefined;
  #over = false;
  #holders = 0;
  /** True if it was closed and only its holders keep it open. */
  #unwanted = false;

  private constructor(
    session: http2.ClientHttp2Session,
    duplex: Duplex,
    authority: string,
    clock: Clock,
    long: LongFields,
    log: RoomLog | undefined,
  ) {
    this.#session = session;
    this.#log = log;
    this.#long = long;
    this.#duplex = duplex;
    this.#outflow = new Outflow(duplex);
    this.#authority = authority;
    this.#clock = clock;
    destroyLate(session, (error) => this.#cause ??= error);
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
      clock,
      onDead: () => this.#die(new Error("the daemon went silent, and does not answer a PING")),
    });
  }

  /**
   * Exchanges HTTP/2 greetings on a byte stream, which it owns from now on. Its calls are written
   * to `log`. Rejects with {@linkcode ConnectionError} if the peer does not speak HTTP/2 or is
   * silent.
   */
  static async open(
    duplex: Duplex,
    authority: string,
    signal?: AbortSignal,
    clock: Clock = SYSTEM_CLOCK,
    log?: RoomLog,
  ): Promise<RpcConnection> {
    const long = new LongFields();
    const joined = new JoinedHeaders((block, stream) => long.shorten(block, stream));
    const filter = new FrameFilter(joined, 0);
    filterFrames(duplex, limitHeaders(filter, 0, (error) => duplex.destroy(error)));
    const session = http2.connect(`http://${authority}`, {
      createConnection: () => duplex,
      maxHeaderListPairs: MAX_HEADER_PAIRS,
      maxSessionMemory: 1000,
      settings: {
        enablePush: false,
        initialWindowSize: 8 * 1024 * 1024,
        maxHeaderListSize: MAX_HEADER_BYTES,
        maxFrameSize: MAX_FRAME_BYTES,
      },
    } as http2.ClientSessionOptions);
    const connection = new RpcConnection(session, duplex, authority, clock, long, log);
    const greeted = Promise.withResolvers<void>();
    const stopTimer = clock.after(GREETING_TIMEOUT_MS, () => {
      const text = `no HTTP/2 greeting within ${GREETING_TIMEOUT_MS / 1000} s`;
      greeted.reject(new ConnectionError(`${text}${stderrSuffix(duplex)}`));
    });
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
      stopTimer();
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
    let answers = 0;
    const received = call.messages.receive((message) => {
      answers++;
      this.#log?.trace?.("message received", { method, bytes: message.length });
      answer ??= message.slice();
    });
    received.catch((error) => call.cancel(error));
    call.messages.send(frame(request));
    call.end();
    await call.done;
    await received; // a compressed answer can take longer than the status
    if (answer && answers === 1) return answer;
    const text = answer ? "with more than one answer" : "without an answer";
    throw new RpcError(Status.INTERNAL, `${method} ended ${text}`, { method });
  }

  /**
   * Makes a call with one request and many answers; each is passed to `onMessage` as by
   * {@linkcode MessageStream.receive}.
   */
  async serverStream(
    method: string,
    request: Uint8Array,
    onMessage: (message: Uint8Array) => unknown,
    options: CallOptions & { onHeader?: (header: Fields) => void } = {},
  ): Promise<void> {
    const call = this.stream(method, options);
    call.header.then(options.onHeader, () => {});
    const trace = this.#log?.trace;
    const received = call.messages.receive(
      !trace ? onMessage : (message) => {
        trace("message received", { method, bytes: message.length });
        return onMessage(message);
      },
    );
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
    if (this.#over) throw this.#lost(method);
    options.signal?.throwIfAborted();
    this.#made++;
    const call = new StreamCall(this.#request(method, options), method, options, {
      heard: this.#alive.heard,
      whole: (stream, fields) => this.#long.restore(stream, fields),
      lost: (cause) => this.#lost(method, this.#cause ?? cause),
      isLost: () => this.#over || this.#session.closed || this.#cause !== undefined,
      calls: this.#calls,
      outflow: this.#outflow,
      clock: this.#clock,
    });
    if (this.#log?.debug) logCall(this.#log, method, options, call);
    return call;
  }

  /** Opens the HTTP/2 stream of a call. Throws {@linkcode ConnectionError} if none can be opened. */
  #request(method: string, options: CallOptions): http2.ClientHttp2Stream {
    try {
      return this.#session.request({
        ":method": "POST",
        ":path": method,
        // Node would use the address of the connection and add a port to a name without one.
        ":scheme": "encrypted" in this.#duplex ? "https" : "http",
        ":authority": this.#authority,
        ...requestFields(options),
      });
    } catch (error) {
      if (!CLOSING.has((error as { code?: string }).code ?? "")) throw error;
      throw this.#lost(method, this.#cause ?? error);
    }
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
    for (const call of [...this.#calls]) call.lose(reason);
    this.#session.destroy();
    this.#duplex.destroy();
    this.#closed.resolve(this.#cause);
  }

  #lost(method: string, cause: unknown = this.#cause): ConnectionError {
    const known = cause instanceof BkitError ? cause : undefined;
    const words = known?.shortMessage ?? (cause instanceof Error ? cause.message : "");
    return new ConnectionError(`the connection was lost during ${method}`, {
      cause,
      detail: words || undefined,
      explanation: known?.explanation,
      advice: known?.advice,
      transient: isTransient(cause),
    });
  }
}

/** Writes the beginning and the end of a call to the log. */
function logCall(log: RoomLog, method: string, { timeout }: CallOptions, call: ClientCall): void {
  const started = performance.now();
  log.trace?.("call begins", { method, timeout });
  const ended = (error?: unknown) =>
    log.debug?.("call ended", { method, ms: performance.now() - started, ...outcome(error) });
  call.done.then(() => ended(), ended);
}
