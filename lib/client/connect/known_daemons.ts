/** All daemons that variables, files and sockets of this machine name, before anything is dialled. */
import type { Address } from "../../address/parse/address.ts";
import {
  buildkitdSockets,
  engineSockets,
  flattened,
  placeOf,
} from "../../address/find/candidates.ts";
import type { Candidate } from "../../address/find/places.ts";
import { secure } from "../../address/find/secure.ts";
import { listBuilders, namedBuilder } from "../../address/buildx/builders.ts";
import { nodeAddress, nodesOf } from "../../address/buildx/nodes.ts";
import { contextAddress, listContexts } from "../../address/docker/contexts.ts";
import { engineAt } from "../../address/docker/host.ts";
import { builderCandidates, runningBuilders } from "../../builder/running.ts";
import { BkitError } from "../../errors.ts";
import type { Environment } from "../../internal/environment.ts";

/** Where a daemon was found. */
export type DaemonKind = "environment" | "builder" | "buildx" | "context" | "socket";

/** A daemon whose state is not known yet. */
export interface KnownDaemon {
  /** What names it. */
  readonly name: string;
  /** Where it was found. */
  readonly kind: DaemonKind;
  /** Driver of a builder of buildx. */
  readonly driver?: string | undefined;
  /** Platforms that buildx lists for it. */
  readonly platforms?: readonly string[] | undefined;
  /** True if it is left out unless something is there. */
  readonly usual?: boolean | undefined;
  /** Its address, or why it has none. */
  readonly address: Address | BkitError;
}

/**
 * Returns everything that is known: variables, builders of this user, builders of buildx, sockets of
 * `buildkitd`, contexts of Docker's, and sockets of engines. Well-known sockets that something else
 * names as well are left out.
 */
export async function knownDaemons(env: Environment): Promise<KnownDaemon[]> {
  const found: KnownDaemon[] = [];
  for (const name of ["BUILDKIT_HOST", "BUILDKIT_ADDR"]) {
    const text = env(name);
    if (!text) continue;
    const address = await reached(async () => {
      const [candidate] = await flattened([placeOf(text, name, env)]);
      return await secure(candidate!.address, undefined, env);
    });
    found.push({ name, kind: "environment", address });
  }
  const names = runningBuilders(env).map(({ name }) => name);
  for (const [i, { address }] of builderCandidates(env).entries()) {
    found.push({ name: names[i] ?? "", kind: "builder", address });
  }
  for (
    const [name, check] of [["BUILDX_BUILDER", builderNamed], [
      "DOCKER_CONTEXT",
      contextAddress,
    ]] as const
  ) {
    // What they name is listed below, unless it does not exist.
    const named = env(name);
    const fault = named && await reached(() => check(env, named));
    if (fault instanceof BkitError) found.push({ name, kind: "environment", address: fault });
  }
  for (const builder of await listBuilders(env)) {
    for (const node of builder.nodes) {
      found.push({
        name: builder.nodes.length > 1 ? `${builder.name}/${node.name}` : builder.name,
        kind: "buildx",
        driver: builder.driver,
        platforms: node.platforms,
        address: await reached(() => nodeAddress(builder, node, env)),
      });
    }
  }
  found.push(...sockets(buildkitdSockets(env)));
  const docker = env("DOCKER_HOST");
  if (docker) {
    const address = await reached(() => secure(engineAt(docker), undefined, env));
    found.push({ name: "DOCKER_HOST", kind: "environment", address });
  }
  for (const { name } of await listContexts(env)) {
    const address = await reached(() => contextAddress(env, name));
    found.push({ name, kind: "context", address });
  }
  found.push(...sockets(await flattened(engineSockets(env))));
  return distinct(found);
}

/** Returns the address of the first node of a builder. Rejects with `OptionError`. */
async function builderNamed(env: Environment, name: string): Promise<Address> {
  const options = { env, source: "BUILDX_BUILDER", platforms: [] };
  return (await nodesOf(await namedBuilder(env, name), options))[0]!.address;
}

function sockets(candidates: readonly Candidate[]): KnownDaemon[] {
  return candidates.map(({ address, source }) => ({
    name: source,
    kind: "socket",
    address,
    usual: true,
  }));
}

/** Resolves to an address, or to why there is none. */
async function reached(find: () => Promise<Address> | Address): Promise<Address | BkitError> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof BkitError) return error;
    throw error;
  }
}

/** Leaves out well-known sockets that something else names as well. */
function distinct(entries: readonly KnownDaemon[]): KnownDaemon[] {
  const textOf = ({ address }: KnownDaemon) =>
    address instanceof BkitError ? undefined : address.text;
  const named = new Set(entries.filter(({ usual }) => !usual).map(textOf));
  return entries.filter((entry) => !entry.usual || !named.has(textOf(entry)));
}
