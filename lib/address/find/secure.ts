import { OptionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import type { Address } from "../parse/address.ts";
import type { Environment } from "../../internal/environment.ts";
import type { Candidate, Place } from "./places.ts";
import { withTls } from "../docker/host.ts";
import type { Tls } from "../tls/tls.ts";

/**
 * Adds TLS to an address. If none is given, a Docker Engine at a TCP port gets what
 * `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` say, as with Docker's own client, and other addresses
 * stay as they are. Rejects with {@linkcode OptionError} if TLS is given for an address that is not
 * a TCP port, or if its files are invalid.
 */
export async function secure(
  address: Address,
  given: Tls | undefined,
  env: Environment,
): Promise<Address> {
  const { transport, daemon } = address;
  if (given) {
    if (!canBeSecure(address)) {
      throw new OptionError(`${address.text} cannot use TLS: it is not a TCP port`, {
        option: "tls",
        advice: `Omit ${optionText("tls")}, or name an address such as tcp://HOST:PORT, ` +
          "https://HOST:PORT or docker://HOST:PORT.",
      });
    }
    return withTls(address, given);
  }
  if (daemon !== "engine" || transport.kind !== "tcp") return address;
  if (!env("DOCKER_TLS_VERIFY")) return address;
  const { dockerTls } = await import("../docker/tls.ts");
  const docker = await dockerTls(env);
  return withTls(address, docker);
}

/**
 * Adds TLS to places as {@linkcode secure} does. If TLS is given, well-known places that are not TCP
 * ports are left out, as are those that only files name. Addresses from files of Docker's have the
 * TLS of these files unless TLS is given. Rejects with `OptionError` if no place is left.
 */
export async function secureAll(
  places: readonly Place[],
  given: Tls | undefined,
  env: Environment,
): Promise<Place[]> {
  const fit = given && places.length > 1
    ? places.filter((place) => "find" in place ? place.named : canBeSecure(place.address))
    : places;
  if (fit.length === 0 && places.length > 0) {
    throw new OptionError(
      `${optionText("tls")} must go with an address: the usual places have none with TLS`,
      {
        option: "tls",
        advice: `Name a TCP port, tcp://HOST:PORT, with ${
          optionText("address")
        } or in BUILDKIT_HOST.`,
      },
    );
  }
  const secured = async (candidate: Candidate): Promise<Candidate> => ({
    ...candidate,
    address: await secure(candidate.address, given, env),
  });
  return await Promise.all(fit.map((place) => {
    if (!("find" in place)) return secured(place);
    if (!given) return place;
    return { ...place, find: async () => await Promise.all((await place.find()).map(secured)) };
  }));
}

/** Returns true if an address can have TLS. */
function canBeSecure({ transport }: Address): boolean {
  return transport.kind === "tcp" || transport.kind === "tls";
}
