/** Results of solves, as frontends see them. */
import type { OciImageConfig } from "../bridge/image_config.ts";
import type { FileInfo, ReadDirOptions, ReadOptions } from "../bridge/files.ts";
import type { Container } from "../container/container.ts";
import type {
  BindOptions,
  CacheMount,
  NetworkMode,
  PlatformName,
  SecretMount,
  SshMount,
  State,
  StateData,
  TmpfsMount,
} from "../../llb/mod.ts";
import type { RequestOptions } from "../options/request.ts";

/**
 * Files that a build has made, or will make when they are needed: the methods that look at them run
 * the steps that are missing. Paths are those in the result, and symlinks in them are followed
 * inside of it.
 *
 * The methods reject with `RpcError`, whose `status` is 5 (NOT_FOUND) if there is no such file, and
 * with `BuildFailedError` if a step fails.
 */
export interface Reference {
  /** Tells references from other objects. */
  readonly kind: "bkit.gateway.reference";
  /** Id in the daemon, which has it as long as the build runs; empty if there are no files. */
  readonly id: string;
  /** Configuration of the image, as the frontend returned it; undefined if there is none. */
  readonly imageConfig: OciImageConfig | undefined;
  /**
   * Reads a file or a part of it. A file of more than 64 MiB is only read as a stream, or with a
   * length.
   */
  readFile(path: string, options?: ReadOptions): Promise<Uint8Array>;
  /**
   * Reads a file or a part of it as a stream, of which at most 4 MiB are in memory. The daemon is
   * asked for as much as is read.
   */
  streamFile(path: string, options?: ReadOptions): ReadableStream<Uint8Array>;
  /** Lists a directory. */
  readDir(path: string, options?: ReadDirOptions): Promise<FileInfo[]>;
  /** Describes a file; of a symlink, what it points to. */
  stat(path: string, options?: RequestOptions): Promise<FileInfo>;
  /** Runs the steps that are missing. */
  evaluate(options?: RequestOptions): Promise<void>;
  /**
   * Returns the state that makes these files, to go on building from. Environment, working
   * directory and platform are those of the image's configuration, if there is one.
   *
   * Throws `UnsupportedError` if the daemon does not tell what makes them.
   */
  state(): State;
  /**
   * Makes a container of these files, in which programs can be run. What they write there is only in
   * the container. It is released when the build ends, at the latest.
   *
   * Rejects with `UnsupportedError` if the daemon is older than BuildKit v0.8.
   */
  container(options?: ContainerOptions): Promise<Container>;
}

/** Returns true for a reference, also for one of another copy of this module. */
export function isReference(value: unknown): value is Reference {
  return (value as Partial<Reference> | null | undefined)?.kind === "bkit.gateway.reference";
}

/**
 * What a solve has returned. If it has one reference, its methods are those of that reference;
 * otherwise they throw `OptionError`.
 */
export interface SolveResult extends Omit<Reference, "kind" | "id"> {
  /** Tells results from other objects. */
  readonly kind: "bkit.gateway.result";
  /** The only reference. Throws `OptionError` if there are several. */
  readonly reference: Reference;
  /** The references by platform, such as `linux/arm64`; by an empty text if it has none. */
  readonly references: ReadonlyMap<string, Reference>;
  /** What the frontend says of the result, such as `containerimage.config`. */
  readonly metadata: Readonly<Record<string, Uint8Array>>;
}

/** Returns true for the result of a solve, also for one of another copy of this module. */
export function isSolveResult(value: unknown): value is SolveResult {
  return (value as Partial<SolveResult> | null | undefined)?.kind === "bkit.gateway.result";
}

/** Files of a build: a graph, or the result of a solve with one reference. */
export type Files = StateData | Reference | SolveResult;

/** Files in a container, or a part of them; also what `bind` of `@x/bkit/llb` returns. */
export interface FilesMount extends Pick<BindOptions, "path" | "readonly"> {
  /** Kind of the mount. */
  readonly type: "bind";
  /** The files. */
  readonly from: Files;
}

/**
 * What can be mounted in a container: files, and what `cache`, `tmpfs`, `secret` and `ssh` of
 * `@x/bkit/llb` return. Programs can write to files, but what they write is only in the container.
 */
export type ContainerMount =
  | Files
  | FilesMount
  | CacheMount
  | TmpfsMount
  | SecretMount
  | SshMount;

/** What a container has besides its files. */
export interface ContainerSettings extends RequestOptions {
  /**
   * The network.
   *
   * @default {"sandbox"}
   */
  network?: NetworkMode | undefined;
  /** Entries for `/etc/hosts`: addresses by host name. Requires BuildKit v0.10. */
  hosts?: Readonly<Record<string, string>> | undefined;
  /**
   * Host name. Requires BuildKit v0.12.
   *
   * @default {the daemon's choice}
   */
  hostname?: string | undefined;
  /**
   * Platform of the programs.
   *
   * @default {the first of the build}
   */
  platform?: PlatformName | undefined;
  /** Filters for the workers that may run it, in containerd's syntax. */
  workers?: readonly string[] | undefined;
}

/** How a container is made. */
export interface ContainerOptions extends ContainerSettings {
  /** Further mounts, by their paths. */
  mounts?: Readonly<Record<string, ContainerMount>> | undefined;
  /**
   * Keeps programs from writing to the files.
   *
   * @default {false}
   */
  readonly?: boolean | undefined;
}
