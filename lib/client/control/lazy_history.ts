import type { Connector } from "../connect/daemon.ts";
import type { BuildHistory } from "./history.ts";

/** Returns the history of a daemon, which is loaded when it is first used: few builds need it. */
export function lazyHistory(connect: Connector): BuildHistory {
  const load = async () => new (await import("./daemon_history.ts")).DaemonHistory(connect);
  return {
    async *list(options) {
      yield* (await load()).list(options);
    },
    async *watch(options) {
      yield* (await load()).watch(options);
    },
    async *status(ref, options) {
      yield* (await load()).status(ref, options);
    },
    async *prune(options) {
      yield* (await load()).prune(options);
    },
    get: async (ref, options) => await (await load()).get(ref, options),
    blob: async (digest, options) => await (await load()).blob(digest, options),
    pin: async (ref, options) => await (await load()).pin(ref, options),
    unpin: async (ref, options) => await (await load()).unpin(ref, options),
    delete: async (ref, options) => await (await load()).delete(ref, options),
    finalize: async (ref, options) => await (await load()).finalize(ref, options),
  };
}
