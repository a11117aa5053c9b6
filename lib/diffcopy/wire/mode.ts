/**
 * Bits of Go's `os.FileMode`, which `Stat.mode` holds on the wire
 * (https://pkg.go.dev/io/fs#FileMode). They differ from those of `st_mode`: a daemon takes a
 * directory with Unix bits for a file.
 */
export const Mode = {
  /** A directory. */
  Dir: 0x80000000,
  /** A symbolic link. */
  Symlink: 0x08000000,
  /** A device; a block device unless {@linkcode Mode.CharDevice} is set, too. */
  Device: 0x04000000,
  /** A fifo. */
  NamedPipe: 0x02000000,
  /** A socket; senders clear this bit before they announce an entry. */
  Socket: 0x01000000,
  /** Set-user-id. */
  Setuid: 0x00800000,
  /** Set-group-id. */
  Setgid: 0x00400000,
  /** A character device, always together with {@linkcode Mode.Device}. */
  CharDevice: 0x00200000,
  /** Sticky. */
  Sticky: 0x00100000,
  /** All bits for the kind of an entry; none is set for a regular file. */
  Type: 0x8f280000,
  /** Permissions, the same as in `st_mode`. */
  Perm: 0o777,
} as const;

const S_IFMT = 0o170000;

/** Go's type bits by `st_mode & S_IFMT`; other values are regular files. */
const TYPES: ReadonlyMap<number, number> = new Map([
  [0o010000, Mode.NamedPipe],
  [0o020000, Mode.Device | Mode.CharDevice],
  [0o040000, Mode.Dir],
  [0o060000, Mode.Device],
  [0o120000, Mode.Symlink],
  [0o140000, Mode.Socket],
]);

/** Converts a Unix `st_mode` to Go's mode, an unsigned 32-bit number. */
export function modeFromUnix(mode: number): number {
  return ((TYPES.get(mode & S_IFMT) ?? 0) | permissions(mode)) >>> 0;
}

/** Converts the bits of `chmod` (permissions, setuid, setgid, sticky) to Go's. */
export function permissions(mode: number): number {
  return (mode & Mode.Perm) |
    (mode & 0o4000 ? Mode.Setuid : 0) |
    (mode & 0o2000 ? Mode.Setgid : 0) |
    (mode & 0o1000 ? Mode.Sticky : 0);
}

/** Converts Go's bits to those of `chmod`: permissions, setuid, setgid and sticky. */
export function unixPermissions(mode: number): number {
  return (mode & Mode.Perm) |
    (mode & Mode.Setuid ? 0o4000 : 0) |
    (mode & Mode.Setgid ? 0o2000 : 0) |
    (mode & Mode.Sticky ? 0o1000 : 0);
}

/**
 * Returns Go's mode for Deno's information about an entry. On systems without Unix modes (Windows),
 * permissions are 0755, as with Go's clients.
 */
export function modeFromFileInfo(info: Deno.FileInfo): number {
  if (info.mode !== null) return modeFromUnix(info.mode);
  const type = info.isDirectory ? Mode.Dir : info.isSymlink ? Mode.Symlink : 0;
  return (type | 0o755) >>> 0;
}

/** Returns true for the mode of a directory. */
export function isDirectory(mode: number): boolean {
  return (mode & Mode.Dir) !== 0;
}

/** Returns true for the mode of a symbolic link. */
export function isSymlink(mode: number): boolean {
  return (mode & Mode.Symlink) !== 0;
}

/** Returns true for the mode of a regular file, whose data can be requested. */
export function isRegular(mode: number): boolean {
  return (mode & Mode.Type) === 0;
}
