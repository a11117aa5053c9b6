/** What a program of graphs exports: the file that `bkit run` builds. */
import type { FileTree } from "../diffcopy/mod.ts";
import type { Platform, StateData } from "../llb/mod.ts";
import type { BuildOptions } from "./options/build.ts";

/** What a function of a program is called with. */
export interface ProgramInput {
  /** Platform of the result; the function is called for each platform of the build. */
  readonly platform: Platform;
  /** Arguments of the command after `--`. */
  readonly args: readonly string[];
  /** Name of the target; `default` if the program has only one. */
  readonly target: string;
}

/** A graph of a program, or a function that returns the graph for a platform. */
export type ProgramGraph = StateData | ((input: ProgramInput) => StateData | Promise<StateData>);

/** Options that a target can have, as {@linkcode BuildOptions} has them. */
export type ProgramOptions = Pick<
  BuildOptions,
  | "allow"
  | "annotations"
  | "cacheFrom"
  | "cacheTo"
  | "compress"
  | "config"
  | "credentials"
  | "noCache"
  | "outputs"
  | "plainHttp"
  | "platforms"
  | "provenance"
  | "push"
  | "secrets"
  | "sharedKey"
  | "sourceDateEpoch"
  | "sourcePolicy"
  | "ssh"
  | "tags"
>;

/** A graph with options for its build. The flags of the command complete and override these. */
export interface ProgramTarget extends ProgramOptions {
  /** The graph. */
  readonly graph: ProgramGraph;
  /**
   * The local trees of the graph by their names: trees, or paths of directories. Relative paths begin
   * in the current directory. `oci-layout://DIRECTORY` offers the blobs of an OCI layout.
   *
   * @default {those of `--build-context`}
   */
  readonly contexts?: Readonly<Record<string, FileTree | string>> | undefined;
}

/**
 * The default export of a program of graphs, which `bkit run` builds: a graph, a graph with options,
 * or several of them by their names.
 *
 * ```ts
 * import type { Program } from "@x/bkit";
 * import { local, scratch } from "@x/bkit/llb";
 *
 * const site = scratch().copy(local("site"), "/", "/");
 * const program: Program = {
 *   site: { graph: site, contexts: { site: "." }, outputs: [{ type: "local", dest: "out" }] },
 *   note: ({ args }) => scratch().mkfile("/note", args.join(" ")),
 * };
 * export default program;
 * ```
 */
export type Program =
  | ProgramGraph
  | ProgramTarget
  | Readonly<Record<string, ProgramGraph | ProgramTarget>>;
