import * as path from "node:path";
import type { BuildOptions } from "../../client/mod.ts";
import { files } from "../../diffcopy/tree/memory.ts";
import { namedFiles } from "../../diffcopy/tree/named_files.ts";
import { OptionError } from "../../errors.ts";
import { pipeIdentity, readPipe } from "../../internal/files/pipe.ts";
import { isMissing, readFailureReason } from "../../internal/fs_error.ts";

/** Maximum size of a Dockerfile that comes through a pipe, in bytes. */
export const MAX_DOCKERFILE_BYTES: number = 16 * 1024 * 1024;

/**
 * Returns the build options for the value of `-f`: a local file, a pipe, `-` for stdin, or a path
 * inside the context if that is remote. Rejects with {@linkcode OptionError} if it cannot be read,
 * and with the reason of an aborted signal.
 */
export async function dockerfile(
  file: string | undefined,
  context: BuildOptions["context"],
  signal?: AbortSignal,
): Promise<Pick<BuildOptions, "dockerfile" | "file">> {
  if (!file) return {}; // a variable of a script may be empty
  if (file === "-") return await pipedDockerfile("/dev/stdin", "stdin", signal);
  if (pipeIdentity(file) !== undefined) return await pipedDockerfile(file, file, signal);
  if (typeof context === "string") return { file };
  return await localDockerfile(file);
}

/** Reads a Dockerfile from a pipe; `name` is its name in messages. */
async function pipedDockerfile(
  file: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Pick<BuildOptions, "dockerfile">> {
  try {
    return dockerfileOf(await readPipe(file, MAX_DOCKERFILE_BYTES, signal), name);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof OptionError) throw cause;
    throw unreadable(name, readFailureReason(cause), cause);
  }
}

/**
 * Returns the build options for the bytes of a Dockerfile; `name` is what they were read from.
 * Throws {@linkcode OptionError} if there are none, or too many.
 */
export function dockerfileOf(bytes: Uint8Array, name: string): Pick<BuildOptions, "dockerfile"> {
  if (bytes.length === 0) throw unreadable(name, "it is empty");
  if (bytes.length > MAX_DOCKERFILE_BYTES) throw unreadable(name, "it has more than 16 MiB");
  return { dockerfile: files({ Dockerfile: bytes }) };
}

function unreadable(name: string, reason: string, cause?: unknown): OptionError {
  return new OptionError(`cannot read the Dockerfile from ${name}`, {
    detail: reason,
    cause,
    option: "file",
  });
}

/** Names that the daemon does not take for patterns, and that any header field can hold. */
const PLAIN_NAME = /^[\w.@+-]+$/;

/**
 * Offers a file and its ignore file to the daemon, and nothing else of their directory. A name that
 * a daemon might misread is replaced.
 */
async function localDockerfile(
  file: string,
): Promise<Pick<BuildOptions, "dockerfile" | "file">> {
  const base = path.basename(file);
  const parent = path.dirname(file);
  // As in a context, the name may be written in lower case.
  const found = await regularFile(file) ??
    await regularFile(path.join(parent, base.toLowerCase()));
  if (found === undefined) return { dockerfile: namedFiles({}, parent), file: base };
  const name = PLAIN_NAME.test(base) ? base : "Dockerfile";
  const ignore = await ignoreFile(file);
  return {
    dockerfile: namedFiles(
      { [name]: found, ...(ignore === undefined ? {} : { [`${name}.dockerignore`]: ignore }) },
      parent,
    ),
    file: name,
  };
}

/** Returns the path of a file without symlinks; undefined if it does not exist. */
async function regularFile(file: string): Promise<string | undefined> {
  try {
    const real = await Deno.realPath(file);
    if ((await Deno.stat(real)).isFile) return real;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new OptionError(`cannot read ${file}`, {
      detail: readFailureReason(cause),
      cause,
      option: "file",
    });
  }
  throw new OptionError(`cannot read ${file}`, {
    detail: "it is not a regular file",
    option: "file",
    advice: "Use -f - to read a Dockerfile from stdin.",
  });
}

/**
 * Returns the path of the ignore file of a Dockerfile; undefined if it has none. Nobody has named
 * this file, so a symlink to a file elsewhere is not followed.
 */
async function ignoreFile(file: string): Promise<string | undefined> {
  const ignore = `${file}.dockerignore`;
  const real = await regularFile(ignore);
  if (real === undefined) return undefined;
  const parent = await Deno.realPath(path.dirname(file));
  const inside = path.relative(parent, real);
  if (!inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside)) return real;
  throw new OptionError(`cannot read ${ignore}`, {
    detail: "it is a symlink that leads out of its directory",
    option: "file",
    advice: "Replace it by a copy of its target.",
  });
}
