import * as path from "node:path";
import { Digester, parseDigest } from "./digest.ts";
import { ContentError } from "./error.ts";
import { discardIngest, openData, removeIngest } from "./ingest_directory.ts";
import { closeLocked, isSameFile } from "./lock.ts";
import { blobPath, ingestDirectory, isFile } from "./paths.ts";

/** How much is hashed or read at a time, in bytes: the event loop gets its turns between. */
const SLICE_BYTES = 1024 * 1024;

/** What is known of a blob that is to be written. */
export interface Expected {
  /** Its size in bytes; 0 where it isn't known. */
  readonly total?: number;
  /** Its digest; empty where it isn't known. */
  readonly digest?: string;
}

/** How far a blob that is being written has come. */
export interface IngestStatus {
  /** The name that its writer gave it. */
  readonly ref: string;
  /** How many bytes there are. */
  readonly offset: number;
  /** How many there will be; 0 where it isn't known. */
  readonly total: number;
  /** The digest that it will have; empty where it isn't known. */
  readonly expected: string;
  /** When it was begun. */
  readonly startedAt: Date;
  /** When bytes came last. */
  readonly updatedAt: Date;
}

/** What was written. */
export interface Written {
  /** Its digest. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * A blob that is being written, `ingest/<hash of its ref>/data` in the store's directory, beside `ref` with the ref
 * itself. It becomes a blob in one step, by {@linkcode Ingest.commit}, and never without having the digest that it's
 * named by. What a process that was killed left is taken up again under the same ref: its bytes are hashed once more.
 *
 * One call at a time. {@linkcode Ingest.close} ends the writing and leaves the bytes for another try.
 */
export class Ingest implements Disposable {
  /** The name that its writer gave it. */
  readonly ref: string;
  readonly #root: string;
  readonly #directory: string;
  readonly #file: Deno.FsFile;
  readonly #expected: Required<Expected>;
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
    expected: Required<Expected>,
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
   * Begins or resumes a blob in the store at `root`; `ContentStore.ingest` is the way to get one. Resolves to
   * `undefined` where another process writes under the same ref.
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
        await Deno.remove(name).catch(() => {}); // were it a link, it would be followed
        await Deno.writeTextFile(name, ref, { createNew: true });
      }
      return ingest;
    } catch (error) {
      closeLocked(file);
      throw error;
    }
  }

  /** How many bytes there are, which is where the next ones go. */
  get offset(): number {
    return this.#offset;
  }

  /** How far it has come. */
  get status(): IngestStatus {
    return {
      ref: this.ref,
      offset: this.#offset,
      total: this.#expected.total,
      expected: this.#expected.digest,
      startedAt: this.#startedAt,
      updatedAt: this.#updatedAt,
    };
  }

  /** The digest of the bytes so far. */
  digest(): string {
    return this.#digester.digest();
  }

  /**
   * Adds bytes at the end, and resolves when the system has them: they must stay as they are until then. An error of
   * the system closes the ingest, because what is on the disk may then be less than what was hashed.
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

  /** Throws away all bytes. */
  async truncate(): Promise<void> {
    this.#check();
    await this.#file.truncate(0);
    await this.#file.seek(0, Deno.SeekMode.Start);
    this.#digester.reset();
    this.#offset = 0;
  }

  /**
   * Makes it a blob, after a check of its size (0 is any) and its digest (empty is any), and closes it. Rejects with
   * {@linkcode ContentError}: `mismatch`, which throws the bytes away because no more bytes could make them right, or
   * `exists`, where another was faster with the same blob.
   *
   * The bytes are forced to the disk before the name is given: a machine that loses its power then has the whole
   * blob or none, but not a part of it under a digest that says otherwise.
   */
  async commit({ total, digest }: Required<Expected> = this.#expected): Promise<Written> {
    this.#check();
    const written = { digest: await this.#digestAs(digest), size: this.#offset };
    if (total > 0 && total !== written.size) {
      await this.abort();
      throw new ContentError(
        "mismatch",
        `${this.ref} should have ${total} bytes, and ${written.size} were written`,
      );
    }
    if (digest && digest !== written.digest) {
      await this.abort();
      throw new ContentError(
        "mismatch",
        `${this.ref} should be ${digest}, and is ${written.digest}`,
      );
    }
    await this.#file.syncData();
    const data = path.join(this.#directory, "data");
    const { size, mode } = await this.#file.stat();
    if (size !== written.size || !await isSameFile(this.#file, data)) {
      this.close();
      throw new ContentError(
        "missing",
        `what was written of ${this.ref} was changed meanwhile by another`,
      );
    }
    const target = blobPath(this.#root, written.digest);
    await Deno.mkdir(path.dirname(target), { recursive: true });
    if (await isFile(target, written.size)) {
      await this.abort();
      throw new ContentError("exists", `the blob ${written.digest} is there already`);
    }
    await removeIngest(this.#directory, () => Deno.rename(data, target));
    // Not before: under its first name another writer must still be able to open it, and finds the lock. The blob is
    // there, so a file system without modes is no reason to fail.
    await Deno.chmod(target, (mode ?? 0o444) & 0o444).catch(() => {});
    this.close();
    return written;
  }

  /** Throws away what was written, and closes it. */
  async abort(): Promise<void> {
    try {
      const data = path.join(this.#directory, "data");
      if (this.#open && await isSameFile(this.#file, data)) await discardIngest(this.#directory);
    } finally {
      this.close();
    }
  }

  /** Ends the writing; what is there stays. Does nothing the second time. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeLocked(this.#file);
    this.#onClose();
  }

  /** The same as {@linkcode Ingest.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) at += await this.#file.write(bytes.subarray(at));
  }

  /** Hashes what is there, and goes to its end. */
  async #resume(): Promise<void> {
    const { mtime } = await this.#file.stat();
    await hashFile(this.#file, (slice) => {
      this.#digester.update(slice);
      this.#offset += slice.length;
    });
    this.#updatedAt = mtime ?? this.#updatedAt;
  }

  /** The digest in the form of another, which may name another hash function than was counted on. */
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
    if (!this.#open) throw new ContentError("missing", `the writing of ${this.ref} has ended`);
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
