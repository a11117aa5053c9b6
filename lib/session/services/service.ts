import type { Handlers } from "../../rpc/server.ts";

/**
 * Largest request of a call that has a single short one, in bytes. The longest that BuildKit sends
 * name the scopes of a token.
 */
export const MAX_REQUEST_BYTES = 64 * 1024;

/**
 * A group of methods that the daemon can call in this process during a build: method paths, and a
 * handler for each. A session is opened with a list of services.
 */
export interface SessionService {
  /** Handlers by method path, such as `/moby.filesync.v1.FileSync/DiffCopy`. */
  readonly handlers: Handlers;
}
