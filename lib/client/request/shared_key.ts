import { createHash } from "node:crypto";
import type { BuildOptions } from "../options/build.ts";

/**
 * The session's shared key: what the daemon knows its copy of the context by. A folder's is made of this
 * machine's name and the folder's path, so that the next build of the same folder sends what changed. It's a
 * digest: a path may have characters that a header field can't.
 *
 * It isn't the same as that of other clients for the same folder, on purpose: times are known to them to the
 * nanosecond and to Deno to the millisecond, so every file would look changed.
 */
export function sharedKey(options: BuildOptions): string {
  const key = options.sharedKey ?? `${Deno.hostname()}:${contextName(options)}`;
  return `bkit:${createHash("sha256").update(key).digest("hex").slice(0, 32)}`;
}

function contextName({ context }: BuildOptions): string {
  return typeof context === "object" && "name" in context ? context.name ?? "" : "";
}
