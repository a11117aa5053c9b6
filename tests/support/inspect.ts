import { endpoint } from "../../lib/address/endpoint.ts";
import { parseAddress } from "../../lib/address/parse/address.ts";

/** Returns an engine's description of an image. */
export async function inspect(
  address: string,
  image: string,
): Promise<{ Id?: string; Size?: number }> {
  const { values } = await endpoint(parseAddress(address)).engine!({
    method: "GET",
    path: `/images/${image}/json`,
  });
  return (await Array.fromAsync(values))[0] as { Id?: string };
}
