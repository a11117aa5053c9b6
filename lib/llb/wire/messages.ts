/**
 * Messages of LLB (`solver/pb/ops.proto`), as their fields are on the wire and as TypeScript sees
 * them. The names of fields are those of BuildKit.
 */
import { choice, list, map, type Message, one } from "./codec.ts";

/** An input of an operation: an output of another one. */
export interface Input {
  readonly digest: string;
  readonly index?: number | undefined;
}

/** A platform on the wire. */
export interface WirePlatform {
  readonly Architecture?: string | undefined;
  readonly OS?: string | undefined;
  readonly Variant?: string | undefined;
  readonly OSVersion?: string | undefined;
  readonly OSFeatures?: readonly string[] | undefined;
}

/** What an {@linkcode Op} does. It has one of these fields, or none if it ends a definition. */
export interface OpKinds {
  readonly exec?: ExecOp | undefined;
  readonly source?: SourceOp | undefined;
  readonly file?: FileOp | undefined;
  readonly build?: BuildOp | undefined;
  readonly merge?: { readonly inputs: readonly { readonly input?: number | undefined }[] };
  readonly diff?: DiffOp | undefined;
  readonly passthrough?: PassthroughOp | undefined;
}

/** An operation of a graph. */
export interface Op extends OpKinds {
  readonly inputs?: readonly Input[] | undefined;
  readonly platform?: WirePlatform | undefined;
  readonly constraints?: { readonly filter?: readonly string[] | undefined } | undefined;
}

/** Runs a program. */
export interface ExecOp {
  readonly meta: ExecMeta;
  readonly mounts: readonly Mount[];
  readonly network?: number | undefined;
  readonly security?: number | undefined;
  readonly secretenv?:
    | readonly {
      readonly ID?: string | undefined;
      readonly name?: string | undefined;
      readonly optional?: boolean | undefined;
    }[]
    | undefined;
  readonly cdiDevices?:
    | readonly {
      readonly name?: string | undefined;
      readonly optional?: boolean | undefined;
    }[]
    | undefined;
}

/** How a program is run. */
export interface ExecMeta {
  readonly args?: readonly string[] | undefined;
  readonly env?: readonly string[] | undefined;
  readonly cwd?: string | undefined;
  readonly user?: string | undefined;
  readonly proxy_env?: {
    readonly http_proxy?: string | undefined;
    readonly https_proxy?: string | undefined;
    readonly ftp_proxy?: string | undefined;
    readonly no_proxy?: string | undefined;
    readonly all_proxy?: string | undefined;
  } | undefined;
  readonly extraHosts?: readonly { readonly Host?: string; readonly IP?: string }[] | undefined;
  readonly hostname?: string | undefined;
  readonly ulimit?:
    | readonly {
      readonly Name?: string;
      readonly Soft?: bigint;
      readonly Hard?: bigint;
    }[]
    | undefined;
  readonly cgroupParent?: string | undefined;
  readonly removeMountStubsRecursive?: boolean | undefined;
  readonly validExitCodes?: readonly number[] | undefined;
}

/** Types of {@linkcode Mount}. */
export const MountType = { BIND: 0, SECRET: 1, SSH: 2, CACHE: 3, TMPFS: 4 } as const;

/** A mount of a program. */
export interface Mount {
  /** Index among the inputs of the operation; -1 for an empty file system. */
  readonly input?: number | undefined;
  readonly selector?: string | undefined;
  readonly dest?: string | undefined;
  /** Index among the outputs of the operation; -1 for none. */
  readonly output?: number | undefined;
  readonly readonly?: boolean | undefined;
  readonly mountType?: number | undefined;
  readonly TmpfsOpt?: { readonly size?: bigint | undefined } | undefined;
  readonly cacheOpt?: {
    readonly ID?: string | undefined;
    readonly sharing?: number | undefined;
  } | undefined;
  readonly secretOpt?: FileOpt | undefined;
  readonly SSHOpt?: FileOpt | undefined;
  readonly resultID?: string | undefined;
  readonly contentCache?: number | undefined;
}

/** The file of a secret, or the socket of an agent. */
export interface FileOpt {
  readonly ID?: string | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  readonly mode?: number | undefined;
  readonly optional?: boolean | undefined;
}

/** Fetches files. */
export interface SourceOp {
  readonly identifier: string;
  readonly attrs?: Readonly<Record<string, string>> | undefined;
}

/** Changes files. */
export interface FileOp {
  readonly actions: readonly FileAction[];
}

