/** Stages of a Dockerfile, and names that may be meant for one. */
import { nearNames } from "./near_names.ts";

/** Longest Dockerfile whose stages are looked up, in characters. */
const MAX_CHARS = 1024 * 1024;

/** Returns the names of the stages of a Dockerfile. */
export function stageNames(dockerfile: string): string[] {
  const lines = dockerfile.slice(0, MAX_CHARS).matchAll(
    /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*\S+[ \t]+AS[ \t]+(\S+)[ \t]*\r?$/gim,
  );
  return [...lines].map(([, name]) => name!);
}

/**
 * Returns the stage or the context that may be meant by the name of an image that could not be pulled,
 * such as `docker.io/library/biuld:latest`; undefined if there is none. Only a name that the Dockerfile
 * has without a registry and a tag can be meant for a stage.
 */
export function intendedStage(
  image: string,
  names: readonly string[],
): { name: string; meant: string } | undefined {
  const [, name] = /^(?:docker\.io\/library\/)?([a-z0-9._-]+)(?::latest)?$/.exec(image) ?? [];
  if (name === undefined) return undefined;
  if (names.some((other) => other.toLowerCase() === name)) return undefined;
  const [meant] = nearNames(name, names, 1);
  return meant === undefined ? undefined : { name, meant };
}
