import type { CallOptions } from "../rpc/client_call.ts";

/** Time limit for a call that the daemon answers at once, in milliseconds. */
const SHORT_CALL_TIMEOUT_MS = 30_000;

/** Adds the time limit for a short call, unless the caller set one. */
export function short(options: CallOptions): CallOptions {
  return { ...options, timeout: options.timeout ?? SHORT_CALL_TIMEOUT_MS };
}
