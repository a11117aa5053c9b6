import * as http from "node:http";
import { type Duplex, pipeline, Readable } from "node:stream";
import { ConnectionError } from "../../errors.ts";
import type { Transport } from "../parse/address.ts";
import { dial } from "../dial/dial.ts";
import { destroyAndWait } from "../dial/duplex.ts";
import { isTransient } from "../../internal/transient.ts";

/** A request to the Docker Engine's own HTTP API. */
export interface EngineRequest {
  /** What is asked for. */
  readonly method: "GET" | "POST";
  /** The path, and what it's asked with. */
  readonly path: string;
  /** More header fields. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent. */
  readonly body?: ReadableStream<Uint8Array>;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer of the Docker Engine's own HTTP API. */
export interface EngineAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** The body: JSON values, one for most requests, many for those that report progress. */
  readonly values: AsyncIterable<unknown>;
}

/** Asks the Docker Engine's own HTTP API for what BuildKit has no call for. */
export type EngineApi = (request: EngineRequest) => Promise<EngineAnswer>;

/** The HTTP API of the engine behind a transport. */
export function engineApi(transport: Transport): EngineApi {
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
            `the Docker Engine didn't answer ${method} ${path}`,
            { cause, reason: cause.message, transient: isTransient(cause) },
          ),
        ));
      if (!body) request.end();
      else {
        // deno-lint-ignore no-explicit-any -- the two declarations of a web stream differ in nothing that matters here
        const source = Readable.fromWeb(body as any);
        // Either's end is the other's, so that who writes to the body doesn't wait for an engine that is gone.
        pipeline(source, request, () => {});
      }
    });
  };
}

/** Where a request goes. An agent would have connections of its own in place of one that is given. */
function place(transport: Transport): http.RequestOptions {
  return transport.kind === "unix"
    ? { agent: false, socketPath: transport.path, host: "docker" }
    : transport.kind === "tcp"
    ? { agent: false, host: transport.host, port: transport.port }
    : {};
}

/** The JSON values of a body, each on a line of its own or alone. The stream under it is gone behind them. */
async function* jsonValues(
  body: AsyncIterable<Uint8Array>,
  stream: Duplex | undefined,
): AsyncIterable<unknown> {
  const decoder = new TextDecoder();
  let open = "";
  try {
    for await (const chunk of body) {
      const lines = (open + decoder.decode(chunk, { stream: true })).split("\n");
      open = lines.pop()!;
      for (const line of lines) if (line.trim()) yield JSON.parse(line);
    }
    if (open.trim()) yield JSON.parse(open);
  } finally {
    if (stream) await destroyAndWait(stream);
  }
}
