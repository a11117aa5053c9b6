import type { Duplex } from "node:stream";
import type { Transport } from "../parse/address.ts";
import { dialCommand } from "./command.ts";
import { dialSocket } from "./socket.ts";
import { dialTls } from "./tls.ts";
import { dialHybrid, dialVsock } from "./vsock.ts";

/** Opens a byte stream. Rejects with `ConnectionError`, or with the signal's reason. */
export async function dial(transport: Transport, signal?: AbortSignal): Promise<Duplex> {
  switch (transport.kind) {
    case "command":
      return dialCommand(transport, signal);
    case "tls":
      return await dialTls(transport, signal);
    case "vsock":
      return await dialVsock(transport, signal);
    case "hybrid":
      return await dialHybrid(transport, signal);
    default:
      return await dialSocket(transport, signal);
  }
}
