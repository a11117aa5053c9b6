import type { TreeTarget } from "../../diffcopy/mod.ts";
import type { OptionError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";

/** Options that all outputs have in common. */
export interface OutputOptions {
  /**
   * Additional attributes of the exporter, passed unchanged, such as `{ compression: "zstd" }`
   * (https://docs.docker.com/build/exporters/).
   *
   * @default {{}}
   */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/**
 * An image in the store of the daemon. With type `registry`, the image is also pushed, and a
 * `buildkitd` does not unpack it.
 */
export interface ImageOutput extends OutputOptions {
  /** `image` stores the image; `registry` also pushes it. */
  readonly type: "image" | "registry";
  /**
   * Names of the image.
   *
   * @default {the tags of the build}
   */
  readonly names?: readonly string[] | undefined;
  /**
   * Pushes the image. A `registry` output is always pushed.
   *
   * @default {the `push` option of the build}
   */
  readonly push?: boolean | undefined;
}

/** Writes the files of the result to a directory on this machine, or to a target. */
export interface LocalOutput extends OutputOptions {
  /** Writes files. */
  readonly type: "local";
  /**
   * Path of the directory, which is created if it does not exist; or a target such as
   * `memoryTarget()`, which receives the files of all platforms, those of several platforms at the
   * same time.
   */
  readonly dest: string | TreeTarget;
  /**
   * Treatment of other files in the directory: `copy` keeps them, `delete` removes them
   * (requires BuildKit v0.31). A directory that is or contains the root, the home directory or a
   * context is refused with `delete`.
   *
   * @default {"copy"}
   */
  readonly mode?: "copy" | "delete" | undefined;
}

/** Writes the files of the result as a tar archive. */
export interface TarOutput extends OutputOptions {
  /** Writes a tar archive of files. */
  readonly type: "tar";
  /** Path of the archive, or a stream, which is closed at the end. */
  readonly dest: string | WritableStream<Uint8Array>;
}

/** Writes the image as an archive, or as the directory of an OCI layout. */
export interface ArchiveOutput extends OutputOptions {
  /** Format of the archive: the OCI image layout, or that of `docker save`. */
  readonly type: "oci" | "docker";
  /**
   * Path of the archive; a stream; or, with `tar: false`, the directory of an OCI layout.
   *
   * A `docker` output without `dest` is loaded into a Docker Engine: the one that builds the image,
   * otherwise the local one. `docker://…` names a different engine.
   */
  readonly dest?: string | WritableStream<Uint8Array> | undefined;
  /**
   * Writes a single tar archive. `false` adds to the directory of a layout the blobs that are
   * missing there.
   *
   * @default {true}
   */
  readonly tar?: boolean | undefined;
  /**
   * Names of the image.
   *
   * @default {the tags of the build}
   */
  readonly names?: readonly string[] | undefined;
}

/** Discards the result; only the build cache keeps it. */
export interface CacheOnly {
  /** Produces no output. */
  readonly type: "cacheonly";
}

/** Use of the result of a build. */
export type Output = ImageOutput | LocalOutput | TarOutput | ArchiveOutput | CacheOnly;

const TYPES = ["image", "registry", "local", "tar", "oci", "docker", "cacheonly"];

/**
 * Throws {@linkcode OptionError} if an output is invalid. `tags` and `push` are the options of the
 * build, which the outputs have by default.
 */
export function checkOutputs(
  outputs: readonly Output[],
  { tags = [], push = false }: { tags?: readonly string[]; push?: boolean },
): void {
  for (const output of outputs) {
    if (!TYPES.includes(output.type)) {
      throw bad(`have a type of ${TYPES.join(", ")}`, output.type);
    }
    if (output.type === "local" || output.type === "tar" || output.type === "oci") {
      if (!output.dest) throw bad("have a dest for this type", output.type);
    }
    if (output.type === "local" && !["copy", "delete", undefined].includes(output.mode)) {
      throw bad("have the mode copy or delete", output.mode);
    }
    if (output.type === "registry" && output.push === false) {
      throw bad("not have push: false for this type", output.type);
    }
    if ("names" in output && output.names?.some((name) => !name)) {
      throw bad("have names that are not empty", output.type);
    }
    const pushed = output.type === "registry" || (output.type === "image" && (output.push ?? push));
    // The daemon would report success and push nothing.
    if (pushed && !(output.names ?? tags).length) {
      throw bad(`have a name for an image that is pushed, or ${optionText("tags")}`, output.type);
    }
    if (output.type === "docker" && output.dest === "") {
      throw bad("have a dest that is not empty", output.type);
    }
    if ((output.type === "oci" || output.type === "docker") && output.tar === false) {
      if (typeof output.dest !== "string" || !output.dest) {
        throw bad("have a directory as dest for tar: false", output.type);
      }
    }
  }
  if (outputs.filter((output) => "tar" in output && output.tar === false).length > 1) {
    throw bad("have at most one layout (tar: false)");
  }
  if (outputs.length > 1 && outputs.some(({ type }) => type === "cacheonly")) {
    throw bad("not combine cacheonly with other outputs");
  }
}

function bad(must: string, type?: string): OptionError {
  return invalidOption("outputs", must, type);
}