/** A change of files. It has one of the last five fields. */
export interface FileAction {
  readonly input?: number | undefined;
  readonly secondaryInput?: number | undefined;
  readonly output?: number | undefined;
  readonly copy?: FileActionCopy | undefined;
  readonly mkfile?: FileActionMkFile | undefined;
  readonly mkdir?: FileActionMkDir | undefined;
  readonly rm?: FileActionRm | undefined;
  readonly symlink?: FileActionSymlink | undefined;
}

/** Copies files. */
export interface FileActionCopy {
  readonly src?: string | undefined;
  readonly dest?: string | undefined;
  readonly owner?: Chown | undefined;
  readonly mode?: number | undefined;
  readonly followSymlink?: boolean | undefined;
  readonly dirCopyContents?: boolean | undefined;
  readonly attemptUnpackDockerCompatibility?: boolean | undefined;
  readonly createDestPath?: boolean | undefined;
  readonly allowWildcard?: boolean | undefined;
  readonly allowEmptyWildcard?: boolean | undefined;
  readonly timestamp?: bigint | undefined;
  readonly include_patterns?: readonly string[] | undefined;
  readonly exclude_patterns?: readonly string[] | undefined;
  readonly alwaysReplaceExistingDestPaths?: boolean | undefined;
  readonly modeStr?: string | undefined;
  readonly required_paths?: readonly string[] | undefined;
}

/** Creates a file. */
export interface FileActionMkFile {
  readonly path?: string | undefined;
  readonly mode?: number | undefined;
  readonly data?: Uint8Array | undefined;
  readonly owner?: Chown | undefined;
  readonly timestamp?: bigint | undefined;
}

/** Creates a directory. */
export interface FileActionMkDir {
  readonly path?: string | undefined;
  readonly mode?: number | undefined;
  readonly makeParents?: boolean | undefined;
  readonly owner?: Chown | undefined;
  readonly timestamp?: bigint | undefined;
}

/** Removes files. */
export interface FileActionRm {
  readonly path?: string | undefined;
  readonly allowNotFound?: boolean | undefined;
  readonly allowWildcard?: boolean | undefined;
}

/** Creates a symlink. */
export interface FileActionSymlink {
  readonly oldpath?: string | undefined;
  readonly newpath?: string | undefined;
  readonly owner?: Chown | undefined;
  readonly timestamp?: bigint | undefined;
}

/** Owner of a file. */
export interface Chown {
  readonly user?: WireUser | undefined;
  readonly group?: WireUser | undefined;
}

/** A user or group: one of the fields. */
export interface WireUser {
  readonly byName?: {
    readonly name?: string | undefined;
    /** Index of the input whose `/etc/passwd` or `/etc/group` has the name. */
    readonly input?: number | undefined;
  } | undefined;
  readonly byID?: number | undefined;
}

/** Builds a definition that an input holds. */
export interface BuildOp {
  readonly builder?: number | undefined;
  readonly inputs?: Readonly<Record<string, { readonly input?: number | undefined }>> | undefined;
  readonly def?: WireDefinition | undefined;
  readonly attrs?: Readonly<Record<string, string>> | undefined;
}

/** Takes what one input has that another one has not. */
export interface DiffOp {
  readonly lower: { readonly input?: number | undefined };
  readonly upper: { readonly input?: number | undefined };
}

/** Passes inputs on, after all of them were made. */
export interface PassthroughOp {
  readonly id?: string | undefined;
  readonly outputs?: readonly number[] | undefined;
}

/** Properties of an operation that do not change its result. */
export interface OpMetadata {
  /** Runs the operation even if its result is in the cache. */
  readonly ignore_cache?: boolean | undefined;
  /** Texts about the operation; `llb.customname` is its name. */
  readonly description?: Readonly<Record<string, string>> | undefined;
  /** Whether the result is exported with the cache. */
  readonly export_cache?: ExportCache | undefined;
  /** Capabilities that a daemon must have. */
  readonly caps?: Readonly<Record<string, boolean>> | undefined;
  /** Group that shows the operation as a part of it. */
  readonly progress_group?: WireGroup | undefined;
  /** Limits of resources. */
  readonly linux_resources?: WireResources | undefined;
}

/** Whether a result is exported with the cache, whatever the build says. */
export interface ExportCache {
  /** True if it is in any case; otherwise it never is. */
  readonly Value?: boolean | undefined;
}

/** A group of steps on the wire. */
export interface WireGroup {
  /** Id. */
  readonly id?: string | undefined;
  /** Name for people. */
  readonly name?: string | undefined;
  /** True if the group is only shown when a member that is not weak runs. */
  readonly weak?: boolean | undefined;
}

