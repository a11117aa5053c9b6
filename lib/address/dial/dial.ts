import type { Duplex } from "node:stream";
import { BkitError, ConnectionError } from "../../errors.ts";
import type { FunctionTransport, Transport } from "../parse/address.ts";
import { dialSocket } from "./socket.ts";

/**
 * Opens a byte stream. Rejects with `ConnectionError`, or with the signal's reason. What only some
 * transports need is loaded for those.
 */
export async function dial(transport: Transport, signal?: AbortSignal): Promise<Duplex> {
  switch (transport.kind) {
    case "command":
      return (await import("./command.ts")).dialCommand(transport, signal);
    case "function":
      return await open(transport, signal);
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

/** Calls a function that opens a byte stream. Its errors become a {@linkcode ConnectionError}. */
async function open(transport: FunctionTransport, signal?: AbortSignal): Promise<Duplex> {
  try {
    return await transport.open(signal);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof BkitError) throw cause;
    throw new ConnectionError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
