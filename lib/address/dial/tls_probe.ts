import * as tls from "node:tls";
import { ConnectionError } from "../../errors.ts";
import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { optionText } from "../../internal/option_text.ts";
import { deadline } from "../../internal/deadline.ts";
import { dialSocket } from "./socket.ts";
import { alertName, isGone } from "../tls/errors.ts";

/** Time limit for the probe. */
const PROBE_TIMEOUT_MS = 2_000;

/**
 * Checks whether a TCP port that broke a plain connection expects TLS. Resolves to an error that
 * says so, otherwise to the given error.
 */
export async function explainPlain(
  error: ConnectionError,
  { host, port }: { readonly host: string; readonly port: number },
  signal?: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): Promise<ConnectionError> {
  if (!isGone(error) || !await speaksTls(host, port, signal, clock)) return error;
  return new ConnectionError(`${host}:${port} expects TLS, but the connection was plain TCP`, {
    cause: error,
    transient: false,
    advice: `Pass the certificate of the authority that issued its certificate with ${
      optionText("tls.ca")
    }, or a directory of all files with ${optionText("tls.dir")}.`,
  });
}

/** Returns true if a port answers a TLS handshake, even with an alert. */
async function speaksTls(
  host: string,
  port: number,
  signal: AbortSignal | undefined,
  clock: Clock,
): Promise<boolean> {
  using enough = deadline(PROBE_TIMEOUT_MS, new Error("the time is up"), signal, clock);
  const limit = enough.signal;
  const found = Promise.withResolvers<boolean>();
  const abort = () => found.resolve(false);
  limit.addEventListener("abort", abort);
  try {
    const socket = await dialSocket({ kind: "tcp", host, port }, limit);
    // Nothing is sent to the server, so it need not be trusted.
    const stream = tls.connect({ socket, rejectUnauthorized: false, ALPNProtocols: ["h2"] });
    stream.once("secureConnect", () => found.resolve(true));
    stream.on("error", (error) => found.resolve(alertName(error) !== ""));
    stream.once("close", abort);
    try {
      return await found.promise;
    } finally {
      stream.destroy();
      socket.destroy();
    }
  } catch {
    return false;
  } finally {
    limit.removeEventListener("abort", abort);
  }
}
