import { children, type Descriptor, hasChildren } from "./descriptor.ts";
import { ContentError } from "./store/error.ts";
import type { ContentStore } from "./store/store.ts";

/**
 * Yields descriptors and everything that they refer to, directly or through indexes and manifests,
 * starting with themselves. A blob that several refer to may be yielded several times. Blobs may be
 * missing: a missing index or manifest refers to nothing.
 *
 * Rejects with {@linkcode ContentError} if an index or a manifest is damaged (`mismatch`) or cannot
 * be read as one (`invalid`, `range`), because what it refers to is unknown.
 */
export async function* reachable(
  store: ContentStore,
  descriptors: readonly Descriptor[],
  signal?: AbortSignal,
): AsyncGenerator<Descriptor> {
  // A blob may appear as a plain blob before it appears as a manifest.
  const parents = new Set<string>();
  const waiting = [...descriptors];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    signal?.throwIfAborted();
    yield next;
    const { digest, mediaType } = next;
    if (!hasChildren(mediaType) || parents.has(digest) || !await store.has(digest)) continue;
    parents.add(digest);
    waiting.push(...await read(store, digest));
  }
}

async function read(store: ContentStore, digest: string): Promise<Descriptor[]> {
  const found = children(new TextDecoder().decode(await store.bytes(digest)));
  if (found) return found;
  throw new ContentError(
    "invalid",
    `${digest} in ${store.directory} is neither an index nor a manifest`,
  );
}
