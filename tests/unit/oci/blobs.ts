import { MANIFEST } from "../../../lib/oci/descriptor.ts";
import { digestOf } from "../../../lib/oci/store/digest.ts";
import { ContentStore, type Descriptor } from "../../../lib/oci/mod.ts";

/** Media type of a cache's configuration. */
export const CONFIG = "application/vnd.buildkit.cacheconfig.v0";

/** Media type of a layer. */
export const LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

/** Adds a blob to a layout, and returns its descriptor. */
export async function blob(
  directory: string,
  mediaType: string,
  content: unknown,
): Promise<Descriptor> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const bytes = new TextEncoder().encode(text);
  const digest = digestOf(bytes);
  const store = new ContentStore(directory);
  if (!await store.has(digest)) {
    using ingest = await store.ingest(digest);
    await ingest.append(bytes);
    await ingest.commit();
  }
  return { mediaType, digest, size: bytes.length };
}

/** Adds a manifest with one layer, as of an image or a cache. */
export async function manifest(
  directory: string,
  name: string,
  annotations?: Record<string, string>,
) {
  const layers = [await blob(directory, LAYER, `layer of ${name}`)];
  const config = await blob(directory, CONFIG, `configuration of ${name}`);
  const made = await blob(directory, MANIFEST, { schemaVersion: 2, config, layers });
  return annotations ? { ...made, annotations } : made;
}

/** Returns the digests of all blobs of a layout, sorted. */
export async function digests(directory: string): Promise<string[]> {
  return (await Array.fromAsync(new ContentStore(directory).walk())).map(({ digest }) => digest)
    .sort();
}
