/**
 * A gRPC server for one HTTP/2 connection over any byte stream: what answers the daemon inside the
 * session's tunnel.
 */
import * as http2 from "node:http2";
import type { Duplex } from "node:stream";
import { RpcError } from "../errors.ts";
import { acceptsGzip, GzipMessages } from "./gzip.ts";
import { withoutGoaway } from "./goaway_filter.ts";
import { Http2Messages } from "./http2_messages.ts";
import { watchSilence } from "./keepalive.ts";
import type { MessageStream } from "./message_stream.ts";
import { type RawMetadata, value } from "./metadata.ts";
import { Status, statusTrailers } from "./status.ts";

/** One call of the peer, on its way through a handler. */
export interface ServerCall {
  /** The method, such as `/grpc.health.v1.Health/Check`. */
  readonly method: string;
  /** The request's header fields, repeated names kept apart. */
  readonly metadata: RawMetadata;
  /** The call's messages, both ways. Its signal is aborted when the peer gives the call up. */
  readonly messages: MessageStream;
}

/** Answers one call: resolving ends it with OK, an `RpcError` with that status, other errors with UNKNOWN. */
export type Handler = (call: ServerCall) => Promise<void>;

/** What is served: a handler for each method path. */
export type Handlers = ReadonlyMap<string, Handler>;

/** A connection that is being served. */
export interface ServedConnection {
  /** Resolves when the connection is over, with what ended it, or `undefined` for a plain end. */
  readonly closed: Promise<Error | undefined>;
  /** Resolves when no handler runs: right now, or after `closed` for good. */
  settled(): Promise<void>;
  /** Ends the connection and the byte stream under it. Does nothing the second time. */
  close(): void;
}

/**
 * Header fields that one request may have, and their bytes: a build with an ignore file of thousands of
 * lines asks with a field for each. With `node:http2`'s own limits such a request is refused.
 */
const MAX_HEADER_PAIRS = 200_000;
const MAX_HEADER_BYTES = 32 * 1024 * 1024;

/**
 * How many bytes may be on their way to us, over all calls: with HTTP/2's 64 KiB every few of them would have to be
 * acknowledged with a write of their own.
 */
const WINDOW_BYTES = 16 * 1024 * 1024;

/** What {@linkcode serve} can be given. */
export interface ServeOptions {
  /** Hears of each call before it is handled. */
  readonly onCall?: (method: string) => void;
  /** Hears of each call that failed. */
  readonly onError?: (method: string, error: unknown) => void;
  /** Whether answers are compressed where the peer takes that, and it helps. */
  readonly compress?: boolean;
  /** How long the peer may say nothing at all, in milliseconds, before the connection is given up. @default never */
  readonly silence?: number;
}

/** Serves `handlers` on a byte stream whose other end is an HTTP/2 client. */
export function serve(
  duplex: Duplex,
  handlers: Handlers,
  options: ServeOptions = {},
): ServedConnection {
  const session = http2.performServerHandshake(withoutGoaway(duplex), {
    maxHeaderListPairs: MAX_HEADER_PAIRS,
    maxSessionMemory: 1000,
    settings: { maxHeaderListSize: MAX_HEADER_BYTES, initialWindowSize: 4 * 1024 * 1024 },
  } as http2.ServerOptions);
  session.setLocalWindowSize(WINDOW_BYTES);
  const closed = Promise.withResolvers<Error | undefined>();
  let cause: Error | undefined;
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
  // A peer that has closed its side has gone, though what is under way to it may never end.
  duplex.on("end", () => duplex.destroy());
  duplex.on("close", () => {
    watch?.stop();
    session.destroy();
    closed.resolve(cause);
  });
  const running = new Set<Promise<void>>();
  session.on("stream", (stream, headers, _flags, raw?: string[]) => {
    const method = String(headers[":path"] ?? "");
    watch?.heard();
    options.onCall?.(method);
    const answered: Promise<void> = answer(
      stream,
      method,
      raw ?? [],
      handlers.get(method),
      options.compress ?? false,
    ).catch(
      (error) => options.onError?.(method, error),
    ).then(() => void running.delete(answered));
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

async function answer(
  stream: http2.ServerHttp2Stream,
  method: string,
  metadata: RawMetadata,
  handler: Handler | undefined,
  compress: boolean,
): Promise<void> {
  const plain = new Http2Messages(stream);
  const packs = compress && acceptsGzip(value(metadata, "grpc-accept-encoding"));
  const messages = packs ? new GzipMessages(plain) : plain;
  let failure: { status: number; message: string } | undefined;
  let thrown: unknown;
  if (!handler) {
    failure = { status: Status.UNIMPLEMENTED, message: `unknown method ${method}` };
    messages.receive(() => {}).catch(() => {}); // what still arrives is nobody's
  } else {
    stream.respond(
      {
        ":status": 200,
        "content-type": "application/grpc",
        ...(packs ? { "grpc-encoding": "gzip" } : {}),
      },
      { waitForTrailers: true },
    );
    try {
      await handler({ method, metadata, messages });
    } catch (error) {
      thrown = error;
      const status = error instanceof RpcError ? error.status : Status.UNKNOWN;
      failure = { status, message: error instanceof Error ? error.message : String(error) };
    }
  }
  if (!stream.closed && !stream.destroyed) end(stream, failure);
  if (thrown !== undefined) throw thrown;
}

/** Ends the answer with its status; a call that sent no header fields yet ends with these alone. */
function end(
  stream: http2.ServerHttp2Stream,
  failure: { status: number; message: string } | undefined,
): void {
  const trailers = statusTrailers(failure);
  if (!stream.headersSent) {
    const head = { ":status": 200, "content-type": "application/grpc", ...trailers };
    stream.respond(head, { endStream: true });
    return;
  }
  stream.once("wantTrailers", () => stream.sendTrailers(trailers));
  stream.end();
}
