import type { OpMetadata } from "../wire/messages.ts";
import type { OpOptions } from "./options.ts";
import type { Platform } from "../text/platform.ts";
import type { Settings } from "./settings.ts";

/** A state without its methods: what a graph consists of. */
export interface StateData {
  /** Tells states from other objects, also those of another copy of this module. */
  readonly kind: "bkit.llb.state";
  /** What makes the files; undefined for an empty file system. */
  readonly output: Output | undefined;
  /** Settings of programs. */
  readonly settings: Settings;
  /** Returns the state itself, if it is only known when a graph is marshalled. */
  readonly pending?: ((resolution: Resolution) => Promise<StateData>) | undefined;
}

/** Resolves states that are only known when a graph is marshalled. */
export interface Resolution {
  /** Platform of the graph. */
  readonly platform: Platform;
  /** Returns the state that a state turns out to be. */
  resolve<S extends StateData>(state: S): Promise<S>;
}

/** Owner of files: ids, or names that are looked up in the state. */
export interface Owner {
  /** User. */
  readonly user?: string | number | undefined;
  /** Group. */
  readonly group?: string | number | undefined;
}

/** An operation of a graph. Vertices are plain data, and never change. */
export type Vertex =
  | SourceVertex
  | ExecVertex
  | FileVertex
  | MergeVertex
  | DiffVertex
  | PassthroughVertex
  | EncodedVertex;

/** One of the results of an operation. */
export interface Output {
  /** The operation: plain data, whose form is this module's own matter. */
  readonly vertex: object;
  /** Index among its results. */
  readonly index: number;
}

/** Fetches files. */
export interface SourceVertex {
  readonly type: "source";
  readonly identifier: string;
  readonly attrs: Readonly<Record<string, string>>;
  /** Capabilities that a daemon must have for it. */
  readonly caps: readonly string[];
  /** Id of the tree of a client, if the source is one. */
  readonly uniqueId: string | undefined;
  readonly options: OpOptions;
}

/** Runs a program. */
export interface ExecVertex {
  readonly type: "exec";
  readonly args: readonly string[];
  readonly settings: Settings;
  /** Mounts with the root, sorted by their targets. */
  readonly mounts: readonly ExecMount[];
  readonly secretEnv: readonly SecretVariable[];
  readonly secrets: readonly FileMount[];
  readonly ssh: readonly FileMount[];
  readonly devices: readonly { readonly name: string; readonly optional: boolean }[];
  readonly proxy: Proxy | undefined;
  readonly exitCodes: readonly number[];
  readonly options: OpOptions;
}

/** A mount of a program. */
export interface ExecMount {
  readonly target: string;
  /** Files of the mount; a state without any for an empty file system. */
  readonly source: StateData;
  readonly selector: string;
  readonly readonly: boolean;
  /** True if what the program writes is thrown away. */
  readonly noOutput: boolean;
  readonly cache: { readonly id: string; readonly sharing: CacheSharing } | undefined;
  readonly tmpfs: { readonly size: bigint } | undefined;
  readonly contentCache: ContentCache;
}

/** Use of a cache by several programs at the same time. */
export type CacheSharing = "shared" | "private" | "locked";

/** Whether the content of a mount decides if a program must run again. */
export type ContentCache = "default" | "on" | "off";

/** A variable whose value is a secret. */
export interface SecretVariable {
  readonly id: string;
  readonly name: string;
  readonly optional: boolean;
}

/** The file of a secret, or the socket of an SSH agent. */
export interface FileMount {
  readonly id: string;
  readonly target: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly optional: boolean;
}

/** Proxies for a program, which do not count for the cache. */
export interface Proxy {
  /** Proxy for HTTP, for `HTTP_PROXY`. */
  readonly http?: string | undefined;
  /** Proxy for HTTPS. */
  readonly https?: string | undefined;
  /** Proxy for FTP. */
  readonly ftp?: string | undefined;
  /** Hosts that are reached without a proxy. */
  readonly no?: string | undefined;
  /** Proxy for everything else. */
  readonly all?: string | undefined;
}

/** Changes files. */
export interface FileVertex {
  readonly type: "file";
  /** The last change; each knows the one before. */
  readonly action: BoundAction;
  readonly options: OpOptions;
}

/** A change of files in a state. */
export interface BoundAction {
  /** Tells actions from other objects. */
  readonly kind: "bkit.llb.bound-action";
  /** The change before this one. */
  readonly previous: BoundAction | undefined;
  /** The change: plain data, whose form is this module's own matter. */
  readonly change: object;
  /** StateData in which the first change of the chain begins. */
  readonly state: StateData;
}

/** A change of files. */
export type Change =
  | {
    readonly type: "mkdir";
    readonly path: string;
    readonly mode: number;
    readonly parents: boolean;
    readonly owner: Owner | undefined;
    readonly time: bigint;
  }
  | {
    readonly type: "mkfile";
    readonly path: string;
    readonly mode: number;
    readonly data: Uint8Array;
    readonly owner: Owner | undefined;
    readonly time: bigint;
  }
  | {
    readonly type: "symlink";
    readonly target: string;
    readonly path: string;
    readonly owner: Owner | undefined;
    readonly time: bigint;
  }
  | {
    readonly type: "rm";
    readonly path: string;
    readonly allowNotFound: boolean;
    readonly allowWildcard: boolean;
  }
  | CopyChange;

/** Copies files. */
export interface CopyChange {
  readonly type: "copy";
  readonly from: StateData | BoundAction;
  readonly source: string;
  readonly destination: string;
  readonly mode: number | string | undefined;
  readonly followSymlinks: boolean;
  readonly contentsOnly: boolean;
  readonly attemptUnpack: boolean;
  readonly createDestPath: boolean;
  readonly allowWildcard: boolean;
  readonly allowEmptyWildcard: boolean;
  readonly alwaysReplace: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly requiredPaths: readonly string[];
  readonly owner: Owner | undefined;
  readonly time: bigint;
}

/** Lays file systems over each other. */
export interface MergeVertex {
  readonly type: "merge";
  readonly inputs: readonly StateData[];
  readonly options: OpOptions;
}

/** Takes what one file system has that another one has not. */
export interface DiffVertex {
  readonly type: "diff";
  readonly lower: StateData;
  readonly upper: StateData;
  readonly options: OpOptions;
}

/** Passes inputs on, after all of them were made. */
export interface PassthroughVertex {
  readonly type: "passthrough";
  readonly id: string;
  readonly inputs: readonly StateData[];
  /** Indexes of the inputs that are passed on. */
  readonly outputs: readonly number[];
  readonly options: OpOptions;
}

/** An operation that is encoded already, out of a definition. */
export interface EncodedVertex {
  readonly type: "encoded";
  readonly bytes: Uint8Array;
  readonly inputs: readonly Output[];
  readonly metadata: OpMetadata;
  readonly options: OpOptions;
}

/** Returns true for a state, also for one of another copy of this module. */
export function isStateData(value: unknown): value is StateData {
  return typeof value === "object" && value !== null &&
    (value as Partial<StateData>).kind === "bkit.llb.state";
}
