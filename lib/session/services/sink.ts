import * as path from "node:path";
import { OptionError, OutputError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";
import { TemporaryFile } from "../../internal/files/temporary_file.ts";
import { writeError } from "../../internal/write_error.ts";
import type { Awaitable } from "../../diffcopy/mod.ts";

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
 * {@linkcode OptionError} for a directory, and for a file whose directory does not exist.
 */
export async function checkFile(file: string): Promise<void> {
  const found = await findFault(file);
  if (found) throw new OptionError(`cannot write ${file}`, { ...found, option: "outputs" });
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
 * when it is complete; what a killed process left there is removed. Anything other than a regular file, such as a device or a pipe, is written
 * in place. A symlink is kept, and its target is replaced. Rejects with {@linkcode OutputError} if
 * the file cannot be written.
 */
export async function fileSink(file: string): Promise<ByteSink> {
  const found = await findFault(file);
  if (found) throw new OutputError(`cannot write ${file}`, { ...found, option: "outputs" });
  try {
    const info = await Deno.stat(file).catch(() => undefined);
    if (info && !info.isFile) return new FileSink(await Deno.open(file, { write: true }), file);
    const target = info ? await Deno.realPath(file) : path.resolve(file);
    const temporary = await TemporaryFile.create(
      target,
      info?.mode ? info.mode & 0o777 : undefined,
    );
    return new FileSink(temporary.file, file, temporary);
  } catch (cause) {
    throw writeError(file, cause, "outputs");
  }
}

class FileSink implements ByteSink {
  readonly #handle: Deno.FsFile;
  readonly #file: string;
  readonly #temporary: TemporaryFile | undefined;
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #filled = 0;
  #over = false;

  constructor(handle: Deno.FsFile, file: string, temporary?: TemporaryFile) {
    this.#handle = handle;
    this.#file = file;
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
      throw writeError(this.#file, cause, "outputs");
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
      throw writeError(this.#file, cause, "outputs");
    }
  }
}

/**
 * Returns a sink that writes to the caller's stream, and closes it at the end. The stream gets
 * copies, which it may keep.
 */
export function streamSink(stream: WritableStream<Uint8Array>): ByteSink {
  const writer = stream.getWriter();
  writer.closed.catch(() => {}); // `write` and `close` report it
  return {
    async write(bytes) {
      try {
        await writer.write(new Uint8Array(bytes));
      } catch (cause) {
        throw streamError(cause);
      }
    },
    async close() {
      try {
        await writer.close();
      } catch (cause) {
        throw streamError(cause);
      }
    },
    async abort(reason) {
      await writer.abort(reason).catch(() => {});
    },
  };
}

function streamError(cause: unknown): OutputError {
  return new OutputError("cannot write to the output stream", {
    reason: failureReason(cause),
    cause,
    option: "outputs",
    advice: "Read the stream to its end, or cancel the build.",
  });
}
