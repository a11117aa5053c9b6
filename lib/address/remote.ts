import type { Address } from "./parse/address.ts";

/** Whether a daemon is reached over a network, where bytes are dear: not by a socket of this machine, or of its guests. */
export function isRemote({ transport, text }: Address): boolean {
  if (transport.kind === "tcp" || transport.kind === "tls") {
    return !/^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(transport.host);
  }
  return /^(?:ssh|docker\+ssh|kube-pod):/.test(text);
}
