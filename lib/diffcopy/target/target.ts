import type { Stat } from "../wire/packet.ts";
import type { Awaitable } from "../tree/tree.ts";

/** A file that is being written. */
export interface FileWriter {
  /**
   * Appends bytes. They're a view that is valid until the call returns or its promise is settled: copy what must
   * stay.
   */
  write(bytes: Uint8Array): Awaitable<void>;
  /** The file is complete: from now on it is there under its name. When this fails, nothing of it is left. */
  close(): Awaitable<void>;
  /** The file won't be complete: nothing of it is left. Never throws; after `close` it does nothing. */
  abort(): void;
}

/**
 * Where the entries of one transfer go: a folder on disk, a map in memory. Who receives a tree knows no more of it
 * than this.
 *
 * The receiver has checked what it hands over: paths are relative, clean and without NUL, a directory comes before
 * what is in it and every path comes once, there are no more bytes than `size` says. What only the place itself
 * can know is the target's to check: what stands there already, and what others change meanwhile.
 *
 * Calls come one at a time: the next one waits for the promise of the last. Writers of different files take turns.
 */
export interface TreeTarget {
  /** A directory. Where there is one, it stays with what is in it and gets the entry's mode and time. */
  directory(entry: Stat): Awaitable<void>;
  /** A symlink with the text `entry.linkname`, which may lead anywhere and is never followed. */
  symlink(entry: Stat): Awaitable<void>;
  /**
   * A device, a fifo or a socket. Returns whether it could be made; what can't be made is skipped and reported to the
   * receiver's caller.
   */
  special(entry: Stat): Awaitable<boolean>;
  /** Starts a regular file; its first bytes have arrived, or it is empty. */
  file(entry: Stat): Awaitable<FileWriter>;
  /** Another name for the file at `entry.linkname`, which is complete. Comes after all files. */
  link(entry: Stat): Awaitable<void>;
  /** All is there: sets what can only be set at the end, and lets go of everything. */
  finish(): Awaitable<void>;
  /**
   * The transfer failed: lets go of everything. All writers were ended before. Never throws; after a `finish` that
   * went well it does nothing.
   */
  abort(): Awaitable<void>;
}
