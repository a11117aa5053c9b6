import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";
import { ConnectionError, UnsupportedError } from "../../errors.ts";
import { StreamPairDuplex } from "./duplex.ts";
import type { HybridTransport, VsockTransport } from "../parse/vsock.ts";
import { hasUnstableVsock } from "../../internal/workarounds/unstable_vsock.ts";
import { dialSocket } from "./socket.ts";
import { isTransient } from "../../internal/transient.ts";

/** Time limit for a machine to answer. */
const CONNECT_TIMEOUT_MS = 5_000;

/** Longest answer of a monitor. */
const MAX_ANSWER_BYTES = 256;

/**
 * Opens a port of a machine. Rejects with `UnsupportedError` if Deno was started without
 * `--unstable-vsock`, with {@linkcode ConnectionError}, or with the signal's reason.
 */
export async function dialVsock(
  { cid, port }: VsockTransport,
  signal?: AbortSignal,
): Promise<Duplex> {
  signal?.throwIfAborted();
  if (!hasUnstableVsock()) {
    throw new UnsupportedError("cannot open a vsock: Deno was started without --unstable-vsock", {
      advice: "Run with -A --unstable-vsock on the command line, on Linux with Deno 2.3 or later.",
    });
  }
  // Deno declares this transport only with the flag.
  const connect = Deno.connect as unknown as (
    options: { transport: "vsock"; cid: number; port: number },
  ) => Promise<Deno.Conn>;
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal?.reason);
  const timer = setTimeout(
    () => aborted.reject(new ConnectionError(`no answer within ${CONNECT_TIMEOUT_MS / 1000} s`)),
    CONNECT_TIMEOUT_MS,
  );
  signal?.addEventListener("abort", abort);
  const opening = connect({ transport: "vsock", cid, port });
  try {
    return duplex(await Promise.race([opening, aborted.promise]));
  } catch (error) {
    opening.then((late) => late.close(), () => {}); // the opening itself cannot be cancelled
    throw error === signal?.reason && signal?.aborted ? error : explain(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

function duplex(connection: Deno.Conn): Duplex {
  return new StreamPairDuplex({
    readable: connection.readable,
    writable: connection.writable,
    ended: (cause) => Promise.resolve(cause === undefined ? undefined : explain(cause)),
    release() {
      try {
        connection.close();
      } catch {
        // already closed with its streams
      }
      return Promise.resolve();
    },
  });
}

function explain(error: unknown): Error {
  if (error instanceof ConnectionError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Deno.errors.NotCapable) {
    return new ConnectionError("cannot open a vsock: Deno was not allowed to", {
      cause: error,
      transient: false,
      advice: "Run with --allow-net.",
    });
  }
  return new ConnectionError("cannot open the vsock", {
    cause: error,
    detail: message,
    transient: isTransient(error),
  });
}

/**
 * Opens a port of a machine through the socket of its monitor. The monitor gets `CONNECT PORT` and
 * answers `OK` and a number when the program in the machine has accepted the connection
 * (Firecracker's `vsock.md`, which Cloud Hypervisor follows). Rejects with
 * {@linkcode ConnectionError}, which quotes any other answer, or with the signal's reason.
 */
export async function dialHybrid(
  { path, port }: HybridTransport,
  signal?: AbortSignal,
): Promise<Duplex> {
  const socket = await dialSocket({ kind: "unix", path }, signal);
  try {
    const answer = await line(socket, `CONNECT ${port}\n`, port, signal);
    if (!/^OK(?: \d+)?\r?$/.test(answer)) {
      throw new ConnectionError(
        `the machine's monitor answered CONNECT ${port} with ${JSON.stringify(answer)}`,
        { advice: "Check that BuildKit in the machine listens on that vsock port." },
      );
    }
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** Sends a request and reads one line; the bytes after it stay in the socket. */
function line(
  socket: Duplex,
  question: string,
  port: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const answer = Promise.withResolvers<string>();
  let got = Buffer.alloc(0);
  const take = (chunk: Uint8Array) => {
    got = Buffer.concat([got, chunk]);
    const end = got.indexOf("\n");
    if (end < 0 && got.length <= MAX_ANSWER_BYTES) return;
    socket.off("data", take);
    socket.pause();
    // Of an answer that is too long only the beginning is quoted.
    const length = end < 0 || end > MAX_ANSWER_BYTES ? MAX_ANSWER_BYTES : end;
    if (length === end && got.length > end + 1) socket.unshift(got.subarray(end + 1));
    answer.resolve(got.subarray(0, length).toString());
  };
  const fail = (cause?: unknown) => {
    const said = got.length > 0 ? ` after ${JSON.stringify(got.toString())}` : "";
    answer.reject(
      new ConnectionError(`the machine's monitor closed the connection to port ${port}${said}`, {
        cause,
        transient: isTransient(cause),
        advice: "Check that BuildKit in the machine listens on that vsock port.",
      }),
    );
  };
  const end = () => fail();
  const abort = () => answer.reject(signal?.reason);
  const timer = setTimeout(
    () => answer.reject(new ConnectionError(`no answer within ${CONNECT_TIMEOUT_MS / 1000} s`)),
    CONNECT_TIMEOUT_MS,
  );
  socket.on("data", take).on("error", fail).on("close", end).on("end", end);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  socket.write(question);
  return answer.promise.finally(() => {
    clearTimeout(timer);
    socket.off("data", take).off("error", fail).off("close", end).off("end", end);
    signal?.removeEventListener("abort", abort);
  });
}
