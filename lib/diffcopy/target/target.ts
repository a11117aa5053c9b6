import type { Stat } from "../wire/packet.ts";
import type { Awaitable } from "../tree/tree.ts";

/** Writer of a single file. */
export interface FileWriter {
  /**
   * Appends bytes. They are a view that is valid until the call returns or its promise settles:
   * copy what must stay.
   */
  write(bytes: Uint8Array): Awaitable<void>;
  /**
   * Completes the file, which now appears under its name. If this fails, nothing of the file is
   * left.
   */
  close(): Awaitable<void>;
  /** Discards the file. Never throws; does nothing after `close`. */
  abort(): void;
}

/**
 * Destination of one transfer: a directory on disk, or a map in memory. The receiver knows no more
 * of it.
 *
 * The receiver has checked everything that it passes on: paths are relative, clean and without NUL,
 * a directory comes before its entries, each path comes once, and there are no more bytes than
 * `size`. The target must check what only it can know: what exists already, and what others change
 * meanwhile.
 *
 * Calls come one at a time: each waits for the promise of the one before. Writers of different
 * files may alternate.
 */
export interface TreeTarget {
  /**
   * Creates a directory. An existing one is kept with its content and gets the mode and time of the
   * entry.
   */
  directory(entry: Stat): Awaitable<void>;
  /**
   * Creates a symlink with the text `entry.linkname`, which may point anywhere and is never
   * followed.
   */
  symlink(entry: Stat): Awaitable<void>;
  /**
   * Creates a device, a fifo or a socket. Returns false if it cannot; the entry is then skipped and
   * reported to the caller of the receiver.
   */
  special(entry: Stat): Awaitable<boolean>;
  /** Starts a regular file, whose first bytes have arrived or which is empty. */
  file(entry: Stat): Awaitable<FileWriter>;
  /** Creates another name for the complete file at `entry.linkname`. Called after all files. */
  link(entry: Stat): Awaitable<void>;
  /** Ends a complete transfer: sets what can only be set at the end, and releases everything. */
  finish(): Awaitable<void>;
  /**
   * Ends a failed transfer and releases everything. All writers have ended before. Never throws;
   * does nothing after a successful `finish`.
   */
  abort(): Awaitable<void>;
}
