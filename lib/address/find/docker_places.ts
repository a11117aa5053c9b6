/** The addresses that files of Docker's and of buildx name. They are read when it is their turn. */
import type { Environment } from "../../internal/environment.ts";
import { namedBuilder, selectedBuilder } from "../buildx/builders.ts";
import { nodesOf } from "../buildx/nodes.ts";
import { chosenContext, contextAddress } from "../docker/contexts.ts";
import type { Candidate } from "./places.ts";

/** Options for {@linkcode builderNodes} and {@linkcode currentNodes}. */
export interface FindOptions {
  /** Environment that selects Docker's files. */
  readonly env: Environment;
  /** Origin of the addresses, for messages. */
  readonly source: string;
  /** Platforms of the build. */
  readonly platforms: readonly string[];
}

/** Returns the nodes of the builder `NAME` or `NAME?node=NODE`. */
export async function builderNodes(text: string, options: FindOptions): Promise<Candidate[]> {
  const [name = "", node] = text.split("?node=");
  return await nodesOf(await namedBuilder(options.env, name), { ...options, node });
}

/** Returns the nodes of the builder that `docker buildx use` selected; empty if it is a context. */
export async function currentNodes(options: FindOptions): Promise<Candidate[]> {
  const { env, source } = options;
  const builder = await selectedBuilder(env);
  if (!builder) return [];
  return await nodesOf(builder, { ...options, source: `${source}, ${builder.name}` });
}

/** Returns the engine of a context. */
export async function contextEngine(
  name: string,
  { env, source }: Omit<FindOptions, "platforms">,
): Promise<Candidate[]> {
  return [{ address: await contextAddress(env, name), source }];
}

/** Returns the engine of the context that is chosen; undefined if it is the default one. */
export async function chosenEngine(env: Environment): Promise<Candidate[] | undefined> {
  const chosen = await chosenContext(env);
  if (!chosen) return undefined;
  return await contextEngine(chosen.name, { env, source: `${chosen.source}, ${chosen.name}` });
}
