import { ContextError } from "../../errors.ts";
import type { AnnouncedFiles } from "./announced_files.ts";
import { dataHeaderLength, writeDataHeader } from "../wire/encode.ts";
import { Mode } from "../wire/mode.ts";
import { BUFFER_BYTES, type Outbox } from "./outbox.ts";
import type { ProgressReporter } from "../transfer/progress.ts";
import type { SendStats } from "./options.ts";
import type { TimeSlice } from "../../internal/time_slice.ts";
import type { FileReader, TreeStat, TreeView } from "../tree/tree.ts";
import { readFailureAdvice, readFailureReason } from "../../internal/fs_error.ts";

/**
 * Bytes of a file's packets besides its data: two headers, and one byte to notice that it has
 * grown.
 */
const OVERHEAD_BYTES = 40;

/** A buffer with less room is sent before a large file is read into it. */
const MIN_CHUNK_BYTES = 64 * 1024;

/**
 * Sends the data of single files. Each is read directly behind the header of its packet; small
 * files share a buffer. A file that differs from its announcement is an error and never sent as
 * something else.
 */
export class FileSender {
  /** Number of files sent. */
  files = 0;
  /** Number of data bytes sent. */
  bytes = 0;
  readonly #openView: () => TreeView;
  #view: TreeView | undefined;
  readonly #announced: AnnouncedFiles;
  readonly #out: Outbox;
  readonly #slice: TimeSlice;
  readonly #reporter: ProgressReporter<SendStats>;

  /**
   * `openView` opens the tree when the first file is sent; `reporter` is called for large files.
   */
  constructor(
    openView: () => TreeView,
    announced: AnnouncedFiles,
    out: Outbox,
    slice: TimeSlice,
    reporter: ProgressReporter<SendStats>,
  ) {
    this.#openView = openView;
    this.#announced = announced;
    this.#out = out;
    this.#slice = slice;
    this.#reporter = reporter;
  }

  /** Sends the data of a file and its end. Throws {@linkcode ContextError} if it cannot be sent. */
  async send(id: number, signal: AbortSignal): Promise<void> {
    const path = this.#announced.path(id);
    let reader: FileReader | undefined;
    try {
      this.#view ??= this.#openView();
      reader = await this.#view.open(path);
      const stat = reader.stat();
      this.#compare(id, stat instanceof Promise ? await stat : stat);
      await this.#copy(id, reader, signal);
      this.#announced.forget(id);
      this.files++;
    } catch (error) {
      throw signal.aborted ? signal.reason : unsendable(path, error);
    } finally {
      reader?.close();
    }
  }

  /** Closes the tree. Nothing may be sent afterwards. */
  close(): void {
    this.#view?.close();
  }

  /** Sends the end of a file that has no data to read. */
  async sendEmpty(id: number): Promise<void> {
    if (this.#out.room < OVERHEAD_BYTES) await this.#out.more(OVERHEAD_BYTES);
    this.#end(id);
    this.#announced.forget(id);
    this.files++;
  }

  async #copy(id: number, reader: FileReader, signal: AbortSignal): Promise<void> {
    const out = this.#out;
    const size = this.#announced.size(id);
    const large = size + OVERHEAD_BYTES > BUFFER_BYTES;
    for (let sent = 0; sent < size;) {
      const wanted = Math.min(size - sent + OVERHEAD_BYTES, large ? MIN_CHUNK_BYTES : BUFFER_BYTES);
      if (out.room < wanted) await out.more(wanted);
      const length = Math.min(size - sent, out.room - OVERHEAD_BYTES);
      await this.#fill(id, reader, length, sent + length === size);
      signal.throwIfAborted();
      sent += length;
      this.bytes += length;
      if (large && this.#slice.over) {
        out.flush();
        this.#reporter.report();
        await this.#slice.pause();
      }
    }
    // a large file takes time, during which it may have been written to
    if (large) this.#compare(id, await reader.stat());
    if (out.room < OVERHEAD_BYTES) await out.more(OVERHEAD_BYTES);
    this.#end(id);
  }

  /** Adds a packet with the next bytes of a file to the outbox. */
  async #fill(id: number, reader: FileReader, length: number, last: boolean): Promise<void> {
    const { buffer, at } = this.#out;
    const start = at + dataHeaderLength(id, length);
    const end = start + length;
    let filled = start;
    while (filled < end) {
      // room for one extra byte shows that a file has grown
      const value = reader.read(buffer.subarray(filled, last ? end + 1 : end));
      const count = value instanceof Promise ? await value : value;
      if (count === 0) throw this.#changed(id, "it became shorter while it was read");
      filled += count;
    }
    if (filled > end) throw this.#changed(id, "it became longer while it was read");
    writeDataHeader(buffer, at, id, length);
    this.#out.at = end;
  }

  #end(id: number): void {
    this.#out.at = writeDataHeader(this.#out.buffer, this.#out.at, id, 0);
  }

  #compare(id: number, stat: TreeStat): void {
    const announced = this.#announced;
    if ((stat.mode & Mode.Type) !== 0) throw this.#changed(id, "it is no longer a regular file");
    if (stat.size !== announced.size(id)) {
      throw this.#changed(
        id,
        `it had ${announced.size(id)} bytes when it was listed, and has ${stat.size} now`,
      );
    }
    if (stat.modTime !== announced.modTime(id)) {
      throw this.#changed(id, "it was changed after it was listed");
    }
  }

  #changed(id: number, why: string): ContextError {
    const path = this.#announced.path(id);
    return new ContextError(`cannot send ${path}: ${why}`, path, {
      advice: "Build again when nothing is writing to it, or exclude it in .dockerignore.",
    });
  }
}

function unsendable(path: string, cause: unknown): ContextError {
  if (cause instanceof ContextError) return cause;
  return new ContextError(`cannot send ${path}: ${readFailureReason(cause)}`, path, {
    cause,
    advice: readFailureAdvice(cause),
  });
}
