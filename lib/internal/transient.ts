import { BkitError, ConnectionError } from "../errors.ts";

/** Errors of the system that can pass: a daemon that starts, a machine or a network that comes up. */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  ...["ENOENT", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
  ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN"],
]);

/**
 * Returns whether what broke a connection can pass: what a {@linkcode ConnectionError} among the causes says, else what
 * the code of the innermost one means, which is the system's own word. An error without a code can pass.
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
