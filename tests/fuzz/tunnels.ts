import type { Duplex } from "node:stream";
import type { ClientCall } from "../../lib/rpc/client_call.ts";
import { tunnel } from "../../lib/rpc/tunnel.ts";
import { type End, pair } from "../unit/diffcopy/pair.ts";

/** The tunnel of a session, in memory. */
export interface Tunnel {
  /** The byte stream of this side. */
  readonly near: Duplex;
  /** The daemon's end of the call that carries the tunnel. */
  readonly far: End;
}

/** Opens the tunnel of a session without a daemon. */
export function openTunnel(): Tunnel {
  const [near, far] = pair(1_000_000, false);
  return { near: tunnel(asCall(near)), far };
}

/** Returns a call whose messages go through one end of a pair. */
export function asCall(end: End): ClientCall {
  const done = Promise.withResolvers<void>();
  done.promise.catch(() => {});
  end.signal.addEventListener("abort", () => done.reject(end.signal.reason));
  return {
    messages: end,
    header: Promise.resolve({}),
    done: done.promise,
    end: () => end.end(),
    cancel: (reason) => end.die(reason),
  };
}
