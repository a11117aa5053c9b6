import type { BuildOptions } from "./options.ts";
import type { Worker } from "./worker.ts";

/** What becomes of a build's result in the daemon, as a Solve asks for it. */
export interface Exporter {
  /** The exporter's name, such as `image`. */
  readonly type: string;
  /** Its attributes. */
  readonly attrs: Readonly<Record<string, string>>;
}

/**
 * Where a daemon keeps images: a `buildkitd` in its own store; a Docker Engine in containerd's, or in its older
 * one, from which BuildKit can't push.
 */
export type Store = "buildkit" | "containerd" | "graph";

/** A Docker Engine's workers have labels that begin so, where images are in containerd's store. */
const ENGINE_LABEL = "org.mobyproject.buildkit.worker.moby.";

/** Where the daemon with these workers keeps images (`daemon/internal/builder-next/worker` of moby). */
export function imageStore(workers: readonly Worker[]): Store {
  if (workers.some(({ id }) => id === "moby")) return "graph";
  const labels = workers.flatMap((worker) => Object.keys(worker.labels));
  if (!labels.some((label) => label.startsWith(ENGINE_LABEL))) return "buildkit";
  const snapshotter = labels.includes("org.mobyproject.buildkit.worker.snapshotter");
  return snapshotter ? "containerd" : "graph";
}

/** The exporter of an image: a Docker Engine calls its own store `moby`, a `buildkitd` has `image`. */
export function imageExporter(options: BuildOptions, store: Store): Exporter {
  const attrs: Record<string, string> = {};
  if (options.tags?.length) attrs["name"] = options.tags.join(",");
  if (options.push && store !== "graph") attrs["push"] = "true";
  return { type: store === "buildkit" ? "image" : "moby", attrs };
}
