import * as net from "node:net";
import { ConnectionError } from "../../errors.ts";
import type { SocketAddress } from "../parse/address.ts";
import { missingFlags, socketPermissions } from "../../internal/permissions/permissions.ts";
import { isTransient } from "../../internal/transient.ts";

/** Time limit for opening a socket. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Idle time before TCP itself checks for the peer. It keeps routers from forgetting a connection on
 * which a long step is silent.
 */
const KEEPALIVE_MS = 15_000;

/**
 * Opens a socket. Rejects with {@linkcode ConnectionError}, whose message explains the system's
 * error, or with the signal's reason.
 */
export function dialSocket(address: SocketAddress, signal?: AbortSignal): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const missing = missingFlags(
      address.kind === "unix"
        ? socketPermissions(address.path)
        : [{ name: "net", host: `${address.host}:${address.port}` }],
    );
    if (missing) {
      const advice = `Run deno with ${missing}.`;
      const why = `Deno was not allowed to open the socket: it lacks ${missing}`;
      return reject(new ConnectionError(why, { transient: false, advice }));
    }
    let socket: net.Socket;
    try {
      socket = address.kind === "unix" ? net.connect({ path: address.path }) : net.connect({
        host: address.host,
        port: address.port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: KEEPALIVE_MS,
      });
    } catch (error) { // a missing permission of Deno is thrown at once
      return reject(explain(error));
    }
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      socket.off("error", fail);
      socket.off("connect", open);
    };
    const fail = (error: unknown) => {
      settle();
      socket.on("error", () => {}); // only the first error matters
      socket.destroy();
      reject(error === signal?.reason && signal?.aborted ? error : explain(error));
    };
    const abort = () => fail(signal?.reason);
    const open = () => {
      settle();
      resolve(socket);
    };
    const timer = setTimeout(
      () => fail(new ConnectionError(`no answer within ${CONNECT_TIMEOUT_MS / 1000} s`)),
      CONNECT_TIMEOUT_MS,
    );
    signal?.addEventListener("abort", abort);
    socket.on("error", fail);
    socket.on("connect", open);
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such socket",
  EACCES: "permission denied: this user may not open the socket",
  EPERM: "permission denied: this user may not open the socket",
  ECONNREFUSED: "nothing listens there",
  ENOTSOCK: "the file is not a socket",
  ENOTDIR: "a part of the path is not a directory",
  ENOTFOUND: "the host name is unknown",
  EHOSTUNREACH: "the host is unreachable",
  ENETUNREACH: "the network is unreachable",
  ETIMEDOUT: "no answer in time",
  ECONNRESET: "the connection was reset",
};

function explain(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  const { code = "", message, address = "" } = error as {
    code?: string | undefined;
    message?: string | undefined;
    address?: string | undefined;
  };
  const unheard = code === "ENOENT" || code === "ECONNREFUSED";
  return new ConnectionError(REASONS[code] ?? message ?? String(error), {
    cause: error,
    transient: isTransient(error),
    absent: unheard && isLocal(address),
  });
}

/** Returns true if an address in a system error is a Unix socket or this machine's loopback. */
function isLocal(address: string): boolean {
  return address.startsWith("/") || address.startsWith("127.") || address === "::1";
}
