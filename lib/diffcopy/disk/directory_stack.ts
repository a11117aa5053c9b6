import type { SafeDirectory } from "./safe_directory.ts";

/**
 * Moves through the directories below a root, one name at a time and never through a symlink, and
 * holds open the ones that lead to the current directory. Paths come in the order of the tree, so
 * most moves are short.
 */
export class DirectoryStack {
  readonly #chain: SafeDirectory[];
  readonly #onOpen: ((folder: SafeDirectory) => void) | undefined;

  /** Starts at the root and takes ownership of it. `onOpen` may reject a directory by throwing. */
  constructor(root: SafeDirectory, onOpen?: (folder: SafeDirectory) => void) {
    this.#chain = [root];
    this.#onOpen = onOpen;
  }

  /** Current directory. */
  get top(): SafeDirectory {
    return this.#chain.at(-1)!;
  }

  /**
   * Moves to a directory by its clean path; `.` is the root. Throws if there is no directory of
   * this name.
   */
  to(path: string): SafeDirectory {
    let folder = this.#chain.at(-1)!;
    while (!contains(folder.path, path)) {
      this.#chain.pop()!.release();
      folder = this.#chain.at(-1)!;
    }
    while (folder.path !== path) {
      const from = folder.path === "." ? 0 : folder.path.length + 1;
      const slash = path.indexOf("/", from);
      folder = this.#open(folder, path.slice(from, slash < 0 ? undefined : slash));
      this.#chain.push(folder);
    }
    return folder;
  }

  #open(parent: SafeDirectory, name: string): SafeDirectory {
    const folder = parent.open(name);
    try {
      this.#onOpen?.(folder);
      return folder;
    } catch (error) {
      folder.release();
      throw error;
    }
  }

  /** Releases all directories. */
  close(): void {
    for (const folder of this.#chain.splice(0)) folder.release();
  }
}

function contains(folder: string, path: string): boolean {
  return folder === path || folder === "." ||
    (path.startsWith(folder) && path.charCodeAt(folder.length) === SLASH);
}

const SLASH = 0x2f;
