import { readIgnore } from "../../diffcopy/ignore/read_ignore.ts";
import { escapePattern } from "../../diffcopy/pattern/escape.ts";
import type { SendResult } from "../../diffcopy/send/options.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { oneLine, printable } from "../../internal/printable.ts";
import { bytes } from "../../progress/display/units.ts";
import type { VertexWarning } from "../../progress/mod.ts";
import { dockerfilePath } from "../frontend/frontend.ts";
import type { BuildOptions } from "../options/build.ts";

/** Share of a context from which a directory is worth a line of the ignore file. */
const MIN_SHARE = 0.05;

/**
 * Returns the warning about a context of which much was sent: its largest directories, and the lines
 * that would exclude them. `name` is the name of its tree.
 */
export async function largeContextWarning(
  name: string,
  { bytes: sent, heaviest, directories }: SendResult,
  trees: ReadonlyMap<string, FileTree>,
  options: Pick<BuildOptions, "file" | "attributes">,
): Promise<VertexWarning> {
  const total = Math.max(sent, directories.reduce((sum, { bytes }) => sum + bytes, 0));
  const large = heaviest.filter(({ bytes }) => bytes >= total * MIN_SHARE);
  const what = name === "context" ? "the build context" : `the context ${name.replace(/^_/, "")}`;
  const detail: string[] = [];
  if (large.length > 0) {
    const list = large.map(({ path, bytes: size }) => `${shown(path)} (${bytes(size)})`).join(", ");
    const ignore = await ignoreFile(name, trees, dockerfilePath(options));
    detail.push(
      `Its largest directories: ${list}.`,
      `If the build does not need them, add lines to ${ignore}:`,
      ...large.map(({ path }) => `  ${shown(escapePattern(path))}`),
    );
  }
  return { vertex: "", short: `sent ${bytes(sent)} of ${what}`, detail, url: "" };
}

/** Returns the name of the ignore file of a tree, which may not exist yet. */
async function ignoreFile(
  name: string,
  trees: ReadonlyMap<string, FileTree>,
  file: string,
): Promise<string> {
  const dockerfile = name === "context" ? trees.get("dockerfile") : "";
  const found = await readIgnore(trees.get(name)!, { dockerfile, file }).catch(() => undefined);
  return found?.file ?? ".dockerignore";
}

function shown(path: string): string {
  return printable(oneLine(path));
}
