/** A worker of a daemon: what runs the steps of builds. */
export interface Worker {
  /** Its id. */
  readonly id: string;
  /** Facts about it, such as the executor and the snapshotter. */
  readonly labels: Readonly<Record<string, string>>;
  /** The platforms it builds for, its own first, such as `linux/amd64`. */
  readonly platforms: readonly string[];
}
