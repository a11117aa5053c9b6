import * as path from "node:path";
import { existsReadable, requireAllowed } from "./permissions/permissions.ts";

/** Returns the value of an environment variable. */
export type Environment = (name: string) => string | undefined;

/**
 * Returns the value of a variable that only changes what is shown: undefined also if this process
 * may not read it, about which nobody is asked.
 */
export function readableEnvironment(name: string): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) : undefined;
}

/**
 * Variables that decide which daemon is used, and with which logins. One that this process was not
 * allowed to read is an error: to take it for unset could mean another daemon.
 */
export const DECIDING_VARIABLES: readonly string[] = [
  ...["BUILDKIT_HOST", "BUILDKIT_ADDR", "DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG"],
];

/**
 * Returns the value of a variable in the environment of this process. One that this process was not
 * allowed to read counts as unset, except for {@linkcode DECIDING_VARIABLES}: then this throws
 * `OptionError`.
 */
export function processEnvironment(name: string): string | undefined {
  if (DECIDING_VARIABLES.includes(name)) requireAllowed(DECIDING_VARIABLES.map(variable));
  return readableEnvironment(name);
}

/**
 * Returns the value of a variable that the caller named. Throws `OptionError` if this process was
 * not allowed to read it.
 */
export function namedVariable(name: string): string | undefined {
  requireAllowed([variable(name)]);
  return Deno.env.get(name);
}

function variable(name: string): Deno.PermissionDescriptor {
  return { name: "env", variable: name };
}

/** Returns the directory of Docker's configuration; undefined if the environment has no home. */
export function dockerDirectory(env: Environment): string | undefined {
  const home = env("HOME") || env("USERPROFILE");
  return env("DOCKER_CONFIG") || (home ? path.join(home, ".docker") : undefined);
}

/** Returns true if a file exists in the directory of Docker's configuration. */
export function hasDockerFile(env: Environment, name: string): boolean {
  const directory = dockerDirectory(env);
  return directory !== undefined && existsReadable(path.join(directory, name));
}

const unnamed = crypto.randomUUID();

/**
 * Returns the name of this machine; if this process was not allowed to ask for it, a name that no
 * other process has.
 */
export function machineName(): string {
  const { state } = Deno.permissions.querySync({ name: "sys", kind: "hostname" });
  return state === "granted" ? Deno.hostname() : unnamed;
}
