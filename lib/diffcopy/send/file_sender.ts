import { crc32 } from "node:zlib";
import { ContextError } from "../../errors.ts";
import type { AnnouncedFiles } from "./announced_files.ts";
import { dataHeaderLength, writeDataHeader } from "../wire/encode.ts";
import { Mode } from "../wire/mode.ts";
import { BUFFER_BYTES, type Outbox } from "./outbox.ts";
import type { ProgressReporter } from "../transfer/progress.ts";
import type { SendCounts } from "./options.ts";
import type { TimeSlice } from "../../internal/time_slice.ts";
import type { FileReader, TreeStat, TreeView } from "../tree/tree.ts";
import { readFailureAdvice, readFailureReason } from "../../internal/fs_error.ts";

/** Bytes of a file's packets besides its data: two headers. */
const OVERHEAD_BYTES = 40;

/** Below this, the time of an announced file has its mark, see `TreeStat.mark`. */
const NS_PER_MS = 1_000_000n;

/** Time for which a file counts as in use after it was changed, in milliseconds. */
const IN_USE_MS = 10_000;

/** A buffer with less room is sent before a large file is read into it. */
const MIN_CHUNK_BYTES = 64 * 1024;

/**
 * Sends the data of single files. Each is read directly behind the header of its packet; small
 * files share a buffer.
 *
 * A file may have changed since it was listed. One that was only touched is sent. Of one that became
 * longer, such as a log, the announced bytes are sent, with a warning. A file that is shorter, is
 * written to while it is sent, or is no longer a file, is an error.
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
  readonly #reporter: ProgressReporter<SendCounts>;
  readonly #warn: (warning: ContextError) => void;

  /**
   * `openView` opens the tree when the first file is sent; `reporter` is called for large files, and
   * `warn` for files that became longer.
   */
  constructor(
    openView: () => TreeView,
    announced: AnnouncedFiles,
    out: Outbox,
    slice: TimeSlice,
    reporter: ProgressReporter<SendCounts>,
    warn: (warning: ContextError) => void,
  ) {
    this.#openView = openView;
    this.#announced = announced;
    this.#out = out;
    this.#slice = slice;
    this.#reporter = reporter;
    this.#warn = warn;
  }

  /** Sends the data of a file and its end. Throws {@linkcode ContextError} if it cannot be sent. */
  async send(id: number, signal: AbortSignal): Promise<void> {
    const path = this.#announced.path(id);
    let reader: FileReader | undefined;
    try {
      this.#view ??= this.#openView();
      reader = await this.#view.open(path);
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
    const before = await reader.stat();
    this.#check(id, before);
    // Only a file that is in use is likely to be touched right now: checksums take time.
    const inUse = large && Date.now() - Number(before.modTime / NS_PER_MS) < IN_USE_MS;
    let checksum = 0;
    for (let sent = 0; sent < size;) {
      const wanted = Math.min(size - sent + OVERHEAD_BYTES, large ? MIN_CHUNK_BYTES : BUFFER_BYTES);
      if (out.room < wanted) await out.more(wanted);
      const length = Math.min(size - sent, out.room - OVERHEAD_BYTES);
      const data = await this.#fill(id, reader, length);
      if (inUse) checksum = crc32(data, checksum);
      signal.throwIfAborted();
      sent += length;
      this.bytes += length;
      if (large && this.#slice.over) {
        out.flush();
        this.#reporter.report();
        await this.#slice.pause();
      }
    }
    let after = before;
    if (large) {
      after = await reader.stat();
      const same = after.modTime === before.modTime && after.size === before.size;
      if (!same) await this.#confirm(id, inUse ? checksum : undefined);
    }
    if (after.size > size) this.#warn(growth(this.#announced.path(id), size));
    if (out.room < OVERHEAD_BYTES) await out.more(OVERHEAD_BYTES);
    this.#end(id);
  }

  /** Adds a packet with the next bytes of a file to the outbox. Returns a view of the bytes. */
  async #fill(id: number, reader: FileReader, length: number): Promise<Uint8Array> {
    const { buffer, at } = this.#out;
    const start = at + dataHeaderLength(id, length);
    const end = start + length;
    for (let filled = start; filled < end;) {
      const value = reader.read(buffer.subarray(filled, end));
      const count = value instanceof Promise ? await value : value;
      if (count === 0) throw this.#changed(id, "it became shorter while it was read");
      filled += count;
    }
    writeDataHeader(buffer, at, id, length);
    this.#out.at = end;
    return buffer.subarray(start, end);
  }

  #end(id: number): void {
    this.#out.at = writeDataHeader(this.#out.buffer, this.#out.at, id, 0);
  }

  /** Checks that a file can still be sent as announced. */
  #check(id: number, stat: TreeStat): void {
    if ((stat.mode & Mode.Type) !== 0) throw this.#changed(id, "it is no longer a regular file");
    const size = this.#announced.size(id);
    if (stat.size < size) {
      throw this.#changed(id, `it had ${size} bytes when it was listed, and has ${stat.size} now`);
    }
    const time = this.#announced.modTime(id);
    const changed = time < stat.modTime || time - stat.modTime >= NS_PER_MS;
    if (changed && stat.size === size && !stat.touched) {
      throw this.#changed(id, "it was written to after it was listed");
    }
  }

  /**
   * Confirms that a file which changed while it was sent still begins with the bytes that were sent:
   * that it was only touched, or written to at its end. `checksum` is that of the bytes, if it is
   * known.
   */
  async #confirm(id: number, checksum: number | undefined): Promise<void> {
    const written = this.#changed(id, "it was written to while it was sent");
    if (checksum === undefined) throw written;
    const reader = await this.#view!.open(this.#announced.path(id));
    try {
      const buffer = new Uint8Array(MIN_CHUNK_BYTES);
      let found = 0;
      for (let left = this.#announced.size(id); left > 0;) {
        const count = await reader.read(buffer.subarray(0, Math.min(left, buffer.length)));
        if (count === 0) throw written;
        found = crc32(buffer.subarray(0, count), found);
        left -= count;
        if (this.#slice.over) await this.#slice.pause();
      }
      if (found !== checksum) throw written;
    } finally {
      reader.close();
    }
  }

  #changed(id: number, why: string): ContextError {
    const path = this.#announced.path(id);
    return new ContextError(`cannot send ${path}: ${why}`, path, {
      advice: "Build again when nothing is writing to it, or exclude it in .dockerignore.",
    });
  }
}

/** Returns the warning for a file that has become longer than what was sent of it. */
function growth(path: string, size: number): ContextError {
  return new ContextError(
    `sent only the first ${size} bytes of ${path}: it became longer after it was listed`,
    path,
    { advice: "Exclude it in .dockerignore if the build does not need it." },
  );
}

function unsendable(path: string, cause: unknown): ContextError {
  if (cause instanceof ContextError) return cause;
  return new ContextError(`cannot send ${path}: ${readFailureReason(cause)}`, path, {
    cause,
    advice: readFailureAdvice(cause),
  });
}