/** Limits of resources on the wire. */
export interface WireResources {
  /** Bytes of memory. */
  readonly memory?: bigint | undefined;
  /** Bytes of memory and swap space. */
  readonly memorySwap?: bigint | undefined;
  /** Share of the processors. */
  readonly cpuShares?: bigint | undefined;
  /** Period of the scheduler, in microseconds. */
  readonly cpuPeriod?: bigint | undefined;
  /** Time in each period, in microseconds. */
  readonly cpuQuota?: bigint | undefined;
  /** Processors. */
  readonly cpusetCpus?: string | undefined;
  /** Memory nodes. */
  readonly cpusetMems?: string | undefined;
}

/** Position in a file. */
export interface WirePosition {
  /** Line, from 1. */
  readonly line?: number | undefined;
  /** Character, from 0. */
  readonly character?: number | undefined;
}

/** A place in a file. */
export interface WireRange {
  /** First position. */
  readonly start?: WirePosition | undefined;
  /** Last position. */
  readonly end?: WirePosition | undefined;
}

/** Places in a source file. */
export interface WireLocation {
  /** Index of the file. */
  readonly sourceIndex?: number | undefined;
  /** The places. */
  readonly ranges?: readonly WireRange[] | undefined;
}

/** The places of an operation. */
export interface WireLocations {
  /** The places, by file. */
  readonly locations?: readonly WireLocation[] | undefined;
}

/** A source file. */
export interface WireSourceInfo {
  /** Name of the file. */
  readonly filename?: string | undefined;
  /** Content of the file. */
  readonly data?: Uint8Array | undefined;
  /** Encoded definition of the graph that the file comes from. */
  readonly definition?: Uint8Array | undefined;
  /** Language of the file. */
  readonly language?: string | undefined;
}

/** The source files of a graph, and the places of its operations in them. */
export interface WireSource {
  /** Places by the digests of the operations. */
  readonly locations?: Readonly<Record<string, WireLocations>> | undefined;
  /** The files. */
  readonly infos?: readonly WireSourceInfo[] | undefined;
}

/** A graph. */
export interface WireDefinition {
  readonly def?: readonly Uint8Array[] | undefined;
  readonly metadata?: Readonly<Record<string, OpMetadata>> | undefined;
  readonly Source?: WireSource | undefined;
}

