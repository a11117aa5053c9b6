import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";
import { ConnectionError, UnsupportedError } from "../errors.ts";
import { hasUnstableVsock } from "../internal/workarounds/unstable_vsock.ts";
import { HalvesDuplex } from "./duplex.ts";
import type { HybridTransport, VsockTransport } from "./machine.ts";
import { dialSocket } from "./socket.ts";

/** How long a machine may take to answer, in milliseconds. */
const TIMEOUT = 5_000;

/** The most bytes that a monitor's answer may have. */
const MAX_LINE = 256;

/**
 * Opens a port of a machine. Rejects with `UnsupportedError` where Deno wasn't told to have such sockets, with
 * {@linkcode ConnectionError} that says why, or with the signal's reason.
 */
export async function dialVsock(
  { cid, port }: VsockTransport,
  signal?: AbortSignal,
): Promise<Duplex> {
  signal?.throwIfAborted();
  if (!hasUnstableVsock()) {
    throw new UnsupportedError("Deno opens no vsock without being told to", {
      advice:
        "Run it with -A --unstable-vsock on its command line; on Linux, in Deno 2.3 or later.",
    });
  }
  // The declaration is there only where the flag is.
  const connect = Deno.connect as unknown as (
    options: { transport: "vsock"; cid: number; port: number },
  ) => Promise<Deno.Conn>;
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal?.reason);
  const timer = setTimeout(
    () => aborted.reject(new ConnectionError(`no answer within ${TIMEOUT / 1000} s`)),
    TIMEOUT,
  );
  signal?.addEventListener("abort", abort);
  const opening = connect({ transport: "vsock", cid, port });
  try {
    return duplex(await Promise.race([opening, aborted.promise]));
  } catch (error) {
    opening.then((late) => late.close(), () => {}); // nothing ends the opening itself
    throw error === signal?.reason && signal?.aborted ? error : explain(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

function duplex(connection: Deno.Conn): Duplex {
  return new HalvesDuplex({
    readable: connection.readable,
    writable: connection.writable,
    ended: (cause) => Promise.resolve(cause === undefined ? undefined : explain(cause)),
    release() {
      try {
        connection.close();
      } catch {
        // its halves have closed it
      }
      return Promise.resolve();
    },
  });
}

function explain(error: unknown): Error {
  if (error instanceof ConnectionError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Deno.errors.NotCapable) {
    return new ConnectionError("this process may not open a vsock", {
      cause: error,
      advice: "Run with --allow-net.",
    });
  }
  return new ConnectionError(`the vsock can't be opened: ${message}`, { cause: error });
}

/**
 * Opens a port of a machine through its monitor's socket: it's told `CONNECT PORT`, and answers with `OK` and a number
 * when the program in the machine has taken the connection (Firecracker's `vsock.md`, which Cloud Hypervisor follows).
 * Rejects with {@linkcode ConnectionError} that has any other answer in it, or with the signal's reason.
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
        { advice: "See whether BuildKit in the machine listens on that port of vsock." },
      );
    }
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** Sends a question and reads one line; what follows it stays in the socket. */
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
    if (end < 0 && got.length <= MAX_LINE) return;
    socket.off("data", take);
    socket.pause();
    // More than a line can have is told as it begins.
    const length = end < 0 || end > MAX_LINE ? MAX_LINE : end;
    if (length === end && got.length > end + 1) socket.unshift(got.subarray(end + 1));
    answer.resolve(got.subarray(0, length).toString());
  };
  const fail = (cause?: unknown) => {
    const said = got.length > 0 ? ` after ${JSON.stringify(got.toString())}` : "";
    answer.reject(
      new ConnectionError(`the machine's monitor closed the connection to port ${port}${said}`, {
        cause,
        advice: "See whether BuildKit in the machine listens on that port of vsock.",
      }),
    );
  };
  const end = () => fail();
  const abort = () => answer.reject(signal?.reason);
  const timer = setTimeout(
    () => answer.reject(new ConnectionError(`no answer within ${TIMEOUT / 1000} s`)),
    TIMEOUT,
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
