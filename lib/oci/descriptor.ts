import { isDigest } from "./store/digest.ts";

/** OCI media type of an index. */
export const INDEX = "application/vnd.oci.image.index.v1+json";

/** OCI media type of a manifest. */
export const MANIFEST = "application/vnd.oci.image.manifest.v1+json";

/**
 * Media types that refer to other blobs in a `manifests` list; the second is Docker's name for an
 * index.
 */
const INDEXES: readonly string[] = [
  INDEX,
  "application/vnd.docker.distribution.manifest.list.v2+json",
];

/** Media types that refer to other blobs by `config` and `layers`. */
const MANIFESTS: readonly string[] = [
  MANIFEST,
  "application/vnd.docker.distribution.manifest.v2+json",
  "application/vnd.oci.artifact.manifest.v1+json",
];

/**
 * An OCI descriptor: a reference to a blob
 * (https://github.com/opencontainers/image-spec/blob/main/descriptor.md). Other fields are kept
 * unchanged.
 */
export interface Descriptor {
  /** Media type of the blob. */
  readonly mediaType: string;
  /** Digest of the blob, such as `sha256:…`. */
  readonly digest: string;
  /** Size of the blob in bytes. */
  readonly size: number;
  /** Annotations, such as `org.opencontainers.image.ref.name` in an `index.json`. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** Returns true if a parsed JSON value is a descriptor. */
export function isDescriptor(value: unknown): value is Descriptor {
  if (typeof value !== "object" || value === null) return false;
  const { mediaType, digest, size, annotations } = value as Record<string, unknown>;
  return typeof mediaType === "string" && typeof digest === "string" && isDigest(digest) &&
    Number.isSafeInteger(size) && (size as number) >= 0 &&
    (annotations === undefined || annotations === null || isStringRecord(annotations));
}

/** Returns whether blobs of this media type refer to other blobs. */
export function hasChildren(mediaType: string): boolean {
  return INDEXES.includes(mediaType) || MANIFESTS.includes(mediaType);
}

/**
 * Returns the blobs that an index or a manifest refers to, or `undefined` if the text is neither.
 * BuildKit stores a cache in either form: as an index whose `manifests` are layers and the cache's
 * configuration, or as a manifest (`cache/remotecache/export.go`).
 */
export function children(text: string): Descriptor[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const { manifests, config, layers, blobs } = parsed as Record<string, unknown>;
  const lists = [manifests, layers, blobs].map((list) => list ?? []);
  if (!lists.every(Array.isArray)) return undefined;
  const found: unknown[] = lists.flat();
  if (config !== undefined && config !== null) found.push(config);
  return found.every(isDescriptor) ? found : undefined;
}

function isStringRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string");
}
