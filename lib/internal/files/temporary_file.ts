import * as path from "node:path";
import { closeLocked, lockLeftover, lockNew } from "./lock.ts";
import { fileName, parseTemporaryName } from "./temporary_name.ts";

/**
 * A file that is written under a temporary name beside its destination, and gets its name when it is
 * complete. It is locked until then. A file that nobody holds was left by a killed process, and is
 * removed when the next one is created in the same directory.
 */
export class TemporaryFile {
  /** The open file, for writing. */
  readonly file: Deno.FsFile;
  readonly #place: string;
  readonly #target: string;

  private constructor(file: Deno.FsFile, place: string, target: string) {
    this.file = file;
    this.#place = place;
    this.#target = target;
  }

  /**
   * Creates a file that will replace `target`, an absolute path. `mode` is its mode before the umask
   * is applied.
   */
  static async create(target: string, mode = 0o666): Promise<TemporaryFile> {
    const directory = path.dirname(target);
    await removeLeftovers(directory);
    for (;;) {
      const place = path.join(directory, fileName(crypto.randomUUID()));
      const file = await Deno.open(place, { write: true, createNew: true, mode });
      if (lockNew(file, place) !== "removed") return new TemporaryFile(file, place, target);
      file.close();
      await Deno.remove(place).catch(() => {});
    }
  }

  /** Closes the file and gives it its name. If that fails, the file is removed. */
  async commit(): Promise<void> {
    try {
      await Deno.rename(this.#place, this.#target); // while it is locked
    } catch (error) {
      await this.discard();
      throw error;
    }
    closeLocked(this.file);
  }

  /** Closes the file and removes it. Never throws. */
  async discard(): Promise<void> {
    await Deno.remove(this.#place).catch(() => {});
    closeLocked(this.file);
  }
}

/**
 * Replaces a file as a whole, after its new content is on the disk: a reader never sees an
 * incomplete one. `target` is an absolute path.
 */
export async function replaceFile(target: string, text: string, mode?: number): Promise<void> {
  const temporary = await TemporaryFile.create(target, mode);
  try {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length;) at += await temporary.file.write(bytes.subarray(at));
    await temporary.file.sync();
  } catch (error) {
    await temporary.discard();
    throw error;
  }
  await temporary.commit();
}

/** Removes the temporary files in a directory whose writers were killed. Never throws. */
async function removeLeftovers(directory: string): Promise<void> {
  try {
    for await (const { name, isFile } of Deno.readDir(directory)) {
      if (!isFile || parseTemporaryName(name)?.kind !== "file") continue;
      const place = path.join(directory, name);
      const file = lockLeftover(place);
      if (!file) continue;
      await Deno.remove(place).catch(() => {});
      closeLocked(file);
    }
  } catch {
    // a directory that cannot be listed may still be written to
  }
}
