import type { Environment } from "../../internal/environment.ts";
import { existsReadable } from "../../internal/permissions/permissions.ts";
import { chosenContext, contextAddress, defaultEngine } from "../docker/contexts.ts";
import type { Address } from "../parse/address.ts";
import { engineSockets, flattened } from "./candidates.ts";
import { secure } from "./secure.ts";

/**
 * Returns the address of the engine that Docker's client would use: `DOCKER_HOST`, else the context
 * that is chosen, else the first socket of an engine that exists. Rejects with `OptionError` if what
 * is chosen cannot be used.
 */
export async function localEngine(env: Environment): Promise<Address> {
  const chosen = await chosenContext(env);
  if (chosen) return await contextAddress(env, chosen.name);
  if (env("DOCKER_HOST")) return await secure(defaultEngine(env), undefined, env);
  const sockets = await flattened(engineSockets(env));
  const found = sockets.find(({ address: { transport } }) =>
    transport.kind === "unix" && existsReadable(transport.path)
  );
  return found?.address ?? defaultEngine(env);
}
