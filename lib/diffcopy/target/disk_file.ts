import type { BkitError } from "../../errors.ts";
import { writeError } from "../../internal/write_error.ts";
import { Buffer } from "node:buffer";
import { closeSync, constants, futimesSync, openSync, write, writeSync } from "node:fs";
import { type Permissions, setPermissions } from "../disk/permissions.ts";
import type { SafeDirectory } from "../disk/safe_directory.ts";
import { replace } from "./replace.ts";
import { setTimes } from "../../internal/workarounds/set_times.ts";
import type { FileWriter } from "./target.ts";
import type { Awaitable } from "../tree/tree.ts";

/** A write that kept the event loop waiting for longer makes the next ones asynchronous. */
const SLOW_WRITE_MS = 4;

/** Number of asynchronous writes after a slow one. */
const LATER_WRITES = 16;

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL |
  (constants.O_NOFOLLOW ?? 0);

/** Name, permissions and time of a complete file. */
export interface FileGoal extends Permissions {
  /** Name in the directory. */
  readonly name: string;
  /** Path for messages. */
  readonly path: string;
  /** Directory that the path is below, for messages; undefined if it is not known. */
  readonly root: string | undefined;
  /** Time of the last change, in nanoseconds since 1970. */
  readonly modTime: bigint;
}

/**
 * Writes a file under a temporary name and renames it when it is complete, replacing what was
 * there. So a name never stands for a part of a file, not even if this process is killed.
 */
export class DiskFile implements FileWriter {
  readonly #directory: SafeDirectory;
  readonly #temporary: string;
  readonly #goal: FileGoal;
  #descriptor: number;
  #later = 0;

  /** Creates the temporary file and holds the directory until the end. */
  constructor(directory: SafeDirectory, temporary: string, goal: FileGoal) {
    this.#temporary = temporary;
    this.#goal = goal;
    this.#directory = directory;
    try {
      this.#descriptor = openSync(directory.at(temporary), NEW_FILE, goal.mode & 0o777);
    } catch (cause) {
      throw this.#error(cause);
    }
    directory.hold();
    try {
      directory.settled();
    } catch (cause) {
      this.abort();
      throw this.#error(cause);
    }
  }

  /** See {@linkcode FileWriter.write}. */
  write(bytes: Uint8Array): Awaitable<void> {
    try {
      if (this.#later > 0) return this.#writeLater(bytes);
      const start = performance.now();
      for (let at = 0; at < bytes.length;) {
        at += writeSync(this.#descriptor, bytes, at, bytes.length - at, null);
      }
      if (performance.now() - start > SLOW_WRITE_MS) this.#later = LATER_WRITES;
    } catch (cause) {
      throw this.#error(cause);
    }
  }

  /** See {@linkcode FileWriter.close}. */
  close(): Awaitable<void> {
    const { modTime, name } = this.#goal;
    let moved: Awaitable<void>;
    try {
      if (Deno.build.os !== "windows") setPermissions(this.#descriptor, this.#goal);
      setTimes(futimesSync, this.#descriptor, modTime);
      this.#close();
      moved = replace(this.#directory, this.#temporary, name);
    } catch (cause) {
      this.#discard();
      throw this.#error(cause);
    }
    if (!moved) return this.#directory.release();
    return moved.then(() => this.#directory.release(), (cause) => {
      this.#directory.release();
      throw this.#error(cause);
    });
  }

  /** See {@linkcode FileWriter.abort}. */
  abort(): void {
    if (this.#descriptor >= 0) this.#discard();
  }

  async #writeLater(bytes: Uint8Array): Promise<void> {
    this.#later--;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < buffer.length;) {
      at += await new Promise<number>((resolve, reject) => {
        write(
          this.#descriptor,
          buffer,
          at,
          buffer.length - at,
          null,
          (error, count) => error ? reject(this.#error(error)) : resolve(count),
        );
      });
    }
  }

  #error(cause: unknown): BkitError {
    return writeError(this.#goal.path, cause, undefined, this.#goal.root);
  }

  #discard(): void {
    try {
      this.#close();
    } catch {
      // the descriptor is closed anyway, and the first error matters
    }
    this.#directory.discard(this.#temporary);
    this.#directory.release();
  }

  #close(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = -1;
    if (descriptor >= 0) closeSync(descriptor);
  }
}
