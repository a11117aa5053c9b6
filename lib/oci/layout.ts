/** OCI layouts that a build writes to, or reads an image from. */
import { OptionError, OutputError } from "../errors.ts";
import { writeError } from "../internal/write_error.ts";
import { type Descriptor, INDEX, isDescriptor } from "./descriptor.ts";
import { isDigest } from "./store/digest.ts";
import { ContentError } from "./store/error.ts";
import { find, listNames, type Names, putDescriptor, readIndex } from "./index.ts";
import { reachable } from "./reachable.ts";
import { ContentStore } from "./store/store.ts";

/** The age at which incomplete blobs of killed processes are removed, in milliseconds. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Adds what the daemon has written to a layout's `index.json`, and removes the incomplete blobs of
 * killed processes. For an image, the names are the daemon's answer `image.name`; without names,
 * the tag is `latest`. Rejects with {@linkcode OutputError} if the blob is missing or the index
 * cannot be written.
 */
export async function finishLayout(
  dest: string,
  descriptor: Descriptor,
  { tags = [], names = [] }: Names = {},
  signal?: AbortSignal,
): Promise<void> {
  if (!isDescriptor(descriptor)) {
    throw new OutputError(`cannot name the result in ${dest}`, {
      detail: "the daemon did not return a descriptor",
    });
  }
  try {
    await putWritten(dest, descriptor, { tags, names }, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    throw writeError(`the OCI layout ${dest}`, cause);
  }
}

async function putWritten(
  dest: string,
  descriptor: Descriptor,
  { tags = [], names = [] }: Names,
  signal: AbortSignal | undefined,
): Promise<void> {
  const store = new ContentStore(dest);
  if (!await store.has(descriptor.digest)) {
    throw new OutputError(`cannot name the result in ${dest}`, {
      detail: `the daemon returned ${descriptor.digest}, but there is no such blob`,
      advice: "Check that no other program removes files in this directory, and build again.",
    });
  }
  await store.sync();
  const called = tags.length + names.length > 0 ? { tags, names } : { tags: ["latest"] };
  await putDescriptor(dest, descriptor, called, signal);
  await store.discard(ABANDONED_MS);
}

/**
 * Returns the digest of an image in a layout, by a digest, a tag, an image name, or either of the
 * last two followed by `@` and a digest, in which case only the digest counts. Without a reference,
 * it is the tag `latest`, or the only image of the layout. Rejects with {@linkcode OptionError},
 * which lists the images of the layout.
 */
export async function resolveLayout(directory: string, reference = ""): Promise<string> {
  const index = await readIndex(directory);
  if (!index) {
    throw new OptionError(`cannot read the OCI layout ${directory || '""'}`, {
      detail: "it has no index.json",
      advice: "Use the directory of a layout, such as an output of type oci with tar=false.",
    });
  }
  const at = reference.lastIndexOf("@");
  const wanted = isDigest(reference.slice(at + 1)) ? reference.slice(at + 1) : reference;
  const only = index.manifests.length === 1 && !wanted ? index.manifests[0] : undefined;
  const digest = isDigest(wanted) ? wanted : (find(index, wanted || "latest") ?? only)?.digest;
  if (digest === undefined) {
    const names = listNames(index).join(", ");
    throw new OptionError(`cannot find ${wanted || "latest"} in the OCI layout ${directory}`, {
      advice: names ? `Choose one of: ${names}.` : "Choose another layout: this one is empty.",
    });
  }
  try {
    await check(new ContentStore(directory, { readOnly: true }), digest);
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    throw new OptionError(cause.message, {
      cause,
      advice: `The index.json of the layout lists ${listNames(index).join(", ") || "nothing"}.`,
    });
  }
  return digest;
}

/**
 * Rejects with {@linkcode ContentError} if an image is missing, or is damaged in a way that a quick
 * check shows: the daemon's own errors name neither the blob nor the directory. Blobs that the
 * image refers to may be missing, because a layout may hold only one platform of an image.
 */
async function check(store: ContentStore, image: string): Promise<void> {
  // An index or a manifest: both are read the same way.
  const root = { mediaType: INDEX, ...await store.info(image) };
  for await (const { digest, size } of reachable(store, [root])) {
    if (await store.has(digest, size) || !await store.has(digest)) continue;
    const { size: found } = await store.info(digest);
    throw new ContentError(
      "mismatch",
      `the blob ${digest} in ${store.directory} has ${found} bytes instead of ${size}`,
    );
  }
}
