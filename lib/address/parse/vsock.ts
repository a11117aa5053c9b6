import type { OptionError } from "../../errors.ts";

/** A port of a virtual machine, or of its host, as the kernel connects them (vsock(7)). */
export interface VsockTransport {
  /** Tells it from other kinds. */
  readonly kind: "vsock";
  /** The context's number: 2 is the host, 1 this machine itself, others are guests. */
  readonly cid: number;
  /** The port. */
  readonly port: number;
}

/** A port of a virtual machine, behind a Unix socket of its monitor: Firecracker and Cloud Hypervisor. */
export interface HybridTransport {
  /** Tells it from other kinds. */
  readonly kind: "hybrid";
  /** The Unix socket's path. */
  readonly path: string;
  /** The port inside of the machine. */
  readonly port: number;
}

/** The greatest number that the kernel takes for a port or a context; the next one means "any". */
const MAX_CID = 0xffff_fffe;

/**
 * Reads what follows `vsock://`: `CID:PORT`, or `/path/to/vm.sock:PORT`. Throws what `refuse` makes where it's neither.
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
  if (port > MAX_CID) throw refuse(`${digits} isn't a port of vsock`);
  if (path !== undefined) return { kind: "hybrid", path, port };
  if (Number(cid) > MAX_CID) throw refuse(`${cid} isn't the CID of a machine`);
  return { kind: "vsock", cid: Number(cid), port };
}
