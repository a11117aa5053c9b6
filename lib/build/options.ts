import type { FileTree } from "../diffcopy/mod.ts";
import { OptionError } from "../errors.ts";

/** What is to be built, and how. */
export interface BuildOptions {
  /** The files that the build may copy: `directory(".")`, `files({ … })`, or any tree. */
  context: FileTree;
  /**
   * The Dockerfile: its text, or a tree to look for it in.
   *
   * @default {the context}
   */
  dockerfile?: string | FileTree;
  /**
   * The Dockerfile's path in its tree, with `/` between its parts.
   *
   * @default {"Dockerfile"}
   */
  file?: string;
  /** Names for the image, such as `localhost:5000/app:1`. */
  tags?: readonly string[];
  /**
   * Whether the image is pushed to the registries that its names begin with.
   *
   * @default {false}
   */
  push?: boolean;
  /** Values for the Dockerfile's `ARG`s. */
  args?: Readonly<Record<string, string>>;
  /** Labels for the image. */
  labels?: Readonly<Record<string, string>>;
  /**
   * The stage to build.
   *
   * @default {the last}
   */
  target?: string;
  /**
   * The platforms to build for, such as `linux/arm64`. More than one makes an image index.
   *
   * @default {the daemon's own}
   */
  platforms?: readonly string[];
  /**
   * Whether steps run though their result is in the cache: all of them, or those of the stages named.
   *
   * @default {false}
   */
  noCache?: boolean | readonly string[];
  /**
   * Whether base images are looked up in their registry though the daemon has them.
   *
   * @default {false}
   */
  pull?: boolean;
  /** More attributes for the frontend `dockerfile.v0`, as they are; they win over the options above. */
  attributes?: Readonly<Record<string, string>>;
  /**
   * What tells the daemon that the context is the one it has a copy of, so that only what changed is sent.
   *
   * @default {made of the context's own name and this machine's}
   */
  sharedKey?: string;
  /** Cancels the build. */
  signal?: AbortSignal;
}

/**
 * Throws {@linkcode OptionError} for what can't be right, before anything is sent.
 */
export function checkOptions(options: BuildOptions): void {
  if (typeof options.context?.open !== "function") {
    throw bad("context", "it must be a tree of files: directory(path) or files({ … })");
  }
  for (const tag of options.tags ?? []) checkTag(tag);
  if (options.push && !options.tags?.length) {
    throw bad("push", "there is nothing to push without a name: give at least one of tags");
  }
  for (const platform of options.platforms ?? []) {
    if (!/^[a-z0-9]+(\/[a-z0-9_]+(\/[a-z0-9.]+)?)?$/i.test(platform)) {
      throw bad(`platforms: ${JSON.stringify(platform)}`, "write os/arch or os/arch/variant");
    }
  }
  for (const name of Object.keys(options.args ?? {})) {
    if (!name || /[\s=\0]/.test(name)) {
      throw bad(
        `args: ${JSON.stringify(name)}`,
        "a build argument is named by a word without = in it",
      );
    }
  }
  for (const name of Object.keys(options.labels ?? {})) {
    if (!name) throw bad("labels", "a label's name can't be empty");
  }
  if (
    options.file !== undefined && (!options.file || options.file.startsWith("/") ||
      options.file.split("/").includes(".."))
  ) {
    throw bad(`file: ${JSON.stringify(options.file)}`, "it's a path inside the Dockerfile's tree");
  }
}

/** The form of an image's name, a little wider than the daemon's own check, which has the last word. */
const TAG =
  /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?(:\d+)?(\/[a-z0-9]([a-z0-9._-]*[a-z0-9])?)*(:[\w][\w.-]{0,127})?$/i;

function checkTag(tag: string): void {
  if (tag.includes("@")) {
    throw bad(`tag ${JSON.stringify(tag)}`, "a name with a digest can't be given to a new image");
  }
  if (!TAG.test(tag)) {
    throw bad(`tag ${JSON.stringify(tag)}`, "write [HOST[:PORT]/]NAME[:TAG]");
  }
  const name = tag.replace(/:[^/:]*$/, "").replace(/^[^/]*[.:][^/]*\//, "");
  if (/[A-Z]/.test(name)) {
    throw bad(`tag ${JSON.stringify(tag)}`, "an image's name has no capital letters");
  }
}

function bad(what: string, why: string): OptionError {
  return new OptionError(`the option ${what} can't be used: ${why}`);
}
