import { children, type Descriptor, hasChildren } from "./descriptor.ts";
import { ContentError } from "./store/error.ts";
import type { ContentStore } from "./store/store.ts";

/**
 * All that descriptors lead to, directly or through indexes and manifests, themselves first. What several refer to may
 * come several times. Nothing needs to be there; an index or a manifest that isn't there leads nowhere.
 *
 * Rejects with {@linkcode ContentError} where an index or a manifest is damaged (`mismatch`), or can't be read as one
 * (`invalid`, `range`), since what it refers to isn't known.
 */
export async function* reachable(
  store: ContentStore,
  descriptors: readonly Descriptor[],
  signal?: AbortSignal,
): AsyncGenerator<Descriptor> {
  const parents = new Set<string>(); // a blob may be met as a mere blob before it's met as a manifest
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
