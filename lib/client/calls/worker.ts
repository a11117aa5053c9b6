/** A worker of a daemon, which runs the steps of builds. */
export interface Worker {
  /** Worker id. */
  readonly id: string;
  /** Properties of the worker, such as the executor and the snapshotter. */
  readonly labels: Readonly<Record<string, string>>;
  /** Platforms that the worker builds for, its native one first, such as `linux/amd64`. */
  readonly platforms: readonly string[];
  /** Rules by which the worker clears its cache, applied in this order. */
  readonly gcPolicy: readonly GcRule[];
  /** Version of BuildKit; undefined if the daemon is too old to report it. */
  readonly version: DaemonInfo | undefined;
  /** Devices that steps can ask for (Container Device Interface). */
  readonly devices: readonly Device[];
}

/** A rule by which a worker clears its cache. */
export interface GcRule {
  /** True if it also removes internal records, such as frontends. */
  readonly all: boolean;
  /** Filters in containerd's language, of which a record must match one; empty for all records. */
  readonly filter: readonly string[];
  /** Keeps what was used within this many milliseconds; 0 for no such limit. */
  readonly keepDuration: number;
  /** Bytes that always may stay. */
  readonly reservedSpace: number;
  /** Bytes that may stay at most; 0 for no limit. */
  readonly maxUsedSpace: number;
  /** Bytes of the disk to leave free; 0 for no limit. */
  readonly minFreeSpace: number;
}

/** A device of a worker. */
export interface Device {
  /** Name, such as `vendor.com/class=name`. */
  readonly name: string;
  /** True if builds may use it without an entitlement. */
  readonly autoAllow: boolean;
  /** True if it is set up when a build asks for it. */
  readonly onDemand: boolean;
  /** What its provider says of it. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** Version of a daemon. */
export interface DaemonInfo {
  /** Go package that the daemon is built from; empty if the daemon does not report it. */
  readonly package: string;
  /**
   * Version, such as `v0.13.2`; empty if the daemon is older than v0.11, which cannot report it.
   */
  readonly version: string;
  /** Source revision that the daemon is built from; empty if the daemon does not report it. */
  readonly revision: string;
  /** Version of the Dockerfile frontend in the daemon; empty if the daemon does not report it. */
  readonly dockerfileVersion: string;
}
