import { Buffer } from "node:buffer";
import { BuildFailedError, RpcError } from "../../errors.ts";
import { basename, dirname, join } from "../../internal/go/path.ts";
import type { SourceFile, SourceLocation } from "../../llb/mod.ts";
import { Status } from "../../rpc/codes.ts";
import { excerpt } from "../failure/excerpt.ts";
import { remember } from "../failure/origin.ts";
import type { RequestOptions } from "../options/request.ts";
import { type Entry, entryTree, readIfAny } from "./entry.ts";
import type { IgnoreText } from "./ignore_file.ts";
import type { MainContext } from "./main_context.ts";

/** The file that says what a build is: its Dockerfile, or what stands in its place. */
export interface BuildFile extends SourceFile {
  /** Content. */
  readonly data: Uint8Array;
  /** Content as text. */
  readonly text: string;
  /**
   * Returns lines of the file, counted from 1, for the option `location` of operations of
   * `@x/bkit/llb`: when such a step fails, its error shows them.
   */
  location(first: number, last?: number): SourceLocation;
  /** Returns an error about lines of the file, counted from 1, which it shows. */
  error(message: string, first: number, last?: number): BuildFailedError;
}

/** Name of the file, unless the build says another one. */
const DEFAULT = "Dockerfile";

/** What is read of a build before its context. */
export interface Definition {
  /** The file. */
  readonly file: BuildFile;
  /** Text of the ignore file that belongs to it alone; undefined if there is none. */
  readonly ignore: IgnoreText | undefined;
}

/**
 * Reads the file of a build (`ReadEntrypoint` in `frontend/dockerui/config.go`). Rejects with
 * `BuildFailedError` if there is none.
 */
export async function readBuildFile(
  entry: Entry,
  context: MainContext,
  options: RequestOptions,
): Promise<Definition> {
  const { attributes, inputs } = entry;
  const forced = attributes["dockerfilekey"];
  const filename = (forced === undefined ? context.onlyFile : undefined) ??
    attributes["filename"] ?? DEFAULT;
  const lower = join(dirname(filename), DEFAULT.toLowerCase());
  const names = [filename, ...basename(filename) === DEFAULT ? [lower] : []];
  const ignoreName = `${filename}.dockerignore`;
  const given = forced === undefined ? inputs["dockerfile"] ?? context.files : undefined;
  const graph = given ?? entryTree(entry, forced ?? "dockerfile", {
    followPaths: [filename, ignoreName, ...names.slice(1)],
    differ: "none",
    name: `[internal] load build definition from ${filename}`,
  });
  const files = await entry.solve({ graph, ...options });
  for (const name of names) {
    const data = await readIfAny(files, name, options);
    if (data === undefined) continue;
    const ignore = await readIfAny(files, ignoreName, options);
    return {
      file: buildFile(filename, data),
      ignore: ignore && { name: ignoreName, text: new TextDecoder().decode(ignore) },
    };
  }
  throw new BuildFailedError(`cannot read ${filename}`, {
    detail: "the build has no such file",
    reason: "dockerfile",
  });
}

/** Returns the file of a build. */
export function buildFile(filename: string, data: Uint8Array): BuildFile {
  const location = (first: number, last = first) => ({
    file,
    ranges: [{ start: { line: first }, end: { line: last } }],
  });
  const file: BuildFile = {
    ...{ filename, data, location },
    get text() {
      return new TextDecoder().decode(data);
    },
    error: (message, first, last) => errorAt(file, message, location(first, last)),
  };
  return file;
}

/** Returns an error about lines of a file, in the form in which daemons pass it on. */
function errorAt(
  { filename, data }: BuildFile,
  message: string,
  { ranges }: SourceLocation,
): BuildFailedError {
  const info = { filename, data: Buffer.from(data).toString("base64") };
  const origin = new RpcError(Status.UNKNOWN, message, {
    details: [{
      typeUrl: "github.com/moby/buildkit/errdefs.Source+json",
      value: new TextEncoder().encode(JSON.stringify({ info, ranges })),
    }],
  });
  const source = excerpt(origin);
  return remember(new BuildFailedError(message, { reason: "dockerfile", source }), origin);
}
