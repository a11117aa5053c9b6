import * as path from "node:path";
import { ALGORITHMS, digestOf, isDigest, parseDigest } from "./digest.ts";
import { ContentError } from "./error.ts";
import { type Expected, Ingest, type IngestStatus } from "./ingest.ts";
import { discardIngest } from "./ingest_directory.ts";
import { closeLocked, openLocked } from "../../internal/files/lock.ts";
import { blobPath, ingestDirectory, ingestsDirectory, isFile, names } from "./paths.ts";
import { BlobReader } from "./reader.ts";

/**
 * The maximum size of a blob that {@linkcode ContentStore.bytes} reads, in bytes; manifests are far
 * smaller.
 */
const MAX_WHOLE_BYTES = 32 * 1024 * 1024;

/** Options for {@linkcode ContentStore}. */
export interface ContentStoreOptions {
  /**
   * Makes the store read-only: it refuses changes with {@linkcode ContentError} (`denied`).
   *
   * @default {false}
   */
  readOnly?: boolean | undefined;
}

/** A blob in a store. */
export interface BlobInfo {
  /** Digest of the blob. */
  readonly digest: string;
  /** Size of the blob in bytes. */
  readonly size: number;
  /** Time when the blob was written. */
  readonly createdAt: Date;
}

/**
 * A store of blobs, named by their digests, in the directory of an OCI layout:
 * `blobs/sha256/<hash>` (https://github.com/opencontainers/image-spec/blob/main/image-layout.md),
 * and `ingest/` while blobs are written (containerd's `plugins/content/local`). Several processes
 * can use a directory at the same time.
 *
 * Only digests and hashes of refs become parts of paths. A blob is a regular file: a link in its
 * place is not followed. The directories above it are the user's own, and can be links.
 */
export class ContentStore {
  /** Absolute path of the directory. */
  readonly directory: string;
  /** True if the store is read-only. */
  readonly readOnly: boolean;
  readonly #active = new Map<string, Ingest | undefined>();

  /** Creates a store over a directory. A missing directory is created with the first blob. */
  constructor(directory: string, options: ContentStoreOptions = {}) {
    this.directory = path.resolve(directory);
    this.readOnly = options.readOnly ?? false;
  }

  /**
   * Returns whether a blob exists and has this size in bytes (0 accepts any): a file that another
   * program left truncated does not count. Throws {@linkcode ContentError} (`invalid`) for an
   * invalid digest.
   */
  has(digest: string, size = 0): Promise<boolean> {
    return isFile(blobPath(this.directory, digest), size);
  }

  /**
   * Returns information about a blob. Rejects with {@linkcode ContentError}: `missing`, `invalid`.
   */
  async info(digest: string): Promise<BlobInfo> {
    const found = await this.#lstat(digest);
    return { digest, size: found.size, createdAt: found.mtime ?? new Date(0) };
  }

