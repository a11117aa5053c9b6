/**
 * Docker's contexts: the engines that `docker context` knows, in files below `contexts/` in the
 * directory of Docker's configuration (`cli/context/store` of docker/cli). Nothing is written.
 */
import { createHash } from "node:crypto";
import * as path from "node:path";
import { OptionError } from "../../errors.ts";
import { dockerDirectory, type Environment } from "../../internal/environment.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { existsReadable, namesIn } from "../../internal/permissions/permissions.ts";
import { type Address, ENGINE_SOCKET, parseAddress } from "../parse/address.ts";
import { loadTls } from "../tls/tls.ts";
import { readDockerConfig, readJson } from "./config.ts";
import { engineAt, withTls } from "./host.ts";

/** Name of the context that stands for `DOCKER_HOST`, or for the engine's usual socket. */
export const DEFAULT_CONTEXT = "default";

/** A context of Docker's. */
export interface DockerContext {
  /** Name. */
  readonly name: string;
  /** Address of the engine, as Docker writes it. */
  readonly host: string;
  /** True if the engine's certificate is not verified. */
  readonly skipTlsVerify: boolean;
}

/** Choice of a context. */
export interface ChosenContext {
  /** Name of the context. */
  readonly name: string;
  /** What chose it: `DOCKER_CONTEXT`, or Docker's configuration. */
  readonly source: string;
}

/**
 * Returns the context that Docker's client would use; undefined for the default one. As there,
 * `DOCKER_HOST` comes before `DOCKER_CONTEXT`, and that before the configuration.
 */
export async function chosenContext(env: Environment): Promise<ChosenContext | undefined> {
  if (env("DOCKER_HOST")) return undefined;
  const named = env("DOCKER_CONTEXT");
  const name = named || (await readDockerConfig(env)).currentContext;
  if (!name || name === DEFAULT_CONTEXT) return undefined;
  return {
    name,
    source: named ? "DOCKER_CONTEXT" : "the current context of Docker",
  };
}

/** Returns all contexts but the default one, sorted by name. A damaged one is left out. */
export async function listContexts(env: Environment): Promise<DockerContext[]> {
  const root = directoryOf(env, "meta");
  const found: DockerContext[] = [];
  for (const id of root ? namesIn(root) : []) {
    const context = await readMetadata(path.join(root!, id)).catch(() => undefined);
    if (context) found.push(context);
  }
  return found.sort((a, b) => a.name < b.name ? -1 : 1);
}

/** Returns a context; undefined if there is none with this name. */
export async function findContext(
  env: Environment,
  name: string,
): Promise<DockerContext | undefined> {
  const root = directoryOf(env, "meta");
  return root ? await readMetadata(path.join(root, idOf(name))) : undefined;
}

/**
 * Returns the address of a context's engine, with its TLS. Rejects with {@linkcode OptionError} if
 * there is no such context, or if bkit cannot use it.
 */
export async function contextAddress(env: Environment, name: string): Promise<Address> {
  if (name === DEFAULT_CONTEXT) return defaultEngine(env);
  const context = await findContext(env, name);
  if (!context) {
    throw new OptionError(`cannot find the Docker context ${JSON.stringify(name)}`, {
      option: "address",
      advice: "`docker context ls` lists the contexts, and `bkit builder ls` shows them, too.",
    });
  }
  const address = engineAt(context.host);
  if (address.transport.kind !== "tcp" && address.transport.kind !== "tls") return address;
  const directory = path.join(directoryOf(env, "tls")!, idOf(name), "docker");
  const files: { ca?: string; cert?: string; key?: string } = {};
  for (const kind of ["ca", "cert", "key"] as const) {
    const file = path.join(directory, `${kind}.pem`);
    if (existsReadable(file)) files[kind] = file;
  }
  if (Object.keys(files).length === 0 && !context.skipTlsVerify) return address;
  const tls = await loadTls(files);
  return withTls(address, context.skipTlsVerify ? tls.unverified() : tls);
}

/** Returns the address of the default context: `DOCKER_HOST`, else the engine's usual socket. */
export function defaultEngine(env: Environment): Address {
  const docker = env("DOCKER_HOST");
  return docker ? engineAt(docker) : parseAddress(`docker://${ENGINE_SOCKET}`);
}

async function readMetadata(directory: string): Promise<DockerContext | undefined> {
  const content = await readJson(path.join(directory, "meta.json"));
  if (!content) return undefined;
  const endpoint = asRecord(asRecord(content["Endpoints"])["docker"]);
  const name = asText(content["Name"]);
  const host = asText(endpoint["Host"]);
  if (!name || !host) return undefined;
  return { name, host, skipTlsVerify: endpoint["SkipTLSVerify"] === true };
}

/** Returns the name of a context's directory. */
function idOf(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

function directoryOf(env: Environment, kind: "meta" | "tls"): string | undefined {
  const directory = dockerDirectory(env);
  return directory && path.join(directory, "contexts", kind);
}
