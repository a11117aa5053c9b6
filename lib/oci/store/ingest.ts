import * as path from "node:path";
import { Digester, parseDigest } from "./digest.ts";
import { ContentError } from "./error.ts";
import { discardIngest, openData, removeIngest } from "./ingest_directory.ts";
import { closeLocked, isSameFile } from "../../internal/files/lock.ts";
import { blobPath, ingestDirectory, isFile } from "./paths.ts";

/** The number of bytes to hash or read at a time; the event loop runs in between. */
const SLICE_BYTES = 1024 * 1024;

/** Facts about a blob that are known before it is written. */
export interface Expected {
  /** Size in bytes; 0 if unknown. */
  readonly total?: number | undefined;
  /** Digest; empty if unknown. */
  readonly digest?: string | undefined;
}

/** Progress of a blob that is being written. */
export interface IngestStatus {
  /** Name chosen by the writer. */
  readonly ref: string;
  /** Number of bytes written so far. */
  readonly offset: number;
  /** Expected size in bytes; 0 if unknown. */
  readonly total: number;
  /** Expected digest; empty if unknown. */
  readonly expected: string;
  /** Time when the writing began. */
  readonly startedAt: Date;
  /** Time of the last write. */
  readonly updatedAt: Date;
}

/** A written blob. */
export interface Written {
  /** Digest of the blob. */
  readonly digest: string;
  /** Size of the blob in bytes. */
  readonly size: number;
}

/**
 * A blob that is being written, in `ingest/<hash of its ref>/data` of the store's directory, next
 * to `ref`, which holds the ref itself. {@linkcode Ingest.commit} turns it into a blob atomically,
 * and only if it has the digest that it is named by. What a killed process left is resumed under
 * the same ref, after its bytes are hashed again.
 *
 * Make one call at a time. {@linkcode Ingest.close} ends the writing and keeps the bytes for
 * another attempt.
 */
export class Ingest implements Disposable {
  /** Name chosen by the writer. */
  readonly ref: string;
  readonly #root: string;
  readonly #directory: string;
  readonly #file: Deno.FsFile;
  readonly #expected: Expected;
  readonly #startedAt: Date;
  readonly #onClose: () => void;
  #digester: Digester;
  #offset = 0;
  #updatedAt = new Date();
  #open = true;

