import type { moby } from "../../../proto/gen/build.js";
import type { DaemonInfo, Worker } from "./worker.ts";

type Types = typeof moby.buildkit.v1.types;

/** Returns a worker as the daemon describes it. */
export function workerOf(record: InstanceType<Types["WorkerRecord"]>): Worker {
  return {
    id: record.ID,
    labels: record.Labels,
    platforms: record.platforms.map(({ OS, Architecture, Variant }) =>
      [OS, Architecture, Variant].filter(Boolean).join("/")
    ),
    gcPolicy: record.GCPolicy.map((rule) => ({
      all: rule.all,
      filter: rule.filters,
      keepDuration: rule.keepDuration / 1e6,
      reservedSpace: rule.reservedSpace,
      maxUsedSpace: rule.maxUsedSpace,
      minFreeSpace: rule.minFreeSpace,
    })),
    version: record.BuildkitVersion ? versionOf(record.BuildkitVersion) : undefined,
    devices: record.CDIDevices.map(({ Name, AutoAllow, OnDemand, Annotations }) => ({
      name: Name,
      autoAllow: AutoAllow,
      onDemand: OnDemand,
      annotations: Annotations,
    })),
  };
}

/** Returns a version as the daemon reports it; all fields are empty without one. */
export function versionOf(
  version: InstanceType<Types["BuildkitVersion"]> | null | undefined,
): DaemonInfo {
  return {
    package: version?.package ?? "",
    version: version?.version ?? "",
    revision: version?.revision ?? "",
    dockerfileVersion: version?.dockerfileVersion ?? "",
  };
}
