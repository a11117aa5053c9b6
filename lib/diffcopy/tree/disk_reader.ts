import { Buffer } from "node:buffer";
import { closeSync, openSync, read, readSync } from "node:fs";
import type { SafeDirectory } from "../disk/safe_directory.ts";
import { OPEN_FLAGS, treeStat } from "./disk_stat.ts";
import type { FileReader, TreeStat } from "./tree.ts";

/** Asynchronous reads after a slow one; they cost more than reads from the system's cache. */
const LATER_READS = 16;

/** Reads of fewer bytes are not timed: asking for the time would cost more than it saves. */
const TIMED_READ_BYTES = 64 * 1024;

/** Reader of a file in a directory that is held open. */
export class DiskReader implements FileReader {
  readonly #parent: SafeDirectory;
  readonly #name: string;
  readonly #slowReadMs: number;
  #file: number;
  #later = 0;

  constructor(parent: SafeDirectory, name: string, slowReadMs: number) {
    this.#parent = parent;
    this.#name = name;
    this.#slowReadMs = slowReadMs;
    this.#file = openSync(parent.at(name), OPEN_FLAGS);
    parent.hold();
    try {
      parent.settled();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /**
   * Returns what the name stands for, not the open file: `fstat` through `node:fs` takes eight
   * times as long. After the file was opened it serves as well: if another file has taken its
   * place, that is not what was announced.
   */
  stat(): TreeStat {
    const stat = treeStat(Deno.lstatSync(this.#parent.at(this.#name)));
    this.#parent.settled();
    return stat;
  }

  read(target: Uint8Array): number | Promise<number> {
    if (this.#later > 0) return this.#readLater(target);
    if (target.length < TIMED_READ_BYTES) {
      return readSync(this.#file, target, 0, target.length, null);
    }
    const start = performance.now();
    const count = readSync(this.#file, target, 0, target.length, null);
    if (performance.now() - start > this.#slowReadMs) this.#later = LATER_READS;
    return count;
  }

  close(): void {
    const file = this.#file;
    this.#file = -1;
    if (file < 0) return;
    closeSync(file);
    this.#parent.release();
  }

  #readLater(target: Uint8Array): Promise<number> {
    this.#later--;
    const buffer = Buffer.from(target.buffer, target.byteOffset, target.length);
    return new Promise((resolve, reject) => {
      read(
        this.#file,
        buffer,
        0,
        buffer.length,
        null,
        (error, count) => error ? reject(error) : resolve(count),
      );
    });
  }
}
