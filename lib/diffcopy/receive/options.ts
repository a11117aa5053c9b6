/** Counts of a transfer. */
export interface ReceiveStats {
  /** Announced entries of every kind. */
  readonly entries: number;
  /** Complete files. */
  readonly files: number;
  /** Bytes received, also of incomplete files. */
  readonly bytes: number;
  /** Entries that the target cannot create, such as devices. */
  readonly skipped: number;
}

/** Progress of a transfer. */
export interface ReceiveProgress extends ReceiveStats {
  /** Path that was received last; empty before and after. */
  readonly path: string;
}

/** Options for {@linkcode receiveTree}. */
export interface ReceiveOptions {
  /** Called with the progress a few times a second and at the end. */
  onProgress?: ((progress: ReceiveProgress) => void) | undefined;
  /** Called for each entry that the target cannot create, with its kind, such as `fifo`. */
  onSkip?: ((path: string, kind: string) => void) | undefined;
  /** Aborts the transfer with a `CancelledError`, which the daemon is told. */
  signal?: AbortSignal | undefined;
  /**
   * Largest number of entries, of about 300 bytes of memory each.
   *
   * @default {1_000_000}
   */
  maxEntries?: number | undefined;
}
