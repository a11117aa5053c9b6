import { candidates, placeOf } from "../../address/find/candidates.ts";
import type { Place } from "../../address/find/places.ts";
import type { Transport } from "../../address/parse/address.ts";
import { DECIDING_VARIABLES, readableEnvironment } from "../../internal/environment.ts";
import { missingFlags, socketPermissions } from "../../internal/permissions/permissions.ts";

/**
 * Returns the permissions that connecting to a daemon takes, as far as they are known before: for
 * the address, else for the one in a variable, else for the first well-known socket, unless another
 * one is allowed. An invalid address takes none.
 */
export function connectionPermissions(address?: string): Deno.PermissionDescriptor[] {
  const variables = DECIDING_VARIABLES.map((variable) => ({ name: "env", variable } as const));
  const needed = transportsOf(address).map(transportPermissions);
  const isAllowed = needed.some((permissions) => missingFlags(permissions) === "");
  return [...variables, ...isAllowed ? [] : needed[0] ?? []];
}

/** Returns the ways to the daemons that would be tried. */
function transportsOf(address: string | undefined): Transport[] {
  let places: Place[];
  try {
    places = address === undefined
      ? candidates(readableEnvironment, () => [])
      : [placeOf(address, "given", readableEnvironment)];
  } catch {
    return []; // reported when it is used
  }
  return places.flatMap((place) => "address" in place ? [place.address.transport] : []);
}

function transportPermissions(transport: Transport | undefined): Deno.PermissionDescriptor[] {
  switch (transport?.kind) {
    case "unix":
    case "hybrid":
      return socketPermissions(transport.path);
    case "tcp":
    case "tls":
      return [{ name: "net", host: `${transport.host}:${transport.port}` }];
    default:
      return [];
  }
}
