import type { Duplex } from "node:stream";
import type { Transport } from "./address.ts";
import { dialSocket } from "./socket.ts";

/** Opens a byte stream. Rejects with `ConnectionError` that says why in a person's words, or with the signal's reason. */
export function dial(transport: Transport, signal?: AbortSignal): Promise<Duplex> {
  return dialSocket(transport, signal);
}
