import type { Address } from "./address.ts";

/**
 * Returns true if a daemon is reached over a network, where bytes are expensive: not on this
 * machine or its guests.
 */
export function isRemote({ transport, text }: Address): boolean {
  if (transport.kind === "tcp" || transport.kind === "tls") {
    return !/^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(transport.host);
  }
  if (transport.kind === "function") return transport.remote ?? false;
  return transport.kind === "command" && /^(?:ssh|docker\+ssh|kube-pod|buildx):/.test(text);
}
