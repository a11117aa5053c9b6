/** A directory of a tree that is sent, with everything in it that is announced. */
export interface DirectorySize {
  /** Path of the directory, of at most two parts; empty for files in the root. */
  readonly path: string;
  /** Number of regular files. */
  readonly files: number;
  /** Bytes of these files. */
  readonly bytes: number;
}

/** Parts of a path by which files are counted together. */
const DEPTH = 2;

/** Number of directories that are told apart; files in further ones are not counted. */
const MAX_DIRECTORIES = 10_000;

/** Share of the bytes of a directory that is nearly all of them. */
const NEARLY_ALL = 0.9;

/** Counts the files of a tree by directory, in the order of a walk. */
export class DirectorySizes {
  readonly #sizes = new Map<string, { files: number; bytes: number }>();
  /** Directory of the last file with a slash, and what is counted for it. */
  #prefix = "";
  #current: { files: number; bytes: number } | undefined;

  /** Counts a file. */
  add(path: string, bytes: number): void {
    if (!this.#current || !this.#isCurrent(path)) this.#enter(path);
    if (!this.#current) return;
    this.#current.files++;
    this.#current.bytes += bytes;
  }

  /** Returns up to `count` directories with the most bytes, largest first. */
  largest(count: number): DirectorySize[] {
    return [...this.#sizes].map(([path, { files, bytes }]) => ({ path, files, bytes }))
      .sort((a, b) => b.bytes - a.bytes || b.files - a.files).slice(0, count);
  }

  /**
   * Returns up to `count` directories with the most bytes, each with everything below it, largest
   * first, and a directory before those in it. The empty path stands for the files in the root.
   */
  cumulative(count: number): DirectorySize[] {
    const sizes = new Map<string, { files: number; bytes: number }>();
    for (const [path, { files, bytes }] of this.#sizes) {
      for (let end = path.indexOf("/");; end = -1) {
        const directory = end < 0 ? path : path.slice(0, end);
        const sum = sizes.get(directory) ?? { files: 0, bytes: 0 };
        sizes.set(directory, { files: sum.files + files, bytes: sum.bytes + bytes });
        if (end < 0) break;
      }
    }
    return [...sizes].map(([path, size]) => ({ path, ...size }))
      .sort((a, b) => b.bytes - a.bytes || b.files - a.files || a.path.length - b.path.length)
      .slice(0, count);
  }

  /**
   * Returns up to `count` directories in which most of the bytes are, none in another, largest first. A
   * directory in the root stands for one in it that has nearly all of its bytes.
   */
  heaviest(count: number): DirectorySize[] {
    const all = this.cumulative(Infinity);
    return all.filter(({ path }) => path !== "" && !path.includes("/")).slice(0, count)
      .map((whole) => {
        const inside = all.find(({ path }) => path.startsWith(`${whole.path}/`));
        return inside && inside.bytes >= whole.bytes * NEARLY_ALL ? inside : whole;
      });
  }

  /** Returns true if a file counts for the directory of the one before: no string is made. */
  #isCurrent(path: string): boolean {
    if (this.#prefix === "") return !path.includes("/");
    if (!path.startsWith(this.#prefix)) return false;
    const depth = this.#prefix.indexOf("/") === this.#prefix.length - 1 ? 1 : DEPTH;
    return depth === DEPTH || path.indexOf("/", this.#prefix.length) < 0;
  }

  #enter(path: string): void {
    let end = -1;
    for (let i = 0; i < DEPTH; i++) {
      const next = path.indexOf("/", end + 1);
      if (next < 0) break;
      end = next;
    }
    this.#prefix = path.slice(0, end + 1);
    const name = this.#prefix.slice(0, -1);
    this.#current = this.#sizes.get(name);
    if (this.#current || this.#sizes.size >= MAX_DIRECTORIES) return;
    this.#sizes.set(name, this.#current = { files: 0, bytes: 0 });
  }
}