  /** Opens a blob for reading. Rejects with {@linkcode ContentError}: `missing`, `invalid`. */
  async open(digest: string): Promise<BlobReader> {
    const named = await this.#lstat(digest);
    const file = await Deno.open(blobPath(this.directory, digest));
    try {
      const opened = await file.stat();
      // The file may have been replaced in the meantime; only the one that was checked is read.
      if (opened.ino !== named.ino || opened.dev !== named.dev) throw this.#missing(digest);
      return new BlobReader(file, digest, opened.size);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /**
   * Returns the bytes of a small blob, such as a manifest, after checking its digest. Rejects with
   * {@linkcode ContentError}: `missing`, `invalid`, `mismatch`, or `range` above 32 MiB.
   */
  async bytes(digest: string): Promise<Uint8Array> {
    using blob = await this.open(digest);
    if (blob.size > MAX_WHOLE_BYTES) {
      throw new ContentError(
        "range",
        `cannot read ${digest} at once: it has ${blob.size} bytes, more than ${MAX_WHOLE_BYTES}`,
      );
    }
    const bytes = new Uint8Array(blob.size);
    const length = await blob.read(bytes);
    const { algorithm } = parseDigest(digest);
    if (length !== bytes.length || digestOf(bytes, algorithm) !== digest) {
      throw new ContentError("mismatch", `the blob ${digest} in ${this.directory} is damaged`);
    }
    return bytes;
  }

  /**
   * Begins or resumes writing a blob under a name that the writer chooses. Rejects with
   * {@linkcode ContentError}: `exists` if the blob exists, `busy` while another writer, in this or
   * another process, uses this ref, `denied`, `invalid`.
   */
  async ingest(ref: string, expected: Expected = {}): Promise<Ingest> {
    this.#writable();
    if (!ref) throw new ContentError("invalid", "cannot write a blob without a ref");
    if (expected.digest && await this.has(expected.digest, expected.total)) {
      throw new ContentError("exists", `the blob ${expected.digest} already exists`);
    }
    if (this.#active.has(ref)) throw busy(ref);
    this.#active.set(ref, undefined);
    const forget = () => void this.#active.delete(ref);
    try {
      const ingest = await Ingest.open(this.directory, ref, expected, forget);
      if (!ingest) throw busy(ref);
      this.#active.set(ref, ingest);
      return ingest;
    } catch (error) {
      forget();
      throw error;
    }
  }

  /**
   * Returns the progress of a blob that is being written, or whose writing was interrupted. Rejects
   * with {@linkcode ContentError}: `missing`.
   */
  async status(ref: string): Promise<IngestStatus> {
    const found = this.#active.get(ref)?.status ??
      await readStatus(ingestDirectory(this.directory, ref));
    if (!found) throw new ContentError("missing", `nothing is being written under ${ref}`);
    return found;
  }

  /** Returns all blobs that are being written, or whose writing was interrupted. */
  async statuses(): Promise<IngestStatus[]> {
    const found: IngestStatus[] = [];
    for (const name of await names(ingestsDirectory(this.directory))) {
      const status = await readStatus(path.join(ingestsDirectory(this.directory), name));
      if (status) found.push(this.#active.get(status.ref)?.status ?? status);
    }
    return found;
  }

  /**
   * Discards what an interrupted writer left under a ref. Rejects with {@linkcode ContentError}:
   * `missing`, `busy` while the blob is being written, `denied`.
   */
  async abort(ref: string): Promise<void> {
    this.#writable();
    if (!this.#active.has(ref) && !await readStatus(ingestDirectory(this.directory, ref))) {
      throw new ContentError("missing", `nothing is being written under ${ref}`);
    }
    await (await this.ingest(ref)).abort();
  }

  /** Removes a blob. Rejects with {@linkcode ContentError}: `missing`, `denied`, `invalid`. */
  async remove(digest: string): Promise<void> {
    this.#writable();
    await this.#lstat(digest);
    await Deno.remove(blobPath(this.directory, digest));
  }

  /** Yields all blobs, in no particular order. */
  async *walk(): AsyncGenerator<BlobInfo> {
    for (const algorithm of ALGORITHMS) {
      for (const hex of await names(path.join(this.directory, "blobs", algorithm))) {
        const digest = `${algorithm}:${hex}`;
        if (!isDigest(digest)) continue;
        try {
          yield await this.info(digest);
        } catch (error) {
          if (!(error instanceof ContentError)) throw error; // not a file, or no longer there
        }
      }
    }
  }

  /**
   * Discards the incomplete blobs of killed processes if nothing was written for `minAgeMs`
   * milliseconds and no process holds them, and removes the directory `ingest` if it is then empty.
   */
  async discard(minAgeMs: number): Promise<void> {
    this.#writable();
    const ingests = ingestsDirectory(this.directory);
    for (const name of await names(ingests)) {
      const directory = path.join(ingests, name);
      const data = path.join(directory, "data");
      const { mtime } = await Deno.lstat(data).catch(() => Deno.lstat(directory))
        .catch(() => ({ mtime: null }));
      if (!mtime || Date.now() - mtime.getTime() < minAgeMs) continue;
      const file = await openLocked(data).catch(() => undefined);
      if (!file) continue;
      await discardIngest(directory).catch(() => {});
      closeLocked(file);
    }
    await Deno.remove(ingests).catch(() => {}); // in use, or never created
  }

  /** Flushes the names of the blobs to the disk, before an index refers to them. */
  async sync(): Promise<void> {
    for (const algorithm of ALGORITHMS) {
      try {
        using directory = await Deno.open(path.join(this.directory, "blobs", algorithm));
        await directory.sync();
      } catch {
        // there are none, or the system cannot flush directories
      }
    }
  }

  async #lstat(digest: string): Promise<Deno.FileInfo> {
    try {
      const found = await Deno.lstat(blobPath(this.directory, digest));
      if (found.isFile) return found;
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    throw this.#missing(digest);
  }

  #missing(digest: string): ContentError {
    return new ContentError("missing", `there is no blob ${digest} in ${this.directory}`);
  }

  #writable(): void {
    if (this.readOnly) {
      throw new ContentError(
        "denied",
        `cannot change ${this.directory}: it is read-only in this session`,
      );
    }
  }
}

function busy(ref: string): ContentError {
  return new ContentError("busy", `cannot write ${ref}: another writer is using it`);
}

/** Reads the progress of an incomplete blob from its directory. */
async function readStatus(directory: string): Promise<IngestStatus | undefined> {
  try {
    const ref = await Deno.readTextFile(path.join(directory, "ref"));
    const { size, birthtime, mtime } = await Deno.lstat(path.join(directory, "data"));
    const updatedAt = mtime ?? new Date(0);
    return {
      ref,
      offset: size,
      total: 0,
      expected: "",
      startedAt: birthtime ?? updatedAt,
      updatedAt,
    };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    throw error;
  }
}
