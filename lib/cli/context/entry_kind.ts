import { Mode } from "../../diffcopy/wire/mode.ts";

/** Kind of an entry of a context. */
export type EntryKind = "file" | "directory" | "symlink" | "fifo" | "socket" | "device";

/** Returns the kind of an entry with a mode of Go. */
export function entryKind(mode: number): EntryKind {
  if (mode & Mode.Dir) return "directory";
  if (mode & Mode.Symlink) return "symlink";
  if (mode & Mode.NamedPipe) return "fifo";
  if (mode & Mode.Socket) return "socket";
  return mode & Mode.Device ? "device" : "file";
}

/** Returns the number of bytes that are sent for an entry: a further name of a file has none. */
export function bytesOf(
  { mode, size, linkname }: { mode: number; size: number; linkname: string },
): number {
  return entryKind(mode) === "file" && linkname === "" ? size : 0;
}
