import type { Duplex } from "node:stream";
import * as tls from "node:tls";
import { ConnectionError } from "../../errors.ts";
import { replaceErrors } from "../../internal/workarounds/replace_errors.ts";
import { dialSocket } from "./socket.ts";
import type { TlsTransport } from "../tls/transport.ts";
import { explainLost, explainTls, isGone, silent } from "../tls/errors.ts";

/** Time limit for the handshake. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/**
 * Opens a TCP connection with TLS. Rejects with {@linkcode ConnectionError}, which explains what is
 * wrong with a certificate, or with the signal's reason. In TLS 1.3 a server checks the client's
 * certificate after the handshake; then the stream fails with such an error.
 */
export async function dialTls(transport: TlsTransport, signal?: AbortSignal): Promise<Duplex> {
  const { host, port, tls: given, protocol = "h2" } = transport;
  const socket = await dialSocket({ kind: "tcp", host, port }, signal);
  const secured = Promise.withResolvers<void>();
  let stream: tls.TLSSocket;
  try {
    stream = tls.connect({ ...given.connection(host), socket, ALPNProtocols: [protocol] });
  } catch (cause) {
    socket.destroy();
    throw explainTls(cause, transport);
  }
  const verdict = explained(stream, transport);
  const timer = setTimeout(
    () =>
      secured.reject(
        new ConnectionError(
          `${host} did not answer the TLS handshake within ${HANDSHAKE_TIMEOUT_MS / 1000} s`,
        ),
      ),
    HANDSHAKE_TIMEOUT_MS,
  );
  const abort = () => secured.reject(signal?.reason);
  const closed = () => secured.reject(explainTls(undefined, transport));
  stream.once("secureConnect", secured.resolve);
  stream.on("error", secured.reject);
  stream.on("close", closed);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  try {
    await secured.promise;
    // The server's verdict on the client's certificate may have arrived.
    if (verdict()) throw verdict();
    return stream;
  } catch (error) {
    stream.destroy();
    socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
    stream.off("secureConnect", secured.resolve);
    stream.off("error", secured.reject);
    stream.off("close", closed);
    signal?.removeEventListener("abort", abort);
  }
}

/**
 * Replaces the errors of a stream by explained ones, whenever they come, and makes an end without
 * any data an error. Returns a function that returns the first error.
 */
function explained(
  stream: tls.TLSSocket,
  transport: TlsTransport,
): () => ConnectionError | undefined {
  let first: ConnectionError | undefined;
  let secured = false;
  stream.once("secureConnect", () => secured = true);
  replaceErrors(stream, (cause) => {
    const error = secured
      ? explainLost(cause, transport, stream.bytesRead > 0)
      : explainTls(cause, transport);
    first ??= error;
    return error;
  });
  stream.on("error", () => {}); // errors may come without another listener, and more than once
  stream.once("end", () => {
    if (stream.bytesRead === 0) stream.destroy(first ??= silent(transport));
  });
  return () => first;
}

/** Time to wait for a server's verdict on a client's certificate. */
const VERDICT_TIMEOUT_MS = 1_000;

/**
 * Finds out why a server broke a connection before it answered. In TLS 1.3 the server checks the
 * client's certificate while the client already sends; if its alert is not read before a write
 * fails, it is lost. So this opens a second connection on which nothing is written. Resolves to the
 * given error if that tells no more.
 */
export async function explainBroken(
  error: ConnectionError,
  transport: TlsTransport,
  signal?: AbortSignal,
): Promise<ConnectionError> {
  if (!isGone(error)) return error;
  let stream: Duplex;
  try {
    stream = await dialTls(transport, signal);
  } catch (cause) {
    return cause instanceof ConnectionError && !isGone(cause) ? cause : error;
  }
  const verdict = Promise.withResolvers<ConnectionError>();
  const timer = setTimeout(() => verdict.resolve(error), VERDICT_TIMEOUT_MS);
  const abort = () => verdict.resolve(error);
  signal?.addEventListener("abort", abort);
  stream.on("error", verdict.resolve);
  stream.on("data", abort); // the server does not object
  stream.on("close", abort);
  try {
    return await verdict.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    stream.destroy();
  }
}
