import { endpoint } from "../../lib/address/endpoint.ts";
import { parseAddress } from "../../lib/address/parse/address.ts";

/** An engine's description of an image, as far as tests need it. */
export interface Inspected {
  readonly Id?: string;
  readonly Size?: number;
  readonly Config?: {
    readonly Entrypoint?: readonly string[];
    readonly Cmd?: readonly string[];
    readonly WorkingDir?: string;
    readonly Env?: readonly string[];
    readonly Labels?: Readonly<Record<string, string>>;
    readonly User?: string;
  };
}

/** Returns an engine's description of an image. */
export async function inspect(
  address: string,
  image: string,
): Promise<Inspected> {
  const { values } = await endpoint(parseAddress(address)).engine!({
    method: "GET",
    path: `/images/${image}/json`,
  });
  return (await Array.fromAsync(values))[0] as Inspected;
}