  private constructor(
    root: string,
    directory: string,
    ref: string,
    file: Deno.FsFile,
    expected: Expected,
    startedAt: Date,
    onClose: () => void,
  ) {
    this.#root = root;
    this.#directory = directory;
    this.ref = ref;
    this.#file = file;
    this.#expected = expected;
    this.#startedAt = startedAt;
    this.#onClose = onClose;
    this.#digester = new Digester(
      expected.digest ? parseDigest(expected.digest).algorithm : "sha256",
    );
  }

  /**
   * Begins or resumes a blob in the store at `root`; use `ContentStore.ingest` to get one. Resolves
   * to `undefined` if another process writes under the same ref.
   */
  static async open(
    root: string,
    ref: string,
    { total = 0, digest = "" }: Expected,
    onClose: () => void,
  ): Promise<Ingest | undefined> {
    const directory = ingestDirectory(root, ref);
    const file = await openData(directory);
    if (!file) return undefined;
    try {
      const name = path.join(directory, "ref");
      const known = await Deno.readTextFile(name).catch(() => undefined);
      const { size, birthtime } = await file.stat();
      const fits = known === ref && (total === 0 || size <= total);
      const started = fits ? birthtime ?? new Date() : new Date();
      const ingest = new Ingest(root, directory, ref, file, { total, digest }, started, onClose);
      if (fits) await ingest.#resume();
      else {
        await ingest.truncate();
        await Deno.remove(name).catch(() => {}); // a link would be followed
        await Deno.writeTextFile(name, ref, { createNew: true });
      }
      return ingest;
    } catch (error) {
      closeLocked(file);
      throw error;
    }
  }

  /** Number of bytes so far, which is the offset of the next ones. */
  get offset(): number {
    return this.#offset;
  }

  /** Progress of the blob. */
  get status(): IngestStatus {
    return {
      ref: this.ref,
      offset: this.#offset,
      total: this.#expected.total ?? 0,
      expected: this.#expected.digest ?? "",
      startedAt: this.#startedAt,
      updatedAt: this.#updatedAt,
    };
  }

  /** Returns the digest of the bytes so far. */
  digest(): string {
    return this.#digester.digest();
  }

  /**
   * Appends bytes, and resolves when the system has them: do not modify them before. A system error
   * closes the ingest, because the disk may then hold less than what was hashed.
   */
  async append(bytes: Uint8Array): Promise<void> {
    this.#check();
    try {
      for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
        const slice = bytes.subarray(at, at + SLICE_BYTES);
        const writing = this.#write(slice);
        this.#digester.update(slice); // while the system writes
        await writing;
        this.#offset += slice.length;
      }
    } catch (error) {
      this.close();
      throw error;
    }
    this.#updatedAt = new Date();
  }

  /** Discards all bytes. */
  async truncate(): Promise<void> {
    this.#check();
    await this.#file.truncate(0);
    await this.#file.seek(0, Deno.SeekMode.Start);
    this.#digester.reset();
    this.#offset = 0;
  }

  /**
   * Turns the bytes into a blob after checking its size (0 accepts any) and digest (empty accepts
   * any), and closes the ingest. Rejects with {@linkcode ContentError}: `mismatch`, which discards
   * the bytes because no further bytes could correct them, or `exists` if another writer completed
   * the same blob first.
   *
   * The bytes are flushed to the disk before the blob gets its name: after a power failure, the
   * machine has the whole blob or none, never a part of it under the wrong digest.
   */
  async commit({ total = 0, digest = "" }: Expected = this.#expected): Promise<Written> {
    this.#check();
    const written = { digest: await this.#digestAs(digest), size: this.#offset };
    if (total > 0 && total !== written.size) {
      await this.abort();
      throw new ContentError(
        "mismatch",
        `cannot commit ${this.ref}: it has ${written.size} bytes instead of ${total}`,
      );
    }
    if (digest && digest !== written.digest) {
      await this.abort();
      throw new ContentError(
        "mismatch",
        `cannot commit ${this.ref}: its digest is ${written.digest} instead of ${digest}`,
      );
    }
    await this.#file.syncData();
    const data = path.join(this.#directory, "data");
    const { size, mode } = await this.#file.stat();
    if (size !== written.size || !await isSameFile(this.#file, data)) {
      this.close();
      throw new ContentError(
        "missing",
        `cannot commit ${this.ref}: another program has changed its file`,
      );
    }
    const target = blobPath(this.#root, written.digest);
    await Deno.mkdir(path.dirname(target), { recursive: true });
    if (await isFile(target, written.size)) {
      await this.abort();
      throw new ContentError("exists", `the blob ${written.digest} already exists`);
    }
    await removeIngest(this.#directory, () => Deno.rename(data, target));
    // Not earlier: another writer must still be able to open the file under its old name, and find
    // it locked. The blob is complete, so a file system without modes is no reason to fail.
    await Deno.chmod(target, (mode ?? 0o444) & 0o444).catch(() => {});
    this.close();
    return written;
  }

  /** Discards what was written, and closes the ingest. */
  async abort(): Promise<void> {
    try {
      const data = path.join(this.#directory, "data");
      if (this.#open && await isSameFile(this.#file, data)) await discardIngest(this.#directory);
    } finally {
      this.close();
    }
  }

  /** Ends the writing and keeps the bytes. Further calls have no effect. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeLocked(this.#file);
    this.#onClose();
  }

  /** Calls {@linkcode Ingest.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) at += await this.#file.write(bytes.subarray(at));
  }

  /** Hashes the existing bytes, and moves to their end. */
  async #resume(): Promise<void> {
    const { mtime } = await this.#file.stat();
    await hashFile(this.#file, (slice) => {
      this.#digester.update(slice);
      this.#offset += slice.length;
    });
    this.#updatedAt = mtime ?? this.#updatedAt;
  }

  /**
   * Returns the digest with the hash function of the given one, which can differ from the one in
   * use.
   */
  async #digestAs(digest: string): Promise<string> {
    const algorithm = digest ? parseDigest(digest).algorithm : this.#digester.algorithm;
    if (algorithm !== this.#digester.algorithm) {
      this.#digester = new Digester(algorithm);
      await this.#file.seek(0, Deno.SeekMode.Start);
      await hashFile(this.#file, (slice) => this.#digester.update(slice));
    }
    return this.#digester.digest();
  }

  #check(): void {
    if (!this.#open) throw new ContentError("missing", `cannot write ${this.ref}: it is closed`);
  }
}

async function hashFile(file: Deno.FsFile, take: (slice: Uint8Array) => void): Promise<void> {
  const buffer = new Uint8Array(SLICE_BYTES);
  for (;;) {
    const read = await file.read(buffer);
    if (read === null) return;
    take(buffer.subarray(0, read));
  }
}
