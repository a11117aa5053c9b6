import type { Duplex } from "node:stream";
import type { Transport } from "../parse/address.ts";
import { dialSocket } from "./socket.ts";

/**
 * Opens a byte stream. Rejects with `ConnectionError`, or with the signal's reason. What only some
 * transports need is loaded for those.
 */
export async function dial(transport: Transport, signal?: AbortSignal): Promise<Duplex> {
  switch (transport.kind) {
    case "command":
      return (await import("./command.ts")).dialCommand(transport, signal);
    case "tls":
      return await (await import("./tls.ts")).dialTls(transport, signal);
    case "vsock":
      return await (await import("./vsock.ts")).dialVsock(transport, signal);
    case "hybrid":
      return await (await import("./vsock.ts")).dialHybrid(transport, signal);
    default:
      return await dialSocket(transport, signal);
  }
}
