/** Information about entries on disk. */
import { closeSync, constants, openSync } from "node:fs";
import { crc32 } from "node:zlib";
import { isDenied } from "../../internal/fs_error.ts";
import { modeFromFileInfo } from "../wire/mode.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import type { FileReader, TreeStat } from "./tree.ts";

/** Flags for opening a file: follow no symlink, and do not wait for the other end of a fifo. */
export const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/**
 * Returns information about an entry, and the error if it is a file that this user is not allowed to
 * read.
 */
export function checkedStat(place: string): TreeStat {
  const info = Deno.lstatSync(place);
  const stat = treeStat(info);
  if (!info.isFile || !mayBeDenied(info)) return stat;
  const unreadable = readFailure(place);
  return unreadable ? { ...stat, unreadable } : stat;
}

/** The user of this process; undefined if Deno must not tell: it would ask the person for it. */
const USER = Deno.permissions.querySync({ name: "sys", kind: "uid" }).state === "granted"
  ? Deno.uid() ?? undefined
  : undefined;

/**
 * Returns true if the mode of a file may keep this user from reading it, so that it is worth a
 * system call to find out. Groups are not looked at: a user can be in many. Root is rarely kept from
 * anything, except without its capabilities.
 */
function mayBeDenied({ mode, uid }: Deno.FileInfo): boolean {
  if (USER === undefined || mode === null) return false;
  if (uid === USER) return (mode & 0o400) === 0;
  return (mode & (USER === 0 ? 0o444 : 0o004)) === 0;
}

/** Tries to open a file. Returns the error if this user is not allowed to. */
function readFailure(place: string): Error | undefined {
  try {
    closeSync(openSync(place, OPEN_FLAGS));
    return undefined;
  } catch (error) {
    return isDenied(error) ? error as Error : undefined;
  }
}

/** The last moment that the wire can tell: 2262-04-11. */
const MAX_TIME_MS = Number((2n ** 63n - 1n) / 1_000_000n);

/** Number of values of a mark; a prime, so that all bits of what it is made of count. */
const MARKS = 999_983;

/**
 * Returns a number that changes if a file is written to, or if another one takes its place, even if
 * its size and the time of its last change stay: that is what a build with fixed times does. Deno
 * reports the time of the last change of the inode in whole seconds.
 */
function mark({ ino, size, ctime }: Deno.FileInfo): number {
  const seconds = Math.floor((ctime?.getTime() ?? 0) / 1000);
  return (((ino ?? 0) % MARKS) * 31 + (seconds % MARKS) * 17 + size % MARKS) % MARKS;
}

/** Number of bytes to read at a time. */
const CHUNK_BYTES = 256 * 1024;

/** Returns the mark of a file together with its content. */
export async function contentMark(reader: FileReader, mark: number): Promise<number> {
  const buffer = new Uint8Array(CHUNK_BYTES);
  const slice = new TimeSlice();
  let checksum = 0;
  for (;;) {
    const count = await reader.read(buffer);
    if (count === 0) return (mark + checksum) % MARKS;
    checksum = crc32(buffer.subarray(0, count), checksum);
    if (slice.over) await slice.pause();
  }
}

/** Returns the information about an entry that the system gives. */
export function treeStat(info: Deno.FileInfo): TreeStat {
  const rdev = info.rdev ?? 0;
  const milliseconds = info.mtime?.getTime() ?? 0;
  return {
    mode: modeFromFileInfo(info),
    size: info.size,
    modTime: BigInt(Math.max(-MAX_TIME_MS, Math.min(MAX_TIME_MS, milliseconds))) * 1_000_000n,
    mark: info.isFile ? mark(info) : undefined,
    // `touch` sets the time of the last access, too; writing to a file does not.
    touched: info.atime !== null && info.atime.getTime() === milliseconds,
    nlink: info.nlink ?? 1,
    dev: info.dev,
    // beyond 2^53 two files might look like one
    ino: Number.isSafeInteger(info.ino) ? info.ino ?? 0 : 0,
    devmajor: rdev >>> 8 & 0xfff,
    devminor: rdev & 0xff | Math.floor(rdev / 0x1000) & 0xfff00,
  };
}
