import * as http from "node:http";
import { ConnectionError } from "../errors.ts";
import type { SocketAddress } from "./address.ts";

/** An answer of the Docker Engine's own HTTP API. */
export interface EngineAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** The body: JSON values, one for most requests, many for those that report progress. */
  readonly values: AsyncIterable<unknown>;
}

/** Asks the Docker Engine's own HTTP API for what BuildKit has no call for. */
export type EngineApi = (
  method: "GET" | "POST",
  path: string,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
) => Promise<EngineAnswer>;

/** The HTTP API of the engine at a socket. */
export function engineApi(socket: SocketAddress): EngineApi {
  return (method, path, headers, signal) =>
    new Promise((resolve, reject) => {
      const where = socket.kind === "unix"
        ? { socketPath: socket.path, host: "docker" }
        : { host: socket.host, port: socket.port };
      const request = http.request({
        ...where,
        method,
        path,
        headers: { ...headers, "content-length": "0", connection: "close" },
        agent: false,
        ...(signal ? { signal } : {}),
      }, (response) => resolve({ status: response.statusCode ?? 0, values: jsonValues(response) }));
      request.on("error", (cause) =>
        reject(
          signal?.aborted ? signal.reason : new ConnectionError(
            `the Docker Engine didn't answer ${method} ${path}: ${cause.message}`,
            { cause },
          ),
        ));
      request.end();
    });
}

/** The JSON values of a body, each on a line of its own or alone. */
async function* jsonValues(body: AsyncIterable<Uint8Array>): AsyncIterable<unknown> {
  const decoder = new TextDecoder();
  let open = "";
  for await (const chunk of body) {
    const lines = (open + decoder.decode(chunk, { stream: true })).split("\n");
    open = lines.pop()!;
    for (const line of lines) if (line.trim()) yield JSON.parse(line);
  }
  if (open.trim()) yield JSON.parse(open);
}
