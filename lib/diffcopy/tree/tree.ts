/** A value, or a promise of it where it has to be waited for. */
export type Awaitable<T> = T | Promise<T>;

/** One name in a directory. */
export interface TreeName {
  /** The name alone, without a `/`. */
  readonly name: string;
  /** Whether it is a directory itself; false for a symlink to one. */
  readonly isDirectory: boolean;
}

/** What a tree knows of one entry. */
export interface TreeStat {
  /** Go's `os.FileMode` with the bits that say what kind of entry it is, see `Mode`. */
  readonly mode: number;
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, in nanoseconds since 1970. */
  readonly modTime: bigint;
  /** How many names it has. With more than one, `dev` and `ino` tell which names belong together. */
  readonly nlink: number;
  /** The file system that it is on. */
  readonly dev: number;
  /** What it is on that file system; 0 where there is no such number. */
  readonly ino: number;
  /** For a device its major number, else 0. */
  readonly devmajor: number;
  /** For a device its minor number, else 0. */
  readonly devminor: number;
}

/** One open file. */
export interface FileReader {
  /** What was opened, as it is now: to be compared with what was announced. */
  stat(): Awaitable<TreeStat>;
  /**
   * Reads the next bytes into `target`, as many as there are or as have room; returns how many, and 0 at
   * the end only. `target` belongs to the reader until then.
   */
  read(target: Uint8Array): Awaitable<number>;
  /** Closes it; more than once does no harm. */
  close(): void;
}

/**
 * Where entries come from: a folder, values in memory, two trees as one. Who sends or lists a tree
 * knows no more of it than this.
 *
 * Paths are relative to the root, with `/` between their parts; the root itself is the empty string. What
 * isn't there is told by throwing `Deno.errors.NotFound` or `Deno.errors.NotADirectory`, and what may not be
 * read by `Deno.errors.PermissionDenied`. All but large reads may be done at once, without a promise: who
 * calls sees to it that the event loop gets its turns.
 */
export interface FileTree {
  /**
   * What it's called in messages, and known by from one build to the next: a folder's path. A tree without a lasting
   * identity has none.
   */
  readonly name?: string;
  /** The names in a directory, in any order. */
  list(path: string): Awaitable<TreeName[]>;
  /** What is known of an entry; a symlink isn't followed. */
  lstat(path: string): Awaitable<TreeStat>;
  /** The text of a symlink as it is stored. */
  readLink(path: string): Awaitable<string>;
  /** Opens a regular file; never a symlink, and without waiting for the other end of a fifo. */
  open(path: string): Awaitable<FileReader>;
  /**
   * Opens a view for one transfer or one walk, which may hold directories open between its calls. A tree without this is
   * used as it is.
   */
  view?(options?: ViewOptions): TreeView;
}

/** Options for {@linkcode FileTree.view}. */
export interface ViewOptions {
  /**
   * Directories that must not be read, as `device:inode`. The set may grow while the view is in use.
   *
   * @default {none}
   */
  readonly refused?: ReadonlySet<string> | undefined;
}

/** A tree as one transfer or walk sees it. */
export interface TreeView extends FileTree {
  /**
   * Checks that the directory that was read under a path still is the one that is there. Throws `ContextError` if another
   * one has taken its place.
   */
  confirm(path: string): void;
  /** Closes what the view holds open. Does nothing the second time. */
  close(): void;
}

/** Opens a view of a tree; one that has none of its own is used as it is. The caller must close it. */
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
