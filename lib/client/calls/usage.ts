/** The records of a daemon's cache. */
import type { moby } from "../../../proto/gen/usage.js";
import * as upkeep from "../../control/upkeep.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { CallOptions } from "../../rpc/client_call.ts";
import { timestamp } from "./timestamp.ts";

/** A record of a daemon's cache: a snapshot, a source, or a cache mount. */
export interface UsageRecord {
  /** Id of the record. */
  readonly id: string;
  /** Ids of the records that it is built on. */
  readonly parents: readonly string[];
  /** True if it can still change. */
  readonly mutable: boolean;
  /** True if a build uses it, so that it cannot be removed. */
  readonly inUse: boolean;
  /** True if the same data is also used elsewhere, such as by an image. */
  readonly shared: boolean;
  /** Size in bytes, without its parents. */
  readonly size: number;
  /** Time of its creation, in RFC 3339 with up to nine digits of the second. */
  readonly createdAt: string | undefined;
  /** Time of its last use, as `createdAt`; undefined if it was not used. */
  readonly lastUsedAt: string | undefined;
  /** Number of uses. */
  readonly usageCount: number;
  /** What it is, such as the step that made it. */
  readonly description: string;
  /**
   * Kind of the record: `regular`, `source.local`, `source.git.checkout`, `exec.cachemount`,
   * `frontend` or `internal`. Empty if the daemon does not tell.
   */
  readonly type: string;
}

/** Options for reading what the cache takes. */
export interface DiskUsageOptions {
  /**
   * Filters in containerd's language, such as `type==source.local` or `size>1000`; a record must match
   * one of them.
   *
   * @default {[]}
   */
  filter?: readonly string[] | undefined;
  /**
   * Reports only records that were not used for this many milliseconds.
   *
   * @default {0}
   */
  ageLimit?: number | undefined;
  /** Aborts the request. */
  signal?: AbortSignal | undefined;
}

/** Options for removing records of the cache. Without any, all that no build uses are removed. */
export interface PruneOptions {
  /**
   * Filters as of `DiskUsageOptions`; a record must match one of them to be removed.
   *
   * @default {[]}
   */
  filter?: readonly string[] | undefined;
  /**
   * Also removes internal records, such as frontends, and those that are shared with images.
   *
   * @default {false}
   */
  all?: boolean | undefined;
  /**
   * Keeps what was used within this many milliseconds.
   *
   * @default {0}
   */
  keepDuration?: number | undefined;
  /**
   * Bytes that always may stay.
   *
   * @default {0}
   */
  reservedSpace?: number | undefined;
  /**
   * Bytes that may stay at most; 0 for no limit. If this or `minFreeSpace` is set, only as much is
   * removed as they ask for.
   *
   * @default {0}
   */
  maxUsedSpace?: number | undefined;
  /**
   * Bytes of the daemon's disk that should be free; 0 for no limit.
   *
   * @default {0}
   */
  minFreeSpace?: number | undefined;
  /** Aborts the request. What was removed until then stays removed. */
  signal?: AbortSignal | undefined;
}

const NANOS_PER_MS = 1e6;

/** Returns the records of the cache, the smallest first, as other clients sort them. */
export async function diskUsage(
  connection: RpcConnection,
  { filter = [], ageLimit = 0 }: DiskUsageOptions,
  options: CallOptions,
): Promise<UsageRecord[]> {
  const request = { filter: [...filter], ageLimit: ageLimit * NANOS_PER_MS };
  const { record } = await upkeep.diskUsage(connection, request, options);
  return record.map(usageRecord).sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1));
}

/** Removes records of the cache, and reports each. */
export async function prune(
  connection: RpcConnection,
  settings: PruneOptions,
  onRecord: (record: UsageRecord) => unknown,
  options: CallOptions,
): Promise<void> {
  const request = {
    filter: [...settings.filter ?? []],
    all: settings.all ?? false,
    keepDuration: (settings.keepDuration ?? 0) * NANOS_PER_MS,
    reservedSpace: settings.reservedSpace ?? 0,
    maxUsedSpace: settings.maxUsedSpace ?? 0,
    minFreeSpace: settings.minFreeSpace ?? 0,
  };
  await upkeep.prune(connection, request, (record) => onRecord(usageRecord(record)), options);
}

function usageRecord(record: moby.buildkit.v1.UsageRecord): UsageRecord {
  return {
    id: record.ID,
    // Daemons before v0.9 know one parent only.
    parents: record.Parents.length > 0 || !record.Parent ? record.Parents : [record.Parent],
    mutable: record.Mutable,
    inUse: record.InUse,
    shared: record.Shared,
    size: record.Size,
    createdAt: timestamp(record.CreatedAt),
    lastUsedAt: timestamp(record.LastUsedAt),
    usageCount: record.UsageCount,
    description: record.Description,
    type: record.RecordType,
  };
}
