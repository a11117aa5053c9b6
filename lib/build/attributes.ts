import type { BuildOptions } from "./options.ts";

/**
 * The attributes that `dockerfile.v0` reads, from a build's options (`frontend/dockerui/config.go`).
 */
export function attributes(options: BuildOptions): Record<string, string> {
  const attrs: Record<string, string> = { filename: options.file ?? "Dockerfile" };
  for (const [name, value] of Object.entries(options.args ?? {})) {
    attrs[`build-arg:${name}`] = value;
  }
  for (const [name, value] of Object.entries(options.labels ?? {})) attrs[`label:${name}`] = value;
  if (options.target) attrs["target"] = options.target;
  if (options.platforms?.length) attrs["platform"] = options.platforms.join(",");
  // An empty value stands for all stages; any other is read as names of stages, also "true".
  if (options.noCache === true) attrs["no-cache"] = "";
  else if (options.noCache && options.noCache.length > 0) {
    attrs["no-cache"] = options.noCache.join(",");
  }
  if (options.pull) attrs["image-resolve-mode"] = "pull";
  return { ...attrs, ...options.attributes };
}
