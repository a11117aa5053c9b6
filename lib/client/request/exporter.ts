import { annotationAttributes } from "./frontend_attrs.ts";
import type { BuildOptions } from "../options/build.ts";
import type { Output } from "../options/output.ts";
import type { Exporter } from "../calls/solve.ts";
import type { Worker } from "../calls/worker.ts";

/**
 * Where a daemon keeps images: a `buildkitd` in its own store; a Docker Engine in the store of
 * containerd, or in its older one (`graph`), from which BuildKit cannot push.
 */
export type Store = "buildkit" | "containerd" | "graph";

/** Prefix of the labels of a Docker Engine's workers if images are in the store of containerd. */
const ENGINE_LABEL = "org.mobyproject.buildkit.worker.moby.";

/**
 * Returns where the daemon with these workers keeps images (`daemon/internal/builder-next/worker`
 * of moby).
 */
export function imageStore(workers: readonly Worker[]): Store {
  if (workers.some(({ id }) => id === "moby")) return "graph";
  const labels = workers.flatMap((worker) => Object.keys(worker.labels));
  if (!labels.some((label) => label.startsWith(ENGINE_LABEL))) return "buildkit";
  const snapshotter = labels.includes("org.mobyproject.buildkit.worker.snapshotter");
  return snapshotter ? "containerd" : "graph";
}

/** Returns the outputs of a build. Defaults to an image in the store of the daemon. */
export function outputsOf(options: BuildOptions): readonly Output[] {
  if (options.call) return [];
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

/** Returns the exporter for an output. */
export function exporter(output: Output, options: BuildOptions, store: Store): Exporter {
  const attrs: Record<string, string> = {};
  if (output.type !== "local" && output.type !== "tar") {
    const names = namesOf(output, options);
    if (names.length > 0) attrs["name"] = names.join(",");
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
  const stored = output.type === "image" || output.type === "registry" ||
    (output.type === "docker" && output.dest === undefined);
  if (!stored) return output.type;
  const untagged = store === "containerd" && output.type !== "docker" &&
    output.attributes?.["push-by-digest"] === "true";
  if (store !== "buildkit" && !untagged) return "moby";
  return output.type === "docker" ? "docker" : "image";
}
