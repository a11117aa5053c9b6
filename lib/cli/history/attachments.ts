/** The JSON documents that belong to a recorded build: attestations, and what an image consists of. */
import type { BlobDescriptor, BuildRecord, RecordedResult } from "../../client/mod.ts";

/** A document of a build. */
export interface Attachment {
  readonly digest: string;
  readonly size: number;
  /** Media type, or the type of the statement for an attestation. */
  readonly type: string;
  /** Platform that it is for, such as `linux/amd64`; empty if it is for all, or that is not known. */
  readonly platform: string;
  /** True if the record itself names it: an attestation without the statement around it. */
  readonly recorded: boolean;
}

/** Number of documents that are looked at; an index could go on for ever. */
const MAX_ATTACHMENTS = 1000;

const INDEXES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
];

const MANIFESTS = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

const CONFIGS = [
  "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.container.image.v1+json",
];

/** Names of types, as buildx has them. */
const NAMES: Readonly<Record<string, (type: string) => boolean>> = {
  index: (type) => INDEXES.includes(type),
  manifest: (type) => MANIFESTS.includes(type),
  image: (type) => CONFIGS.includes(type),
  provenance: (type) => type.startsWith("https://slsa.dev/provenance/"),
  sbom: (type) => type.startsWith("https://spdx.dev/Document"),
};

/** Returns true if a type is meant by a name of buildx's, or is written as it is. */
export function isType(wanted: string, type: string): boolean {
  return type === wanted || (Object.hasOwn(NAMES, wanted) && NAMES[wanted]!(type));
}

/** Part of a document that refers to another one. */
interface Reference {
  readonly mediaType?: unknown;
  readonly digest?: unknown;
  readonly size?: unknown;
  readonly annotations?: Readonly<Record<string, unknown>>;
  readonly platform?: { readonly os?: unknown; readonly architecture?: unknown; variant?: unknown };
}

/**
 * Returns the documents of a build: those that its record names, and those that an index or a manifest
 * among them names. `read` returns a blob. What cannot be read is left out with what it names, since a
 * daemon does not keep all blobs.
 */
export async function attachments(
  record: BuildRecord,
  read: (digest: string) => Promise<Uint8Array>,
): Promise<Attachment[]> {
  const found = new Map<string, Attachment>();
  const platforms = new Map<string, string>(); // of the manifests that attestations are about
  const add = async (
    blob: BlobDescriptor,
    platform: string,
    recorded: boolean,
  ): Promise<void> => {
    if (found.has(blob.digest) || found.size >= MAX_ATTACHMENTS) return;
    const type = blob.annotations["vnd.docker.reference.type"] ??
      blob.annotations["in-toto.io/predicate-type"] ?? blob.mediaType;
    if (/^application\/vnd\.(?:oci\.image|docker\.image\.rootfs)\S*(?:layer|diff)/.test(type)) {
      return;
    }
    found.set(blob.digest, { digest: blob.digest, size: blob.size, type, platform, recorded });
    if (![...INDEXES, ...MANIFESTS].includes(blob.mediaType)) return;
    for (const reference of await references(blob.digest, read)) {
      const { annotations: given = {}, platform: own } = reference;
      const texts = Object.entries(given).filter((entry): entry is [string, string] =>
        typeof entry[1] === "string"
      );
      const annotations = Object.fromEntries(texts);
      const about = platforms.get(annotations["vnd.docker.reference.digest"] ?? "");
      const named = own ? [own.os, own.architecture, own.variant].filter(Boolean).join("/") : "";
      const next = about ?? (named === "" || named === "unknown/unknown" ? platform : named);
      const { digest, mediaType, size } = reference;
      if (typeof digest !== "string" || typeof mediaType !== "string") continue;
      platforms.set(digest, next);
      await add({ digest, mediaType, size: Number(size) || 0, annotations }, next, false);
    }
  };
  const addResult = async ({ result, results, attestations }: RecordedResult, platform: string) => {
    for (const blob of [...result ? [result] : [], ...Object.values(results)]) {
      await add(blob, platform, true);
    }
    for (const blob of attestations) await add(blob, platform, true);
  };
  if (record.result) await addResult(record.result, "");
  for (const [name, result] of Object.entries(record.results)) await addResult(result, name);
  return [...found.values()];
}

/** Returns what an index or a manifest refers to; nothing if it cannot be read. */
async function references(
  digest: string,
  read: (digest: string) => Promise<Uint8Array>,
): Promise<Reference[]> {
  try {
    const document = Object(JSON.parse(new TextDecoder().decode(await read(digest))));
    const { manifests = [], config, layers = [] } = document;
    return [manifests, config ?? [], layers].flat().map(Object);
  } catch {
    return [];
  }
}
