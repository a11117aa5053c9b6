import { OptionError } from "../../errors.ts";
import { utf8Length } from "../wire/encode.ts";
import { Mode, permissions } from "../wire/mode.ts";
import { basename, clean, dirname } from "../../internal/go/path.ts";
import type { Awaitable, FileReader, FileTree, TreeName, TreeStat } from "./tree.ts";

/** A regular file of {@linkcode files}. */
export interface MemoryFile {
  /** Content; text becomes UTF-8. Bytes are not copied. */
  content: string | Uint8Array;
  /**
   * Bits of `chmod`.
   *
   * @default {0o644}
   */
  mode?: number | undefined;
  /**
   * Time of the last change.
   *
   * @default {a fixed day, with a fraction of a second that depends on the content}
   */
  modTime?: Date | undefined;
}

/** A symlink of {@linkcode files}. */
export interface MemoryLink {
  /** Text of the symlink: relative to its directory, or absolute from the root of the tree. */
  linkname: string;
}

/** A directory of {@linkcode files}, needed only if it is empty or has a mode of its own. */
export interface MemoryDirectory {
  /** Discriminates the union of entries. */
  directory: true;
  /**
   * Bits of `chmod`.
   *
   * @default {0o755}
   */
  mode?: number | undefined;
}

/** An entry of {@linkcode files}. Plain text or bytes stand for a file with mode 0644. */
export type MemoryEntry = string | Uint8Array | MemoryFile | MemoryLink | MemoryDirectory;

/**
 * Returns a tree of values in memory, without a temporary directory. Parent directories are
 * created.
 *
 * Files without a time all get the same one, so that images built from them do not change from run
 * to run. Only its nanoseconds depend on the content, because a daemon takes a file of the same
 * size and time as unchanged and does not request it again.
 *
 * Throws {@linkcode OptionError} for an empty path, a path that leads out of the tree, and a path
 * below a file.
 *
 * ```ts
 * import { files } from "@x/bkit/diffcopy";
 *
 * files({
 *   "Dockerfile": "FROM scratch\nCOPY . /\n",
 *   "bin/run": { content: "#!/bin/sh\n", mode: 0o755 },
 * });
 * ```
 */
export function files(entries: Readonly<Record<string, MemoryEntry>>): FileTree {
  const tree = new MemoryTree();
  for (const [path, entry] of Object.entries(entries)) tree.add(path, entry);
  return tree;
}

/** Time of files without one: the first day that a ZIP archive can hold in every time zone. */
const FIRST_DAY_NS = BigInt(Date.UTC(1980, 0, 2)) * 1_000_000n;

const MODE_BITS = 0o7777;

interface Node {
  mode: number;
  content: Uint8Array;
  linkname: string;
  /** Computed when it is first needed, unless a time was given. */
  modTime: bigint | undefined;
  children: Map<string, TreeName> | undefined;
}

class MemoryTree implements FileTree {
  readonly #nodes = new Map<string, Node>([["", directoryNode(0o755)]]);

  add(given: string, entry: MemoryEntry): void {
    const path = clean(given);
    if (path === "." || path.startsWith("/") || path === ".." || path.startsWith("../")) {
      throw new OptionError(
        `cannot add ${
          JSON.stringify(given)
        } to a tree: its path must be relative and inside the tree`,
      );
    }
    if (path.includes("\0") || !path.isWellFormed()) {
      throw new OptionError(
        `cannot add ${JSON.stringify(given)} to a tree: its path has a NUL or a lone surrogate`,
      );
    }
    const node = toNode(entry, path);
    const there = this.#nodes.get(path);
    if (there) {
      if (!there.children || !node.children) {
        throw new OptionError(
          `cannot add ${JSON.stringify(path)} to a tree: the tree already has an entry there`,
        );
      }
      there.mode = node.mode;
      return;
    }
    this.#link(path, node.children !== undefined);
    this.#nodes.set(path, node);
  }

  list(path: string): TreeName[] {
    const { children } = this.#get(path);
    if (!children) throw new Deno.errors.NotADirectory(`${path} is not a directory`);
    return [...children.values()];
  }

