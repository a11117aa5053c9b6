import type { Handlers } from "../../rpc/server.ts";

/**
 * A group of methods that the daemon can call in this process during a build: method paths, and a
 * handler for each. A session is opened with a list of services.
 */
export interface SessionService {
  /** Handlers by method path, such as `/moby.filesync.v1.FileSync/DiffCopy`. */
  readonly handlers: Handlers;
}
