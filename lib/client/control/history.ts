import type { ProgressEvent } from "../../progress/mod.ts";
import type { BuildRecord, BuildRecordEvent } from "../calls/build_record.ts";
import type { RequestOptions } from "../options/request.ts";

/** Options for {@linkcode BuildHistory.list}. */
export interface HistoryListOptions extends RequestOptions {
  /**
   * Filters in containerd's language, such as `status==error`; a record must match one of them.
   * Daemons before v0.19 ignore them. Later ones, at least to v0.31, crash at a filter or a limit
   * while they hide a record that was deleted in use: it is safer to filter what they send.
   *
   * @default {[]}
   */
  filter?: readonly string[] | undefined;
  /**
   * Maximum number of records, the newest first; 0 for all. Daemons before v0.19 ignore it.
   *
   * @default {0}
   */
  limit?: number | undefined;
  /**
   * Lists only builds that run.
   *
   * @default {false}
   */
  activeOnly?: boolean | undefined;
}

/** Options for {@linkcode BuildHistory.watch}. */
export interface HistoryWatchOptions extends RequestOptions {
  /** Reports only the build with this id. */
  ref?: string | undefined;
  /**
   * Reports only builds that run: not those that ended before.
   *
   * @default {false}
   */
  activeOnly?: boolean | undefined;
}

/** Options for {@linkcode BuildHistory.status}. */
export interface HistoryStatusOptions extends RequestOptions {
  /**
   * Also reports each answer of the daemon as it is, as an event of type `raw`.
   *
   * @default {false}
   */
  rawStatus?: boolean | undefined;
}

/**
 * The records that a daemon keeps of its builds, since BuildKit v0.11. Each method rejects with
 * `RpcError` if the daemon refuses the call, with `UnsupportedError` if it keeps no records, with
 * `ConnectionError` if it cannot be reached, and with the reason of its signal. Nothing is asked before an iteration begins, and leaving
 * it cancels the request.
 */
export interface BuildHistory {
  /** Lists the records, in the daemon's order. */
  list(options?: HistoryListOptions): AsyncGenerator<BuildRecord, void, undefined>;
  /** Returns the record of a build, or undefined if there is none. */
  get(ref: string, options?: RequestOptions): Promise<BuildRecord | undefined>;
  /**
   * Reports the records that there are, and then each change of one, until the iteration is left or
   * the signal aborts it.
   */
  watch(options?: HistoryWatchOptions): AsyncGenerator<BuildRecordEvent, void, undefined>;
  /**
   * Reports the progress of a build with its output: of one that runs until its end, of one that
   * ended as it was.
   */
  status(
    ref: string,
    options?: HistoryStatusOptions,
  ): AsyncGenerator<ProgressEvent, void, undefined>;
  /**
   * Reads a blob that a record refers to, such as its trace or an attestation. Rejects with
   * `ProtocolError` if it has more than 64 MiB.
   */
  blob(digest: string, options?: RequestOptions): Promise<Uint8Array>;
  /** Keeps the record of a build until it is unpinned or deleted. */
  pin(ref: string, options?: RequestOptions): Promise<void>;
  /** Lets the daemon remove the record of a build when it has too many. */
  unpin(ref: string, options?: RequestOptions): Promise<void>;
  /** Deletes the record of a build. */
  delete(ref: string, options?: RequestOptions): Promise<void>;
  /**
   * Completes the record of a build that has ended at once, so that its trace can be read. Daemons
   * before v0.15 do so after some time.
   */
  finalize(ref: string, options?: RequestOptions): Promise<void>;
  /**
   * Deletes the records of all builds that have ended, but for pinned ones, and reports each that is
   * deleted. If the daemon refuses some of them, the first error is thrown at the end.
   */
  prune(options?: RequestOptions): AsyncGenerator<BuildRecord, void, undefined>;
}
