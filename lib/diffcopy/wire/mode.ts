/**
 * The bits of Go's `os.FileMode`, which is what `Stat.mode` holds on the wire
 * (https://pkg.go.dev/io/fs#FileMode). They aren't those of `st_mode`: a folder that is announced with
 * Unix bits is taken for a file.
 */
export const Mode = {
  /** A directory. */
  Dir: 0x80000000,
  /** A symbolic link. */
  Symlink: 0x08000000,
  /** A device; a block device where {@linkcode Mode.CharDevice} isn't set too. */
  Device: 0x04000000,
  /** A fifo. */
  NamedPipe: 0x02000000,
  /** A socket; senders clear it before an entry is announced. */
  Socket: 0x01000000,
  /** Set user id. */
  Setuid: 0x00800000,
  /** Set group id. */
  Setgid: 0x00400000,
  /** A character device, always together with {@linkcode Mode.Device}. */
  CharDevice: 0x00200000,
  /** Sticky. */
  Sticky: 0x00100000,
  /** All bits that say what kind of entry it is; none of them is set for a regular file. */
  Type: 0x8f280000,
  /** The permissions, the same as in `st_mode`. */
  Perm: 0o777,
} as const;

const S_IFMT = 0o170000;

/** Go's type bits for each value of `st_mode & S_IFMT`; what isn't here is a regular file. */
const TYPES: ReadonlyMap<number, number> = new Map([
  [0o010000, Mode.NamedPipe],
  [0o020000, Mode.Device | Mode.CharDevice],
  [0o040000, Mode.Dir],
  [0o060000, Mode.Device],
  [0o120000, Mode.Symlink],
  [0o140000, Mode.Socket],
]);

/** Go's mode for a Unix `st_mode`, as an unsigned 32-bit number. */
export function modeFromUnix(mode: number): number {
  return ((TYPES.get(mode & S_IFMT) ?? 0) | permissions(mode)) >>> 0;
}

/** Go's bits for `chmod`'s: the permissions, setuid, setgid and sticky. */
export function permissions(mode: number): number {
  return (mode & Mode.Perm) |
    (mode & 0o4000 ? Mode.Setuid : 0) |
    (mode & 0o2000 ? Mode.Setgid : 0) |
    (mode & 0o1000 ? Mode.Sticky : 0);
}

/** `chmod`'s bits for Go's: the permissions, setuid, setgid and sticky. */
export function unixPermissions(mode: number): number {
  return (mode & Mode.Perm) |
    (mode & Mode.Setuid ? 0o4000 : 0) |
    (mode & Mode.Setgid ? 0o2000 : 0) |
    (mode & Mode.Sticky ? 0o1000 : 0);
}

/**
 * Go's mode for what Deno knows of an entry. Where the system has no Unix mode (Windows), everything is
 * 0755, as Go's clients make it there.
 */
export function modeFromFileInfo(info: Deno.FileInfo): number {
  if (info.mode !== null) return modeFromUnix(info.mode);
  const type = info.isDirectory ? Mode.Dir : info.isSymlink ? Mode.Symlink : 0;
  return (type | 0o755) >>> 0;
}

/** Whether an entry of this mode is a directory. */
export function isDirectory(mode: number): boolean {
  return (mode & Mode.Dir) !== 0;
}

/** Whether an entry of this mode is a symbolic link. */
export function isSymlink(mode: number): boolean {
  return (mode & Mode.Symlink) !== 0;
}

/** Whether an entry of this mode has data that can be asked for. */
export function isRegular(mode: number): boolean {
  return (mode & Mode.Type) === 0;
}
