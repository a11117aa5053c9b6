import { type Descriptor, hasChildren } from "./descriptor.ts";
import { OutputError } from "../errors.ts";
import { ContentError } from "./store/error.ts";
import { readIndex } from "./index.ts";
import { reachable } from "./reachable.ts";
import type { ContentStore } from "./store/store.ts";

/**
 * Removes the blobs of a layout that nothing in its `index.json` refers to, directly or through indexes and
 * manifests, and returns how many there were. All is marked before anything is removed; where an index or a manifest
 * is missing or can't be read, nothing is removed, since what it refers to isn't known: {@linkcode OutputError}.
 *
 * Not to be run while another build writes to the directory: its blobs are in no index yet.
 */
export async function removeUnreachable(
  store: ContentStore,
  signal?: AbortSignal,
): Promise<number> {
  const index = await readIndex(store.directory);
  if (!index) throw new OutputError(`there is no index.json in ${store.directory}`);
  const marked = await mark(store, index.manifests, signal);
  const unreachable: string[] = [];
  for await (const { digest } of store.walk()) {
    if (!marked.has(digest)) unreachable.push(digest);
  }
  let removed = 0;
  for (const digest of unreachable) {
    signal?.throwIfAborted();
    try {
      await store.remove(digest);
      removed++;
    } catch (error) {
      if (!(error instanceof ContentError && error.trouble === "missing")) throw error;
    }
  }
  return removed;
}

/** The digests of all that descriptors refer to, themselves among them. */
async function mark(
  store: ContentStore,
  descriptors: readonly Descriptor[],
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const found = new Set<string>();
  try {
    for await (const { digest, mediaType } of reachable(store, descriptors, signal)) {
      found.add(digest);
      if (hasChildren(mediaType)) await store.info(digest); // which rejects where it's missing
    }
    return found;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new OutputError(
      `no blob was removed, because it isn't known which are needed: ${error.message}`,
      { cause: error },
    );
  }
}
