import type { TreeTarget } from "../../diffcopy/mod.ts";
import type { OptionError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";

/** What outputs have in common. */
export interface OutputOptions {
  /**
   * More attributes of the exporter, as they are, such as `{ compression: "zstd" }`
   * (https://docs.docker.com/build/exporters/).
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An image in the daemon's own store; a `registry` output is pushed, and a `buildkitd` doesn't unpack it. */
export interface ImageOutput extends OutputOptions {
  /** `registry` is an image that is pushed. */
  readonly type: "image" | "registry";
  /**
   * The image's names.
   *
   * @default {the build's tags}
   */
  readonly names?: readonly string[];
  /**
   * Whether it's pushed.
   *
   * @default {the build's push}
   */
  readonly push?: boolean;
}

/** The files of the result, in a folder of this machine. */
export interface LocalOutput extends OutputOptions {
  /** Files. */
  readonly type: "local";
  /**
   * The folder, made where it's missing; or a target such as `memoryTarget()`, which gets the files of all platforms, those
   * of several at the same time.
   */
  readonly dest: string | TreeTarget;
  /**
   * Whether what else is in the folder stays (`copy`) or goes (`delete`, from BuildKit v0.31).
   *
   * @default {"copy"}
   */
  readonly mode?: "copy" | "delete";
}

/** The files of the result as a tar archive. */
export interface TarOutput extends OutputOptions {
  /** A tar archive of files. */
  readonly type: "tar";
  /** A file's path, or a stream, which is closed at the end. */
  readonly dest: string | WritableStream<Uint8Array>;
}

/** An image as an archive, in the form of OCI or of Docker. */
export interface ArchiveOutput extends OutputOptions {
  /** The form: OCI's, or that of `docker save`. */
  readonly type: "oci" | "docker";
  /**
   * A file's path; a stream; or with `tar: false` the folder of an OCI layout. A `docker` output without it is loaded
   * into the Docker Engine: the one that builds, else the local one. `docker://…` names another.
   */
  readonly dest?: string | WritableStream<Uint8Array>;
  /**
   * Whether it's one tar archive; else a layout's folder gets the blobs that it lacks.
   *
   * @default {true}
   */
  readonly tar?: boolean;
  /**
   * The image's names.
   *
   * @default {the build's tags}
   */
  readonly names?: readonly string[];
}

/** Nothing but what the cache keeps. */
export interface CacheOnly {
  /** Nothing is made of the result. */
  readonly type: "cacheonly";
}

/** What becomes of a build's result. */
export type Output = ImageOutput | LocalOutput | TarOutput | ArchiveOutput | CacheOnly;

const TYPES = ["image", "registry", "local", "tar", "oci", "docker", "cacheonly"];

/** Throws {@linkcode OptionError} for outputs that can't be. */
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
