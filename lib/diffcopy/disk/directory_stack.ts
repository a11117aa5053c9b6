import type { Folder } from "./safe_directory.ts";

/**
 * Goes through the directories below a root, one name at a time and never through a symlink, and holds open the ones that
 * lead to where it is. Entries come in the order of the tree, so most steps are short.
 */
export class Descent {
  readonly #chain: Folder[];
  readonly #onOpen: ((folder: Folder) => void) | undefined;

  /** Begins at the root, which it releases in the end. `onOpen` may refuse a directory by throwing. */
  constructor(root: Folder, onOpen?: (folder: Folder) => void) {
    this.#chain = [root];
    this.#onOpen = onOpen;
  }

  /** The directory where it is. */
  get top(): Folder {
    return this.#chain.at(-1)!;
  }

  /** Goes to a directory by its clean path; `.` is the destination. Throws where there's none of this name. */
  to(path: string): Folder {
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

  #open(parent: Folder, name: string): Folder {
    const folder = parent.open(name);
    try {
      this.#onOpen?.(folder);
      return folder;
    } catch (error) {
      folder.release();
      throw error;
    }
  }

  /** Lets go of all directories. */
  close(): void {
    for (const folder of this.#chain.splice(0)) folder.release();
  }
}

function contains(folder: string, path: string): boolean {
  return folder === path || folder === "." ||
    (path.startsWith(folder) && path.charCodeAt(folder.length) === SLASH);
}

const SLASH = 0x2f;
