/** A worker of a daemon, which runs the steps of builds. */
export interface Worker {
  /** Worker id. */
  readonly id: string;
  /** Properties of the worker, such as the executor and the snapshotter. */
  readonly labels: Readonly<Record<string, string>>;
  /** Platforms that the worker builds for, its native one first, such as `linux/amd64`. */
  readonly platforms: readonly string[];
}