const INDEX: Message = { input: one(1, "int") };
const PLATFORM: Message = {
  ...{ Architecture: one(1, "string"), OS: one(2, "string"), Variant: one(3, "string") },
  ...{ OSVersion: one(4, "string"), OSFeatures: list(5, "string") },
};
const FILE_OPT: Message = {
  ...{ ID: one(1, "string"), uid: one(2, "uint"), gid: one(3, "uint"), mode: one(4, "uint") },
  optional: one(5, "bool"),
};
const MOUNT: Message = {
  ...{ input: one(1, "int"), selector: one(2, "string"), dest: one(3, "string") },
  ...{ output: one(4, "int"), readonly: one(5, "bool"), mountType: one(6, "int") },
  TmpfsOpt: one(19, { size: one(1, "exact") }),
  cacheOpt: one(20, { ID: one(1, "string"), sharing: one(2, "int") }),
  ...{ secretOpt: one(21, FILE_OPT), SSHOpt: one(22, FILE_OPT) },
  ...{ resultID: one(23, "string"), contentCache: one(24, "int") },
};
const META: Message = {
  ...{ args: list(1, "string"), env: list(2, "string"), cwd: one(3, "string") },
  user: one(4, "string"),
  proxy_env: one(5, {
    ...{ http_proxy: one(1, "string"), https_proxy: one(2, "string"), ftp_proxy: one(3, "string") },
    ...{ no_proxy: one(4, "string"), all_proxy: one(5, "string") },
  }),
  extraHosts: list(6, { Host: one(1, "string"), IP: one(2, "string") }),
  hostname: one(7, "string"),
  ulimit: list(9, { Name: one(1, "string"), Soft: one(2, "exact"), Hard: one(3, "exact") }),
  ...{ cgroupParent: one(10, "string"), removeMountStubsRecursive: one(11, "bool") },
  validExitCodes: list(12, "int"),
};
const EXEC: Message = {
  ...{
    meta: one(1, META),
    mounts: list(2, MOUNT),
    network: one(3, "int"),
    security: one(4, "int"),
  },
  secretenv: list(5, { ID: one(1, "string"), name: one(2, "string"), optional: one(3, "bool") }),
  cdiDevices: list(6, { name: one(1, "string"), optional: one(2, "bool") }),
};
const SOURCE: Message = { identifier: one(1, "string"), attrs: map(2, "string") };
const USER: Message = {
  byName: choice(1, { name: one(1, "string"), input: one(2, "int") }),
  byID: choice(2, "uint"),
};
const CHOWN: Message = { user: one(1, USER), group: one(2, USER) };
const COPY: Message = {
  ...{ src: one(1, "string"), dest: one(2, "string"), owner: one(3, CHOWN), mode: one(4, "int") },
  ...{ followSymlink: one(5, "bool"), dirCopyContents: one(6, "bool") },
  ...{ attemptUnpackDockerCompatibility: one(7, "bool"), createDestPath: one(8, "bool") },
  ...{ allowWildcard: one(9, "bool"), allowEmptyWildcard: one(10, "bool") },
  ...{ timestamp: one(11, "exact"), include_patterns: list(12, "string") },
  ...{ exclude_patterns: list(13, "string"), alwaysReplaceExistingDestPaths: one(14, "bool") },
  ...{ modeStr: one(15, "string"), required_paths: list(16, "string") },
};
const FILE_ACTION: Message = {
  ...{ input: one(1, "int"), secondaryInput: one(2, "int"), output: one(3, "int") },
  copy: choice(4, COPY),
  mkfile: choice(5, {
    ...{ path: one(1, "string"), mode: one(2, "int"), data: one(3, "bytes") },
    ...{ owner: one(4, CHOWN), timestamp: one(5, "exact") },
  }),
  mkdir: choice(6, {
    ...{ path: one(1, "string"), mode: one(2, "int"), makeParents: one(3, "bool") },
    ...{ owner: one(4, CHOWN), timestamp: one(5, "exact") },
  }),
  rm: choice(7, {
    ...{ path: one(1, "string"), allowNotFound: one(2, "bool"), allowWildcard: one(3, "bool") },
  }),
  symlink: choice(8, {
    ...{ oldpath: one(1, "string"), newpath: one(2, "string"), owner: one(3, CHOWN) },
    timestamp: one(4, "exact"),
  }),
};

const POSITION: Message = { line: one(1, "int"), character: one(2, "int") };
const RANGE: Message = { start: one(1, POSITION), end: one(2, POSITION) };
const LOCATION: Message = { sourceIndex: one(1, "int"), ranges: list(2, RANGE) };

/** {@linkcode OpMetadata} on the wire. */
export const OP_METADATA: Message = {
  ...{ ignore_cache: one(1, "bool"), description: map(2, "string") },
  export_cache: one(4, { Value: one(1, "bool") }),
  caps: map(5, "bool"),
  progress_group: one(6, { id: one(1, "string"), name: one(2, "string"), weak: one(3, "bool") }),
  linux_resources: one(7, {
    ...{ memory: one(1, "exact"), memorySwap: one(2, "exact"), cpuShares: one(3, "exact") },
    ...{ cpuPeriod: one(4, "exact"), cpuQuota: one(5, "exact") },
    ...{ cpusetCpus: one(6, "string"), cpusetMems: one(7, "string") },
  }),
};

const SOURCE_INFO: Message = {
  ...{ filename: one(1, "string"), data: one(2, "bytes"), definition: one(3, "bytes") },
  language: one(4, "string"),
};

/** {@linkcode WireDefinition} on the wire. */
export const DEFINITION: Message = {
  def: list(1, "bytes"),
  metadata: map(2, OP_METADATA),
  Source: one(3, {
    locations: map(1, { locations: list(1, LOCATION) }),
    infos: list(2, SOURCE_INFO),
  }),
};

/** {@linkcode Op} on the wire. */
export const OP: Message = {
  inputs: list(1, { digest: one(1, "string"), index: one(2, "int") }),
  exec: choice(2, EXEC),
  source: choice(3, SOURCE),
  file: choice(4, { actions: list(2, FILE_ACTION) }),
  build: choice(5, {
    ...{ builder: one(1, "int"), inputs: map(2, INDEX), def: one(3, DEFINITION) },
    attrs: map(4, "string"),
  }),
  merge: choice(6, { inputs: list(1, INDEX) }),
  diff: choice(7, { lower: one(1, INDEX), upper: one(2, INDEX) }),
  passthrough: choice(8, { id: one(1, "string"), outputs: list(2, "int") }),
  ...{ platform: one(10, PLATFORM), constraints: one(11, { filter: list(1, "string") }) },
};
