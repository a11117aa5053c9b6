/**
 * OCI layouts: directories with blobs, named by their digests, and an index of what they are. Local
 * caches, unpacked outputs, and `oci-layout://` contexts are such directories.
 *
 * ```ts
 * import { ContentStore } from "@x/bkit/oci";
 *
 * const store = new ContentStore("cache");
 * for await (const { digest, size } of store.walk()) console.log(digest, size);
 * ```
 *
 * @module
 */
export { type Descriptor, isDescriptor } from "./descriptor.ts";
export { ContentError, type ContentFault } from "./store/error.ts";
export { type Index, type Names, readIndex } from "./index.ts";
export { type Expected, Ingest, type IngestStatus, type Written } from "./store/ingest.ts";
export { finishLayout, resolveLayout } from "./layout.ts";
export {
  type FinishedLocalCache,
  finishLocalCache,
  type FinishLocalCacheOptions,
  type LocalCache,
  type LocalCacheName,
  resolveLocalCache,
} from "./local_cache.ts";
export { BlobReader } from "./store/reader.ts";
export { removeUnreachable } from "./remove_unreachable.ts";
export { type BlobInfo, ContentStore, type ContentStoreOptions } from "./store/store.ts";
