import { dockerfilePath } from "../../client/frontend/frontend.ts";
import type { BuildOptions } from "../../client/mod.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";

/** Longest Dockerfile that a report shows, in bytes. */
const MAX_BYTES = 1024 * 1024;

/**
 * Returns the name and the text of the Dockerfile of a build; undefined if it is not on this
 * machine, is too long or cannot be read, which the build reports itself.
 */
export async function dockerfileText(
  options: Pick<BuildOptions, "dockerfile" | "file" | "context" | "locals" | "attributes">,
): Promise<{ name: string; text: string } | undefined> {
  const { dockerfile, context, locals } = options;
  const name = dockerfilePath(options);
  if (typeof dockerfile === "string") return { name, text: dockerfile };
  const tree = dockerfile ?? context ?? locals?.["dockerfile"];
  if (tree === undefined || typeof tree === "string" || tree instanceof ReadableStream) return;
  const text = await read(tree, name) ?? await read(tree, name.toLowerCase());
  return text === undefined ? undefined : { name, text };
}

async function read(tree: FileTree, path: string): Promise<string | undefined> {
  try {
    const reader = await tree.open(path);
    try {
      const buffer = new Uint8Array(MAX_BYTES);
      let length = 0;
      while (length < MAX_BYTES) {
        const count = await reader.read(buffer.subarray(length));
        if (count === 0) return new TextDecoder().decode(buffer.subarray(0, length));
        length += count;
      }
    } finally {
      reader.close();
    }
  } catch {
    // the build says why
  }
  return undefined;
}
