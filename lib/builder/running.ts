/**
 * The builders that are up. `bkit builder up` writes a file for each, `bkit/builders/NAME` in the
 * user's configuration directory, which holds the name of the program that runs it; `down` removes
 * the file. Without builders this costs one directory listing, and no program is run.
 */
import * as path from "node:path";
import type { Candidate } from "../address/find/places.ts";
import { parseAddress } from "../address/parse/address.ts";
import type { Environment } from "../internal/environment.ts";
import { namesIn } from "../internal/permissions/permissions.ts";

/** Program that runs a builder: `docker` and `podman` run a container, `buildkitd` is a process. */
export type BuilderEngine = "docker" | "podman" | "buildkitd";

/** A builder that is up according to the configuration directory. */
export interface RunningBuilder {
  /** Name, such as `default`. */
  readonly name: string;
  /** Program that runs it. */
  readonly engine: BuilderEngine;
}

/** Name of a builder if none is given. Clients try it before the others. */
export const DEFAULT_BUILDER = "default";

/** Checks the name of a builder, which becomes part of a container's name and of paths. */
export function isBuilderName(name: string): boolean {
  return /^[a-z0-9][a-z0-9_.-]{0,62}$/.test(name);
}

/** Returns true if `name` names a program that can run a builder. */
export function isBuilderEngine(name: string): name is BuilderEngine {
  return name === "docker" || name === "podman" || name === "buildkitd";
}

/** Returns the name of a builder's container. */
export function builderContainer(name: string): string {
  return `bkit-builder-${name}`;
}

/** Returns the directory with the files of running builders; undefined if the user has no home. */
export function buildersDirectory(env: Environment): string | undefined {
  return xdgDirectory(env, "XDG_CONFIG_HOME", ".config");
}

/** Returns the directory with a process builder's socket, log and record. */
export function processDirectory(env: Environment, name: string): string | undefined {
  const directory = xdgDirectory(env, "XDG_STATE_HOME", ".local/state");
  return directory && path.join(directory, name);
}

/** Returns the directory with a process builder's cache. */
export function cacheDirectory(env: Environment, name: string): string | undefined {
  const directory = xdgDirectory(env, "XDG_DATA_HOME", ".local/share");
  return directory && path.join(directory, name);
}

/** Returns the address of a builder; undefined if it is a process and the user has no home. */
export function builderAddress(
  { name, engine }: RunningBuilder,
  env: Environment,
): string | undefined {
  if (engine !== "buildkitd") return `${engine}-container://${builderContainer(name)}`;
  const directory = processDirectory(env, name);
  return directory && `unix://${path.join(directory, "buildkitd.sock")}`;
}

/** Lists the builders that are up: the default one first, then by name. Empty if unreadable. */
export function runningBuilders(env: Environment): RunningBuilder[] {
  const directory = buildersDirectory(env);
  if (!directory) return [];
  const found: RunningBuilder[] = [];
  for (const name of namesIn(directory)) {
    const engine = isBuilderName(name) ? readTrimmed(path.join(directory, name)) : "";
    if (isBuilderEngine(engine)) found.push({ name, engine });
  }
  const rank = ({ name }: RunningBuilder) => name === DEFAULT_BUILDER ? "" : name;
  return found.sort((a, b) => rank(a) < rank(b) ? -1 : 1);
}

/** Returns the addresses of the builders that are up, for clients that are given none. */
export function builderCandidates(env: Environment): Candidate[] {
  return runningBuilders(env).flatMap((builder) => {
    const address = builderAddress(builder, env);
    const source = `the builder ${builder.name}`;
    return address ? [{ address: parseAddress(address), source }] : [];
  });
}

/** Returns the address of a builder that is up; undefined if there is none with this name. */
export function builderPlace(name: string, env: Environment): Candidate | undefined {
  const source = `the builder ${name}`;
  return builderCandidates(env).find((candidate) => candidate.source === source);
}

/** Returns the content of a file; empty if it cannot be read. */
function readTrimmed(file: string): string {
  try {
    return Deno.readTextFileSync(file).trim();
  } catch {
    return "";
  }
}

/**
 * Returns bkit's part of an XDG base directory: an absolute path in `variable`, else below the
 * home.
 */
function xdgDirectory(env: Environment, variable: string, fallback: string): string | undefined {
  const given = env(variable);
  const home = env("HOME") || env("USERPROFILE");
  const base = given && path.isAbsolute(given) ? given : home && path.join(home, fallback);
  return base ? path.join(base, "bkit", "builders") : undefined;
}
