import * as http from "node:http";
import { type Duplex, pipeline, Readable } from "node:stream";
import { ConnectionError } from "../../errors.ts";
import type { Transport } from "../parse/address.ts";
import { dial } from "../dial/dial.ts";
import { destroyAndWait } from "../dial/duplex.ts";
import { jsonLines } from "./json_lines.ts";
import type { Log, LogFields } from "../../log/log.ts";
import { isTransient } from "../../internal/transient.ts";

/** A request to the Docker Engine's own HTTP API. */
export interface EngineRequest {
  /** HTTP method. */
  readonly method: "GET" | "POST";
  /** Path and query. */
  readonly path: string;
  /** Additional header fields. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Request body. */
  readonly body?: ReadableStream<Uint8Array> | undefined;
  /** Aborts the request. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer of the Docker Engine's own HTTP API. */
export interface EngineAnswer {
  /** HTTP status. */
  readonly status: number;
  /** JSON values of the body: one for most requests, many for those that report progress. */
  readonly values: AsyncIterable<unknown>;
}

/** Calls the Docker Engine's own HTTP API, for what BuildKit has no call. */
export type EngineApi = (request: EngineRequest) => Promise<EngineAnswer>;

/** Returns the HTTP API of the engine behind a transport. */
export function engineApi(transport: Transport, log?: Log): EngineApi {
  const api = callEngine(transport);
  if (!log?.engine.debug) return api;
  return async (request) => {
    const started = performance.now();
    const ended = (fields: LogFields) =>
      log.engine.debug?.("request ended", {
        method: request.method,
        path: request.path,
        ms: performance.now() - started,
        ...fields,
      });
    try {
      const answer = await api(request);
      ended({ status: answer.status });
      return answer;
    } catch (error) {
      ended({ error: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  };
}

function callEngine(transport: Transport): EngineApi {
  return async ({ method, path, headers, body, signal }) => {
    const own = transport.kind === "unix" || transport.kind === "tcp"
      ? undefined
      : await dial(transport, signal);
    const where = own ? { host: "docker", createConnection: () => own } : place(transport);
    return await new Promise((resolve, reject) => {
      const length = body ? { "transfer-encoding": "chunked" } : { "content-length": "0" };
      const request = http.request(
        {
          ...where,
          method,
          path,
          headers: { ...headers, ...length, connection: "close" },
          ...(signal ? { signal } : {}),
        },
        (response) =>
          resolve({ status: response.statusCode ?? 0, values: jsonValues(response, own) }),
      );
      request.on("close", () => own?.destroy());
      request.on("error", (cause) =>
        reject(
          signal?.aborted ? signal.reason : new ConnectionError(
            `the Docker Engine did not answer ${method} ${path}`,
            { cause, detail: cause.message, transient: isTransient(cause) },
          ),
        ));
      if (!body) request.end();
      else {
        // deno-lint-ignore no-explicit-any -- the two declarations of a web stream differ in nothing that matters here
        const source = Readable.fromWeb(body as any);
        // Each ends with the other, so that a writer of the body does not wait for an engine that
        // is gone.
        pipeline(source, request, () => {});
      }
    });
  };
}

/**
 * Returns the target of a request. An agent would open connections of its own instead of using the
 * given one.
 */
function place(transport: Transport): http.RequestOptions {
  return transport.kind === "unix"
    ? { agent: false, socketPath: transport.path, host: "docker" }
    : transport.kind === "tcp"
    ? { agent: false, host: transport.host, port: transport.port }
    : {};
}

/** Yields the JSON values of a body. Destroys the stream under it at the end. */
async function* jsonValues(
  body: AsyncIterable<Uint8Array>,
  stream: Duplex | undefined,
): AsyncIterable<unknown> {
  try {
    yield* jsonLines(body);
  } finally {
    if (stream) await destroyAndWait(stream);
  }
}
