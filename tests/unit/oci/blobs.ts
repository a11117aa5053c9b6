/** Blobs, manifests and caches in a layout. */
import { MANIFEST } from "../../../lib/oci/descriptor.ts";
import { digestOf } from "../../../lib/oci/store/digest.ts";
import { ContentStore, type Descriptor } from "../../../lib/oci/mod.ts";

export const CONFIG = "application/vnd.buildkit.cacheconfig.v0";
export const LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

/** Puts a blob into a folder, and describes it. */
export async function blob(
  folder: string,
  mediaType: string,
  content: unknown,
): Promise<Descriptor> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const bytes = new TextEncoder().encode(text);
  const digest = digestOf(bytes);
  const store = new ContentStore(folder);
  if (!await store.has(digest)) {
    using ingest = await store.ingest(digest);
    await ingest.append(bytes);
    await ingest.commit();
  }
  return { mediaType, digest, size: bytes.length };
}

/** A manifest of one layer, as an image or a cache has it. */
export async function manifest(folder: string, name: string, annotations?: Record<string, string>) {
  const layers = [await blob(folder, LAYER, `layer of ${name}`)];
  const config = await blob(folder, CONFIG, `configuration of ${name}`);
  const made = await blob(folder, MANIFEST, { schemaVersion: 2, config, layers });
  return annotations ? { ...made, annotations } : made;
}

export async function digests(folder: string): Promise<string[]> {
  return (await Array.fromAsync(new ContentStore(folder).walk())).map(({ digest }) => digest)
    .sort();
}
