import { CancelledError, type ContextError } from "../../errors.ts";
import { Filter, ROOT, type Scope, Verdict } from "../pattern/filter.ts";
import type { PatternLine } from "../pattern/pattern_list.ts";
import { includePatterns } from "./follow_links.ts";
import { isDirectory, isSymlink } from "../wire/mode.ts";
import { compareBytes } from "../../internal/go/path.ts";
import type { Stat } from "../wire/packet.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import {
  type Awaitable,
  type FileTree,
  type TreeName,
  type TreeStat,
  type TreeView,
  viewOf,
  type ViewOptions,
} from "./tree.ts";
import { isDenied, isMissing } from "../../internal/fs_error.ts";
import { isMangled, mangled, unreadable } from "./unreadable.ts";

/** Options for {@linkcode walk}. */
export interface WalkOptions {
  /**
   * Patterns in the language of `.dockerignore`, of which one must match.
   *
   * @default {[], which includes everything}
   */
  include?: readonly string[] | undefined;
  /**
   * Patterns of which none may match in the end, as texts or as lines from `parseIgnoreFile`.
   *
   * @default {[], which excludes nothing}
   */
  exclude?: readonly (string | PatternLine)[] | undefined;
  /**
   * Paths to include together with the targets of their symlinks.
   *
   * @default {[]}
   */
  followPaths?: readonly string[] | undefined;
  /**
   * Called for each entry that cannot be read and that is only matched by patterns with wildcards; it
   * is left out. Without it, such an entry is an error.
   */
  onSkip?: ((error: ContextError) => void) | undefined;
  /** Aborts the walk with a `CancelledError`. */
  signal?: AbortSignal | undefined;
}

/**
 * Lists a tree as the daemon would get it: each directory before its entries, the names of a
 * directory in the order of their bytes, without the root. Symlinks are not followed. Entries that
 * vanish meanwhile are left out. A socket is listed as a socket and sent as an empty file.
 *
 * Throws {@linkcode ContextError} for an entry that cannot be read, unless `onSkip` is given and
 * takes it; for an entry whose name is not UTF-8; and
 * for a directory whose place another one takes during the walk; `OptionError` for an invalid
 * pattern.
 *
 * ```ts
 * import { files, walk } from "@x/bkit/diffcopy";
 *
 * const tree = files({ "src/main.ts": "run();", "src/main_test.ts": "", "README.md": "# Hi" });
 * for await (const { path } of walk(tree, { exclude: ["*.md", "**_test.ts"] })) console.log(path);
 * // src
 * // src/main.ts
 * ```
 */
export async function* walk(
  tree: FileTree,
  options: WalkOptions = {},
): AsyncGenerator<Stat, void, undefined> {
  for await (const batch of walkBatches(tree, options)) yield* batch;
}

/** Largest number of entries in one batch. */
const MAX_BATCH_ENTRIES = 1024;

/** Options for {@linkcode walkBatches}. */
interface BatchOptions extends WalkOptions, ViewOptions {
  /** Adds the marks of files to their times, see `TreeStat.mark`. */
  readonly marks?: boolean | undefined;
}

/** Lists a tree like {@linkcode walk}, in batches of the entries found without a pause. */
export async function* walkBatches(
  tree: FileTree,
  options: BatchOptions,
): AsyncGenerator<Stat[], void, undefined> {
  let view: TreeView;
  try {
    view = viewOf(tree, options);
  } catch (cause) {
    throw unreadable("", cause);
  }
  try {
    yield* batches(view, options);
  } finally {
    view.close();
  }
}

async function* batches(
  tree: TreeView,
  { include = [], exclude = [], followPaths = [], marks = false, onSkip, signal }: BatchOptions,
): AsyncGenerator<Stat[], void, undefined> {
  const filter = new Filter(await includePatterns(tree, include, followPaths, signal), exclude);
  const walker = new Walker(tree, filter, marks, onSkip);
  const costly = totalLength(include) + totalLength(exclude) > MAX_CHEAP_CHARACTERS;
  const slice = new TimeSlice();
  await walker.start();
  for (let more = true; more;) {
    if (signal?.aborted) {
      throw new CancelledError("the walk was cancelled", { cause: signal.reason });
    }
    let pause = false;
    while (more && !pause && walker.found.length < MAX_BATCH_ENTRIES) {
      more = await walker.next();
      pause = costly ? slice.over : slice.step();
    }
    if (walker.found.length > 0) yield walker.found.splice(0);
    if (pause) await slice.pause();
  }
}

/**
 * Largest length of all patterns together with which entries are judged so fast that the clock need
 * not be checked after each.
 */
const MAX_CHEAP_CHARACTERS = 16 * 1024;

function totalLength(patterns: readonly (string | PatternLine)[]): number {
  return patterns.reduce((sum, one) => sum + (typeof one === "string" ? one : one.text).length, 0);
}

/** A directory on the way to the current entry. */
interface Frame {
  readonly path: string;
  readonly names: readonly TreeName[];
  readonly scope: Scope;
  /** Index of the next name. */
  next: number;
  /** False while a hidden directory is only searched. */
  announced: boolean;
}

