import type { PlatformName, State } from "../../llb/mod.ts";
import type { RequestOptions } from "../options/request.ts";
import { type BuildFile, readBuildFile } from "./build_file.ts";
import { type Entry, entryTree } from "./entry.ts";
import { ignorePatterns, readIgnoreFile } from "./ignore_file.ts";
import { type ContextOptions, mainContext } from "./main_context.ts";
import type { FoundContext } from "./named_context.ts";

/** Reads what a build is made of. */
export interface EntryReader {
  /** Reads the file that says what the build is. */
  readonly buildFile: (options?: RequestOptions) => Promise<BuildFile>;
  /** Returns the context. */
  readonly context: (options?: ContextOptions) => Promise<State>;
  /** Finds a named context. */
  readonly namedContext: (
    name: string,
    platform: PlatformName,
    options: ContextOptions,
  ) => Promise<FoundContext | undefined>;
}

/** Returns a reader, which reads each thing once. */
export function entryReader(entry: Entry): EntryReader {
  const main = once((options) => mainContext(entry, options));
  const definition = once(async (options) => readBuildFile(entry, await main(options), options));
  const ignored = once(async (options) => {
    const own = (await definition(options)).ignore;
    return ignorePatterns(own ?? await readIgnoreFile(entry, "context", "[internal]", options));
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
    namedContext: async (...args) => {
      const { namedContext } = await import("./named_context.ts");
      return await namedContext(entry, ...args);
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
