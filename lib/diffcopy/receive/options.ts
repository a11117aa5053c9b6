/** What was received. */
export interface ReceiveStats {
  /** Entries that were announced: files, directories, all. */
  readonly entries: number;
  /** Files that are complete. */
  readonly files: number;
  /** Bytes of files that have come, complete or not. */
  readonly bytes: number;
  /** Entries that the target can't make, such as devices. */
  readonly skipped: number;
}

/** How far a transfer has come. */
export interface ReceiveProgress extends ReceiveStats {
  /** What came last; empty before and after. */
  readonly path: string;
}

/** What {@linkcode receiveTree} can be given. */
export interface ReceiveOptions {
  /** Hears how far it has come, a few times a second and at the end. */
  onProgress?: (progress: ReceiveProgress) => void;
  /** Hears of each entry that is skipped because the target can't make it, and what it is, such as `fifo`. */
  onSkip?: (path: string, kind: string) => void;
  /** Ends the transfer with a `CancelledError`; the daemon hears of it. */
  signal?: AbortSignal | undefined;
  /**
   * How many entries are taken at most, about 300 bytes of memory each.
   *
   * @default {4_000_000}
   */
  maxEntries?: number | undefined;
}
