import assert from "node:assert/strict";
import type { Endpoint } from "../../../../lib/address/mod.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import type { Peer } from "../peer.ts";

/** Error of a system that refuses a connection. */
export const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

/** Returns an endpoint that refuses connections. */
export function refusing(more: Partial<Endpoint> = {}, advice = ""): Endpoint {
  return {
    text: "tcp://h:1",
    authority: "h:1",
    remote: true,
    dial: () =>
      Promise.reject(new ConnectionError("connection refused", { cause: refused, advice })),
    ...more,
  };
}

/**
 * Aborts `use` once it is connected to a silent daemon, and checks that it disconnects. If `use`
 * ended by its own time limit, it would reject with another error.
 */
export async function abortOnceConnected(
  peer: Peer,
  use: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const stop = new AbortController();
  const reason = new Error("enough");
  const used = use(stop.signal);
  while (peer.open === 0) await new Promise((resolve) => setImmediate(resolve));
  stop.abort(reason);
  await assert.rejects(used, reason);
  await peer.left();
}
