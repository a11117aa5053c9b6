import { CancelledError } from "../../errors.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import { Glob, hasWildcards } from "../pattern/glob.ts";
import { isSymlink } from "../wire/mode.ts";
import { clean, compareBytes, dirname, join } from "../../internal/go/path.ts";
import type { FileTree } from "./tree.ts";
import { isAbsent, unreadable } from "./unreadable.ts";

/** Symlinks that a name matches. */
export interface LinkTargets {
  /** Targets of the symlinks, as absolute paths. */
  readonly targets: readonly string[];
  /** True if nothing can be below the name. */
  readonly missing: boolean;
}

const NOTHING: LinkTargets = { targets: [], missing: true };

/** An entry of a directory in which names with wildcards are looked up. */
interface ListedName {
  readonly name: string;
  /** True if the entry may be a symlink whose target is not known yet. */
  pending: boolean;
  /** Target if it is a symlink. */
  target: string | undefined;
}

/**
 * Looks up symlinks in a tree. The event loop gets its turns in between, however many lookups there
 * are. Throws `CancelledError` then if the signal is aborted, and `ContextError` for a name that
 * cannot be looked up.
 */
export class LinkLookup {
  readonly #tree: FileTree;
  readonly #signal: AbortSignal | undefined;
  readonly #slice = new TimeSlice();
  /** Directories in which names with wildcards were looked up. */
  readonly #listed = new Map<string, ListedName[]>();

  constructor(tree: FileTree, signal: AbortSignal | undefined) {
    this.#tree = tree;
    this.#signal = signal;
  }

  /** Looks up a name, which can have wildcards, in a directory. */
  async look(directory: string, name: string): Promise<LinkTargets> {
    if (this.#slice.step()) await this.#pause();
    // fsutil would look for parts that lead out of the tree, without effect
    if (name === "..") return NOTHING;
    if (hasWildcards(name)) return await this.#match(directory, name);
    try {
      const target = await this.#targetOf(directory, name);
      return { targets: target === undefined ? [] : [target], missing: false };
    } catch (error) {
      if (isAbsent(error)) return NOTHING;
      throw unreadable(pathOf(directory, name), error);
    }
  }

  /** Looks up all symlinks in a directory that a name with wildcards matches. */
  async #match(directory: string, name: string): Promise<LinkTargets> {
    const names = await this.#list(directory);
    if (!names) return NOTHING;
    const glob = globOrNone(name);
    const targets: string[] = [];
    for (const entry of names) {
      if (this.#slice.step()) await this.#pause();
      if (!glob?.matches(entry.name)) continue;
      if (entry.pending) {
        entry.target = await this.#targetIfThere(directory, entry.name);
        entry.pending = false;
      }
      if (entry.target !== undefined) targets.push(entry.target);
    }
    return { targets, missing: false };
  }

  /**
   * Lists a directory, at most once: many paths have their wildcards in the same one. Returns
   * undefined if it does not exist.
   */
  async #list(directory: string): Promise<ListedName[] | undefined> {
    const known = this.#listed.get(directory);
    if (known) return known;
    const names: ListedName[] = [];
    try {
      for (const { name, isDirectory } of await this.#tree.list(directory)) {
        names.push({ name, pending: !isDirectory, target: undefined });
      }
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw unreadable(directory, error);
    }
    names.sort((a, b) => compareBytes(a.name, b.name));
    this.#listed.set(directory, names);
    return names;
  }

  async #targetIfThere(directory: string, name: string): Promise<string | undefined> {
    try {
      return await this.#targetOf(directory, name);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw unreadable(pathOf(directory, name), error);
    }
  }

  /** Returns the target of a symlink as an absolute path; undefined for any other entry. */
  async #targetOf(directory: string, name: string): Promise<string | undefined> {
    const path = pathOf(directory, name);
    if (path === "." || !isSymlink((await this.#tree.lstat(path)).mode)) return undefined;
    const text = clean(await this.#tree.readLink(path));
    return text.startsWith("/") ? text : join("/", dirname(path), text);
  }

  async #pause(): Promise<void> {
    await this.#slice.pause();
    if (this.#signal?.aborted) {
      throw new CancelledError("the walk was cancelled", { cause: this.#signal.reason });
    }
  }
}

function pathOf(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}

function globOrNone(name: string): Glob | undefined {
  try {
    return new Glob(name);
  } catch {
    return undefined; // in fsutil, too, invalid syntax matches nothing here
  }
}
