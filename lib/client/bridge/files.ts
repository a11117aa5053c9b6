/** Files of results: what the daemon is asked for, and the checks of what it answers. */
import type { fsutil } from "../../../proto/gen/inspect.js";
import type { Gateway as Calls } from "../../control/gateway.ts";
import * as remote from "../../control/gateway_files.ts";
import { Mode, unixPermissions } from "../../diffcopy/wire/mode.ts";
import { ProtocolError } from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";
import type { RequestOptions } from "../options/request.ts";

/** Options for reading a file. */
export interface ReadOptions extends RequestOptions {
  /**
   * Where to begin, in bytes.
   *
   * @default {0}
   */
  offset?: number | undefined;
  /**
   * Number of bytes to read at most.
   *
   * @default {all to the end of the file}
   */
  length?: number | undefined;
}

/** Options for listing a directory. */
export interface ReadDirOptions extends RequestOptions {
  /**
   * Pattern of the names to list, such as `*.json`.
   *
   * @default {all names}
   */
  include?: string | undefined;
}

/** What is known of a file. */
export interface FileInfo {
  /** Name, without its directory. */
  readonly name: string;
  /** True for a regular file. */
  readonly isFile: boolean;
  /** True for a directory. */
  readonly isDirectory: boolean;
  /** True for a symlink. */
  readonly isSymlink: boolean;
  /** Permissions as in `chmod`, such as `0o644`. */
  readonly mode: number;
  /** User id of the owner. */
  readonly uid: number;
  /** Group id of the owner. */
  readonly gid: number;
  /** Size in bytes. */
  readonly size: number;
  /** Time of the last change. */
  readonly mtime: Date;
  /** Text of a symlink; otherwise empty. */
  readonly linkname: string;
}

/** What has files: a result, or a mount of a container. */
export interface FileSource {
  /** Gateway of the build. */
  readonly calls: Calls;
  /** Id in the daemon. */
  readonly id: string;
  /** Index of the mount, if it is a container. */
  readonly mount?: number | undefined;
  /** Makes each call, and gives its errors their final form. */
  readonly guard?: (<T>(call: () => Promise<T>) => Promise<T>) | undefined;
}

/** Size of the parts in which files are read; the daemon's messages have 16 MiB at most. */
const PART_BYTES = 4 * 1024 * 1024;

/** Bytes that are read into memory, unless the caller says how many. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Reads a file or a part of it. Rejects with `OptionError` if it has more than 64 MiB. */
export async function readFile(
  source: FileSource,
  path: string,
  options: ReadOptions = {},
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of readParts(source, path, options)) {
    total += part.length;
    if (options.length === undefined && total > MAX_FILE_BYTES) {
      throw invalidOption("length", `be set for ${path}, which has more than 64 MiB`, undefined, {
        advice: "Or read the file as a stream.",
      });
    }
    parts.push(part);
  }
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads a file or a part of it as a stream, a part of 4 MiB at a time. */
export function streamFile(
  source: FileSource,
  path: string,
  options: ReadOptions = {},
): ReadableStream<Uint8Array> {
  const end = new AbortController();
  const { signal } = options;
  const parts = readParts(source, path, {
    ...options,
    signal: signal ? AbortSignal.any([signal, end.signal]) : end.signal,
  });
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel(reason) {
      end.abort(reason);
    },
  }, { highWaterMark: 0 });
}

/** Checks the options at once, and yields the parts of a file. */
function readParts(
  source: FileSource,
  path: string,
  { offset = 0, length = Infinity, signal }: ReadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  checkPath(path);
  if (!Number.isSafeInteger(offset) || offset < 0) {
    throw invalidOption("offset", "be a whole number of bytes, at least 0", offset);
  }
  if (length !== Infinity && (!Number.isSafeInteger(length) || length < 0)) {
    throw invalidOption("length", "be a whole number of bytes, at least 0", length);
  }
  return (async function* () {
    for (let at = 0;;) {
      const wanted = Math.min(PART_BYTES, length - at);
      if (wanted === 0 && at > 0) return;
      // A part is asked for even if it is empty, so that a file that is not there is an error.
      const part = await readPart(source, path, offset + at, wanted, signal);
      if (part.length > 0) yield part;
      at += part.length;
      if (part.length < wanted || wanted === 0) return;
    }
  })();
}

async function readPart(
  { calls, id, mount, guard = (call) => call() }: FileSource,
  path: string,
  offset: number,
  length: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const request = {
    Ref: id,
    FilePath: path,
    Range: { Offset: offset, Length: length },
    MountIndex: mount ?? 0,
  };
  const method = mount === undefined ? "ReadFile" : "ReadFileContainer";
  const { Data } = await guard(() => remote.readFile(calls, request, { signal }, method));
  if (Data.length > length) {
    throw new ProtocolError(
      `the daemon sent ${Data.length} bytes of a file where ${length} were asked for`,
    );
  }
  return Data.slice();
}

/** Lists a directory, sorted as the daemon sorts it. */
export async function readDir(
  { calls, id, mount }: FileSource,
  path: string,
  { include = "", signal }: ReadDirOptions = {},
): Promise<FileInfo[]> {
  checkPath(path);
  const request = { Ref: id, DirPath: path, IncludePattern: include, MountIndex: mount ?? 0 };
  const method = mount === undefined ? "ReadDir" : "ReadDirContainer";
  const { entries } = await remote.readDir(calls, request, { signal }, method);
  return entries.map((entry) => {
    // Callers join the name to paths of this machine.
    if (/^\.{0,2}$|[/\0]/.test(entry.path)) {
      throw new ProtocolError(
        `the daemon listed ${JSON.stringify(entry.path)}, which is not the name of a file`,
      );
    }
    return fileInfo(entry, entry.path);
  });
}

/** Describes a file; of a symlink, what it points to. */
export async function stat(
  { calls, id, mount }: FileSource,
  path: string,
  { signal }: RequestOptions = {},
): Promise<FileInfo> {
  checkPath(path);
  const request = { Ref: id, Path: path, MountIndex: mount ?? 0 };
  const method = mount === undefined ? "StatFile" : "StatFileContainer";
  const { stat } = await remote.statFile(calls, request, { signal }, method);
  if (!stat) throw new ProtocolError("the daemon described no file");
  return fileInfo(stat, path.split("/").findLast((part) => part !== "" && part !== ".") ?? "");
}

function fileInfo(stat: fsutil.types.Stat, name: string): FileInfo {
  const { mode, uid, gid, size, modTime, linkname } = stat;
  if (!Number.isSafeInteger(Number(size)) || size < 0) {
    throw new ProtocolError(`the daemon sent an entry with the size ${size}`);
  }
  return {
    name,
    isFile: (mode & Mode.Type) === 0,
    isDirectory: (mode & Mode.Dir) !== 0,
    isSymlink: (mode & Mode.Symlink) !== 0,
    mode: unixPermissions(mode),
    uid,
    gid,
    size: Number(size),
    mtime: new Date(Number(modTime) / 1e6),
    linkname: mode & Mode.Symlink ? linkname : "",
  };
}

function checkPath(path: string): void {
  if (path === "" || path.includes("\0")) {
    throw invalidOption("path", "be the path of a file, such as /etc/passwd", path);
  }
}
