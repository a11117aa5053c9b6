import { ProtocolError } from "../../errors.ts";
import type { Stat } from "../wire/packet.ts";
import type { FileWriter } from "../target/target.ts";

/** A requested file. */
export interface PendingFile {
  /** Entry as announced. */
  readonly entry: Stat;
  /** Number of bytes received. */
  received: number;
  /** Writer, from the first packet of data on. */
  writer: FileWriter | undefined;
}

/**
 * Requests that Go's sender queues. While its queue is full it reads nothing more, not even that
 * this side has failed, until it has sent a file (`sendpipeline` in fsutil's `send.go`).
 */
export const MAX_QUEUED_FILES = 128;

/** Requested files that may be incomplete if they are small, which keeps a slow connection busy. */
const MAX_SMALL_FILES = 4096;

/** Bytes of such files together: all of them may have to be dropped after a failure. */
const MAX_SMALL_BYTES = 4 * 1024 * 1024;

/** Files that may be partly received. Each is an open file; Go's sender sends 4 at a time. */
const MAX_OPEN_FILES = 128;

/** Files that are requested before their entries are dropped: each removal costs. */
const DROPPED_AT_ONCE = 4096;

/** The incomplete files of a transfer: those to be requested, and those requested. */
export class PendingFiles {
  readonly #asked = new Map<number, PendingFile>();
  #waiting: { id: number; entry: Stat }[] = [];
  #next = 0;
  /** Size of all requested files together. */
  #bytes = 0;
  #open = 0;

  /** True if all added files are complete. */
  get empty(): boolean {
    return this.#asked.size === 0 && this.#next === this.#waiting.length;
  }

  /** Adds a file to be requested. */
  add(id: number, entry: Stat): void {
    this.#waiting.push({ id, entry });
  }

  /** Returns the numbers of the files to request now; their data may arrive from now on. */
  ask(): number[] {
    const ids: number[] = [];
    while (this.#next < this.#waiting.length) {
      const { id, entry } = this.#waiting[this.#next]!;
      if (!this.#fits(entry)) break;
      this.#next++;
      this.#bytes += entry.size;
      this.#asked.set(id, { entry, received: 0, writer: undefined });
      ids.push(id);
    }
    if (this.#next === this.#waiting.length || this.#next > DROPPED_AT_ONCE) {
      this.#waiting = this.#waiting.slice(this.#next);
      this.#next = 0;
    }
    return ids;
  }

  /**
   * Returns the file of received data. Throws {@linkcode ProtocolError} if it was not requested.
   */
  get(id: number): PendingFile {
    const arrival = this.#asked.get(id);
    if (arrival) return arrival;
    throw new ProtocolError(
      `the daemon sent data for entry ${id}; expected data only for requested, incomplete files`,
    );
  }

  /** Counts a file that is opened. Throws {@linkcode ProtocolError} if too many are open. */
  opening(): void {
    if (this.#open === MAX_OPEN_FILES) {
      throw new ProtocolError(
        "the daemon sent parts of too many files at the same time; " +
          `expected at most ${MAX_OPEN_FILES} incomplete files`,
      );
    }
    this.#open++;
  }

  /** True if more files are requested than a sender queues. */
  get overfull(): boolean {
    return this.#asked.size > MAX_QUEUED_FILES;
  }

  /** Removes a file whose data has ended. */
  remove(id: number): void {
    const file = this.#asked.get(id);
    if (!file) return;
    this.#asked.delete(id);
    this.#bytes -= file.entry.size;
    if (file.writer) this.#open--;
  }

  /** Discards a file whose data has ended. */
  discard(id: number): void {
    this.#asked.get(id)?.writer?.abort();
    this.remove(id);
  }

  /** Discards all files. Requested ones remain until their data has ended. */
  abort(): void {
    for (const file of this.#asked.values()) {
      file.writer?.abort();
      file.writer = undefined;
    }
    this.#waiting = [];
    this.#next = 0;
  }

  #fits({ size }: Stat): boolean {
    const { size: count } = this.#asked;
    if (count < MAX_QUEUED_FILES) return true;
    return count < MAX_SMALL_FILES && this.#bytes + size <= MAX_SMALL_BYTES;
  }
}
