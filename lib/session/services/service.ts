import type { Handlers } from "../../rpc/server.ts";

/**
 * Something that the daemon may ask of this process during a build: method paths, and a handler for each.
 * A session is a list of these.
 */
export interface SessionService {
  /** A handler for each method path, such as `/moby.filesync.v1.FileSync/DiffCopy`. */
  readonly handlers: Handlers;
}
