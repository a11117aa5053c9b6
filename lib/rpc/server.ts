/**
 * A gRPC server for one HTTP/2 connection over any byte stream. It answers the daemon in the
 * session's tunnel.
 */
import * as http2 from "node:http2";
import type { Duplex } from "node:stream";
import { ProtocolError, RpcError } from "../errors.ts";
import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import { deadline } from "../internal/deadline.ts";
import type { Log, RoomLog } from "../log/log.ts";
import { peerText } from "../internal/mask.ts";
import { FrameError } from "./frame.ts";
import { ACCEPTED_ENCODINGS, acceptsGzip, GzipMessages, isKnownEncoding } from "./gzip.ts";
import { filterFrames, FrameFilter, PREFACE_BYTES } from "../internal/workarounds/frame_filter.ts";
import { withoutGoaway } from "../internal/workarounds/goaway_filter.ts";
import { JoinedHeaders, MAX_FRAME_BYTES } from "../internal/workarounds/joined_headers.ts";
import { destroyLate } from "../internal/workarounds/late_destroy.ts";
import { Http2Messages } from "./http2_messages.ts";
import { watchSilence } from "./keepalive.ts";
import type { MessageStream } from "./message_stream.ts";
import { type ConnectionMemory, connectionMemory } from "./limits/connection_memory.ts";
import { costOf } from "./limits/field_cost.ts";
import { limitHeaders } from "./limits/header_limit.ts";
import { Outflow } from "./limits/outflow.ts";
import { type RawMetadata, value } from "./metadata.ts";
import { isGrpc } from "./refusal.ts";
import { Status } from "./codes.ts";
import { type CallFailure, outcome, statusTrailers } from "./status.ts";
import { parseTimeout } from "./timeout.ts";

/** A call of the peer. */
export interface ServerCall {
  /** Method, such as `/grpc.health.v1.Health/Check`. */
  readonly method: string;
  /** Header fields of the request, with repeated names kept apart. */
  readonly metadata: RawMetadata;
  /**
   * Messages in both directions. Their signal is aborted when the peer cancels the call and when
   * the time limit that the peer gave (`grpc-timeout`) is over.
   */
  readonly messages: MessageStream;
  /** Where to log what is done for the call; missing if nothing is logged. */
  readonly log?: Log | undefined;
}

/**
 * Answers a call: resolving ends it with OK, an `RpcError` with its status and details, any other
 * error with UNKNOWN.
 */
export type Handler = (call: ServerCall) => Promise<void>;

/** Handlers by the path of their method. */
export type Handlers = ReadonlyMap<string, Handler>;

/** A connection served by {@linkcode serve}. */
export interface ServedConnection {
  /**
   * Resolves when the connection is over: with the error that ended it, or undefined for a plain
   * end.
   */
  readonly closed: Promise<Error | undefined>;
  /** Resolves when no handler runs. After `closed` none will start again. */
  settled(): Promise<void>;
  /** Ends the connection and the byte stream under it. Does nothing the second time. */
  close(): void;
}

/**
 * Limits for the header fields of one request. A build with an ignore file of thousands of lines
 * sends a field for each, and the limits of `node:http2` would refuse the request. Its limit for
 * bytes only tells the peer; `limits/header_limit.ts` keeps it.
 */
const MAX_HEADER_PAIRS = 200_000;
const MAX_HEADER_BYTES = 32 * 1024 * 1024;

/**
 * Number of calls at a time; further ones wait in the peer. Each call holds up to some hundred
 * kilobytes. A build makes about as many as it has contexts and layers to export.
 */
const MAX_CONCURRENT_CALLS = 256;

/**
 * Window for all calls together. With HTTP/2's 64 KiB, every few frames would have to be
 * acknowledged with a write.
 */
const WINDOW_BYTES = 16 * 1024 * 1024;

/** Options for {@linkcode serve}. */
export interface ServeOptions {
  /** Called for each call before it is handled. */
  readonly onCall?: ((method: string) => void) | undefined;
  /** Called for each call that failed. */
  readonly onError?: ((method: string, error: unknown) => void) | undefined;
  /**
   * Compresses answers if the peer accepts that and it helps.
   *
   * @default {false}
   */
  readonly compress?: boolean | undefined;
  /**
   * Silence of the peer after which the connection is given up, in milliseconds.
   *
   * @default {no limit}
   */
  readonly silence?: number | undefined;
  /** Clock for the time that the peer may take to end a call. */
  readonly clock?: Clock | undefined;
  /** Log of the calls, which handlers write to as well. */
  readonly log?: Log | undefined;
}

