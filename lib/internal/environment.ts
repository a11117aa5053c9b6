/** Returns the value of an environment variable. */
export type Environment = (name: string) => string | undefined;

/** Returns the value of a variable in the environment of this process. */
export function processEnvironment(name: string): string | undefined {
  return Deno.env.get(name);
}
