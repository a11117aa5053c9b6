import * as path from "node:path";
import { OptionError, OutputError } from "../../errors.ts";
import { writeError } from "../../internal/write_error.ts";
import type { Awaitable } from "../../diffcopy/mod.ts";

/** Where a stream of bytes goes. Calls come one at a time. */
export interface ByteSink {
  /** Appends bytes. They're a view that is valid until the promise is settled: copy what must stay. */
  write(bytes: Uint8Array): Awaitable<void>;
  /** All bytes are there. What goes to a file is there under its name when this is done. */
  close(): Awaitable<void>;
  /** There won't be more, and what is there isn't whole. Never throws. */
  abort(reason: unknown): Awaitable<void>;
}

/** Bytes that are joined before they're written, so that small pieces don't cost a call each. */
const BUFFER_BYTES = 1024 * 1024;

/**
 * Checks that {@linkcode fileSink} could write a file, and changes nothing. Rejects with {@linkcode OptionError} for a
 * directory, and for a file in a directory that isn't there.
 */
export async function checkFile(file: string): Promise<void> {
  const found = await findFault(file);
  if (found) throw new OptionError(`cannot write ${file}`, { ...found, option: "outputs" });
}

/** What is wrong with a file's place, if anything. */
async function findFault(file: string): Promise<{ reason: string; advice: string } | undefined> {
  const info = await Deno.stat(file).catch(() => undefined);
  if (info?.isDirectory) {
    return { reason: "it is a directory", advice: "Name a file in it, such as image.tar." };
  }
  const parent = path.dirname(path.resolve(file));
  const above = await Deno.stat(parent).catch(() => undefined);
  if (above?.isDirectory) return undefined;
  return { reason: `there is no directory ${parent}`, advice: "Make it first." };
}

/**
 * A file that has its name when all of it is there: until then it stands beside, under a temporary one. What isn't a
 * regular file, such as a device or a pipe, is written to as it is. A symlink stays, and what it leads to is replaced.
 * Rejects with {@linkcode OutputError} if it can't be written.
 */
export async function fileSink(file: string): Promise<ByteSink> {
  const found = await findFault(file);
  if (found) throw new OutputError(`cannot write ${file}`, { ...found, option: "outputs" });
  try {
    const info = await Deno.stat(file).catch(() => undefined);
    if (info && !info.isFile) return new FileSink(await Deno.open(file, { write: true }), file);
    const target = info ? await Deno.realPath(file) : path.resolve(file);
    const work = `${target}.${crypto.randomUUID().slice(0, 8)}.tmp`;
    const mode = info?.mode ? { mode: info.mode & 0o777 } : {};
    const handle = await Deno.open(work, { write: true, createNew: true, ...mode });
    return new FileSink(handle, file, { work, target });
  } catch (cause) {
    throw writeError(file, cause, "outputs");
  }
}

class FileSink implements ByteSink {
  readonly #handle: Deno.FsFile;
  readonly #file: string;
  readonly #place: { work: string; target: string } | undefined;
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #filled = 0;
  #over = false;

  constructor(handle: Deno.FsFile, file: string, place?: { work: string; target: string }) {
    this.#handle = handle;
    this.#file = file;
    this.#place = place;
  }

  write(bytes: Uint8Array): Awaitable<void> {
    if (bytes.length > BUFFER_BYTES - this.#filled) return this.#writeThrough(bytes);
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#over = true;
    this.#handle.close();
    if (!this.#place) return;
    try {
      await Deno.rename(this.#place.work, this.#place.target);
    } catch (cause) {
      await Deno.remove(this.#place.work).catch(() => {});
      throw writeError(this.#file, cause, "outputs");
    }
  }

  async abort(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.#handle.close();
    if (this.#place) await Deno.remove(this.#place.work).catch(() => {});
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

/** A stream of the caller's, which is closed at the end. What it gets are copies, which it may keep. */
export function streamSink(stream: WritableStream<Uint8Array>): ByteSink {
  const writer = stream.getWriter();
  writer.closed.catch(() => {}); // told by `write` and `close`
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
  return new OutputError("cannot write to the stream that the result goes to", {
    reason: cause instanceof Error ? cause.message : String(cause),
    cause,
    option: "outputs",
    advice: "Read the stream to its end, or cancel the build.",
  });
}
