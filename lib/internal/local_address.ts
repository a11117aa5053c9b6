/**
 * Tells addresses that only this machine can reach: a daemon must not read with its help what
 * listens on the loopback, or a cloud's metadata service on a link-local address.
 */
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** Looks up the IP addresses of a host. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Looks up a host as the system does; resolves to nothing if that fails. */
export const resolveHost: Resolve = async (host) => {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return []; // a proxy may know the host
  }
};

const LOCAL = new BlockList();
LOCAL.addSubnet("0.0.0.0", 8, "ipv4"); // unspecified, which reaches the loopback
LOCAL.addSubnet("127.0.0.0", 8, "ipv4");
LOCAL.addSubnet("169.254.0.0", 16, "ipv4");
LOCAL.addSubnet("::", 127, "ipv6"); // unspecified and loopback
LOCAL.addSubnet("fe80::", 10, "ipv6");
LOCAL.addAddress("fd00:ec2::254", "ipv6"); // the metadata service of AWS

/** Returns true for a loopback, link-local or unspecified IP address. */
export function isLocalAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const version = isIP(plain);
  if (version === 4) return LOCAL.check(plain, "ipv4");
  if (version === 0) return false;
  const mapped = mappedAddress(plain);
  return mapped ? LOCAL.check(mapped, "ipv4") : LOCAL.check(plain, "ipv6");
}

/** Returns the IPv4 address in `::ffff:a.b.c.d` or `::ffff:aabb:ccdd`; undefined for others. */
function mappedAddress(address: string): string | undefined {
  const host = URL.parse(`http://[${address}]/`)?.hostname ?? "";
  const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(host) ?? [];
  if (!high || !low) return undefined;
  const [a, b] = [parseInt(high, 16), parseInt(low, 16)];
  return [a >> 8, a & 0xff, b >> 8, b & 0xff].join(".");
}

/** Resolves to true if any address of a host, given without a port, is local to this machine. */
export async function isLocalHost(host: string, resolve: Resolve = resolveHost): Promise<boolean> {
  const name = host.replace(/^\[|\]$/g, "").toLowerCase();
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  if (isIP(name)) return isLocalAddress(name);
  return (await resolve(name)).some(isLocalAddress);
}
