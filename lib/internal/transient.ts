import { BkitError, ConnectionError } from "../errors.ts";

/**
 * Errors that can go away: a daemon is starting or shutting down, or a machine or a network is coming
 * up.
 */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  ...["ENOENT", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
  ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN"],
  "ERR_HTTP2_GOAWAY_SESSION",
]);

/**
 * Returns true if the cause of a broken connection can go away: as a {@linkcode ConnectionError}
 * among the causes says, otherwise as the code of the innermost cause, which is the system's,
 * implies. An error without a code is transient.
 */
export function isTransient(cause: unknown): boolean {
  let code: string | undefined;
  for (let at: unknown = cause; at instanceof Error; at = at.cause) {
    if (at instanceof ConnectionError) return at.transient;
    if (at instanceof Deno.errors.NotCapable) return false;
    if (!(at instanceof BkitError)) code = (at as { code?: string }).code ?? code;
  }
  return code === undefined || TRANSIENT_CODES.has(code);
}
