import type { Duplex } from "node:stream";
import * as tls from "node:tls";
import { ConnectionError } from "../errors.ts";
import { replaceErrors } from "../internal/workarounds/replace_errors.ts";
import { dialSocket } from "./socket.ts";
import type { TlsTransport } from "./tls_transport.ts";
import { explainLost, explainTls, isGone, silent } from "./tls_trouble.ts";

/** How long the handshake may take, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Opens a TCP connection and makes it safe. Rejects with {@linkcode ConnectionError} that says what is wrong with the
 * certificate, or with the signal's reason. In TLS 1.3 a server judges the client's certificate after the handshake: then
 * the stream fails with such an error.
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
  const trouble = explained(stream, transport);
  const timer = setTimeout(
    () =>
      secured.reject(new ConnectionError(`${host} didn't answer TLS within ${TIMEOUT / 1000} s`)),
    TIMEOUT,
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
    // The server's word on the client's certificate may be here already.
    if (trouble()) throw trouble();
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
 * Has a stream's errors be those for people, whenever one comes, and an end without a word be one. What is returned
 * tells the first.
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
  stream.on("error", () => {}); // one may come while nobody listens, and more than one may
  stream.once("end", () => {
    if (stream.bytesRead === 0) stream.destroy(first ??= silent(transport));
  });
  return () => first;
}

/** How long a server's word on a client's certificate is waited for, in milliseconds. */
const VERDICT = 1_000;

/**
 * Finds out why a server broke a connection before it answered. In TLS 1.3 it judges the client's certificate when the
 * client already speaks; if what it says of that isn't read before a write fails, it's lost. So a second connection is
 * opened on which nothing is written. Resolves to the error itself where that tells no more.
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
  const timer = setTimeout(() => verdict.resolve(error), VERDICT);
  const abort = () => verdict.resolve(error);
  signal?.addEventListener("abort", abort);
  stream.on("error", verdict.resolve);
  stream.on("data", abort); // it doesn't object
  stream.on("close", abort);
  try {
    return await verdict.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    stream.destroy();
  }
}