class Walker {
  /** Entries found since the caller last emptied this list. */
  readonly found: Stat[] = [];
  readonly #tree: TreeView;
  readonly #filter: Filter;
  readonly #marks: boolean;
  readonly #onSkip: WalkOptions["onSkip"];
  /** Directories from the root to the current one. */
  readonly #frames: Frame[] = [];
  /** First path of each file with several names, by device and inode. */
  readonly #linked = new Map<string, string>();

  constructor(tree: TreeView, filter: Filter, marks: boolean, onSkip: WalkOptions["onSkip"]) {
    this.#tree = tree;
    this.#filter = filter;
    this.#marks = marks;
    this.#onSkip = onSkip;
  }

  /** Opens the root. */
  async start(): Promise<void> {
    try {
      this.#push("", await this.#tree.list(""), ROOT, true);
    } catch (cause) {
      throw unreadable("", cause);
    }
  }

  /** Handles one name. Returns true if there is more. */
  async next(): Promise<boolean> {
    const frame = this.#frames.at(-1);
    if (!frame) return false;
    const entry = frame.names[frame.next++];
    if (!entry) {
      this.#frames.pop();
      if (frame.path !== "") this.#tree.confirm(frame.path);
      return this.#frames.length > 0;
    }
    const path = frame.path === "" ? entry.name : `${frame.path}/${entry.name}`;
    if (!entry.isDirectory) {
      if (this.#filter.judge(path, frame.scope) === Verdict.Keep) await this.#announce(path);
      return true;
    }
    const { verdict, scope } = this.#filter.judgeDirectory(path, frame.scope);
    if (verdict === Verdict.Hide) await this.#enter(path, scope, false);
    else if (verdict === Verdict.Keep) {
      const stat = await this.#announce(path);
      if (stat && isDirectory(stat.mode)) await this.#enter(path, scope, true);
    }
    return true;
  }

  async #enter(path: string, scope: Scope, announced: boolean): Promise<void> {
    let names: TreeName[];
    try {
      names = await this.#tree.list(path);
    } catch (error) {
      // Nothing may be wanted in a directory that is not wanted itself.
      const optional = !announced && isDenied(error) && !this.#filter.insistsOn(path);
      if (!optional || this.#onSkip) this.#skip(path, error);
      return;
    }
    this.#push(path, names, scope, announced);
  }

  #push(path: string, names: TreeName[], scope: Scope, announced: boolean): void {
    sortNames(path, names);
    this.#frames.push({ path, names, scope, next: 0, announced });
  }

  /** Announces an entry, after the hidden directories above it, unless it has vanished. */
  async #announce(path: string): Promise<TreeStat | undefined> {
    const stat = await this.#stat(path);
    if (!stat) return undefined;
    if (stat.unreadable) {
      this.#skip(path, stat.unreadable);
      return undefined;
    }
    for (const frame of this.#frames) {
      if (frame.announced) continue;
      const above = await this.#stat(frame.path);
      if (!above || !isDirectory(above.mode)) return undefined;
      this.#add(frame.path, above, "");
      frame.announced = true;
    }
    if (!isSymlink(stat.mode)) this.#add(path, stat, this.#original(path, stat));
    else {
      const text = await this.#ifThere(path, () => this.#tree.readLink(path));
      if (text === undefined) return undefined;
      this.#add(path, stat, text);
    }
    return stat;
  }

  #stat(path: string): Promise<TreeStat | undefined> {
    return this.#ifThere(path, () => this.#tree.lstat(path));
  }

  /** Reads something of an entry; undefined if the entry has vanished. */
  async #ifThere<T>(path: string, read: () => Awaitable<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      this.#skip(path, error);
      return undefined;
    }
  }

  /** Leaves out an entry that cannot be read. Throws the error if the entry must not be missing. */
  #skip(path: string, error: unknown): void {
    if (isMissing(error) && !isMangled(path)) return;
    const failure = unreadable(path, error);
    if (!this.#onSkip || !isDenied(error) || this.#filter.insistsOn(path)) throw failure;
    this.#onSkip(failure);
  }

  #add(path: string, stat: TreeStat, linkname: string): void {
    this.found.push({
      path,
      mode: stat.mode,
      uid: 0,
      gid: 0,
      size: isDirectory(stat.mode) ? 0 : stat.size,
      modTime: this.#marks ? stat.modTime + BigInt(stat.mark ?? 0) : stat.modTime,
      linkname,
      devmajor: stat.devmajor,
      devminor: stat.devminor,
    });
  }

  /** Returns the path under which a file was already announced; empty for the first. */
  #original(path: string, stat: TreeStat): string {
    if (stat.nlink < 2 || stat.ino === 0 || isDirectory(stat.mode)) return "";
    const key = `${stat.dev}:${stat.ino}`;
    const first = this.#linked.get(key);
    if (first === undefined) this.#linked.set(key, path);
    return first ?? "";
  }
}

/** Sorts names by their bytes. */
function sortNames(path: string, names: TreeName[]): void {
  if (names.some((entry) => /[\ud800-\uffff]/.test(entry.name))) {
    names.sort((a, b) => compareBytes(a.name, b.name));
    const twice = names.find((entry, i) => entry.name === names[i + 1]?.name);
    if (twice) throw mangled(path === "" ? twice.name : `${path}/${twice.name}`);
  } else names.sort((a, b) => a.name < b.name ? -1 : 1); // UTF-16 has the same order below U+D800
}
