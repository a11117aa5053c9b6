/**
 * The API socket of the Docker Engine: an HTTP/1.1 server that can upgrade a connection to HTTP/2.
 * `POST /grpc` makes it BuildKit's Control API; `POST /session` makes it the connection of a
 * session, in which the engine calls back (`client/hijack.go` and `daemon/server/router` of moby).
 */
import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";
import { ConnectionError } from "../../errors.ts";
import { destroyAndWait } from "../dial/duplex.ts";
import { isTransient } from "../../internal/transient.ts";

/** Longest head of an answer. */
const MAX_HEAD_BYTES = 64 * 1024;

/** Beginning of every answer. A `buildkitd` sends HTTP/2 before any request. */
const HTTP = Buffer.from("HTTP/1.");

/** Time limit for an answer. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Head of an HTTP/1.1 answer. */
interface Head {
  readonly status: number;
  readonly reason: string;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Requests an upgrade to h2c. Afterwards the socket carries the engine's HTTP/2 connection. If the
 * engine refuses, the socket is destroyed and this rejects with a {@linkcode ConnectionError} that
 * quotes the answer.
 */
export async function upgrade(
  socket: Duplex,
  path: string,
  fields: readonly (readonly [string, string])[],
  signal?: AbortSignal,
): Promise<void> {
  const lines = [
    `POST ${path} HTTP/1.1`,
    "Host: docker",
    "Connection: Upgrade",
    "Upgrade: h2c",
    "Content-Length: 0",
    ...fields.map(([name, value]) => `${name}: ${value}`),
  ];
  try {
    const head = await ask(socket, lines, signal);
    if (head.status !== 101) {
      throw new ConnectionError(
        `it answered POST ${path} with ${head.status} ${head.reason} where 101 was expected`,
        {
          transient: head.status >= 500,
          advice: head.status === 404 || head.status === 405
            ? "This Docker Engine has no BuildKit inside; 18.09 and later have."
            : "",
        },
      );
    }
  } catch (error) {
    await destroyAndWait(socket);
    throw error;
  }
}

/**
 * Starts a program that was prepared in a container. Afterwards the socket carries its input and
 * output. If the engine refuses, the socket is destroyed and this rejects with a
 * {@linkcode ConnectionError}.
 */
export async function attach(
  socket: Duplex,
  path: string,
  content: unknown,
  signal?: AbortSignal,
): Promise<void> {
  const body = JSON.stringify(content);
  const lines = [
    `POST ${path} HTTP/1.1`,
    "Host: docker",
    "Connection: Upgrade",
    "Upgrade: tcp",
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  try {
    const { status, reason } = await ask(socket, lines, signal, body);
    if (status !== 101) {
      throw new ConnectionError(
        `it answered POST ${path} with ${status} ${reason} where 101 was expected`,
        { transient: status >= 500 },
      );
    }
  } catch (error) {
    await destroyAndWait(socket);
    throw error;
  }
}

/** Answer of an engine to a ping. */
export interface Ping {
  /**
   * API version, such as `1.45`; undefined if unknown. From 1.53 on the socket itself speaks gRPC.
   */
  readonly version: string | undefined;
  /** True if the connection accepts another request. */
  readonly goesOn: boolean;
}

/**
 * Asks the engine for its API version with `HEAD /_ping`. If no engine answers, the socket is
 * destroyed and this rejects with {@linkcode ConnectionError}.
 */
export async function ping(socket: Duplex, signal?: AbortSignal): Promise<Ping> {
  try {
    const { fields } = await ask(socket, ["HEAD /_ping HTTP/1.1", "Host: docker"], signal);
    return {
      version: fields.get("api-version"),
      goesOn: !/\bclose\b/i.test(fields.get("connection") ?? ""),
    };
  } catch (error) {
    await destroyAndWait(socket);
    throw error;
  }
}

/**
 * Sends the lines of a request and reads the head of the answer; the bytes after it stay in the
 * socket.
 */
function ask(
  socket: Duplex,
  lines: readonly string[],
  signal?: AbortSignal,
  body = "",
): Promise<Head> {
  const answer = Promise.withResolvers<Head>();
  let got = Buffer.alloc(0);
  const timer = setTimeout(
    () => answer.reject(new ConnectionError(`no answer within ${ANSWER_TIMEOUT_MS / 1000} s`)),
    ANSWER_TIMEOUT_MS,
  );
  const take = (chunk: Uint8Array) => {
    got = Buffer.concat([got, chunk]);
    if (!got.subarray(0, HTTP.length).equals(HTTP.subarray(0, got.length))) {
      answer.reject(
        new ConnectionError("the server is not a Docker Engine", {
          transient: false,
          advice: "For a buildkitd write tcp://HOST:PORT, or unix:// and a socket that " +
            "is not named docker.sock.",
        }),
      );
      return;
    }
    const end = got.indexOf("\r\n\r\n");
    if (end < 0) {
      if (got.length > MAX_HEAD_BYTES) {
        answer.reject(new ConnectionError("its answer is not HTTP", { transient: false }));
      }
      return;
    }
    socket.pause();
    socket.off("data", take);
    const rest = got.subarray(end + 4);
    if (rest.length > 0) socket.unshift(rest);
    try {
      answer.resolve(parseHead(got.subarray(0, end).toString("latin1")));
    } catch (error) {
      answer.reject(error);
    }
  };
  const fail = (cause?: unknown) =>
    answer.reject(
      cause instanceof ConnectionError
        ? cause
        : new ConnectionError("it closed the connection instead of answering", {
          cause,
          transient: isTransient(cause),
        }),
    );
  const abort = () => answer.reject(signal?.reason);
  socket.on("data", take);
  socket.on("error", fail);
  socket.on("close", fail);
  socket.on("end", fail);
  signal?.addEventListener("abort", abort);
  socket.resume(); // paused by an earlier request
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  return answer.promise.finally(() => {
    clearTimeout(timer);
    socket.off("data", take);
    socket.off("error", fail);
    socket.off("close", fail);
    socket.off("end", fail);
    signal?.removeEventListener("abort", abort);
  });
}

function parseHead(text: string): Head {
  const [first = "", ...rest] = text.split("\r\n");
  const [, status, reason] = /^HTTP\/1\.[01] (\d{3}) ?(.*)$/.exec(first) ?? [];
  if (!status) {
    throw new ConnectionError(
      `its answer is not HTTP/1.1 but ${JSON.stringify(first.slice(0, 60))}`,
      { transient: false },
    );
  }
  const fields = new Map<string, string>();
  for (const line of rest) {
    const colon = line.indexOf(":");
    fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), reason: reason ?? "", fields };
}
