/** What is said of an operation beside it, and does not change its result. */

/** Properties of an operation that do not change its result. */
export interface OpMetadata {
  /** Runs the operation even if its result is in the cache. */
  readonly ignore_cache?: boolean | undefined;
  /** Texts about the operation; `llb.customname` is its name. */
  readonly description?: Readonly<Record<string, string>> | undefined;
  /** Whether the result is exported with the cache. */
  readonly export_cache?: ExportCache | undefined;
  /** Capabilities that a daemon must have. */
  readonly caps?: Readonly<Record<string, boolean>> | undefined;
  /** Group that shows the operation as a part of it. */
  readonly progress_group?: WireGroup | undefined;
  /** Limits of resources. */
  readonly linux_resources?: WireResources | undefined;
}

/** Whether a result is exported with the cache, whatever the build says. */
export interface ExportCache {
  /** True if it is in any case; otherwise it never is. */
  readonly Value?: boolean | undefined;
}

/** A group of steps on the wire. */
export interface WireGroup {
  /** Id. */
  readonly id?: string | undefined;
  /** Name for people. */
  readonly name?: string | undefined;
  /** True if the group is only shown when a member that is not weak runs. */
  readonly weak?: boolean | undefined;
}

/** Limits of resources on the wire. */
export interface WireResources {
  /** Bytes of memory. */
  readonly memory?: bigint | undefined;
  /** Bytes of memory and swap space. */
  readonly memorySwap?: bigint | undefined;
  /** Share of the processors. */
  readonly cpuShares?: bigint | undefined;
  /** Period of the scheduler, in microseconds. */
  readonly cpuPeriod?: bigint | undefined;
  /** Time in each period, in microseconds. */
  readonly cpuQuota?: bigint | undefined;
  /** Processors. */
  readonly cpusetCpus?: string | undefined;
  /** Memory nodes. */
  readonly cpusetMems?: string | undefined;
}
