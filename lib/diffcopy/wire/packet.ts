/** Kinds of packets (`fsutil/types/wire.proto`). */
export const PacketType = {
  /** An entry of the listing, or without one its end. */
  Stat: 0,
  /** A request for the data of a file. */
  Req: 1,
  /** A piece of a file's data; an empty piece ends the file. */
  Data: 2,
  /** The receiver has everything; also the sender's answer. */
  Fin: 3,
  /** One side has failed; the data is the reason. */
  Err: 4,
} as const;

/**
 * An entry as it is announced (`fsutil/types/stat.proto`). It has no extended attributes, because
 * Deno can neither read nor write them.
 */
export interface Stat {
  /** Path relative to the root, with `/` between its parts and without `.` and `..`. */
  path: string;
  /** Go's `os.FileMode`, see `Mode`. */
  mode: number;
  /** User id of the owner. Everything sent belongs to 0, as with BuildKit's own clients. */
  uid: number;
  /** Group id, likewise 0. */
  gid: number;
  /** Size in bytes; 0 for a directory, the length of the text for a symlink. */
  size: number;
  /** Time of the last change, in nanoseconds since 1970. */
  modTime: bigint;
  /**
   * Text of a symlink; for anything else the path of an earlier entry with the same file (a hard
   * link), or empty.
   */
  linkname: string;
  /** Major number of a device, otherwise 0. */
  devmajor: number;
  /** Minor number of a device, otherwise 0. */
  devminor: number;
}

/** Returns an empty entry: fields that a packet leaves out are zero or empty. */
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
