/** A local cache is an OCI layout; the daemon writes and reads its blobs, and its index is the client's. */
import { BkitError } from "../errors.ts";
import { type Descriptor, INDEX } from "./descriptor.ts";
import { isDigest } from "./store/digest.ts";
import { find, listNames, readIndex } from "./index.ts";
import { finishLayout } from "./layout.ts";
import { reachable } from "./reachable.ts";
import { removeUnreachable } from "./remove_unreachable.ts";
import { ContentStore } from "./store/store.ts";

/** What says which step made which layer (`cache/remotecache/v1/spec.go`). */
const CONFIG = "application/vnd.buildkit.cacheconfig.v0";

/** Which cache of a directory is meant. */
export interface LocalCacheName {
  /**
   * Its tag in the directory's `index.json`.
   *
   * @default {"latest"}
   */
  readonly tag?: string | undefined;
  /** Its digest, which goes before a tag. */
  readonly digest?: string | undefined;
}

/** A cache in a directory, or why there is none. */
export type LocalCache =
  | { readonly digest: string; readonly missing?: undefined }
  | { readonly digest?: undefined; readonly missing: string };

/**
 * The digest of the cache in a directory, which the daemon has to be told; or why there is none, as a line for a warning:
 * a build goes on without a cache that isn't there (`client/solve.go`) or isn't whole.
 */
export async function resolveLocalCache(
  src: string,
  { tag, digest }: LocalCacheName = {},
): Promise<LocalCache> {
  const none = (why: string) => ({
    missing: `the local cache in ${src} isn't used: ${why}`,
  });
  try {
    let wanted = digest;
    if (!wanted) {
      const index = await readIndex(src);
      if (!index) return none("there is no index.json");
      wanted = find(index, tag || "latest")?.digest;
      if (!wanted) {
        const there = listNames(index).join(", ") || "nothing";
        return none(`there is no tag ${tag || "latest"}; there is ${there}`);
      }
    }
    if (!isDigest(wanted)) return none(`${JSON.stringify(wanted)} is no digest`);
    const fault = await findFault(new ContentStore(src, { readOnly: true }), wanted);
    return fault === undefined ? { digest: wanted } : none(fault);
  } catch (error) {
    return none(reason(error));
  }
}

/**
 * What keeps a cache from being used, if anything. The daemon takes what says which step made which layer as it comes,
 * so it's checked here. A layer's digest the daemon checks itself, as late as it needs the layer: by then it may be for
 * an output, which fails the build; so those that are missing are better known now.
 */
async function findFault(store: ContentStore, digest: string): Promise<string | undefined> {
  const root = { mediaType: INDEX, digest, size: 0 }; // an index, or a manifest: both are read alike
  for await (const found of reachable(store, [root])) {
    if (found.mediaType === CONFIG) await store.bytes(found.digest);
    else if (!await store.has(found.digest, found.size)) {
      const size = found.size ? ` of ${found.size} bytes` : "";
      return `the blob ${found.digest}${size} isn't there`;
    }
  }
  return undefined;
}

/** What {@linkcode finishLocalCache} can be given. */
export interface FinishLocalCacheOptions {
  /**
   * The tag that the cache gets; another cache that has it loses it.
   *
   * @default {"latest"}
   */
  readonly tag?: string | undefined;
  /**
   * Whether blobs that nothing in the directory's `index.json` refers to are removed.
   *
   * @default {false}
   */
  readonly reset?: boolean | undefined;
  /** Ends the work. */
  readonly signal?: AbortSignal | undefined;
}

/** What {@linkcode finishLocalCache} did besides. */
export interface FinishedLocalCache {
  /** How many blobs `reset` removed. */
  readonly removed: number;
  /** Why `reset` couldn't be done, as a line for a warning: the cache itself is whole. */
  readonly warning?: string;
}

/**
 * Puts a cache that the daemon has written into its directory's `index.json`. `manifest` is what the daemon answered as
 * `cache.manifest`. Rejects with `OutputError` if the blob isn't in the directory, or the index can't be written.
 */
export async function finishLocalCache(
  dest: string,
  manifest: Descriptor,
  { tag, reset = false, signal }: FinishLocalCacheOptions = {},
): Promise<FinishedLocalCache> {
  await finishLayout(dest, manifest, { tags: [tag || "latest"] }, signal);
  if (!reset) return { removed: 0 };
  try {
    return { removed: await removeUnreachable(new ContentStore(dest), signal) };
  } catch (error) {
    signal?.throwIfAborted();
    return { removed: 0, warning: `the local cache in ${dest} wasn't cleared: ${reason(error)}` };
  }
}

/** Why something failed, in a line. */
function reason(error: unknown): string {
  if (error instanceof BkitError) return error.shortMessage;
  return error instanceof Error ? error.message : String(error);
}
