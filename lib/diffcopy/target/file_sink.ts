import * as path from "node:path";
import { OptionError, OutputError } from "../../errors.ts";
import { TemporaryFile } from "../../internal/files/temporary_file.ts";
import { isMissing } from "../../internal/fs_error.ts";
import { writeError } from "../../internal/write_error.ts";
import type { Awaitable } from "../tree/tree.ts";

/** Destination of a stream of bytes. Its methods are called one at a time. */
export interface ByteSink {
  /** Appends bytes. They are a view that is valid until the promise settles: copy what you keep. */
  write(bytes: Uint8Array): Awaitable<void>;
  /** Completes the stream. A file has its final name when this resolves. */
  close(): Awaitable<void>;
  /** Abandons the stream, which is incomplete. Never throws. */
  abort(reason: unknown): Awaitable<void>;
}

/**
 * Size of the write buffer, in bytes. Small pieces are joined in it, so that they do not cost a
 * system call each.
 */
const BUFFER_BYTES = 1024 * 1024;

/**
 * Checks that {@linkcode fileSink} could write a file, and changes nothing. Rejects with
 * {@linkcode OptionError} for a directory, and for a file whose directory does not exist. `option`
 * is the option that names the file.
 */
export async function checkFile(file: string, option?: string): Promise<void> {
  const found = await findFault(file);
  if (found) throw new OptionError(`cannot write ${file}`, { ...found, option });
}

/** Returns why a file cannot be written at this path, or undefined if it can. */
async function findFault(file: string): Promise<{ reason: string; advice: string } | undefined> {
  const info = await Deno.stat(file).catch(() => undefined);
  if (info?.isDirectory) {
    return { reason: "it is a directory", advice: "Name a file in it, such as image.tar." };
  }
  const parent = path.dirname(path.resolve(file));
  const above = await Deno.stat(parent).catch(() => undefined);
  if (above?.isDirectory) return undefined;
  return { reason: `there is no directory ${parent}`, advice: "Create it first." };
}

/**
 * Opens a sink that writes a file under a temporary name beside its destination, and renames it
 * when it is complete; what a killed process left there is removed. Anything other than a regular
 * file, such as a device or a pipe, is written in place. A symlink is kept, and its target is
 * replaced. Rejects with {@linkcode OutputError} if the file cannot be written; `option` is the
 * option that names it.
 */
export async function fileSink(file: string, option?: string): Promise<ByteSink> {
  const found = await findFault(file);
  if (found) throw new OutputError(`cannot write ${file}`, { ...found, option });
  try {
    const info = await Deno.stat(file).catch(() => undefined);
    if (info && !info.isFile) {
      return new FileSink(await Deno.open(file, { write: true }), file, option);
    }
    const target = info ? await Deno.realPath(file) : path.resolve(file);
    const temporary = await TemporaryFile.create(
      target,
      info?.mode ? info.mode & 0o777 : undefined,
    );
    return new FileSink(temporary.file, file, option, temporary);
  } catch (cause) {
    throw writeError(file, cause, option);
  }
}

class FileSink implements ByteSink {
  readonly #handle: Deno.FsFile;
  readonly #file: string;
  readonly #option: string | undefined;
  readonly #temporary: TemporaryFile | undefined;
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #filled = 0;
  #over = false;

  constructor(
    handle: Deno.FsFile,
    file: string,
    option: string | undefined,
    temporary?: TemporaryFile,
  ) {
    this.#handle = handle;
    this.#file = file;
    this.#option = option;
    this.#temporary = temporary;
  }

  write(bytes: Uint8Array): Awaitable<void> {
    if (bytes.length > BUFFER_BYTES - this.#filled) return this.#writeThrough(bytes);
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#over = true;
    if (!this.#temporary) return this.#handle.close();
    try {
      await this.#temporary.commit();
    } catch (cause) {
      throw writeError(this.#file, cause, this.#option);
    }
  }

  async abort(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    if (this.#temporary) await this.#temporary.discard();
    else this.#handle.close();
  }

  async #writeThrough(bytes: Uint8Array): Promise<void> {
    await this.#flush();
    if (bytes.length < BUFFER_BYTES) {
      this.#buffer.set(bytes);
      this.#filled = bytes.length;
    } else await this.#writeAll(bytes);
  }

  async #flush(): Promise<void> {
    const filled = this.#filled;
    this.#filled = 0;
    await this.#writeAll(this.#buffer.subarray(0, filled));
  }

  async #writeAll(bytes: Uint8Array): Promise<void> {
    try {
      for (let at = 0; at < bytes.length;) at += await this.#handle.write(bytes.subarray(at));
    } catch (cause) {
      throw writeError(this.#file, cause, this.#option);
    }
  }
}

/**
 * Writes a text to a file as {@linkcode fileSink} does. Rejects with {@linkcode OutputError} if that
 * fails.
 */
export async function writeFile(file: string, text: string): Promise<void> {
  const sink = await fileSink(file);
  try {
    await sink.write(new TextEncoder().encode(text));
    await sink.close();
  } catch (error) {
    await sink.abort(error);
    throw error;
  }
}

/**
 * Removes the regular file that {@linkcode fileSink} would replace, so that nobody takes an old
 * result for a new one. Keeps anything else, such as a device. Rejects with
 * {@linkcode OutputError} if that fails.
 */
export async function removeFile(file: string): Promise<void> {
  try {
    if ((await Deno.stat(file)).isFile) await Deno.remove(await Deno.realPath(file));
  } catch (cause) {
    if (!isMissing(cause)) throw writeError(file, cause);
  }
}
