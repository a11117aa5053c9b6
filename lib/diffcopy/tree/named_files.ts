import { basename, dirname } from "node:path";
import { directory } from "./directory.ts";
import { files } from "./memory.ts";
import type { Awaitable, FileReader, FileTree, TreeName, TreeStat } from "./tree.ts";

/**
 * Returns single files on disk as a tree: `paths` are their paths, by the names that they have in
 * the tree. Nothing else of their directories can be read, and no directory is listed. Symlinks in
 * the paths are followed here, once. `name` is the name of the tree in messages.
 *
 * Throws `Deno.errors.NotFound` if a file does not exist.
 */
export function namedFiles(paths: Readonly<Record<string, string>>, name: string): FileTree {
  const found = Object.entries(paths).map(([name, path]) => {
    const real = Deno.realPathSync(path);
    return [name, { tree: directory(dirname(real)), name: basename(real) }] as const;
  });
  return new NamedFiles(new Map(found), name);
}

/** A file in a directory on disk. */
interface FoundFile {
  readonly tree: FileTree;
  readonly name: string;
}

const ROOT = files({});

class NamedFiles implements FileTree {
  readonly name: string;
  readonly #files: ReadonlyMap<string, FoundFile>;

  constructor(files: ReadonlyMap<string, FoundFile>, name: string) {
    this.#files = files;
    this.name = name;
  }

  list(path: string): TreeName[] {
    if (path !== "") throw this.#missing(path);
    return [...this.#files.keys()].map((name) => ({ name, isDirectory: false }));
  }

  lstat(path: string): Awaitable<TreeStat> {
    if (path === "") return ROOT.lstat("");
    const { tree, name } = this.#get(path);
    return tree.lstat(name);
  }

  readLink(path: string): Awaitable<string> {
    const { tree, name } = this.#get(path);
    return tree.readLink(name);
  }

  open(path: string): Awaitable<FileReader> {
    const { tree, name } = this.#get(path);
    return tree.open(name);
  }

  #get(path: string): FoundFile {
    const file = this.#files.get(path);
    if (!file) throw this.#missing(path);
    return file;
  }

  #missing(path: string): Error {
    return new Deno.errors.NotFound(`the tree has no entry ${path}`);
  }
}
