/**
 * The `index.json` of an OCI layout, which lists the blobs that are images or caches, with their
 * names.
 */
import * as path from "node:path";
import { OptionError, OutputError } from "../errors.ts";
import { type Descriptor, INDEX, isDescriptor } from "./descriptor.ts";
import { closeLocked, waitLocked } from "../internal/files/lock.ts";
import { replaceFile } from "../internal/files/temporary_file.ts";
import { isFile } from "./store/paths.ts";
import { referenceObject } from "./reference.ts";

/** Annotation with a tag, or with the tag part of an image name. */
const REF_NAME = "org.opencontainers.image.ref.name";

/**
 * Annotation with the full name of an image: containerd's, which BuildKit uses
 * (`client/ociindex/ociindex.go`).
 */
const IMAGE_NAME = "io.containerd.image.name";

/**
 * Time to wait for a lock that another program holds, in milliseconds. Programs hold it while
 * they write a small file.
 */
const LOCK_TIMEOUT_MS = 10_000;

/** An `index.json`. Other fields are kept unchanged. */
export interface Index {
  /** Descriptors, oldest first. */
  readonly manifests: readonly Descriptor[];
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** Names of a descriptor in an index. */
export interface Names {
  /** Tags, such as `latest`. */
  readonly tags?: readonly string[] | undefined;
  /** Full image names, such as `localhost:5000/app:1`. */
  readonly names?: readonly string[] | undefined;
}

/**
 * Reads the `index.json` of a layout; resolves to `undefined` if there is none. Rejects with
 * {@linkcode OptionError} if the file is not an index.
 */
export async function readIndex(directory: string): Promise<Index | undefined> {
  const text = await readText(directory);
  if (text === undefined) return undefined;
  const index = parseIndex(text);
  if (index) return index;
  // Go's clients overwrite the file in place, so it may have been read halfway through a write.
  using _lock = await isFile(lockPath(directory)) ? await lockIndex(directory) : undefined;
  const again = parseIndex(await readText(directory) ?? "");
  if (again) return again;
  throw new OptionError(`cannot read ${indexPath(directory)}`, {
    detail: "it is not an index of an OCI layout",
    advice: "Choose another directory, or remove this file if nothing in the directory is needed.",
  });
}

/**
 * Adds a descriptor to a layout's `index.json` under its names, which are taken from the
 * descriptors that had them, and creates the layout if it does not exist. Without names it is
 * listed once, by its digest only. The file is replaced atomically, under the lock that Go's
 * clients take. Rejects with {@linkcode OutputError} if the file is not an index, or if another
 * program holds the lock for 10 s.
 */
export async function putDescriptor(
  directory: string,
  descriptor: Descriptor,
  { tags = [], names = [] }: Names = {},
  signal?: AbortSignal,
): Promise<void> {
  await Deno.mkdir(directory, { recursive: true });
  using _lock = await lockIndex(directory, signal);
  const text = await readText(directory);
  const old = text === undefined || text === "" ? { manifests: [] } : parseIndex(text);
  if (!old) {
    throw new OutputError(`cannot write ${indexPath(directory)}`, {
      detail: "the existing file is not an index of an OCI layout",
      advice:
        "Choose another directory, or remove this file if nothing in the directory is needed.",
    });
  }
  let manifests = old.manifests;
  for (const entry of entries(descriptor, tags, names)) {
    manifests = [...manifests.filter((other) => !isSame(other, entry)), entry];
  }
  if (!await isFile(path.join(directory, "oci-layout"))) {
    await replace(path.join(directory, "oci-layout"), { imageLayoutVersion: "1.0.0" });
  }
  await replace(indexPath(directory), { schemaVersion: 2, mediaType: INDEX, ...old, manifests });
}

/** Returns the descriptor with this full image name, tag or digest. */
export function find(index: Index, name: string): Descriptor | undefined {
  return index.manifests.find(({ annotations }) => annotations?.[IMAGE_NAME] === name) ??
    index.manifests.find(({ annotations }) => annotations?.[REF_NAME] === name) ??
    index.manifests.find(({ digest }) => digest === name);
}

/**
 * Returns everything that {@linkcode find} accepts: names, tags, and the digests of descriptors
 * that have neither.
 */
export function listNames(index: Index): string[] {
  return [
    ...new Set(
      index.manifests.map(({ annotations, digest }) =>
        annotations?.[IMAGE_NAME] || annotations?.[REF_NAME] || digest
      ),
    ),
  ];
}

/** Returns the entries of a descriptor in an index: one for each name. */
function entries(
  descriptor: Descriptor,
  tags: readonly string[],
  names: readonly string[],
): Descriptor[] {
  const named = (annotations: Record<string, string>) => ({
    ...descriptor,
    annotations: { ...descriptor.annotations, ...annotations },
  });
  if (tags.length + names.length === 0) return [descriptor];
  return [
    ...tags.map((tag) => named({ [REF_NAME]: tag })),
    ...names.map((name) => named({ [IMAGE_NAME]: name, [REF_NAME]: referenceObject(name) })),
  ];
}

/** Returns whether two entries have the same names, or, if they have none, the same digest. */
function isSame(one: Descriptor, other: Descriptor): boolean {
  const called = ({ annotations }: Descriptor) =>
    `${annotations?.[IMAGE_NAME] ?? ""}\n${annotations?.[REF_NAME] ?? ""}`;
  if (called(one) !== called(other)) return false;
  return called(one) !== "\n" || one.digest === other.digest;
}

function parseIndex(text: string): Index | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const { manifests = [] } = parsed as { manifests?: unknown };
  const list = manifests ?? []; // Go writes null for an empty list
  if (!Array.isArray(list) || !list.every(isDescriptor)) return undefined;
  return { ...parsed, manifests: list };
}

async function readText(directory: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(indexPath(directory));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function replace(name: string, content: unknown): Promise<void> {
  return replaceFile(path.resolve(name), JSON.stringify(content), 0o644);
}

/**
 * Takes the lock of a layout's index. The lock file is removed on release, as by Go's clients.
 * Rejects with {@linkcode OutputError} if another program holds the lock for `timeoutMs`
 * milliseconds.
 */
export async function lockIndex(
  directory: string,
  signal?: AbortSignal,
  timeoutMs: number = LOCK_TIMEOUT_MS,
): Promise<Disposable> {
  const name = lockPath(directory);
  const file = await waitLocked(name, timeoutMs, signal);
  if (!file) {
    throw new OutputError(`cannot write ${indexPath(directory)}`, {
      detail: `another program holds ${name}`,
      advice: "Wait for the other build that writes to this directory, or choose another one.",
    });
  }
  return {
    [Symbol.dispose]() {
      try {
        Deno.removeSync(name);
      } catch {
        // a Go program removed it; there is nothing left to do
      }
      closeLocked(file);
    },
  };
}

function indexPath(directory: string): string {
  return path.join(directory, "index.json");
}

function lockPath(directory: string): string {
  return `${indexPath(directory)}.lock`;
}
