/** A blob that is being read. Make one call at a time. */
export class BlobReader implements Disposable {
  /** Digest of the blob. */
  readonly digest: string;
  /** Size of the blob in bytes. */
  readonly size: number;
  readonly #file: Deno.FsFile;
  #open = true;

  /** Takes over an open file; use `ContentStore.open` to get a reader. */
  constructor(file: Deno.FsFile, digest: string, size: number) {
    this.#file = file;
    this.digest = digest;
    this.size = size;
  }

  /** Moves to an offset, where the next read begins. */
  async seek(offset: number): Promise<void> {
    await this.#file.seek(offset, Deno.SeekMode.Start);
  }

  /**
   * Fills `target` with the next bytes, and resolves to their number, which is smaller than
   * `target` only at the end.
   */
  async read(target: Uint8Array): Promise<number> {
    let at = 0;
    while (at < target.length) {
      const read = await this.#file.read(target.subarray(at));
      if (read === null) break;
      at += read;
    }
    return at;
  }

  /** Closes the blob. Further calls have no effect. */
  close(): void {
    if (this.#open) this.#file.close();
    this.#open = false;
  }

  /** Calls {@linkcode BlobReader.close}. */
  [Symbol.dispose](): void {
    this.close();
  }
}
