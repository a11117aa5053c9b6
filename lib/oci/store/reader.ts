/** A blob that is being read. One call at a time. */
export class BlobReader implements Disposable {
  /** Its digest. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly #file: Deno.FsFile;
  #open = true;

  /** Takes over an open file; `ContentStore.open` is the way to get one. */
  constructor(file: Deno.FsFile, digest: string, size: number) {
    this.#file = file;
    this.digest = digest;
    this.size = size;
  }

  /** Goes to an offset, from which is read next. */
  async seek(offset: number): Promise<void> {
    await this.#file.seek(offset, Deno.SeekMode.Start);
  }

  /** Fills `target` with the next bytes; resolves to how many there were, fewer only at the end. */
  async read(target: Uint8Array): Promise<number> {
    let at = 0;
    while (at < target.length) {
      const read = await this.#file.read(target.subarray(at));
      if (read === null) break;
      at += read;
    }
    return at;
  }

  /** Ends the reading. Does nothing the second time. */
  close(): void {
    if (this.#open) this.#file.close();
    this.#open = false;
  }

  /** The same as {@linkcode BlobReader.close}. */
  [Symbol.dispose](): void {
    this.close();
  }
}
