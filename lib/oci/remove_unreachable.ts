import { type Descriptor, hasChildren } from "./descriptor.ts";
import { OutputError } from "../errors.ts";
import { ContentError } from "./store/error.ts";
import { readIndex } from "./index.ts";
import { reachable } from "./reachable.ts";
import type { ContentStore } from "./store/store.ts";

/**
 * Removes the blobs of a layout that nothing in its `index.json` refers to, directly or through
 * indexes and manifests, and returns their number. Everything is marked before anything is removed.
 * If an index or a manifest is missing or cannot be read, what it refers to is unknown, so nothing
 * is removed and the call rejects with {@linkcode OutputError}.
 *
 * Do not call this while another build writes to the directory: its blobs are not in an index yet.
 */
export async function removeUnreachable(
  store: ContentStore,
  signal?: AbortSignal,
): Promise<number> {
  const index = await readIndex(store.directory);
  if (!index) {
    throw new OutputError(`cannot remove blobs from ${store.directory}: it has no index.json`);
  }
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
      if (!(error instanceof ContentError && error.fault === "missing")) throw error;
    }
  }
  return removed;
}

/** Returns the digests of descriptors and of everything that they refer to. */
async function mark(
  store: ContentStore,
  descriptors: readonly Descriptor[],
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const found = new Set<string>();
  try {
    for await (const { digest, mediaType } of reachable(store, descriptors, signal)) {
      found.add(digest);
      if (hasChildren(mediaType)) await store.info(digest); // rejects if it is missing
    }
    return found;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new OutputError(
      `cannot tell which blobs are needed, so none was removed: ${error.message}`,
      { cause: error },
    );
  }
}
