/**
 * Which builders of one's own are up. `bkit builder up` leaves a file for each in the user's configuration folder,
 * `bkit/builders/NAME`, which holds the program that runs it, and `down` takes it away. So who has no builder pays
 * one look into a folder, and no program is run to find that out.
 */
import * as path from "node:path";

/** What runs a builder: `docker` or `podman` a container, `buildkitd` is a process of its own. */
export type BuilderEngine = "docker" | "podman" | "buildkitd";

/** A builder that is up, as the configuration folder has it. */
export interface RunningBuilder {
  /** Its name, such as `default`. */
  readonly name: string;
  /** What runs it. */
  readonly engine: BuilderEngine;
}

/** Looks up a variable of the environment. */
export type Environment = (name: string) => string | undefined;

/** The name of the builder where none is given. It's tried before others. */
export const DEFAULT_BUILDER = "default";

/** Whether this can be a builder's name: it becomes part of a container's name and of paths. */
export function isBuilderName(name: string): boolean {
  return /^[a-z0-9][a-z0-9_.-]{0,62}$/.test(name);
}

/** Whether this is the name of what can run a builder. */
export function isBuilderEngine(name: string): name is BuilderEngine {
  return name === "docker" || name === "podman" || name === "buildkitd";
}

/** The name of a builder's container. */
export function builderContainer(name: string): string {
  return `bkit-builder-${name}`;
}

/** The folder in which the files of builders that are up are; undefined where the user has no home. */
export function buildersDirectory(env: Environment): string | undefined {
  return xdgDirectory(env, "XDG_CONFIG_HOME", ".config");
}

/** The folder of a builder that is a process: its socket, its log and what is known of it. */
export function processDirectory(env: Environment, name: string): string | undefined {
  const folder = xdgDirectory(env, "XDG_STATE_HOME", ".local/state");
  return folder && path.join(folder, name);
}

/** The folder with the cache of a builder that is a process. */
export function cacheDirectory(env: Environment, name: string): string | undefined {
  const folder = xdgDirectory(env, "XDG_DATA_HOME", ".local/share");
  return folder && path.join(folder, name);
}

/** The address of a builder; undefined where it's a process and the user has no home. */
export function builderAddress(
  { name, engine }: RunningBuilder,
  env: Environment,
): string | undefined {
  if (engine !== "buildkitd") return `${engine}-container://${builderContainer(name)}`;
  const folder = processDirectory(env, name);
  return folder && `unix://${path.join(folder, "buildkitd.sock")}`;
}

/** The builders that are up, the default one first, the others by their names. Empty where that can't be read. */
export function runningBuilders(env: Environment): RunningBuilder[] {
  const folder = buildersDirectory(env);
  if (!folder) return [];
  const found: RunningBuilder[] = [];
  for (const name of namesIn(folder)) {
    const engine = isBuilderName(name) ? readTrimmed(path.join(folder, name)) : "";
    if (isBuilderEngine(engine)) found.push({ name, engine });
  }
  const rank = ({ name }: RunningBuilder) => name === DEFAULT_BUILDER ? "" : name;
  return found.sort((a, b) => rank(a) < rank(b) ? -1 : 1);
}

/** The names in a folder; none where there is no such folder, or this process may not read it. */
function namesIn(folder: string): string[] {
  try {
    return Array.from(Deno.readDirSync(folder), ({ name }) => name);
  } catch {
    return [];
  }
}

/** What a file holds; empty where it can't be read. */
function readTrimmed(file: string): string {
  try {
    return Deno.readTextFileSync(file).trim();
  } catch {
    return "";
  }
}

/** The XDG base directories: an absolute path in the variable, else the default below the home. */
function xdgDirectory(env: Environment, variable: string, fallback: string): string | undefined {
  const given = env(variable);
  const home = env("HOME") || env("USERPROFILE");
  const base = given && path.isAbsolute(given) ? given : home && path.join(home, fallback);
  return base ? path.join(base, "bkit", "builders") : undefined;
}
