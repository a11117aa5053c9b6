import { isDigest } from "./store/digest.ts";

/** What OCI calls the content of an index. */
export const INDEX = "application/vnd.oci.image.index.v1+json";

/** What OCI calls the content of a manifest. */
export const MANIFEST = "application/vnd.oci.image.manifest.v1+json";

/** What refers to other blobs in a `manifests` list; Docker's name for an index is the second. */
const INDEXES: readonly string[] = [
  INDEX,
  "application/vnd.docker.distribution.manifest.list.v2+json",
];

/** What refers to other blobs by `config` and `layers`. */
const MANIFESTS: readonly string[] = [
  MANIFEST,
  "application/vnd.docker.distribution.manifest.v2+json",
  "application/vnd.oci.artifact.manifest.v1+json",
];

/**
 * What refers to a blob, as OCI has it
 * (https://github.com/opencontainers/image-spec/blob/main/descriptor.md). Fields besides these are kept as they are.
 */
export interface Descriptor {
  /** What the blob is. */
  readonly mediaType: string;
  /** `sha256:…`. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** More about it, such as `org.opencontainers.image.ref.name` in an `index.json`. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Whether something that was read as JSON is a descriptor. */
export function isDescriptor(value: unknown): value is Descriptor {
  if (typeof value !== "object" || value === null) return false;
  const { mediaType, digest, size, annotations } = value as Record<string, unknown>;
  return typeof mediaType === "string" && typeof digest === "string" && isDigest(digest) &&
    Number.isSafeInteger(size) && (size as number) >= 0 &&
    (annotations === undefined || annotations === null || isStringRecord(annotations));
}

/** Whether a blob of this type refers to other blobs. */
export function hasChildren(mediaType: string): boolean {
  return INDEXES.includes(mediaType) || MANIFESTS.includes(mediaType);
}

/**
 * The blobs that an index or a manifest refers to. BuildKit keeps a cache in either form: an index whose
 * `manifests` are layers and the cache's configuration, or a manifest (`cache/remotecache/export.go`).
 * `undefined` where the text is neither.
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