/** How long the peer may take to end a call that was answered. Its stream is reset then. */
const END_GRACE_MS = 5_000;

/** Serves `handlers` on a byte stream whose other end is an HTTP/2 client. */
export function serve(
  duplex: Duplex,
  handlers: Handlers,
  options: ServeOptions = {},
): ServedConnection {
  const filter = new FrameFilter(withoutGoaway(new JoinedHeaders()), PREFACE_BYTES);
  filterFrames(duplex, limitHeaders(filter, PREFACE_BYTES, (error) => duplex.destroy(error)));
  const session = http2.performServerHandshake(duplex, {
    maxHeaderListPairs: MAX_HEADER_PAIRS,
    maxSessionMemory: 1000,
    settings: {
      maxHeaderListSize: MAX_HEADER_BYTES,
      maxFrameSize: MAX_FRAME_BYTES,
      maxConcurrentStreams: MAX_CONCURRENT_CALLS,
      initialWindowSize: 4 * 1024 * 1024,
    },
  } as http2.ServerOptions);
  const closed = Promise.withResolvers<Error | undefined>();
  let cause: Error | undefined;
  destroyLate(session, (error) => cause ??= error);
  session.setLocalWindowSize(WINDOW_BYTES);
  session.on("error", (error: Error) => cause ??= error);
  const { silence } = options;
  const watch = silence === undefined ? undefined : watchSilence(duplex, silence, () => {
    cause ??= new Error(`nothing was heard for ${silence / 1000} s`);
    session.destroy();
    duplex.destroy();
  });
  session.on("close", () => {
    watch?.stop();
    closed.resolve(cause);
  });
  duplex.on("error", (error: Error) => cause ??= error);
  // A peer that has closed its side is gone, although writes to it may never finish.
  duplex.on("end", () => duplex.destroy());
  duplex.on("close", () => {
    watch?.stop();
    session.destroy();
    closed.resolve(cause);
  });
  const running = new Set<Promise<unknown>>();
  const memory = connectionMemory();
  const outflow = new Outflow(duplex);
  session.on("stream", (stream, headers, _flags, raw?: string[]) => {
    const method = String(headers[":path"] ?? "");
    watch?.heard();
    options.onCall?.(method);
    const metadata = raw ?? [];
    const cost = costOf(metadata);
    if (!memory.fields.take(cost)) {
      stream.on("error", () => {}); // of the reset
      stream.close(http2.constants.NGHTTP2_ENHANCE_YOUR_CALM);
      options.onError?.(method, crowded());
      return;
    }
    // The stream keeps its header fields until it is closed.
    stream.once("close", () => memory.fields.give(cost));
    const answering = answer(
      stream,
      method,
      metadata,
      handlers.get(method),
      memory,
      outflow,
      options,
    );
    if (options.log?.session.debug) logCall(options.log.session, method, answering);
    const answered: Promise<unknown> = answering.catch((error) => options.onError?.(method, error))
      .then(() => void running.delete(answered));
    running.add(answered);
  });
  return {
    closed: closed.promise,
    settled: async () => void await Promise.all(running),
    close() {
      session.destroy();
      duplex.destroy();
    },
  };
}

/** Returns the error for a call whose header fields do not fit beside those of the other calls. */
function crowded(): RpcError {
  return new RpcError(
    Status.RESOURCE_EXHAUSTED,
    "the header fields of all calls together take too much memory",
  );
}

/** Writes the beginning and the end of a call to the log. */
function logCall(
  log: RoomLog,
  method: string,
  answering: Promise<CallFailure | undefined>,
): void {
  const started = performance.now();
  log.trace?.("call begins", { method });
  const ended = (error?: unknown) =>
    log.debug?.("call answered", { method, ms: performance.now() - started, ...outcome(error) });
  answering.then(
    (refusal) => ended(refusal && new RpcError(refusal.status, refusal.message)),
    ended,
  );
}

/**
 * Answers one call, to its end. Resolves with the failure of a call that is refused before it is
 * handled, and rejects with the error that ended it.
 */
