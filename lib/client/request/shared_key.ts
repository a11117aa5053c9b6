import { createHash } from "node:crypto";
import { machineName } from "../../internal/environment.ts";
import type { BuildOptions } from "../options/build.ts";

/**
 * Returns the shared key of the session, by which the daemon recognizes its copy of the context.
 * For a directory, it is derived from the name of this machine and the path of the directory, so
 * that the next build of that directory sends only what changed. It is a digest, because a path may
 * contain characters that are not valid in a header.
 *
 * It differs from the key of other clients for the same directory, on purpose: they know times to
 * the nanosecond and Deno knows them to the millisecond, so every file would look changed.
 */
export function sharedKey(options: BuildOptions): string {
  const key = options.sharedKey ?? `${machineName()}:${contextName(options)}`;
  return `bkit:${createHash("sha256").update(key).digest("hex").slice(0, 32)}`;
}

function contextName({ context, locals = {} }: BuildOptions): string {
  const tree = context ?? locals["context"] ?? Object.values(locals)[0];
  return typeof tree === "object" && "name" in tree ? tree.name ?? "" : "";
}
