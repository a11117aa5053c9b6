import type { TreeTarget } from "../../diffcopy/mod.ts";
import type { OptionError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";

/** Options that all outputs share. */
export interface OutputOptions {
  /**
   * Additional attributes of the exporter, passed on as they are, such as `{ compression: "zstd" }`
   * (https://docs.docker.com/build/exporters/).
   *
   * @default {{}}
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An image in the daemon's own store. A `registry` output is pushed, and a `buildkitd` does not unpack it. */
export interface ImageOutput extends OutputOptions {
  /** `registry` for an image that is pushed. */
  readonly type: "image" | "registry";
  /**
   * Names of the image.
   *
   * @default {the tags of the build}
   */
  readonly names?: readonly string[];
  /**
   * Pushes the image.
   *
   * @default {the `push` option of the build}
   */
  readonly push?: boolean;
}

/** The files of the result in a local directory. */
export interface LocalOutput extends OutputOptions {
  /** Type of the output. */
  readonly type: "local";
  /**
   * Directory, created if it is missing; or a target such as `memoryTarget()`, which receives the files of all platforms,
   * those of several platforms at the same time.
   */
  readonly dest: string | TreeTarget;
  /**
   * Keeps other files of the directory (`copy`) or removes them (`delete`, from BuildKit v0.31 on).
   *
   * @default {"copy"}
   */
  readonly mode?: "copy" | "delete";
}

/** The files of the result as a tar archive. */
export interface TarOutput extends OutputOptions {
  /** Type of the output. */
  readonly type: "tar";
  /** Path of a file, or a stream, which is closed at the end. */
  readonly dest: string | WritableStream<Uint8Array>;
}

/** An image as an archive in the format of OCI or Docker. */
export interface ArchiveOutput extends OutputOptions {
  /** Format: OCI's, or that of `docker save`. */
  readonly type: "oci" | "docker";
  /**
   * Path of a file, a stream, or with `tar: false` the directory of an OCI layout. A `docker` output without `dest` is loaded
   * into the Docker Engine that builds, else into the local one; `docker://…` names another engine.
   */
  readonly dest?: string | WritableStream<Uint8Array>;
  /**
   * Writes a single tar archive; otherwise the directory of a layout gets the blobs that it lacks.
   *
   * @default {true}
   */
  readonly tar?: boolean;
  /**
   * Names of the image.
   *
   * @default {the tags of the build}
   */
  readonly names?: readonly string[];
}

/** No output except for the cache. */
export interface CacheOnly {
  /** Type of the output. */
  readonly type: "cacheonly";
}

/** An output of a build. */
export type Output = ImageOutput | LocalOutput | TarOutput | ArchiveOutput | CacheOnly;

const TYPES = ["image", "registry", "local", "tar", "oci", "docker", "cacheonly"];

/** Throws {@linkcode OptionError} for invalid outputs. */
export function checkOutputs(outputs: readonly Output[], tags: readonly string[]): void {
  for (const output of outputs) {
    if (!TYPES.includes(output.type)) {
      throw bad(`have a type of ${TYPES.join(", ")}`, output.type);
    }
    if (output.type === "local" || output.type === "tar" || output.type === "oci") {
      if (!output.dest) throw bad("have a dest for this type", output.type);
    }
    if (output.type === "registry" && !(output.names ?? tags).length) {
      throw bad(`have a name for the image, or ${optionText("tags")}`, output.type);
    }
    if ((output.type === "oci" || output.type === "docker") && output.tar === false) {
      if (typeof output.dest !== "string") {
        throw bad("have a directory as dest for tar: false", output.type);
      }
    }
  }
  if (outputs.filter((output) => "tar" in output && output.tar === false).length > 1) {
    throw bad("have one layout (tar: false) at most");
  }
  if (outputs.length > 1 && outputs.some(({ type }) => type === "cacheonly")) {
    throw bad("have nothing beside cacheonly");
  }
}

function bad(must: string, type?: string): OptionError {
  return invalidOption("outputs", must, type);
}