async function answer(
  stream: http2.ServerHttp2Stream,
  method: string,
  metadata: RawMetadata,
  handler: Handler | undefined,
  memory: ConnectionMemory,
  outflow: Outflow,
  { compress = false, clock = SYSTEM_CLOCK, log }: ServeOptions,
): Promise<CallFailure | undefined> {
  const encoding = value(metadata, "grpc-encoding");
  const inner = new Http2Messages(stream, { encoding, memory, outflow });
  if (!isGrpc(value(metadata, "content-type"))) {
    stream.respond({ ":status": 415 }, { endStream: true });
    return { status: Status.INTERNAL, message: "it is not a call of gRPC" };
  }
  const refusal = refuse(method, metadata, handler);
  if (refusal || !handler) {
    end(stream, inner, refusal, clock);
    return refusal;
  }
  const compresses = compress && acceptsGzip(value(metadata, "grpc-accept-encoding"));
  stream.respond(
    { ...HEAD, ...(compresses ? { "grpc-encoding": "gzip" } : {}) },
    { waitForTrailers: true },
  );
  const messages = compresses ? new GzipMessages(inner) : inner;
  const late = new RpcError(Status.DEADLINE_EXCEEDED, "the time limit of the call is over");
  const timeout = parseTimeout(value(metadata, "grpc-timeout") ?? "");
  using limit = deadline(timeout ?? Infinity, late, messages.signal, clock);
  limit.signal.addEventListener("abort", () => {
    if (limit.signal.reason !== late) return;
    end(stream, inner, late, clock); // aborts the handler
  });
  try {
    await handler({ method, metadata, messages, log });
    end(stream, inner, undefined, clock);
    return undefined;
  } catch (error) {
    end(stream, inner, failureOf(error), clock);
    throw error;
  }
}

/** Header fields with which every answer begins. */
const HEAD = {
  ":status": 200,
  "content-type": "application/grpc",
  "grpc-accept-encoding": ACCEPTED_ENCODINGS,
};

/** Returns the reason why a call is refused before it is handled. */
function refuse(
  method: string,
  metadata: RawMetadata,
  handler: Handler | undefined,
): CallFailure | undefined {
  if (!handler) return { status: Status.UNIMPLEMENTED, message: `unknown method ${method}` };
  const encoding = value(metadata, "grpc-encoding");
  if (!isKnownEncoding(encoding)) {
    return { status: Status.UNIMPLEMENTED, message: `unknown grpc-encoding ${encoding}` };
  }
  const timeout = value(metadata, "grpc-timeout");
  if (timeout !== undefined && parseTimeout(timeout) === undefined) {
    return { status: Status.INTERNAL, message: `malformed grpc-timeout ${timeout}` };
  }
  return undefined;
}

/** Returns what the peer learns of an error: its status and details if it has any, and its text. */
function failureOf(error: unknown): CallFailure {
  const known = error instanceof RpcError || error instanceof FrameError;
  return {
    status: known
      ? error.status
      : error instanceof ProtocolError
      ? Status.INTERNAL
      : Status.UNKNOWN,
    message: peerText(error),
    details: error instanceof RpcError ? error.details : [],
  };
}

/**
 * Ends the answer with its status. A call without header fields so far ends with trailers only.
 *
 * Later messages are dropped: a peer that sends learns of the status only if it can go on. Should
 * the peer not end the call, or not read the answer, the stream is reset, which ends its waits.
 */
function end(
  stream: http2.ServerHttp2Stream,
  messages: Http2Messages,
  failure: CallFailure | undefined,
  clock: Clock,
): void {
  if (stream.closed || stream.destroyed || stream.writableEnded) return;
  const trailers = statusTrailers(failure);
  if (stream.headersSent) {
    stream.once("wantTrailers", () => stream.sendTrailers(trailers));
    stream.end();
  } else stream.respond({ ...HEAD, ...trailers }, { endStream: true });
  messages.fail(failure instanceof Error ? failure : new Error("the call has been answered"));
  const { NGHTTP2_CANCEL, NGHTTP2_NO_ERROR } = http2.constants;
  const cancelReset = clock.after(END_GRACE_MS, () => {
    stream.close(stream.writableFinished ? NGHTTP2_NO_ERROR : NGHTTP2_CANCEL);
  });
  stream.once("close", cancelReset);
}
