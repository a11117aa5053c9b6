/**
 * The builders of buildx, in the files that it writes below `buildx/` in the directory of Docker's
 * configuration (`store` of docker/buildx). Nothing is written.
 */
import { createHash } from "node:crypto";
import * as path from "node:path";
import { OptionError } from "../../errors.ts";
import { dockerDirectory, type Environment } from "../../internal/environment.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { mayRead, namesIn } from "../../internal/permissions/permissions.ts";
import { readJson } from "../docker/config.ts";
import { chosenContext, DEFAULT_CONTEXT, defaultEngine, findContext } from "../docker/contexts.ts";
import type { Address } from "../parse/address.ts";

/** A builder of buildx. */
export interface BuildxBuilder {
  /** Name. */
  readonly name: string;
  /** What runs it: `docker`, `docker-container`, `remote`, `kubernetes`, or a newer one. */
  readonly driver: string;
  /** Daemons, in the order in which they were added. */
  readonly nodes: readonly BuildxNode[];
}

/** A daemon of a builder. */
export interface BuildxNode {
  /** Name, such as `mybuilder0`. */
  readonly name: string;
  /** Context of Docker's, or an address, depending on the driver. */
  readonly endpoint: string;
  /** Platforms that the user listed for it, such as `linux/arm64`. */
  readonly platforms: readonly string[];
  /** Options of the driver. */
  readonly options: Readonly<Record<string, string>>;
}

/** Returns all builders, sorted by name, without Docker's contexts. A damaged one is left out. */
export async function listBuilders(env: Environment): Promise<BuildxBuilder[]> {
  const directory = buildxDirectory(env);
  const names = directory ? namesIn(path.join(directory, "instances")).sort() : [];
  const found = await Promise.all(names.map((name) => findBuilder(env, name).catch(() => {})));
  return found.filter((builder) => builder !== undefined);
}

/**
 * Returns the builder with a name, or one that stands for the Docker context of that name, as buildx
 * does. Rejects with {@linkcode OptionError} if there is neither.
 */
export async function namedBuilder(env: Environment, name: string): Promise<BuildxBuilder> {
  const found = await findBuilder(env, name);
  if (found) return found;
  if (name === DEFAULT_CONTEXT || await findContext(env, name)) {
    const node: BuildxNode = { name, endpoint: name, platforms: [], options: {} };
    return { name, driver: "docker", nodes: [node] };
  }
  throw new OptionError(`cannot find the builder ${JSON.stringify(name)}`, {
    detail: `buildx has none with this name in ${buildxDirectory(env) ?? "its directory"}`,
    option: "builder",
    advice: "`bkit builder ls` lists all builders.",
  });
}

/**
 * Returns the builder that `docker buildx use` selected; undefined if it selected none, or a context
 * of Docker's.
 */
export async function selectedBuilder(env: Environment): Promise<BuildxBuilder | undefined> {
  const directory = buildxDirectory(env);
  const current = directory && await readJson(path.join(directory, "current"));
  if (!current) return undefined;
  const name = asText(current["Name"]);
  const key = await endpointKey(env);
  if (name && current["Global"] === true) {
    const builder = await findBuilder(env, name);
    if (builder) return builder;
  }
  if (name && current["Key"] === key) return await findBuilder(env, name);
  const kept = await defaultOf(directory, key);
  return kept ? await findBuilder(env, kept) : undefined;
}

/** Returns the directory of buildx; undefined if the environment has no home. */
function buildxDirectory(env: Environment): string | undefined {
  const directory = dockerDirectory(env);
  return env("BUILDX_CONFIG") || (directory && path.join(directory, "buildx"));
}

/** Reads the file of a builder; undefined if there is none. The case of the name does not matter. */
async function findBuilder(env: Environment, name: string): Promise<BuildxBuilder | undefined> {
  const directory = buildxDirectory(env);
  if (!directory || !/^[a-z][\w.-]*$/i.test(name)) return undefined;
  const file = path.join(directory, "instances", name.toLowerCase());
  const content = await readJson(file);
  if (!content) return undefined;
  const nodes = Array.isArray(content["Nodes"]) ? content["Nodes"].map(node) : [];
  return {
    name: asText(content["Name"]) || name.toLowerCase(),
    driver: asText(content["Driver"]) || "docker-container",
    nodes,
  };
}

function node(value: unknown): BuildxNode {
  const fields = asRecord(value);
  const platforms = Array.isArray(fields["Platforms"]) ? fields["Platforms"] : [];
  return {
    name: asText(fields["Name"]) ?? "",
    endpoint: asText(fields["Endpoint"]) ?? "",
    platforms: platforms.map(asRecord).map((platform) =>
      [platform["os"], platform["architecture"], platform["variant"]].filter(Boolean).join("/")
    ),
    options: Object.fromEntries(
      Object.entries(asRecord(fields["DriverOpts"])).map(([key, option]) => [key, String(option)]),
    ),
  };
}

/** Returns that for which a builder is selected: the context, or the engine of the default one. */
async function endpointKey(env: Environment): Promise<string> {
  const chosen = await chosenContext(env);
  return chosen?.name ?? (env("DOCKER_HOST") || hostOf(defaultEngine(env)));
}

/** Returns an engine's address as Docker writes it. */
function hostOf({ text }: Address): string {
  return text.replace(/^docker:\/\//, "unix://");
}

/** Returns the builder that was selected for good for a key. */
async function defaultOf(directory: string, key: string): Promise<string | undefined> {
  const id = createHash("sha256").update(key).digest("hex").slice(0, 20);
  const file = path.join(directory, "defaults", id);
  if (!mayRead(file)) return undefined;
  return await Deno.readTextFile(file).then((text) => text.trim(), () => undefined);
}
