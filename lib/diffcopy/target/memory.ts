import { OutputError } from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { isDirectory, isSymlink, Mode } from "../wire/mode.ts";
import { emptyStat, type Stat } from "../wire/packet.ts";
import { basename, dirname } from "../../internal/go/path.ts";
import type { FileWriter, TreeTarget } from "./target.ts";
import type { FileReader, FileTree, TreeName, TreeStat } from "../tree/tree.ts";

/** Options for {@linkcode memoryTarget}. */
export interface MemoryTargetOptions {
  /**
   * Largest number of bytes that it accepts, including files that are replaced later.
   *
   * @default {1_073_741_824}
   */
  maxBytes?: number | undefined;
}

/** An entry received by a {@linkcode MemoryTarget}. */
export interface ReceivedEntry {
  /** Entry as the daemon announced it. */
  readonly stat: Stat;
  /** Content of a regular file, shared by all names of the file; undefined for anything else. */
  readonly data?: Uint8Array | undefined;
}

/** A tree of files in memory, see {@linkcode memoryTarget}. */
export interface MemoryTarget extends TreeTarget {
  /** Complete entries by path, in the order of completion. */
  readonly entries: ReadonlyMap<string, ReceivedEntry>;
  /**
   * Returns the current entries as a tree, such as for the context of a build. Bytes are not
   * copied.
   */
  tree(): FileTree;
}

/** 1 GiB. */
const MAX_MEMORY_BYTES = 1024 ** 3;

/**
 * Returns a target that receives trees into memory. Further transfers add to it as they would in a
 * directory: later entries replace earlier ones. A transfer that fails leaves the files that were
 * complete.
 *
 * Throws `OptionError` for an invalid `maxBytes`. A transfer with more bytes ends with an
 * {@linkcode OutputError}.
 *
 * ```ts
 * import { memoryTarget } from "@x/bkit/diffcopy";
 *
 * const target = memoryTarget({ maxBytes: 10_000_000 });
 * console.log(target.entries.size); // 0
 * ```
 */
export function memoryTarget(options: MemoryTargetOptions = {}): MemoryTarget {
  const maxBytes = options.maxBytes ?? MAX_MEMORY_BYTES;
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 0) {
    throw invalidOption("maxBytes", "be a whole number of bytes", maxBytes);
  }
  return new Memory(maxBytes);
}

class Memory implements MemoryTarget {
  readonly #entries = new Map<string, ReceivedEntry>();
  readonly #maxBytes: number;
  /** Bytes of files received so far. */
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get entries(): ReadonlyMap<string, ReceivedEntry> {
    return this.#entries;
  }

  tree(): FileTree {
    return new ReceivedTree(this.#entries);
  }

  directory(stat: Stat): void {
    const there = this.#entries.get(stat.path);
    if (there && !isDirectory(there.stat.mode)) this.#drop(stat.path);
    this.#entries.set(stat.path, { stat });
  }

  symlink(stat: Stat): void {
    this.#put({ stat });
  }

  special(stat: Stat): boolean {
    this.#put({ stat });
    return true;
  }

  file(stat: Stat): FileWriter {
    const { path, size } = stat;
    if (this.#bytes + size > this.#maxBytes) {
      throw new OutputError(
        `cannot keep ${path} in memory: the files exceed maxBytes (${this.#maxBytes} bytes)`,
        { advice: "Increase maxBytes of memoryTarget, or receive the files in a directory." },
      );
    }
    this.#bytes += size;
    let data: Uint8Array | undefined = new Uint8Array(size);
    let at = 0;
    return {
      write(bytes: Uint8Array): void {
        data!.set(bytes, at);
        at += bytes.length;
      },
      close: () => {
        this.#put({ stat, data: data! });
        data = undefined;
      },
      abort: () => {
        if (data) this.#bytes -= size;
        data = undefined;
      },
    };
  }

  link(stat: Stat): void {
    const original = this.#entries.get(stat.linkname);
    this.#put(original?.data ? { stat, data: original.data } : { stat });
  }

  finish(): void {}

  abort(): void {}

  #put(entry: ReceivedEntry): void {
    this.#drop(entry.stat.path);
    this.#entries.set(entry.stat.path, entry);
  }

  /** Removes the entry at a path with everything below it. */
  #drop(path: string): void {
    const there = this.#entries.get(path);
    if (!there) return;
    this.#entries.delete(path);
    if (!isDirectory(there.stat.mode)) return;
    for (const name of this.#entries.keys()) {
      if (name.startsWith(`${path}/`)) this.#entries.delete(name);
    }
  }
}

/** The entries of a target at the time of its creation, as a tree. */
class ReceivedTree implements FileTree {
  readonly #entries = new Map<string, ReceivedEntry>([["", { stat: ROOT }]]);
  readonly #names = new Map<string, TreeName[]>([["", []]]);
  /** Files by their data, each with a number and the number of its names. */
  readonly #inodes = new Map<Uint8Array, { ino: number; nlink: number }>();

  constructor(entries: ReadonlyMap<string, ReceivedEntry>) {
    for (const [path, entry] of entries) {
      this.#entries.set(path, entry);
      const directory = isDirectory(entry.stat.mode);
      if (directory) this.#names.set(path, this.#names.get(path) ?? []);
      const up = dirname(path) === "." ? "" : dirname(path);
      const names = this.#names.get(up) ?? [];
      names.push({ name: basename(path), isDirectory: directory });
      this.#names.set(up, names);
      if (!entry.data) continue;
      const inode = this.#inodes.get(entry.data);
      if (inode) inode.nlink++;
      else this.#inodes.set(entry.data, { ino: this.#inodes.size + 1, nlink: 1 });
    }
  }

  list(path: string): TreeName[] {
    const names = this.#names.get(path);
    if (names) return names;
    this.#get(path);
    throw new Deno.errors.NotADirectory(`${path} is not a directory`);
  }

  lstat(path: string): TreeStat {
    const { stat, data } = this.#get(path);
    const { mode, modTime, devmajor, devminor } = stat;
    const { ino, nlink } = (data && this.#inodes.get(data)) ?? { ino: 0, nlink: 1 };
    const size = data?.length ?? (isSymlink(mode) ? stat.size : 0);
    return { mode, size, modTime, nlink, dev: 0, ino, devmajor, devminor };
  }

  readLink(path: string): string {
    return this.#get(path).stat.linkname;
  }

  open(path: string): FileReader {
    const { data = NONE } = this.#get(path);
    let at = 0;
    return {
      stat: () => this.lstat(path),
      read(target: Uint8Array): number {
        const part = data.subarray(at, at + target.length);
        target.set(part);
        at += part.length;
        return part.length;
      },
      close() {},
    };
  }

  #get(path: string): ReceivedEntry {
    const entry = this.#entries.get(path);
    if (entry) return entry;
    throw new Deno.errors.NotFound(`the tree has no entry ${path}`);
  }
}

const NONE = new Uint8Array(0);

const ROOT: Stat = { ...emptyStat(), mode: (Mode.Dir | 0o755) >>> 0 };
