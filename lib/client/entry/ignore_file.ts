import { parseIgnoreFile } from "../../diffcopy/pattern/ignore_file.ts";
import type { RequestOptions } from "../options/request.ts";
import { type Entry, entryTree, readIfAny } from "./entry.ts";

/** The text of an ignore file, and its name. */
export interface IgnoreText {
  /** Name of the file, for messages. */
  readonly name: string;
  /** Content. */
  readonly text: string;
}

const NAME = ".dockerignore";

/**
 * Reads the ignore file of a local tree; returns undefined if there is none. `label` begins the name
 * of the step.
 */
export async function readIgnoreFile(
  entry: Entry,
  tree: string,
  label: string,
  options: RequestOptions,
): Promise<IgnoreText | undefined> {
  const graph = entryTree(entry, tree, {
    followPaths: [NAME],
    sharedKeyHint: `${tree}-${NAME}`,
    differ: "none",
    name: `${label} load ${NAME}`,
  });
  const files = await entry.solve({ graph, ...options });
  const data = await readIfAny(files, NAME, options);
  return data && { name: NAME, text: new TextDecoder().decode(data) };
}

/** Returns the patterns of an ignore file. */
export function ignorePatterns(ignore: IgnoreText | undefined): string[] {
  return ignore ? parseIgnoreFile(ignore.text, ignore.name).map(({ text }) => text) : [];
}
