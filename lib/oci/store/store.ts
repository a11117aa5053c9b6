import * as path from "node:path";
import { ALGORITHMS, digestOf, isDigest, parseDigest } from "./digest.ts";
import { ContentError } from "./error.ts";
import { type Expected, Ingest, type IngestStatus } from "./ingest.ts";
import { discardIngest } from "./ingest_directory.ts";
import { closeLocked, openLocked } from "./lock.ts";
import { blobPath, ingestDirectory, ingestsDirectory, isFile, names } from "./paths.ts";
import { BlobReader } from "./reader.ts";

/** The largest blob that {@linkcode ContentStore.bytes} reads whole, in bytes; manifests are far smaller. */
const MAX_WHOLE_BYTES = 32 * 1024 * 1024;

/** What {@linkcode ContentStore} can be given. */
export interface ContentStoreOptions {
  /**
   * Whether the store is only read, and refuses the rest with {@linkcode ContentError} (`denied`).
   *
   * @default {false}
   */
  readOnly?: boolean;
}

/** A blob that is there. */
export interface BlobInfo {
  /** Its digest. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written. */
  readonly createdAt: Date;
}

/**
 * Blobs by their digest in a directory, which is that of an OCI layout: `blobs/sha256/<hash>`
 * (https://github.com/opencontainers/image-spec/blob/main/image-layout.md), and `ingest/` while one is written
 * (containerd's `plugins/content/local`). Several processes may use a directory at a time.
 *
 * Digests and hashes of refs are all that becomes a path. A blob is a file of its own: a link in its place isn't
 * followed. The directories above are the user's own, and may be links.
 */
export class ContentStore {
  /** The directory. */
  readonly directory: string;
  /** Whether the store is only read. */
  readonly readOnly: boolean;
  readonly #active = new Map<string, Ingest | undefined>();

  /** A store over a directory, which needn't be there: it's made with the first blob. */
  constructor(directory: string, options: ContentStoreOptions = {}) {
    this.directory = path.resolve(directory);
    this.readOnly = options.readOnly ?? false;
  }

  /**
   * Whether a blob is there, and has this size in bytes, where it's known and so not 0: a file that another program
   * left cut short is none. Rejects with {@linkcode ContentError} (`invalid`) for what isn't a digest.
   */
  has(digest: string, size = 0): Promise<boolean> {
    return isFile(blobPath(this.directory, digest), size);
  }

  /** What is known of a blob. Rejects with {@linkcode ContentError}: `missing`, `invalid`. */
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
      // It may have been replaced since; only the file that was looked at is read.
      if (opened.ino !== named.ino || opened.dev !== named.dev) throw this.#missing(digest);
      return new BlobReader(file, digest, opened.size);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /**
   * The bytes of a small blob, such as a manifest, after a check of its digest. Rejects with
   * {@linkcode ContentError}: `missing`, `invalid`, `mismatch`, or `range` above 32 MiB.
   */
  async bytes(digest: string): Promise<Uint8Array> {
    using blob = await this.open(digest);
    if (blob.size > MAX_WHOLE_BYTES) {
      throw new ContentError(
        "range",
        `${digest} has ${blob.size} bytes, which is too much to read whole`,
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
   * Begins to write a blob, or goes on with it, under a name that its writer chose. Rejects with
   * {@linkcode ContentError}: `exists` where the blob is there, `busy` while another writes under this ref, here or in
   * another process, `denied`, `invalid`.
   */
  async ingest(ref: string, expected: Expected = {}): Promise<Ingest> {
    this.#writable();
    if (!ref) throw new ContentError("invalid", "a blob that is to be written needs a ref");
    if (expected.digest && await this.has(expected.digest, expected.total)) {
      throw new ContentError("exists", `the blob ${expected.digest} is there already`);
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

  /** How far the writing of a blob has come, also of one that was broken off. Rejects with `missing`. */
  async status(ref: string): Promise<IngestStatus> {
    const found = this.#active.get(ref)?.status ??
      await readStatus(ingestDirectory(this.directory, ref));
    if (!found) throw new ContentError("missing", `nothing is being written under ${ref}`);
    return found;
  }

  /** All blobs that are being written, or were and were broken off. */
  async statuses(): Promise<IngestStatus[]> {
    const found: IngestStatus[] = [];
    for (const name of await names(ingestsDirectory(this.directory))) {
      const status = await readStatus(path.join(ingestsDirectory(this.directory), name));
      if (status) found.push(this.#active.get(status.ref)?.status ?? status);
    }
    return found;
  }

  /**
   * Throws away what was written under a ref and was broken off. Rejects with {@linkcode ContentError}: `missing`,
   * `busy` while it's being written, `denied`.
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

  /** All blobs, in no particular order. */
  async *walk(): AsyncGenerator<BlobInfo> {
    for (const algorithm of ALGORITHMS) {
      for (const hex of await names(path.join(this.directory, "blobs", algorithm))) {
        const digest = `${algorithm}:${hex}`;
        if (!isDigest(digest)) continue;
        try {
          yield await this.info(digest);
        } catch (error) {
          if (!(error instanceof ContentError)) throw error; // it isn't a file, or is gone
        }
      }
    }
  }

  /**
   * Throws away what processes that were killed left half written, where nothing came for `age` milliseconds and no
   * one holds it, and the directory `ingest` where nothing else is in it.
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
    await Deno.remove(ingests).catch(() => {}); // it's in use, or was never made
  }

  /** Forces the names of the blobs to the disk, before an index refers to them. */
  async sync(): Promise<void> {
    for (const algorithm of ALGORITHMS) {
      try {
        using directory = await Deno.open(path.join(this.directory, "blobs", algorithm));
        await directory.sync();
      } catch {
        // there are none; or the system has no such thing for directories
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
      throw new ContentError("denied", `${this.directory} is only read in this session`);
    }
  }
}

function busy(ref: string): ContentError {
  return new ContentError("busy", `${ref} is being written by another`);
}

/** What is known of a blob that was begun, from its directory. */
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
