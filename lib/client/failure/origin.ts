/**
 * The daemon's own errors behind those that a frontend of this process was given. When such an error
 * ends the build, everything is known of the failed step, so it is explained once more.
 */
import type { BkitError, RpcError } from "../../errors.ts";

const origins = new WeakMap<object, RpcError>();

/** Remembers the daemon's error behind another one, which is returned. */
export function remember<E extends BkitError>(error: E, origin: RpcError): E {
  origins.set(error, origin);
  return error;
}

/** Returns the daemon's error behind an error; undefined if there is none. */
export function originOf(error: unknown): RpcError | undefined {
  return typeof error === "object" && error !== null ? origins.get(error) : undefined;
}
