import { ProtocolError } from "../../errors.ts";
import { utf8Length } from "../wire/encode.ts";
import { isDirectory, Mode } from "../wire/mode.ts";
import { OrderCheck } from "./order.ts";
import type { Stat } from "../wire/packet.ts";
import { basename } from "../wire/path.ts";

/** The most bytes of a path or of a symlink's text: Linux takes 4096 with a NUL at the end (`PATH_MAX`). */
const MAX_PATH_BYTES = 4095;

/** The most bytes of a single name (`NAME_MAX`). */
const MAX_NAME_BYTES = 255;

/** How much a listing may hold, so that one without an end doesn't take all memory. */
export interface ListingLimits {
  /** How many entries. */
  readonly entries: number;
  /** How many bytes all paths and links have together. */
  readonly pathBytes: number;
}

/** What an entry is. A `link` is another name of an earlier entry, and `special` a device, a fifo or a socket. */
export type EntryKind = "directory" | "symlink" | "link" | "special" | "file";

/** Every kind that an entry's type bits can say; one of a kind that isn't here can't be. */
const KINDS: ReadonlyMap<number, { kind: EntryKind; name: string }> = new Map([
  [0, { kind: "file", name: "file" }],
  [Mode.Dir, { kind: "directory", name: "directory" }],
  [Mode.Symlink, { kind: "symlink", name: "symlink" }],
  [Mode.Device, { kind: "special", name: "block device" }],
  [Mode.Device | Mode.CharDevice, { kind: "special", name: "character device" }],
  [Mode.NamedPipe, { kind: "special", name: "fifo" }],
  [Mode.Socket, { kind: "special", name: "socket" }],
]);

/** What kind of entry a mode is of, in words. */
export function kindName(mode: number): string {
  return KINDS.get((mode & Mode.Type) >>> 0)?.name ?? "entry of an unknown kind";
}

/**
 * Checks a listing that comes from a peer, entry by entry: the order (see {@linkcode OrderCheck}), names that no
 * file can have, kinds, hard links, and how much there is of it all.
 */
export class ListingCheck {
  readonly #order = new OrderCheck();
  readonly #originals = new Set<string>();
  readonly #limits: ListingLimits;
  #count = 0;
  #bytes = 0;

  /** Takes no more than `limits` say. */
  constructor(limits: ListingLimits) {
    this.#limits = limits;
  }

  /** How many entries there were; the next one has this number. */
  get count(): number {
    return this.#count;
  }

  /** Takes the next entry and says what it is. Throws {@linkcode ProtocolError} where it can't be. */
  take(entry: Stat): EntryKind {
    this.#checkAmount(entry);
    checkText("path", entry.path, entry.path);
    if (utf8Length(basename(entry.path)) > MAX_NAME_BYTES) {
      throw new ProtocolError(
        `the daemon sent an entry ${
          shown(entry.path)
        } whose name is longer than ${MAX_NAME_BYTES} bytes`,
      );
    }
    this.#order.check(entry.path, isDirectory(entry.mode));
    this.#count++;
    const kind = KINDS.get((entry.mode & Mode.Type) >>> 0)?.kind;
    if (!kind) {
      throw new ProtocolError(
        `the daemon sent ${shown(entry.path)} with mode 0x${entry.mode.toString(16)}, ` +
          "which is no kind of entry",
      );
    }
    if (kind === "directory") return kind;
    checkText("link", entry.linkname, entry.path);
    if (kind === "symlink") {
      if (entry.linkname !== "") return kind;
      throw new ProtocolError(`the daemon sent a symlink ${shown(entry.path)} that leads nowhere`);
    }
    if (entry.linkname !== "") return this.#link(entry);
    this.#originals.add(entry.path);
    return kind;
  }

  /** A hard link may only lead to what came before as something of its own (fsutil, `hardlinks.go`). */
  #link(entry: Stat): EntryKind {
    if (this.#originals.has(entry.linkname)) return "link";
    throw new ProtocolError(
      `the daemon sent ${shown(entry.path)} as a hard link to ${shown(entry.linkname)}, ` +
        "which is no file that it announced before",
    );
  }

  #checkAmount(entry: Stat): void {
    const { entries, pathBytes } = this.#limits;
    this.#bytes += utf8Length(entry.path) + utf8Length(entry.linkname);
    if (this.#count < entries && this.#bytes <= pathBytes) return;
    throw new ProtocolError(
      this.#count < entries
        ? `the daemon sent a listing with more than ${pathBytes} bytes of paths`
        : `the daemon sent a listing of more than ${entries} entries`,
    );
  }
}

function checkText(what: string, text: string, path: string): void {
  if (text.includes("\0")) {
    throw new ProtocolError(
      `the daemon sent an entry ${shown(path)} whose ${what} has a NUL in it`,
    );
  }
  if (text.length > MAX_PATH_BYTES / 4 && utf8Length(text) > MAX_PATH_BYTES) {
    throw new ProtocolError(
      `the daemon sent an entry ${
        shown(path)
      } whose ${what} is longer than ${MAX_PATH_BYTES} bytes`,
    );
  }
}

/** A path for a message, cut where it's long. */
function shown(path: string): string {
  return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
}
