/** A value, or a promise of it if it takes time. */
export type Awaitable<T> = T | Promise<T>;

/** A name in a directory. */
export interface TreeName {
  /** Name without any `/`. */
  readonly name: string;
  /** True for a directory; false for a symlink to one. */
  readonly isDirectory: boolean;
}

/** Information about an entry of a tree. */
export interface TreeStat {
  /** Go's `os.FileMode` with the bits for the kind of the entry, see `Mode`. */
  readonly mode: number;
  /** Size in bytes. */
  readonly size: number;
  /** Time of the last change, in nanoseconds since 1970. */
  readonly modTime: bigint;
  /**
   * Number from 0 to 999,999 that changes with the content of a file, as far as that is known without
   * reading it. It is added to a time in whole milliseconds when the file is announced, so that a
   * daemon does not take a changed file of the same size and time for the one that it has.
   *
   * @default {0}
   */
  readonly mark?: number | undefined;
  /** Number of its names. If it has several, `dev` and `ino` tell which names belong together. */
  readonly nlink: number;
  /** Device number of its file system. */
  readonly dev: number;
  /** Inode number; 0 if there is none. */
  readonly ino: number;
  /** Major number of a device, otherwise 0. */
  readonly devmajor: number;
  /** Minor number of a device, otherwise 0. */
  readonly devminor: number;
  /**
   * True if the time of the last change may have been set without a change, as `touch` does.
   *
   * @default {false}
   */
  readonly touched?: boolean | undefined;
  /** Error for a regular file that this user cannot read; undefined if it can or may. */
  readonly unreadable?: Error | undefined;
}

/** An open file. */
export interface FileReader {
  /** Returns the current information about the file, to be compared with what was announced. */
  stat(): Awaitable<TreeStat>;
  /**
   * Reads the next bytes into `target` and returns their number, which is 0 only at the end.
   * `target` belongs to the reader until then.
   */
  read(target: Uint8Array): Awaitable<number>;
  /** Closes the file. Does nothing the second time. */
  close(): void;
}

/**
 * A source of entries: a directory, values in memory, or two trees as one. Senders and walks know
 * no more of a tree.
 *
 * Paths are relative to the root, with `/` between their parts; the root itself is the empty
 * string. Methods throw `Deno.errors.NotFound` or `Deno.errors.NotADirectory` for a missing entry,
 * and `Deno.errors.PermissionDenied` for one that may not be read. Everything but large reads may
 * be synchronous: the caller lets the event loop run in between.
 */
export interface FileTree {
  /**
   * Name in messages, by which a tree is also recognized in later builds: the path of a directory.
   * Undefined for a tree without a lasting identity.
   */
  readonly name?: string | undefined;
  /** Lists the names in a directory, in any order. */
  list(path: string): Awaitable<TreeName[]>;
  /** Returns information about an entry, without following symlinks. */
  lstat(path: string): Awaitable<TreeStat>;
  /** Returns the text of a symlink as it is stored. */
  readLink(path: string): Awaitable<string>;
  /** Opens a regular file. Never follows a symlink, and never waits for the other end of a fifo. */
  open(path: string): Awaitable<FileReader>;
  /**
   * Opens a view for one transfer or walk, which may hold directories open between its calls. A
   * tree without this method is used as it is.
   */
  view?(options?: ViewOptions): TreeView;
}

/** Options for {@linkcode FileTree.view}. */
export interface ViewOptions {
  /**
   * Directories that must not be read, as `device:inode`. The set may grow while the view is in
   * use.
   *
   * @default {none}
   */
  readonly refused?: ReadonlySet<string> | undefined;
}

/** A tree as one transfer or walk sees it. */
export interface TreeView extends FileTree {
  /**
   * Checks that the directory that was listed under a path is still there. Throws `ContextError` if
   * another one has taken its place.
   */
  confirm(path: string): void;
  /** Closes what the view holds open. Does nothing the second time. */
  close(): void;
}

/**
 * Opens a view of a tree; one that has none of its own is used as it is. The caller must close it.
 */
export function viewOf(tree: FileTree, options?: ViewOptions): TreeView {
  return tree.view?.(options) ?? {
    list: (path) => tree.list(path),
    lstat: (path) => tree.lstat(path),
    readLink: (path) => tree.readLink(path),
    open: (path) => tree.open(path),
    confirm() {},
    close() {},
  };
}
