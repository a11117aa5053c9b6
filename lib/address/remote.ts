import type { Address } from "./parse/address.ts";

/**
 * Returns true if a daemon is reached over a network, where bytes are expensive: not on this
 * machine or its guests.
 */
export function isRemote({ transport, text }: Address): boolean {
  if (transport.kind === "tcp" || transport.kind === "tls") {
    return !/^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(transport.host);
  }
  return /^(?:ssh|docker\+ssh|kube-pod):/.test(text);
}
