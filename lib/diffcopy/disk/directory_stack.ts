import type { SafeDirectory } from "./safe_directory.ts";

/**
 * Moves through the directories below a root, one name at a time and never through a symlink, and
 * holds open the ones that lead to the current directory. Paths come in the order of the tree, so
 * most moves are short.
 */
export class DirectoryStack {
  readonly #chain: SafeDirectory[];
  readonly #onOpen: ((directory: SafeDirectory) => void) | undefined;

  /** Starts at the root and takes ownership of it. `onOpen` may reject a directory by throwing. */
  constructor(root: SafeDirectory, onOpen?: (directory: SafeDirectory) => void) {
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
    let directory = this.#chain.at(-1)!;
    while (!contains(directory.path, path)) {
      this.#chain.pop()!.release();
      directory = this.#chain.at(-1)!;
    }
    while (directory.path !== path) {
      const from = directory.path === "." ? 0 : directory.path.length + 1;
      const slash = path.indexOf("/", from);
      directory = this.#open(directory, path.slice(from, slash < 0 ? undefined : slash));
      this.#chain.push(directory);
    }
    return directory;
  }

  #open(parent: SafeDirectory, name: string): SafeDirectory {
    const directory = parent.open(name);
    try {
      this.#onOpen?.(directory);
      return directory;
    } catch (error) {
      directory.release();
      throw error;
    }
  }

  /** Releases all directories. */
  close(): void {
    for (const directory of this.#chain.splice(0)) directory.release();
  }
}

function contains(directory: string, path: string): boolean {
  return directory === path || directory === "." ||
    (path.startsWith(directory) && path.charCodeAt(directory.length) === SLASH);
}

const SLASH = 0x2f;
