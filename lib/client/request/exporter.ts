import { isGoTrue } from "../../internal/go/bool.ts";
import { annotationAttributes } from "./frontend_attrs.ts";
import type { BuildOptions } from "../options/build.ts";
import { requestOf } from "../frontend/frontend.ts";
import type { ArchiveOutput, ImageOutput, Output } from "../options/output.ts";
import type { Exporter } from "../calls/solve.ts";
import type { Store } from "./image_store.ts";
import { canonicalName } from "../../registry/login/image_name.ts";

/** Returns the outputs of a build. Defaults to an image in the store of the daemon. */
export function outputsOf(options: BuildOptions): readonly Output[] {
  if (requestOf(options) !== undefined) return [];
  return (options.outputs ?? [{ type: "image" }]).filter(({ type }) => type !== "cacheonly");
}

/** Returns the names that an output gives the image. */
export function namesOf(output: Output, options: BuildOptions): readonly string[] {
  return ("names" in output ? output.names : undefined) ?? options.tags ?? [];
}

/** Returns true if an output is pushed. */
export function isPushed(output: Output, options: BuildOptions): boolean {
  if (output.type === "registry") return true;
  return output.type === "image" && (output.push ?? options.push ?? false);
}

/**
 * Returns true if an output stays in the store of the daemon, or is loaded into an engine that
 * nobody names: the one that builds, if one does.
 */
export function isStored(output: Output): output is ImageOutput | ArchiveOutput {
  return output.type === "image" || output.type === "registry" ||
    (output.type === "docker" && output.dest === undefined);
}

/** Returns the exporter for an output. */
export function exporter(output: Output, options: BuildOptions, store: Store): Exporter {
  const attrs: Record<string, string> = {};
  if (output.type !== "local" && output.type !== "tar") {
    const names = namesOf(output, options);
    const untagged = "attributes" in output && output.attributes?.["push-by-digest"] === "true";
    const canonical = names.map((name) => canonicalName(name, untagged));
    if (names.length > 0) attrs["name"] = canonical.join(",");
    Object.assign(attrs, annotationAttributes(options.annotations));
  }
  // From the older store of an engine, the engine itself pushes after the build.
  if (isPushed(output, options) && store !== "graph") attrs["push"] = "true";
  if (output.type === "registry" && store === "buildkit") attrs["unpack"] = "false";
  if (output.type === "local" && output.mode) attrs["mode"] = output.mode;
  if ("tar" in output && output.tar === false) attrs["tar"] = "false";
  if ("attributes" in output) Object.assign(attrs, output.attributes);
  return { type: exporterType(output, store), attrs };
}

/**
 * Returns the daemon's name for an exporter. A Docker Engine calls its own store `moby`; a
 * `buildkitd` calls its own `image`. `moby` adds a tag to a name without one, which prevents
 * pushing by digest, so such an output uses the engine's `image`
 * (`daemon/internal/builder-next/exporter/wrapper.go` of moby).
 */
function exporterType(output: Output, store: Store): string {
  if (!isStored(output)) return output.type;
  const untagged = store === "containerd" && output.type !== "docker" &&
    isGoTrue(output.attributes?.["push-by-digest"]);
  if (store !== "buildkit" && !untagged) return "moby";
  return output.type === "docker" ? "docker" : "image";
}
