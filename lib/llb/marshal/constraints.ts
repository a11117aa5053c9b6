import type { OpOptions, Resources } from "../graph/options.ts";
import { type Platform, platformAsGiven } from "../text/platform.ts";
import type { OpMetadata, WirePlatform, WireResources } from "../wire/messages.ts";

/** Returns the platform of an operation on the wire. */
export function wirePlatform(platform: Platform): WirePlatform {
  const { architecture, os, variant, osVersion, osFeatures } = platform;
  return {
    ...{ Architecture: architecture, OS: os, Variant: variant, OSVersion: osVersion },
    OSFeatures: osFeatures,
  };
}

/** Returns the platform of an operation: its own, that of its state, or that of the graph. */
export function platformFor(
  { platform: own }: OpOptions,
  state: Platform | undefined,
  graph: Platform,
): Platform {
  return own === undefined ? state ?? graph : platformAsGiven(own);
}

/** Returns the filters for workers: those of the graph, and those of the operation. */
export function workersFor(
  graph: OpOptions,
  { workers = [] }: OpOptions,
): { readonly filter: readonly string[] } {
  return { filter: [...graph.workers ?? [], ...workers] };
}

/** Returns the metadata of an operation, which completes and overrides that of the graph. */
export function metadataFor(
  graph: OpOptions,
  own: OpOptions,
  caps: Iterable<string>,
): OpMetadata {
  const description = { ...descriptionOf(graph), ...descriptionOf(own) };
  const exportCache = own.exportCache ?? graph.exportCache;
  const group = own.progressGroup ?? graph.progressGroup;
  const resources = own.resources ?? graph.resources;
  return {
    ...(own.ignoreCache || graph.ignoreCache) && { ignore_cache: true },
    ...Object.keys(description).length > 0 && { description },
    ...exportCache !== undefined && { export_cache: exportCache ? { Value: true } : {} },
    caps: Object.fromEntries([...caps].map((cap) => [cap, true])),
    ...group &&
      { progress_group: { id: group.id, name: group.name ?? "", weak: group.weak ?? false } },
    ...resources && { linux_resources: wireResources(resources) },
  };
}

function descriptionOf({ description, name }: OpOptions): Record<string, string> {
  return { ...description, ...name !== undefined && { "llb.customname": name } };
}

function wireResources(resources: Resources): WireResources {
  const { memory, memorySwap, cpuShares, cpuPeriod, cpuQuota, cpusetCpus, cpusetMems } = resources;
  const exact = (value: number | bigint | undefined) => value === undefined ? 0n : BigInt(value);
  return {
    ...{ memory: exact(memory), memorySwap: exact(memorySwap), cpuShares: exact(cpuShares) },
    ...{ cpuPeriod: exact(cpuPeriod), cpuQuota: exact(cpuQuota) },
    ...{ cpusetCpus: cpusetCpus ?? "", cpusetMems: cpusetMems ?? "" },
  };
}

/** Returns the metadata of two operations that have the same digest, as one. */
export function mergedMetadata(first: OpMetadata | undefined, second: OpMetadata): OpMetadata {
  if (!first) return second;
  const description = { ...first.description, ...second.description };
  return {
    ...first,
    ...second.ignore_cache && { ignore_cache: true },
    ...Object.keys(description).length > 0 && { description },
    ...second.export_cache && { export_cache: second.export_cache },
    caps: { ...first.caps, ...second.caps },
    ...second.progress_group && { progress_group: second.progress_group },
    ...second.linux_resources && { linux_resources: second.linux_resources },
  };
}
