/** The kinds of packets, `fsutil/types/wire.proto`. */
export const PacketType = {
  /** An entry of the listing; without one, the end of the listing. */
  Stat: 0,
  /** Asks for a file's data. */
  Req: 1,
  /** A piece of a file's data; an empty one ends the file. */
  Data: 2,
  /** All has been received, and the answer to it. */
  Fin: 3,
  /** The sender of it has failed; its data is the reason. */
  Err: 4,
} as const;

/**
 * One entry as it is announced, `fsutil/types/stat.proto`. Extended attributes aren't there: Deno can
 * neither read nor write them.
 */
export interface Stat {
  /** Relative to the root, with `/` between its parts, no `.` or `..` among them. */
  path: string;
  /** Go's `os.FileMode`, see `Mode`. */
  mode: number;
  /** The owner. What is sent belongs to 0, as with BuildKit's own clients. */
  uid: number;
  /** The group, 0 likewise. */
  gid: number;
  /** In bytes; 0 for a directory, the length of the text for a symlink. */
  size: number;
  /** When it was last changed, in nanoseconds since 1970. */
  modTime: bigint;
  /**
   * The text of a symlink; for everything else the path of an earlier entry of which this is another
   * name (a hard link), or empty.
   */
  linkname: string;
  /** For a device its major number, else 0. */
  devmajor: number;
  /** For a device its minor number, else 0. */
  devminor: number;
}

/** An entry of which nothing is known: what a packet leaves out is zero or empty. */
export function emptyStat(): Stat {
  return {
    path: "",
    mode: 0,
    uid: 0,
    gid: 0,
    size: 0,
    modTime: 0n,
    linkname: "",
    devmajor: 0,
    devminor: 0,
  };
}
