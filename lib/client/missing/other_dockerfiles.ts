import type { FileTree } from "../../diffcopy/tree/tree.ts";

/** Names that are usual for a Dockerfile. */
const USUAL =
  /^(?:docker|container)file$|^(?:docker|container)file[.-]|\.(?:docker|container)file$/i;

/** Number of names that are offered. */
const MAX_OFFERED = 3;

/** Returns the files in the root of a tree that may be meant by a Dockerfile that is missing. */
export async function otherDockerfiles(tree: FileTree): Promise<string[]> {
  try {
    return (await tree.list("")).filter(({ name, isDirectory }) =>
      !isDirectory && USUAL.test(name) && !name.endsWith(".dockerignore")
    ).map(({ name }) => name).sort().slice(0, MAX_OFFERED);
  } catch {
    return []; // this is only advice
  }
}