  lstat(path: string): Awaitable<TreeStat> {
    const node = this.#get(path);
    if (node.modTime !== undefined) return stat(node, node.modTime);
    return fraction(node.content).then((nanoseconds) =>
      stat(node, node.modTime = FIRST_DAY_NS + nanoseconds)
    );
  }

  readLink(path: string): string {
    return this.#get(path).linkname;
  }

  open(path: string): FileReader {
    const { content } = this.#get(path);
    let at = 0;
    return {
      stat: () => this.lstat(path),
      read(target: Uint8Array): number {
        const part = content.subarray(at, at + target.length);
        target.set(part);
        at += part.length;
        return part.length;
      },
      close() {},
    };
  }

  #get(path: string): Node {
    const node = this.#nodes.get(path);
    if (node) return node;
    for (let up = dirname(path); up !== "."; up = dirname(up)) {
      const above = this.#nodes.get(up);
      if (above && !above.children) {
        throw new Deno.errors.NotADirectory(`${up} is not a directory`);
      }
      if (above) break;
    }
    throw new Deno.errors.NotFound(`the tree has no entry ${path}`);
  }

  /** Adds a path to its parent directory, which is created if it is missing. */
  #link(path: string, isDirectory: boolean): void {
    const up = dirname(path) === "." ? "" : dirname(path);
    let parent = this.#nodes.get(up);
    if (!parent) {
      this.#link(up, true);
      parent = directoryNode(0o755);
      this.#nodes.set(up, parent);
    }
    if (!parent.children) {
      throw new OptionError(
        `cannot add ${JSON.stringify(path)} to a tree: ${JSON.stringify(up)} is not a directory`,
      );
    }
    const name = basename(path);
    parent.children.set(name, { name, isDirectory });
  }
}

const EMPTY = new Uint8Array(0);

function toNode(entry: MemoryEntry, path: string): Node {
  if (typeof entry === "string" || entry instanceof Uint8Array) {
    return fileNode({ content: entry }, path);
  }
  if ("content" in entry) return fileNode(entry, path);
  if ("directory" in entry) return directoryNode(checkedMode(entry.mode ?? 0o755, path));
  if (entry.linkname === "" || entry.linkname.includes("\0")) {
    throw new OptionError(
      `cannot add ${JSON.stringify(path)} to a tree: its link is empty or has a NUL`,
    );
  }
  return {
    mode: Mode.Symlink | 0o777,
    content: EMPTY,
    linkname: entry.linkname,
    modTime: FIRST_DAY_NS,
    children: undefined,
  };
}

function fileNode(file: MemoryFile, path: string): Node {
  const { content, modTime } = file;
  if (modTime && Number.isNaN(modTime.getTime())) {
    throw new OptionError(
      `cannot add ${JSON.stringify(path)} to a tree: its modTime is not a valid date`,
    );
  }
  return {
    mode: permissions(checkedMode(file.mode ?? 0o644, path)),
    content: typeof content === "string" ? new TextEncoder().encode(content) : content,
    linkname: "",
    modTime: modTime ? BigInt(modTime.getTime()) * 1_000_000n : undefined,
    children: undefined,
  };
}

function directoryNode(mode: number): Node {
  return {
    mode: (Mode.Dir | permissions(mode)) >>> 0,
    content: EMPTY,
    linkname: "",
    modTime: FIRST_DAY_NS,
    children: new Map(),
  };
}

function checkedMode(mode: number, path: string): number {
  if (Number.isInteger(mode) && mode >= 0 && mode <= MODE_BITS) return mode;
  throw new OptionError(
    `cannot add ${JSON.stringify(path)} to a tree: ` +
      `its mode must be a whole number from 0 to 0o7777 (got ${mode})`,
  );
}

function stat(node: Node, modTime: bigint): TreeStat {
  return {
    mode: node.mode,
    size: node.linkname ? utf8Length(node.linkname) : node.content.length,
    modTime,
    nlink: 1,
    dev: 0,
    ino: 0,
    devmajor: 0,
    devminor: 0,
  };
}

/**
 * Returns nanoseconds of less than a second, the same for the same content. Computed off the event
 * loop.
 */
async function fraction(content: Uint8Array): Promise<bigint> {
  const digest = await crypto.subtle.digest("SHA-1", content as Uint8Array<ArrayBuffer>);
  return BigInt(new DataView(digest).getUint32(0) % 1_000_000_000);
}
