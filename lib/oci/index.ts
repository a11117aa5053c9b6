/** The `index.json` of an OCI layout: which of its blobs are images or caches, and by what names. */
import * as path from "node:path";
import { OptionError, OutputError } from "../errors.ts";
import { type Descriptor, INDEX, isDescriptor } from "./descriptor.ts";
import { closeLocked, waitLocked } from "./store/lock.ts";
import { isFile } from "./store/paths.ts";
import { referenceObject } from "./reference.ts";

/** A tag, or what a name says of one. */
const REF_NAME = "org.opencontainers.image.ref.name";

/** An image's whole name: containerd's, and so BuildKit's (`client/ociindex/ociindex.go`). */
const IMAGE_NAME = "io.containerd.image.name";

/** How long another program may hold the lock, in milliseconds: it does so while it writes a small file. */
const LOCK_TIMEOUT_MS = 10_000;

/** An `index.json`; fields besides these are kept as they are. */
export interface Index {
  /** What it refers to, the oldest first. */
  readonly manifests: readonly Descriptor[];
  /** Anything else. */
  readonly [field: string]: unknown;
}

/** What a descriptor is called in an index. */
export interface Names {
  /** Tags, such as `latest`. */
  readonly tags?: readonly string[] | undefined;
  /** Images' whole names, such as `localhost:5000/app:1`. */
  readonly names?: readonly string[] | undefined;
}

/**
 * Reads a layout's `index.json`; `undefined` where there is none. Rejects with {@linkcode OptionError} where it isn't
 * an index.
 */
export async function readIndex(directory: string): Promise<Index | undefined> {
  const text = await readText(directory);
  if (text === undefined) return undefined;
  const index = parseIndex(text);
  if (index) return index;
  // Go's clients write into the file that is there: it may have been read in the middle of that.
  using _lock = await isFile(lockPath(directory)) ? await lockIndex(directory) : undefined;
  const again = parseIndex(await readText(directory) ?? "");
  if (again) return again;
  throw new OptionError(`${indexPath(directory)} is no index of an OCI layout`, {
    advice: "Give another directory, or remove this file if nothing in the directory is needed.",
  });
}

/**
 * Puts a descriptor into a layout's `index.json` under names, in place of those that had them, and makes the layout
 * where there is none. Without a name it's there once, by its digest alone. The file is replaced in one step, under
 * the lock that Go's clients take. Rejects with {@linkcode OutputError} if the file isn't an index, or if another program
 * holds the lock for 10 s.
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
      reason: "the file that is there is not an index of an OCI layout",
      advice: "Give another directory, or remove this file if nothing in the directory is needed.",
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

/** The descriptor of a tag, of an image's whole name, or of a digest. */
export function find(index: Index, name: string): Descriptor | undefined {
  return index.manifests.find(({ annotations }) => annotations?.[IMAGE_NAME] === name) ??
    index.manifests.find(({ annotations }) => annotations?.[REF_NAME] === name) ??
    index.manifests.find(({ digest }) => digest === name);
}

/** What {@linkcode find} would find: names, tags, and digests of what has neither. */
export function listNames(index: Index): string[] {
  return [
    ...new Set(
      index.manifests.map(({ annotations, digest }) =>
        annotations?.[IMAGE_NAME] || annotations?.[REF_NAME] || digest
      ),
    ),
  ];
}

/** The descriptor as it stands in an index: once under each name. */
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

/** Whether two entries have the same names; those without any are the same where their digests are. */
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

/** Replaces a file in one step, whose new bytes are on the disk before. */
async function replace(name: string, content: unknown): Promise<void> {
  const next = `${name}.${crypto.randomUUID()}`;
  try {
    {
      using file = await Deno.open(next, { write: true, createNew: true, mode: 0o644 });
      const bytes = new TextEncoder().encode(JSON.stringify(content));
      for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
      await file.sync();
    }
    await Deno.rename(next, name);
  } catch (error) {
    await Deno.remove(next).catch(() => {});
    throw error;
  }
}

/**
 * Takes the lock of a layout's index, whose file goes with it, as with Go's clients. Rejects with {@linkcode OutputError}
 * if another program holds it for `timeoutMs` milliseconds.
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
      reason: `another program holds ${name}`,
      advice: "Wait for the other build that writes to this directory, or give another directory.",
    });
  }
  return {
    [Symbol.dispose]() {
      try {
        Deno.removeSync(name);
      } catch {
        // a program of Go's removed it; there's nothing more to do
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
