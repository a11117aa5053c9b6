import * as path from "node:path";

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

/** Returns the value of a variable in the environment of this process. */
export function processEnvironment(name: string): string | undefined {
  return Deno.env.get(name);
}

/** Returns the directory of Docker's configuration; undefined if the environment has no home. */
export function dockerDirectory(env: Environment): string | undefined {
  const home = env("HOME") || env("USERPROFILE");
  return env("DOCKER_CONFIG") || (home ? path.join(home, ".docker") : undefined);
}
