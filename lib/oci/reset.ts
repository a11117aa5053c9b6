import { children, type Descriptor, hasChildren } from "./descriptor.ts";
import { OptionError } from "../errors.ts";
import { ContentError } from "./error.ts";
import { readIndex } from "./index.ts";
import type { ContentStore } from "./store.ts";

/**
 * Removes the blobs of a layout that nothing in its `index.json` refers to, directly or through indexes and
 * manifests, and returns how many there were. All is marked before anything is removed; where an index or a manifest
 * is missing or can't be read, nothing is removed, since what it refers to isn't known: {@linkcode OptionError}.
 *
 * Not to be run while another build writes to the folder: its blobs are in no index yet.
 */
export async function removeUnreachable(
  store: ContentStore,
  signal?: AbortSignal,
): Promise<number> {
  const index = await readIndex(store.folder);
  if (!index) throw new OptionError(`there is no index.json in ${store.folder}`);
  const reachable = await mark(store, index.manifests, signal);
  const unreachable: string[] = [];
  for await (const { digest } of store.walk()) {
    if (!reachable.has(digest)) unreachable.push(digest);
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
  const parents = new Set<string>(); // a blob may be met as a mere blob before it's met as a manifest
  const waiting = [...descriptors];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    signal?.throwIfAborted();
    const { digest, mediaType } = next;
    found.add(digest);
    if (!hasChildren(mediaType) || parents.has(digest)) continue;
    parents.add(digest);
    waiting.push(...await read(store, digest));
  }
  return found;
}

async function read(store: ContentStore, digest: string): Promise<Descriptor[]> {
  let cause: unknown;
  try {
    const found = children(new TextDecoder().decode(await store.bytes(digest)));
    if (found) return found;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    cause = error;
  }
  const why = cause instanceof Error ? cause.message : "it's neither an index nor a manifest";
  throw new OptionError(
    `what ${digest} in ${store.folder} refers to isn't known, so no blob was removed: ${why}`,
    { cause },
  );
}
