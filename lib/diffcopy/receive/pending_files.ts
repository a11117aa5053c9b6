import { ProtocolError } from "../../errors.ts";
import type { Stat } from "../wire/packet.ts";
import type { FileWriter } from "../target/target.ts";

/** A file that was asked for, as far as it has come. */
export interface PendingFile {
  /** What was announced. */
  readonly entry: Stat;
  /** How many bytes have come. */
  received: number;
  /** There is one from the first packet of data on. */
  writer: FileWriter | undefined;
}

/** How many files may have been asked for and not be complete: enough to keep a slow line busy with small files. */
const MAX_REQUESTED_FILES = 4096;

/** How many files may be incomplete with a part of their data here. Each is an open file; Go's sender sends 4 at a time. */
export const MAX_OPEN_FILES = 128;

/** The files of a transfer that aren't complete: what waits to be asked for, and what was asked for. */
export class PendingFiles {
  readonly #asked = new Map<number, PendingFile>();
  #waiting: { id: number; entry: Stat }[] = [];
  #next = 0;
  #open = 0;

  /** Whether all files that were added are complete. */
  get empty(): boolean {
    return this.#asked.size === 0 && this.#next === this.#waiting.length;
  }

  /** Adds a file that is to be asked for. */
  add(id: number, entry: Stat): void {
    this.#waiting.push({ id, entry });
  }

  /** The numbers of the files that can be asked for now; from now on their data may come. */
  ask(): number[] {
    const ids: number[] = [];
    while (this.#asked.size < MAX_REQUESTED_FILES && this.#next < this.#waiting.length) {
      const { id, entry } = this.#waiting[this.#next++]!;
      this.#asked.set(id, { entry, received: 0, writer: undefined });
      ids.push(id);
    }
    // what was asked for is dropped in large parts, so that it doesn't cost more than it saves
    if (this.#next === this.#waiting.length || this.#next > MAX_REQUESTED_FILES) {
      this.#waiting = this.#waiting.slice(this.#next);
      this.#next = 0;
    }
    return ids;
  }

  /** The file that data has come for. Throws {@linkcode ProtocolError} where none may. */
  get(id: number): PendingFile {
    const arrival = this.#asked.get(id);
    if (arrival) return arrival;
    throw new ProtocolError(
      `the daemon sent data for entry ${id}, which was not asked for or is complete already`,
    );
  }

  /** Gives a file its writer. Throws {@linkcode ProtocolError} when there are too many. */
  opening(): void {
    if (this.#open === MAX_OPEN_FILES) {
      throw new ProtocolError(
        `the daemon sent parts of more than ${MAX_OPEN_FILES} files by turns; at most ${MAX_OPEN_FILES} are accepted`,
      );
    }
    this.#open++;
  }

  /** Takes a file out that is complete. */
  complete(id: number): void {
    this.#asked.delete(id);
    this.#open--;
  }

  /** Gives up all files. */
  abort(): void {
    for (const { writer } of this.#asked.values()) writer?.abort();
    this.#asked.clear();
    this.#waiting = [];
    this.#next = 0;
  }
}
