import { parseIgnoreFile } from "../../diffcopy/pattern/ignore_file.ts";
import type { State } from "../../llb/mod.ts";
import type { RequestOptions } from "../options/request.ts";
import { type BuildFile, type Definition, readBuildFile } from "./build_file.ts";
import { type Entry, entryTree, readIfAny } from "./entry.ts";
import { type ContextOptions, mainContext } from "./main_context.ts";

/** Reads what a build is made of. */
export interface EntryReader {
  /** Reads the file that says what the build is. */
  readonly buildFile: (options?: RequestOptions) => Promise<BuildFile>;
  /** Returns the context. */
  readonly context: (options?: ContextOptions) => Promise<State>;
}

/** Returns a reader, which reads each thing once. */
export function entryReader(entry: Entry): EntryReader {
  const main = once((options) => mainContext(entry, options));
  const definition = once(async (options) => readBuildFile(entry, await main(options), options));
  const ignored = once(async (options) => {
    const ignore = (await definition(options)).ignore ?? await ignoreFile(entry, options);
    return ignore ? parseIgnoreFile(ignore.text, ignore.name).map(({ text }) => text) : [];
  });
  return {
    buildFile: async ({ signal } = {}) => (await definition({ signal })).file,
    context: async ({ signal, ignoreFile = true, exclude = [], ...options } = {}) => {
      const { files } = await main({ signal });
      if (files) return files;
      return entryTree(entry, "context", {
        name: "[internal] load build context",
        ...options,
        exclude: [...ignoreFile ? await ignored({ signal }) : [], ...exclude],
      });
    },
  };
}

type Read<T> = (options: RequestOptions) => Promise<T>;

/** Returns a function that reads only until it has succeeded once. */
function once<T>(read: Read<T>): Read<T> {
  let kept: Promise<T> | undefined;
  return (options) =>
    kept ??= read(options).catch((error) => {
      kept = undefined;
      throw error;
    });
}

/** Reads the ignore file of the context; returns undefined if there is none. */
async function ignoreFile(entry: Entry, options: RequestOptions): Promise<Definition["ignore"]> {
  const name = ".dockerignore";
  const graph = entryTree(entry, "context", {
    followPaths: [name],
    sharedKeyHint: `context-${name}`,
    differ: "none",
    name: `[internal] load ${name}`,
  });
  const files = await entry.solve({ graph, ...options });
  const data = await readIfAny(files, name, options);
  return data && { name, text: new TextDecoder().decode(data) };
}
