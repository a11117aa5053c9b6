/** What the daemon wants of a tree. */
export interface SendRequest {
  /** Patterns of which one must match; an empty list doesn't filter. */
  readonly includePatterns: readonly string[];
  /** Patterns of which none may match in the end. */
  readonly excludePatterns: readonly string[];
  /** Paths that are wanted together with what they lead to through symlinks. */
  readonly followPaths: readonly string[];
}

/** What was sent. */
export interface SendStats {
  /** Entries that were announced: files, directories, all. */
  readonly entries: number;
  /** Files whose data was sent. */
  readonly files: number;
  /** Bytes of these files. */
  readonly bytes: number;
}

/** How far a transfer has come. */
export interface SendProgress extends SendStats {
  /** What is being listed or sent right now; empty before and after. */
  readonly path: string;
}

/** What {@linkcode sendTree} can be given. */
export interface SendOptions {
  /** Hears how far it has come, a few times a second and at the end. */
  onProgress?: (progress: SendProgress) => void;
  /**
   * Directories that must not be sent, as `device:inode`. The set may grow during the transfer.
   *
   * @default {none}
   */
  refused?: ReadonlySet<string> | undefined;
  /** Ends the transfer with a `CancelledError`; the daemon hears of it. */
  signal?: AbortSignal;
}
