import type { ContextError } from "../../errors.ts";
import type { DirectorySize } from "./directory_sizes.ts";

/** A daemon's request for a tree. */
export interface SendRequest {
  /** Patterns of which one must match; an empty list does not filter. */
  readonly includePatterns: readonly string[];
  /** Patterns of which none may match in the end. */
  readonly excludePatterns: readonly string[];
  /** Paths to include together with the targets of their symlinks. */
  readonly followPaths: readonly string[];
}

/** Counts of a transfer. */
export interface SendStats {
  /** Announced entries of every kind. */
  readonly entries: number;
  /** Files whose data was sent. */
  readonly files: number;
  /** Bytes of these files. */
  readonly bytes: number;
}

/** Outcome of a transfer. */
export interface SendResult extends SendStats {
  /** Up to 20 directories with the most bytes in the listing, largest first. */
  readonly directories: readonly DirectorySize[];
  /**
   * Up to 3 directories in which most of the bytes of the listing are, each with everything below it
   * and none in another, largest first.
   */
  readonly heaviest: readonly DirectorySize[];
}

/** Progress of a transfer. */
export interface SendProgress extends SendStats {
  /** Path that is being listed or sent; empty before and after. */
  readonly path: string;
  /**
   * Number of files that the daemon has requested: those that it does not have from an earlier
   * build. Missing until all entries are announced; most requests have then arrived.
   */
  readonly totalFiles?: number | undefined;
  /** Bytes of the requested files. Missing until all entries are announced. */
  readonly total?: number | undefined;
}

/** What a sender counts of its progress. */
export type SendCounts = Omit<SendProgress, "path">;

/** Options for {@linkcode sendTree}. */
export interface SendOptions {
  /** Called with the progress a few times a second and at the end. */
  onProgress?: ((progress: SendProgress) => void) | undefined;
  /**
   * Directories that must not be sent, as `device:inode`. The set may grow during the transfer.
   *
   * @default {none}
   */
  refused?: ReadonlySet<string> | undefined;
  /**
   * Called for each file that was not sent as it is: one that became longer, of which the announced
   * bytes were sent, and an entry that cannot be read and is only matched by patterns with
   * wildcards, which is left out. Without it, such an entry is an error.
   */
  onWarning?: ((warning: ContextError) => void) | undefined;
  /** Aborts the transfer with a `CancelledError`, which the daemon is told. */
  signal?: AbortSignal | undefined;
}
