/** Daemons that cannot be reached. */
import assert from "node:assert/strict";
import type { Endpoint } from "../../../../lib/address/mod.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import type { Peer } from "../peer.ts";

export const refused = Object.assign(new Error("the system's word"), { code: "ECONNREFUSED" });

/** An endpoint that can't be dialled. */
export function closed(more: Partial<Endpoint> = {}, advice = ""): Endpoint {
  return {
    text: "tcp://h:1",
    authority: "h:1",
    remote: true,
    expensive: true,
    dial: () => Promise.reject(new ConnectionError("nobody listens", { cause: refused, advice })),
    ...more,
  };
}

/** A daemon that says nothing is dialled, and given up when somebody is there. */
export async function givenUp(
  peer: Peer,
  use: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const stop = new AbortController();
  const reason = new Error("enough");
  const start = performance.now();
  const used = use(stop.signal);
  while (peer.open === 0) await new Promise((resolve) => setImmediate(resolve));
  stop.abort(reason);
  await assert.rejects(used, reason);
  assert(performance.now() - start < 2000);
  await peer.left();
}
