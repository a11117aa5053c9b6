import { BkitError, ConnectionError } from "../errors.ts";

/** System errors that may pass: a daemon that starts, a machine or a network that comes up. */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  ...["ENOENT", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
  ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN"],
]);

/**
 * Returns true if the cause of a broken connection may pass: as a {@linkcode ConnectionError} among the causes says, else by
 * the code of the innermost error, which comes from the system. An error without a code may pass.
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
