import type { PlatformName } from "../text/platform.ts";
import type { SourceLocation } from "./source_map.ts";

/** Options that every operation takes. None of them but `platform` changes its result. */
export interface OpOptions {
  /**
   * Platform of the operation.
   *
   * @default {that of the state, or of the graph}
   */
  readonly platform?: PlatformName | undefined;
  /** Filters for the workers that may run the operation, in containerd's syntax. */
  readonly workers?: readonly string[] | undefined;
  /** Name of the step, in place of one that the daemon makes up. */
  readonly name?: string | undefined;
  /** Texts about the operation, which the daemon does not interpret. */
  readonly description?: Readonly<Record<string, string>> | undefined;
  /** Runs the operation even if its result is in the cache. */
  readonly ignoreCache?: boolean | undefined;
  /** True if the result is exported with the cache in any case, false if it never is. */
  readonly exportCache?: boolean | undefined;
  /** Group that shows the operation as a part of it. */
  readonly progressGroup?: ProgressGroup | undefined;
  /** Limits of resources for a program. */
  readonly resources?: Resources | undefined;
  /** Places in source files that the operation comes from; errors of the daemon show them. */
  readonly location?: SourceLocation | readonly SourceLocation[] | undefined;
}

/** A group of steps that is shown as one. */
export interface ProgressGroup {
  /** Id; operations with the same one are in the same group. */
  readonly id: string;
  /** Name for people. */
  readonly name?: string | undefined;
  /** True if the group is only shown when a member that is not weak runs. */
  readonly weak?: boolean | undefined;
}

/** Limits of resources for a program, on Linux. */
export interface Resources {
  /** Bytes of memory. */
  readonly memory?: number | bigint | undefined;
  /** Bytes of memory and swap space together. */
  readonly memorySwap?: number | bigint | undefined;
  /** Share of the processors, relative to other programs. */
  readonly cpuShares?: number | bigint | undefined;
  /** Period of the scheduler, in microseconds. */
  readonly cpuPeriod?: number | bigint | undefined;
  /** Time in each period, in microseconds. */
  readonly cpuQuota?: number | bigint | undefined;
  /** Processors, such as `0-3`. */
  readonly cpusetCpus?: string | undefined;
  /** Memory nodes, such as `0,1`. */
  readonly cpusetMems?: string | undefined;
}
