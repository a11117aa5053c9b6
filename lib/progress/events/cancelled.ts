import type { Vertex } from "./event.ts";

/**
 * Returns true if a step was stopped, because another one failed or the build was cancelled. Daemons
 * say so only in the text of the error, whose last words are those of Go's `context.Canceled`.
 */
export function isCancelled({ cancelled, error }: Vertex): boolean {
  return cancelled ?? error.trimEnd().endsWith("context canceled");
}
