import { TimeSlice } from "../../internal/time_slice.ts";
import { PatternIndex } from "../pattern/pattern_index.ts";
import { type PatternLine, PatternList } from "../pattern/pattern_list.ts";
import {
  type FileTree,
  type TreeName,
  type TreeView,
  viewOf,
  type ViewOptions,
} from "../tree/tree.ts";

/**
 * Finds the lines of an ignore file that match nothing in a tree. It watches the directories that a
 * walk reads, so what lies in an excluded directory does not count: a line that matches only there
 * has no effect either.
 */
export class RuleUsage {
  readonly #lines: readonly PatternLine[];
  readonly #patterns: PatternList;
  readonly #index: PatternIndex;
  /** Numbers of the patterns that have not matched yet. */
  readonly #unused: Set<number>;

  /** Throws {@linkcode OptionError} for an invalid pattern. */
  constructor(lines: readonly PatternLine[]) {
    this.#lines = lines;
    this.#patterns = new PatternList(lines);
    this.#index = new PatternIndex(this.#patterns.all);
    this.#unused = new Set(this.#patterns.all.keys());
  }

  /** The lines that have matched nothing yet, in the order of the file. */
  get unused(): PatternLine[] {
    return [...this.#unused].map((number) => this.#lines[number]!);
  }

  /** Returns a tree whose directories are watched when they are listed. */
  watch(tree: FileTree): FileTree {
    return {
      ...tree.name === undefined ? {} : { name: tree.name },
      list: async (path) => await this.#seen(path, await tree.list(path)),
      lstat: (path) => tree.lstat(path),
      readLink: (path) => tree.readLink(path),
      open: (path) => tree.open(path),
      view: (options) => this.#view(tree, options),
    };
  }

  #view(tree: FileTree, options: ViewOptions | undefined): TreeView {
    const view = viewOf(tree, options);
    return {
      list: async (path) => await this.#seen(path, await view.list(path)),
      lstat: (path) => view.lstat(path),
      readLink: (path) => view.readLink(path),
      open: (path) => view.open(path),
      confirm: (path) => view.confirm(path),
      close: () => view.close(),
    };
  }

  async #seen(directory: string, names: TreeName[]): Promise<TreeName[]> {
    const slice = new TimeSlice();
    for (const { name } of names) {
      if (this.#unused.size === 0) break;
      this.#match(directory === "" ? name : `${directory}/${name}`);
      if (slice.step()) await slice.pause();
    }
    return names;
  }

  #match(path: string): void {
    for (const number of this.#index.search(path)) {
      if (this.#unused.has(number) && this.#patterns.all[number]!.hits(path)) {
        this.#unused.delete(number);
      }
    }
  }
}
