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
 * Requested files that may be incomplete. Go's sender queues 128 requests and reads nothing more
 * while its queue is full, so with more it might never read that this side has failed, and wait
 * forever (`sendpipeline` in fsutil's `send.go`). Each can be an open file.
 */
export const MAX_REQUESTED_FILES = 128;

/** Files that are requested before their entries are dropped: each removal costs. */
const DROPPED_AT_ONCE = 4096;

/** The incomplete files of a transfer: those to be requested, and those requested. */
export class PendingFiles {
  readonly #asked = new Map<number, PendingFile>();
  #waiting: { id: number; entry: Stat }[] = [];
  #next = 0;

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
    while (this.#asked.size < MAX_REQUESTED_FILES && this.#next < this.#waiting.length) {
      const { id, entry } = this.#waiting[this.#next++]!;
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

  /** Removes a complete file. */
  complete(id: number): void {
    this.#asked.delete(id);
  }

  /** Discards all files. */
  abort(): void {
    for (const { writer } of this.#asked.values()) writer?.abort();
    this.#asked.clear();
    this.#waiting = [];
    this.#next = 0;
  }
}
