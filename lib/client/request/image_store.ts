import type { EngineApi } from "../../address/mod.ts";
import { asRecord } from "../../internal/peer_json.ts";
import type { Worker } from "../calls/worker.ts";

/**
 * Where a daemon keeps images: a `buildkitd` in its own store; a Docker Engine in the store of
 * containerd, or in its older one (`graph`), from which BuildKit cannot push.
 */
export type Store = "buildkit" | "containerd" | "graph";

/** Prefix of the labels of an engine's workers. There are none if the engine has no bridge. */
const ENGINE_LABEL = "org.mobyproject.buildkit.worker.moby.";

/** Label of a worker that has a snapshotter of containerd. */
const SNAPSHOTTER_LABEL = "org.mobyproject.buildkit.worker.snapshotter";

/**
 * Returns where the daemon with these workers keeps images (`daemon/internal/builder-next/worker`
 * of moby). If the workers do not tell, an engine is asked: `engine` is its API if the address is
 * that of one. An engine that does not answer is judged by its workers.
 */
export async function imageStore(
  workers: readonly Pick<Worker, "id" | "labels">[],
  engine?: EngineApi,
  signal?: AbortSignal,
): Promise<Store> {
  if (workers.some(({ id }) => id === "moby")) return "graph";
  const labels = workers.flatMap((worker) => Object.keys(worker.labels));
  const bySnapshotter = labels.includes(SNAPSHOTTER_LABEL) ? "containerd" : "graph";
  if (labels.some((label) => label.startsWith(ENGINE_LABEL))) return bySnapshotter;
  if (!engine) return "buildkit";
  return await storeOfEngine(engine, signal) ?? bySnapshotter;
}

/** Asks an engine for its store. Returns undefined if it does not tell. */
async function storeOfEngine(engine: EngineApi, signal?: AbortSignal): Promise<Store | undefined> {
  try {
    const { status, values } = await engine({ method: "GET", path: "/info", signal });
    for await (const value of values) {
      const { DriverStatus: pairs } = asRecord(value);
      if (status !== 200 || !Array.isArray(pairs)) return undefined;
      const text = JSON.stringify(
        pairs.find((pair) => Array.isArray(pair) && pair[0] === "driver-type"),
      );
      return text?.includes("io.containerd.snapshotter") ? "containerd" : "graph";
    }
  } catch {
    signal?.throwIfAborted(); // a proxy in front of the engine may not let it be asked
  }
  return undefined;
}
