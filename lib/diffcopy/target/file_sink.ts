import * as path from "node:path";
import { OptionError, OutputError } from "../../errors.ts";
import { TemporaryFile } from "../../internal/files/temporary_file.ts";
import { isMissing } from "../../internal/fs_error.ts";
import { createError, writeError } from "../../internal/write_error.ts";
import type { Awaitable } from "../tree/tree.ts";
import { linkFault } from "./links.ts";

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

/** Maximum number of symlinks to follow, as on Linux. */
const MAX_LINKS = 40;

/** Matches a path that can only be a directory: it ends with a separator, `.` or `..`. */
const DIRECTORY_PATH = Deno.build.os === "windows" ? /(?:^|[/\\])\.{0,2}$/ : /(?:^|\/)\.{0,2}$/;

/**
 * Checks that {@linkcode fileSink} could write a file, and changes nothing. Rejects with
 * {@linkcode OptionError} for a directory, and for a file whose directory cannot be created.
 * `option` is the option that names the file.
 */
export async function checkFile(file: string, option?: string): Promise<void> {
  const found = await findFault(file);
  if (found) throw new OptionError(`cannot write ${file || '""'}`, { ...found, option });
}

/** Returns why a file cannot be written at this path, or undefined if it can. */
async function findFault(file: string): Promise<{ detail: string; advice: string } | undefined> {
  const info = await Deno.stat(file).catch((error) => error as Error);
  if (info instanceof Deno.errors.FilesystemLoop) {
    return { detail: "it is a loop of symlinks", advice: "Remove them." };
  }
  const exists = !(info instanceof Error);
  if (DIRECTORY_PATH.test(file) || (exists && info.isDirectory)) {
    return { detail: "it is a directory", advice: "Name a file in it." };
  }
  if (exists) return undefined;
  const target = await linkTarget(file);
  if (target !== undefined) {
    const parent = await Deno.stat(path.dirname(target)).catch(() => undefined);
    if (parent?.isDirectory) return undefined;
    return {
      detail: `it is a symlink to ${target}, whose directory does not exist`,
      advice: "Create the directory, or remove the symlink.",
    };
  }
  const fault = await linkFault(path.dirname(absolute(file)));
  if (fault) return fault;
  for (let above = path.dirname(absolute(file));; above = path.dirname(above)) {
    const parent = await Deno.stat(above).catch(() => undefined);
    if (parent?.isDirectory) return undefined;
    if (parent) {
      return {
        detail: `${above} is not a directory`,
        advice: "Remove the file that is in the way, or choose another destination.",
      };
    }
    if (above === path.dirname(above)) return undefined; // creating it will show the reason
  }
}

/**
 * Opens a sink that writes a file under a temporary name beside its destination, and renames it
 * when it is complete; what a killed process left there is removed. Directories above it are
 * created. Anything other than a regular file, such as a device or a pipe, is written in place. A
 * symlink is kept, and its target is replaced or created. Rejects with {@linkcode OutputError} if
 * the file cannot be written; `option` is the option that names it.
 */
export async function fileSink(file: string, option?: string): Promise<ByteSink> {
  const found = await findFault(file);
  if (found) throw new OutputError(`cannot write ${file || '""'}`, { ...found, option });
  try {
    const info = await Deno.stat(file).catch(() => undefined);
    if (info && !info.isFile) {
      return new FileSink(await Deno.open(file, { write: true }), file, option);
    }
    const target = info ? await Deno.realPath(file) : await newPath(file, option);
    const temporary = await TemporaryFile.create(
      target,
      info?.mode ? info.mode & 0o777 : undefined,
    );
    return new FileSink(temporary.file, file, option, temporary);
  } catch (cause) {
    throw writeError(file, cause, option);
  }
}

/**
 * Returns the path of a file that will be created, without symlinks. Creates the directories above
 * it, unless a symlink names it.
 */
async function newPath(file: string, option: string | undefined): Promise<string> {
  const target = await linkTarget(file);
  const whole = target ?? absolute(file);
  if (target === undefined) {
    await Deno.mkdir(path.dirname(whole), { recursive: true }).catch((cause) => {
      throw createError(file, cause, option);
    });
  }
  return path.join(await Deno.realPath(path.dirname(whole)), path.basename(whole));
}

/**
 * Returns an absolute path. Its parts `..` stay, because the part before one may be a symlink,
 * which only the system can follow.
 */
function absolute(file: string): string {
  return path.isAbsolute(file) ? file : `${Deno.cwd()}${path.sep}${file}`;
}

/** Returns the path that a symlink leads to, which need not exist; undefined if it is none. */
async function linkTarget(file: string): Promise<string | undefined> {
  let at = absolute(file);
  for (let links = 0; links <= MAX_LINKS; links++) {
    const info = await Deno.lstat(at).catch(() => undefined);
    if (!info?.isSymlink) return links > 0 ? at : undefined;
    const next = await Deno.readLink(at);
    at = path.isAbsolute(next) ? next : `${path.dirname(at)}${path.sep}${next}`;
  }
  return undefined; // a loop, which the system has reported before
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
