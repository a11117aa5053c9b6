/**
 * Local caches: OCI layouts whose blobs the daemon reads and writes, and whose index the client
 * maintains.
 */
import { BkitError } from "../errors.ts";
import { type Descriptor, INDEX } from "./descriptor.ts";
import { isDigest } from "./store/digest.ts";
import { find, listNames, readIndex } from "./index.ts";
import { finishLayout } from "./layout.ts";
import { reachable } from "./reachable.ts";
import { removeUnreachable } from "./remove_unreachable.ts";
import { ContentStore } from "./store/store.ts";

/**
 * Media type of the cache configuration, which maps steps to layers
 * (`cache/remotecache/v1/spec.go`).
 */
const CONFIG = "application/vnd.buildkit.cacheconfig.v0";

/** Selects a cache in a directory. */
export interface LocalCacheName {
  /**
   * Tag in the directory's `index.json`.
   *
   * @default {"latest"}
   */
  readonly tag?: string | undefined;
  /** Digest, which takes precedence over the tag. */
  readonly digest?: string | undefined;
}

/** A cache in a directory, or the reason why there is none. */
export type LocalCache =
  | { readonly digest: string; readonly missing?: undefined }
  | { readonly digest?: undefined; readonly missing: string };

/**
 * Returns the digest of the cache in a directory, which the daemon needs, or the reason why there
 * is none, as a line for a warning: a build continues without a cache that is missing
 * (`client/solve.go`) or incomplete.
 */
export async function resolveLocalCache(
  src: string,
  { tag, digest }: LocalCacheName = {},
): Promise<LocalCache> {
  const none = (why: string) => ({
    missing: `cannot use the local cache in ${src}: ${why}`,
  });
  try {
    let wanted = digest;
    if (!wanted) {
      const index = await readIndex(src);
      if (!index) return none("it has no index.json");
      wanted = find(index, tag || "latest")?.digest;
      if (!wanted) {
        const names = listNames(index).join(", ");
        const others = names ? `only ${names}` : "and its index is empty";
        return none(`it has no tag ${tag || "latest"}, ${others}`);
      }
    }
    if (!isDigest(wanted)) return none(`${JSON.stringify(wanted)} is not a digest`);
    const fault = await findFault(new ContentStore(src, { readOnly: true }), wanted);
    return fault === undefined ? { digest: wanted } : none(fault);
  } catch (error) {
    return none(reason(error));
  }
}

/**
 * Returns why a cache cannot be used, or `undefined` if it can. The daemon does not verify the
 * cache configuration, so its digest is checked here. The daemon checks the digest of a layer
 * itself, but only when it needs the layer: that may be for an output, which then fails the build,
 * so missing layers are detected here.
 */
async function findFault(store: ContentStore, digest: string): Promise<string | undefined> {
  // An index or a manifest: both are read the same way.
  const root = { mediaType: INDEX, digest, size: 0 };
  for await (const found of reachable(store, [root])) {
    if (found.mediaType === CONFIG) await store.bytes(found.digest);
    else if (!await store.has(found.digest, found.size)) {
      const size = found.size ? ` of ${found.size} bytes` : "";
      return `the blob ${found.digest}${size} is missing`;
    }
  }
  return undefined;
}

/** Options for {@linkcode finishLocalCache}. */
export interface FinishLocalCacheOptions {
  /**
   * Tag of the cache; another cache that has it loses it.
   *
   * @default {"latest"}
   */
  readonly tag?: string | undefined;
  /**
   * Removes the blobs that nothing in the directory's `index.json` refers to.
   *
   * @default {false}
   */
  readonly reset?: boolean | undefined;
  /** Aborts the operation. */
  readonly signal?: AbortSignal | undefined;
}

/** Result of {@linkcode finishLocalCache}. */
export interface FinishedLocalCache {
  /** Number of blobs that `reset` removed. */
  readonly removed: number;
  /** Reason why `reset` failed, as a line for a warning: the cache itself is complete. */
  readonly warning?: string | undefined;
}

/**
 * Adds a cache that the daemon has written to its directory's `index.json`. `manifest` is the
 * daemon's answer `cache.manifest`. Rejects with `OutputError` if the blob is not in the directory,
 * or the index cannot be written.
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
    return { removed: 0, warning: `cannot clear the local cache in ${dest}: ${reason(error)}` };
  }
}

/** Returns the reason of a failure, in a line. */
function reason(error: unknown): string {
  if (error instanceof BkitError) return error.shortMessage;
  return error instanceof Error ? error.message : String(error);
}
