import type { OptionError } from "../../errors.ts";

/** A port of a virtual machine or its host, connected by the kernel (vsock(7)). */
export interface VsockTransport {
  /** Discriminates the union of transports. */
  readonly kind: "vsock";
  /** Context id: 2 is the host, 1 this machine, others are guests. */
  readonly cid: number;
  /** Port number. */
  readonly port: number;
}

/**
 * A port of a virtual machine behind a Unix socket of its monitor (Firecracker, Cloud Hypervisor).
 */
export interface HybridTransport {
  /** Discriminates the union of transports. */
  readonly kind: "hybrid";
  /** Path of the Unix socket. */
  readonly path: string;
  /** Port inside the machine. */
  readonly port: number;
}

/** Largest number of a port or context; the next one means "any" to the kernel. */
const MAX_CID = 0xffff_fffe;

/**
 * Parses what follows `vsock://`: `CID:PORT` or `/path/to/vm.sock:PORT`. Throws the error of
 * `refuse` for anything else.
 */
export function parseVsock(
  rest: string,
  refuse: (why: string) => OptionError,
): VsockTransport | HybridTransport {
  const [, path, cid, digits] = /^(?:(\/.+)|(\d{1,10})):(\d{1,10})\/?$/s.exec(rest) ?? [];
  if (digits === undefined) {
    throw refuse("an address of vsock is CID:PORT, or /path/to/vm.sock:PORT");
  }
  const port = Number(digits);
  if (port > MAX_CID) throw refuse(`${digits} is not a vsock port`);
  if (path !== undefined) return { kind: "hybrid", path, port };
  if (Number(cid) > MAX_CID) throw refuse(`${cid} is not the CID of a machine`);
  return { kind: "vsock", cid: Number(cid), port };
}
