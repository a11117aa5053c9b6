import { ProtocolError } from "../../errors.ts";
import { utf8Length } from "../wire/encode.ts";
import { isDirectory, Mode } from "../wire/mode.ts";
import { OrderCheck } from "./order.ts";
import type { Stat } from "../wire/packet.ts";
import { basename } from "../../internal/go/path.ts";

/**
 * Longest path or text of a symlink: Linux allows 4096 bytes with the NUL at the end (`PATH_MAX`).
 */
const MAX_PATH_BYTES = 4095;

/** Longest name (`NAME_MAX`). */
const MAX_NAME_BYTES = 255;

/** Limits of a listing, so that an endless one does not take all memory. */
export interface ListingLimits {
  /** Number of entries. */
  readonly entries: number;
  /** Bytes of all paths and links together. */
  readonly pathBytes: number;
}

/**
 * Kind of an entry. A `link` is another name of an earlier entry, `special` is a device, a fifo or
 * a socket.
 */
export type EntryKind = "directory" | "symlink" | "link" | "special" | "file";

/** Kinds by an entry's type bits; other bits are invalid. */
const KINDS: ReadonlyMap<number, { kind: EntryKind; name: string }> = new Map([
  [0, { kind: "file", name: "file" }],
  [Mode.Dir, { kind: "directory", name: "directory" }],
  [Mode.Symlink, { kind: "symlink", name: "symlink" }],
  [Mode.Device, { kind: "special", name: "block device" }],
  [Mode.Device | Mode.CharDevice, { kind: "special", name: "character device" }],
  [Mode.NamedPipe, { kind: "special", name: "fifo" }],
  [Mode.Socket, { kind: "special", name: "socket" }],
]);

/** Returns the kind of an entry in words. */
export function kindName(mode: number): string {
  return KINDS.get((mode & Mode.Type) >>> 0)?.name ?? "entry of an unknown kind";
}

/**
 * Checks the listing of a peer, entry by entry: the order (see {@linkcode OrderCheck}), invalid
 * names, kinds, hard links, and the amount of everything.
 */
export class ListingCheck {
  readonly #order = new OrderCheck();
  readonly #originals = new Set<string>();
  readonly #limits: ListingLimits;
  #count = 0;
  #bytes = 0;

  /** Creates a check with limits. */
  constructor(limits: ListingLimits) {
    this.#limits = limits;
  }

  /** Number of entries so far, which is the number of the next one. */
  get count(): number {
    return this.#count;
  }

  /**
   * Checks the next entry and returns its kind. Throws {@linkcode ProtocolError} if it is invalid.
   */
  take(entry: Stat): EntryKind {
    this.#checkAmount(entry);
    checkText("path", entry.path, entry.path);
    if (utf8Length(basename(entry.path)) > MAX_NAME_BYTES) {
      throw new ProtocolError(
        `the daemon sent the path ${shown(entry.path)}; ` +
          `expected a name of at most ${MAX_NAME_BYTES} bytes`,
      );
    }
    this.#order.check(entry.path, isDirectory(entry.mode));
    this.#count++;
    const kind = KINDS.get((entry.mode & Mode.Type) >>> 0)?.kind;
    if (!kind) {
      throw new ProtocolError(
        `the daemon sent ${shown(entry.path)} with mode 0x${entry.mode.toString(16)}; ` +
          "expected a file, directory, symlink, device, fifo or socket",
      );
    }
    if (kind === "directory") return kind;
    checkText("link target", entry.linkname, entry.path);
    if (kind === "symlink") {
      if (entry.linkname !== "") return kind;
      throw new ProtocolError(
        `the daemon sent the symlink ${shown(entry.path)} without a target; expected a path`,
      );
    }
    if (entry.linkname !== "") return this.#link(entry);
    this.#originals.add(entry.path);
    return kind;
  }

  /**
   * Checks that a hard link leads to an earlier entry that is not a link itself (fsutil,
   * `hardlinks.go`).
   */
  #link(entry: Stat): EntryKind {
    if (this.#originals.has(entry.linkname)) return "link";
    throw new ProtocolError(
      `the daemon sent ${shown(entry.path)} as a hard link to ${shown(entry.linkname)}; ` +
        "expected a file that it announced before",
    );
  }

  #checkAmount(entry: Stat): void {
    const { entries, pathBytes } = this.#limits;
    this.#bytes += utf8Length(entry.path) + utf8Length(entry.linkname);
    if (this.#count < entries && this.#bytes <= pathBytes) return;
    throw new ProtocolError(
      this.#count < entries
        ? `the daemon sent more than ${pathBytes} bytes of paths, which is the limit`
        : `the daemon sent more than ${entries} entries, which is the limit`,
    );
  }
}

function checkText(what: string, text: string, path: string): void {
  if (text.includes("\0")) {
    throw new ProtocolError(
      `the daemon sent ${shown(path)} with a NUL character in its ${what}; expected none`,
    );
  }
  if (text.length > MAX_PATH_BYTES / 4 && utf8Length(text) > MAX_PATH_BYTES) {
    throw new ProtocolError(
      `the daemon sent ${shown(path)} with a ${what} that is too long; ` +
        `expected at most ${MAX_PATH_BYTES} bytes`,
    );
  }
}

/** Shortens a path for a message. */
function shown(path: string): string {
  return JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
}
