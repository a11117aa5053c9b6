// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/**
 * `encode(message, writer)` writes after what the writer has, and returns the writer:
 * `.finish()` gives the bytes. `decode(bytes)` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
import type { Reader, Writer } from "../../lib/internal/protobuf/mod.ts";

export declare namespace pb {
  /** Fields of {@linkcode Definition}. */
  interface IDefinition {
    /** Encoded operations, inputs first; the last one names the result. */
    def?: Uint8Array[] | null;
    /** By the operation's digest. */
    metadata?: { [key: string]: pb.IOpMetadata } | null;
    Source?: pb.ISource | null;
  }
  /** A graph. */
  class Definition {
    /** Encoded operations, inputs first; the last one names the result. */
    def: Uint8Array[];
    /** By the operation's digest. */
    metadata: { [key: string]: pb.OpMetadata };
    Source: pb.Source | null;
    constructor(properties?: IDefinition);
    static encode(message: IDefinition, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Definition;
  }
  /** Fields of {@linkcode OpMetadata}. */
  interface IOpMetadata {
    ignore_cache?: boolean | null;
    /** Texts for people, such as llb.customname. */
    description?: { [key: string]: string } | null;
    export_cache?: pb.IExportCache | null;
    /** Capabilities that the daemon needs for it. */
    caps?: { [key: string]: boolean } | null;
    progress_group?: pb.IProgressGroup | null;
    linux_resources?: pb.ILinuxResources | null;
  }
  /** What is said of an operation without being part of its digest. */
  class OpMetadata {
    ignore_cache: boolean;
    /** Texts for people, such as llb.customname. */
    description: { [key: string]: string };
    export_cache: pb.ExportCache | null;
    /** Capabilities that the daemon needs for it. */
    caps: { [key: string]: boolean };
    progress_group: pb.ProgressGroup | null;
    linux_resources: pb.LinuxResources | null;
    constructor(properties?: IOpMetadata);
    static encode(message: IOpMetadata, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): OpMetadata;
  }
  /** Fields of {@linkcode ExportCache}. */
  interface IExportCache {
    Value?: boolean | null;
  }
  /** Whether cache exports take the result along. */
  class ExportCache {
    Value: boolean;
    constructor(properties?: IExportCache);
    static encode(message: IExportCache, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ExportCache;
  }
  /** Fields of {@linkcode ProgressGroup}. */
  interface IProgressGroup {
    id?: string | null;
    name?: string | null;
    /** Another group of the same step goes before this one. */
    weak?: boolean | null;
  }
  /** Steps that are shown as one. */
  class ProgressGroup {
    id: string;
    name: string;
    /** Another group of the same step goes before this one. */
    weak: boolean;
    constructor(properties?: IProgressGroup);
    static encode(message: IProgressGroup, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ProgressGroup;
  }
  /** Fields of {@linkcode LinuxResources}. */
  interface ILinuxResources {
    /** Bytes. */
    memory?: number | bigint | null;
    /** Bytes, memory and swap together. */
    memorySwap?: number | bigint | null;
    /** A weight beside other steps. */
    cpuShares?: number | bigint | null;
    /** Microseconds. */
    cpuPeriod?: number | bigint | null;
    /** Microseconds. */
    cpuQuota?: number | bigint | null;
    /** Such as 0-3. */
    cpusetCpus?: string | null;
    /** Such as 0,1. */
    cpusetMems?: string | null;
  }
  /** Limits of the step's cgroup. Since v0.31. */
  class LinuxResources {
    /** Bytes. */
    memory: number;
    /** Bytes, memory and swap together. */
    memorySwap: number;
    /** A weight beside other steps. */
    cpuShares: number;
    /** Microseconds. */
    cpuPeriod: number;
    /** Microseconds. */
    cpuQuota: number;
    /** Such as 0-3. */
    cpusetCpus: string;
    /** Such as 0,1. */
    cpusetMems: string;
    constructor(properties?: ILinuxResources);
    static encode(message: ILinuxResources, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): LinuxResources;
  }
  /** Fields of {@linkcode Source}. */
  interface ISource {
    /** By the operation's digest. */
    locations?: { [key: string]: pb.ILocations } | null;
    infos?: pb.ISourceInfo[] | null;
  }
  /** Which operation stems from which lines. */
  class Source {
    /** By the operation's digest. */
    locations: { [key: string]: pb.Locations };
    infos: pb.SourceInfo[];
    constructor(properties?: ISource);
    static encode(message: ISource, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Source;
  }
  /** Fields of {@linkcode Locations}. */
  interface ILocations {
    locations?: pb.ILocation[] | null;
  }
  /** The message `pb.Locations`. */
  class Locations {
    locations: pb.Location[];
    constructor(properties?: ILocations);
    static encode(message: ILocations, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Locations;
  }
  /** Fields of {@linkcode Location}. */
  interface ILocation {
    /** A place in Source.infos. */
    sourceIndex?: number | null;
    ranges?: pb.IRange[] | null;
  }
  /** The message `pb.Location`. */
  class Location {
    /** A place in Source.infos. */
    sourceIndex: number;
    ranges: pb.Range[];
    constructor(properties?: ILocation);
    static encode(message: ILocation, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Location;
  }
  /** Fields of {@linkcode SourceInfo}. */
  interface ISourceInfo {
    filename?: string | null;
    data?: Uint8Array | null;
    /** The graph that the file itself comes from. */
    definition?: pb.IDefinition | null;
    /** Such as Dockerfile. */
    language?: string | null;
  }
  /** A file with the source text. */
  class SourceInfo {
    filename: string;
    data: Uint8Array;
    /** The graph that the file itself comes from. */
    definition: pb.Definition | null;
    /** Such as Dockerfile. */
    language: string;
    constructor(properties?: ISourceInfo);
    static encode(message: ISourceInfo, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SourceInfo;
  }
  /** Fields of {@linkcode Range}. */
  interface IRange {
    start?: pb.IPosition | null;
    /** Included. */
    end?: pb.IPosition | null;
  }
  /** The message `pb.Range`. */
  class Range {
    start: pb.Position | null;
    /** Included. */
    end: pb.Position | null;
    constructor(properties?: IRange);
    static encode(message: IRange, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Range;
  }
  /** Fields of {@linkcode Position}. */
  interface IPosition {
    /** From 1. */
    line?: number | null;
    character?: number | null;
  }
  /** The message `pb.Position`. */
  class Position {
    /** From 1. */
    line: number;
    character: number;
    constructor(properties?: IPosition);
    static encode(message: IPosition, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Position;
  }
  /** Fields of {@linkcode Op}. */
  interface IOp {
    inputs?: pb.IInput[] | null;
    exec?: pb.IExecOp | null;
    source?: pb.ISourceOp | null;
    file?: pb.IFileOp | null;
    build?: pb.IBuildOp | null;
    merge?: pb.IMergeOp | null;
    diff?: pb.IDiffOp | null;
    passthrough?: pb.IPassthroughOp | null;
    platform?: pb.IPlatform | null;
    constraints?: pb.IWorkerConstraints | null;
  }
  /** One operation. Go writes the members of the oneof after all other fields, since v0.17. */
  class Op {
    inputs: pb.Input[];
    exec: pb.ExecOp | null;
    source: pb.SourceOp | null;
    file: pb.FileOp | null;
    build: pb.BuildOp | null;
    merge: pb.MergeOp | null;
    diff: pb.DiffOp | null;
    passthrough: pb.PassthroughOp | null;
    platform: pb.Platform | null;
    constraints: pb.WorkerConstraints | null;
    /** Which of them is set. */
    readonly op?: "exec" | "source" | "file" | "build" | "merge" | "diff" | "passthrough";
    constructor(properties?: IOp);
    static encode(message: IOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Op;
  }
  /** Fields of {@linkcode Input}. */
  interface IInput {
    /** Of the operation's bytes, such as sha256:…. */
    digest?: string | null;
    /** Which of its outputs. */
    index?: number | bigint | null;
  }
  /** A result of another operation. */
  class Input {
    /** Of the operation's bytes, such as sha256:…. */
    digest: string;
    /** Which of its outputs. */
    index: number;
    constructor(properties?: IInput);
    static encode(message: IInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Input;
  }
  /** Fields of {@linkcode Platform}. */
  interface IPlatform {
    Architecture?: string | null;
    OS?: string | null;
    Variant?: string | null;
    OSVersion?: string | null;
    OSFeatures?: string[] | null;
  }
  /** The message `pb.Platform`. */
  class Platform {
    Architecture: string;
    OS: string;
    Variant: string;
    OSVersion: string;
    OSFeatures: string[];
    constructor(properties?: IPlatform);
    static encode(message: IPlatform, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Platform;
  }
  /** Fields of {@linkcode WorkerConstraints}. */
  interface IWorkerConstraints {
    /** In containerd's filter language. */
    filter?: string[] | null;
  }
  /** Which workers may do it. */
  class WorkerConstraints {
    /** In containerd's filter language. */
    filter: string[];
    constructor(properties?: IWorkerConstraints);
    static encode(message: IWorkerConstraints, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): WorkerConstraints;
  }
  /** Fields of {@linkcode SourceOp}. */
  interface ISourceOp {
    /** Such as docker-image://…, local://…, git://…, https://…. */
    identifier?: string | null;
    attrs?: { [key: string]: string } | null;
  }
  /** Something from outside. */
  class SourceOp {
    /** Such as docker-image://…, local://…, git://…, https://…. */
    identifier: string;
    attrs: { [key: string]: string };
    constructor(properties?: ISourceOp);
    static encode(message: ISourceOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SourceOp;
  }
  /** Fields of {@linkcode ExecOp}. */
  interface IExecOp {
    meta?: pb.IMeta | null;
    mounts?: pb.IMount[] | null;
    network?: pb.NetMode | null;
    security?: pb.SecurityMode | null;
    secretenv?: pb.ISecretEnv[] | null;
    cdiDevices?: pb.ICDIDevice[] | null;
  }
  /** Runs a program. */
  class ExecOp {
    meta: pb.Meta | null;
    mounts: pb.Mount[];
    network: pb.NetMode;
    security: pb.SecurityMode;
    secretenv: pb.SecretEnv[];
    cdiDevices: pb.CDIDevice[];
    constructor(properties?: IExecOp);
    static encode(message: IExecOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ExecOp;
  }
  /** Fields of {@linkcode Meta}. */
  interface IMeta {
    args?: string[] | null;
    /** KEY=VALUE. */
    env?: string[] | null;
    cwd?: string | null;
    user?: string | null;
    proxy_env?: pb.IProxyEnv | null;
    extraHosts?: pb.IHostIP[] | null;
    hostname?: string | null;
    ulimit?: pb.IUlimit[] | null;
    cgroupParent?: string | null;
    removeMountStubsRecursive?: boolean | null;
    /** Empty is 0 alone. */
    validExitCodes?: number[] | null;
  }
  /** The program and its surroundings. */
  class Meta {
    args: string[];
    /** KEY=VALUE. */
    env: string[];
    cwd: string;
    user: string;
    proxy_env: pb.ProxyEnv | null;
    extraHosts: pb.HostIP[];
    hostname: string;
    ulimit: pb.Ulimit[];
    cgroupParent: string;
    removeMountStubsRecursive: boolean;
    /** Empty is 0 alone. */
    validExitCodes: number[];
    constructor(properties?: IMeta);
    static encode(message: IMeta, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Meta;
  }
  /** Fields of {@linkcode ProxyEnv}. */
  interface IProxyEnv {
    http_proxy?: string | null;
    https_proxy?: string | null;
    ftp_proxy?: string | null;
    no_proxy?: string | null;
    all_proxy?: string | null;
  }
  /** Proxies, which a program sees without their being part of the cache key. */
  class ProxyEnv {
    http_proxy: string;
    https_proxy: string;
    ftp_proxy: string;
    no_proxy: string;
    all_proxy: string;
    constructor(properties?: IProxyEnv);
    static encode(message: IProxyEnv, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ProxyEnv;
  }
  /** Fields of {@linkcode HostIP}. */
  interface IHostIP {
    Host?: string | null;
    IP?: string | null;
  }
  /** A line of /etc/hosts. */
  class HostIP {
    Host: string;
    IP: string;
    constructor(properties?: IHostIP);
    static encode(message: IHostIP, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): HostIP;
  }
  /** Fields of {@linkcode Ulimit}. */
  interface IUlimit {
    /** Such as nofile. */
    Name?: string | null;
    Soft?: number | bigint | null;
    Hard?: number | bigint | null;
  }
  /** The message `pb.Ulimit`. */
  class Ulimit {
    /** Such as nofile. */
    Name: string;
    Soft: number;
    Hard: number;
    constructor(properties?: IUlimit);
    static encode(message: IUlimit, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Ulimit;
  }
  /** Values of `pb.NetMode`. */
  enum NetMode {
    /** The sandbox of the daemon. */
    UNSET = 0,
    HOST = 1,
    NONE = 2,
  }
  /** Values of `pb.SecurityMode`. */
  enum SecurityMode {
    SANDBOX = 0,
    INSECURE = 1,
  }
  /** Fields of {@linkcode SecretEnv}. */
  interface ISecretEnv {
    /** The secret. */
    ID?: string | null;
    /** The variable. */
    name?: string | null;
    optional?: boolean | null;
  }
  /** A secret in an environment variable. */
  class SecretEnv {
    /** The secret. */
    ID: string;
    /** The variable. */
    name: string;
    optional: boolean;
    constructor(properties?: ISecretEnv);
    static encode(message: ISecretEnv, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SecretEnv;
  }
  /** Fields of {@linkcode CDIDevice}. */
  interface ICDIDevice {
    /** Such as vendor.com/gpu=gpu1. */
    name?: string | null;
    optional?: boolean | null;
  }
  /** A device (Container Device Interface). */
  class CDIDevice {
    /** Such as vendor.com/gpu=gpu1. */
    name: string;
    optional: boolean;
    constructor(properties?: ICDIDevice);
    static encode(message: ICDIDevice, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): CDIDevice;
  }
  /** Fields of {@linkcode Mount}. */
  interface IMount {
    /** A place in Op.inputs; -1 is an empty file system. */
    input?: number | bigint | null;
    /** A path in the input. */
    selector?: string | null;
    /** Where it's seen. */
    dest?: string | null;
    /** Which output of the operation it becomes; -1 is none. */
    output?: number | bigint | null;
    readonly?: boolean | null;
    mountType?: pb.MountType | null;
    TmpfsOpt?: pb.ITmpfsOpt | null;
    cacheOpt?: pb.ICacheOpt | null;
    secretOpt?: pb.ISecretOpt | null;
    SSHOpt?: pb.ISSHOpt | null;
    /** In place of input, in a container of the gateway. */
    resultID?: string | null;
    contentCache?: pb.MountContentCache | null;
  }
  /** The message `pb.Mount`. */
  class Mount {
    /** A place in Op.inputs; -1 is an empty file system. */
    input: number;
    /** A path in the input. */
    selector: string;
    /** Where it's seen. */
    dest: string;
    /** Which output of the operation it becomes; -1 is none. */
    output: number;
    readonly: boolean;
    mountType: pb.MountType;
    TmpfsOpt: pb.TmpfsOpt | null;
    cacheOpt: pb.CacheOpt | null;
    secretOpt: pb.SecretOpt | null;
    SSHOpt: pb.SSHOpt | null;
    /** In place of input, in a container of the gateway. */
    resultID: string;
    contentCache: pb.MountContentCache;
    constructor(properties?: IMount);
    static encode(message: IMount, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Mount;
  }
  /** Values of `pb.MountType`. */
  enum MountType {
    BIND = 0,
    SECRET = 1,
    SSH = 2,
    CACHE = 3,
    TMPFS = 4,
  }
  /** Whether the cache key is made from the mount's content. */
  enum MountContentCache {
    DEFAULT = 0,
    ON = 1,
    OFF = 2,
  }
  /** Fields of {@linkcode TmpfsOpt}. */
  interface ITmpfsOpt {
    /** Bytes; 0 is no limit. */
    size?: number | bigint | null;
  }
  /** The message `pb.TmpfsOpt`. */
  class TmpfsOpt {
    /** Bytes; 0 is no limit. */
    size: number;
    constructor(properties?: ITmpfsOpt);
    static encode(message: ITmpfsOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): TmpfsOpt;
  }
  /** Fields of {@linkcode CacheOpt}. */
  interface ICacheOpt {
    ID?: string | null;
    sharing?: pb.CacheSharingOpt | null;
  }
  /** The message `pb.CacheOpt`. */
  class CacheOpt {
    ID: string;
    sharing: pb.CacheSharingOpt;
    constructor(properties?: ICacheOpt);
    static encode(message: ICacheOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): CacheOpt;
  }
  /** What happens when several steps write to one cache mount. */
  enum CacheSharingOpt {
    /** All write. */
    SHARED = 0,
    /** Each has its own. */
    PRIVATE = 1,
    /** One waits for the other. */
    LOCKED = 2,
  }
  /** Fields of {@linkcode SecretOpt}. */
  interface ISecretOpt {
    ID?: string | null;
    uid?: number | null;
    gid?: number | null;
    /** Permission bits. */
    mode?: number | null;
    /** The step also runs without it. */
    optional?: boolean | null;
  }
  /** A secret in a file. */
  class SecretOpt {
    ID: string;
    uid: number;
    gid: number;
    /** Permission bits. */
    mode: number;
    /** The step also runs without it. */
    optional: boolean;
    constructor(properties?: ISecretOpt);
    static encode(message: ISecretOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SecretOpt;
  }
  /** Fields of {@linkcode SSHOpt}. */
  interface ISSHOpt {
    ID?: string | null;
    uid?: number | null;
    gid?: number | null;
    /** Permission bits. */
    mode?: number | null;
    /** The step also runs without it. */
    optional?: boolean | null;
  }
  /** An SSH agent's socket. */
  class SSHOpt {
    ID: string;
    uid: number;
    gid: number;
    /** Permission bits. */
    mode: number;
    /** The step also runs without it. */
    optional: boolean;
    constructor(properties?: ISSHOpt);
    static encode(message: ISSHOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SSHOpt;
  }
  /** Fields of {@linkcode FileOp}. */
  interface IFileOp {
    actions?: pb.IFileAction[] | null;
  }
  /** Changes files. */
  class FileOp {
    actions: pb.FileAction[];
    constructor(properties?: IFileOp);
    static encode(message: IFileOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileOp;
  }
  /** Fields of {@linkcode FileAction}. */
  interface IFileAction {
    /** Where it's done: a place in Op.inputs, or their count plus a place in FileOp.actions; -1 is an empty file system. */
    input?: number | bigint | null;
    /** Where a copy is from, counted likewise; -1 is none. */
    secondaryInput?: number | bigint | null;
    /** Which output of the operation it becomes; -1 is none. */
    output?: number | bigint | null;
    copy?: pb.IFileActionCopy | null;
    mkfile?: pb.IFileActionMkFile | null;
    mkdir?: pb.IFileActionMkDir | null;
    rm?: pb.IFileActionRm | null;
    symlink?: pb.IFileActionSymlink | null;
  }
  /** One change. */
  class FileAction {
    /** Where it's done: a place in Op.inputs, or their count plus a place in FileOp.actions; -1 is an empty file system. */
    input: number;
    /** Where a copy is from, counted likewise; -1 is none. */
    secondaryInput: number;
    /** Which output of the operation it becomes; -1 is none. */
    output: number;
    copy: pb.FileActionCopy | null;
    mkfile: pb.FileActionMkFile | null;
    mkdir: pb.FileActionMkDir | null;
    rm: pb.FileActionRm | null;
    symlink: pb.FileActionSymlink | null;
    /** Which of them is set. */
    readonly action?: "copy" | "mkfile" | "mkdir" | "rm" | "symlink";
    constructor(properties?: IFileAction);
    static encode(message: IFileAction, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileAction;
  }
  /** Fields of {@linkcode FileActionCopy}. */
  interface IFileActionCopy {
    src?: string | null;
    dest?: string | null;
    owner?: pb.IChownOpt | null;
    /** Permission bits; -1 keeps those of the source. */
    mode?: number | null;
    followSymlink?: boolean | null;
    /** A folder's content instead of the folder. */
    dirCopyContents?: boolean | null;
    /** Unpacks archives, as ADD does. */
    attemptUnpackDockerCompatibility?: boolean | null;
    createDestPath?: boolean | null;
    allowWildcard?: boolean | null;
    /** It's no error that a wildcard finds nothing. */
    allowEmptyWildcard?: boolean | null;
    /** Nanoseconds since 1970; -1 keeps the time of the source. */
    timestamp?: number | bigint | null;
    include_patterns?: string[] | null;
    /** These go before include_patterns. */
    exclude_patterns?: string[] | null;
    /** A file may replace a folder, and a folder a file. */
    alwaysReplaceExistingDestPaths?: boolean | null;
    /** As chmod writes it, such as u+x; in place of mode. */
    modeStr?: string | null;
    /** What must be there, where include_patterns leave it open. */
    required_paths?: string[] | null;
  }
  /** The message `pb.FileActionCopy`. */
  class FileActionCopy {
    src: string;
    dest: string;
    owner: pb.ChownOpt | null;
    /** Permission bits; -1 keeps those of the source. */
    mode: number;
    followSymlink: boolean;
    /** A folder's content instead of the folder. */
    dirCopyContents: boolean;
    /** Unpacks archives, as ADD does. */
    attemptUnpackDockerCompatibility: boolean;
    createDestPath: boolean;
    allowWildcard: boolean;
    /** It's no error that a wildcard finds nothing. */
    allowEmptyWildcard: boolean;
    /** Nanoseconds since 1970; -1 keeps the time of the source. */
    timestamp: number;
    include_patterns: string[];
    /** These go before include_patterns. */
    exclude_patterns: string[];
    /** A file may replace a folder, and a folder a file. */
    alwaysReplaceExistingDestPaths: boolean;
    /** As chmod writes it, such as u+x; in place of mode. */
    modeStr: string;
    /** What must be there, where include_patterns leave it open. */
    required_paths: string[];
    constructor(properties?: IFileActionCopy);
    static encode(message: IFileActionCopy, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionCopy;
  }
  /** Fields of {@linkcode FileActionMkFile}. */
  interface IFileActionMkFile {
    path?: string | null;
    /** Permission bits. */
    mode?: number | null;
    data?: Uint8Array | null;
    owner?: pb.IChownOpt | null;
    /** Nanoseconds since 1970; -1 is the time when it's made. */
    timestamp?: number | bigint | null;
  }
  /** The message `pb.FileActionMkFile`. */
  class FileActionMkFile {
    path: string;
    /** Permission bits. */
    mode: number;
    data: Uint8Array;
    owner: pb.ChownOpt | null;
    /** Nanoseconds since 1970; -1 is the time when it's made. */
    timestamp: number;
    constructor(properties?: IFileActionMkFile);
    static encode(message: IFileActionMkFile, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionMkFile;
  }
  /** Fields of {@linkcode FileActionMkDir}. */
  interface IFileActionMkDir {
    path?: string | null;
    /** Permission bits. */
    mode?: number | null;
    makeParents?: boolean | null;
    owner?: pb.IChownOpt | null;
    /** Nanoseconds since 1970; -1 is the time when it's made. */
    timestamp?: number | bigint | null;
  }
  /** The message `pb.FileActionMkDir`. */
  class FileActionMkDir {
    path: string;
    /** Permission bits. */
    mode: number;
    makeParents: boolean;
    owner: pb.ChownOpt | null;
    /** Nanoseconds since 1970; -1 is the time when it's made. */
    timestamp: number;
    constructor(properties?: IFileActionMkDir);
    static encode(message: IFileActionMkDir, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionMkDir;
  }
  /** Fields of {@linkcode FileActionSymlink}. */
  interface IFileActionSymlink {
    /** What it points to. */
    oldpath?: string | null;
    /** Where it is. */
    newpath?: string | null;
    owner?: pb.IChownOpt | null;
    /** Nanoseconds since 1970; -1 is the time when it's made. */
    timestamp?: number | bigint | null;
  }
  /** The message `pb.FileActionSymlink`. */
  class FileActionSymlink {
    /** What it points to. */
    oldpath: string;
    /** Where it is. */
    newpath: string;
    owner: pb.ChownOpt | null;
    /** Nanoseconds since 1970; -1 is the time when it's made. */
    timestamp: number;
    constructor(properties?: IFileActionSymlink);
    static encode(message: IFileActionSymlink, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionSymlink;
  }
  /** Fields of {@linkcode FileActionRm}. */
  interface IFileActionRm {
    path?: string | null;
    allowNotFound?: boolean | null;
    allowWildcard?: boolean | null;
  }
  /** The message `pb.FileActionRm`. */
  class FileActionRm {
    path: string;
    allowNotFound: boolean;
    allowWildcard: boolean;
    constructor(properties?: IFileActionRm);
    static encode(message: IFileActionRm, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionRm;
  }
  /** Fields of {@linkcode ChownOpt}. */
  interface IChownOpt {
    user?: pb.IUserOpt | null;
    group?: pb.IUserOpt | null;
  }
  /** The message `pb.ChownOpt`. */
  class ChownOpt {
    user: pb.UserOpt | null;
    group: pb.UserOpt | null;
    constructor(properties?: IChownOpt);
    static encode(message: IChownOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ChownOpt;
  }
  /** Fields of {@linkcode UserOpt}. */
  interface IUserOpt {
    byName?: pb.INamedUserOpt | null;
    byID?: number | null;
  }
  /** The message `pb.UserOpt`. */
  class UserOpt {
    byName: pb.NamedUserOpt | null;
    byID: number | null;
    /** Which of them is set. */
    readonly user?: "byName" | "byID";
    constructor(properties?: IUserOpt);
    static encode(message: IUserOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): UserOpt;
  }
  /** Fields of {@linkcode NamedUserOpt}. */
  interface INamedUserOpt {
    name?: string | null;
    /** A place in Op.inputs. */
    input?: number | bigint | null;
  }
  /** A name, and the file system whose /etc/passwd or /etc/group has it. */
  class NamedUserOpt {
    name: string;
    /** A place in Op.inputs. */
    input: number;
    constructor(properties?: INamedUserOpt);
    static encode(message: INamedUserOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): NamedUserOpt;
  }
  /** Fields of {@linkcode MergeOp}. */
  interface IMergeOp {
    inputs?: pb.IMergeInput[] | null;
  }
  /** File systems laid over each other, the first lowest. */
  class MergeOp {
    inputs: pb.MergeInput[];
    constructor(properties?: IMergeOp);
    static encode(message: IMergeOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): MergeOp;
  }
  /** Fields of {@linkcode MergeInput}. */
  interface IMergeInput {
    /** A place in Op.inputs. */
    input?: number | bigint | null;
  }
  /** The message `pb.MergeInput`. */
  class MergeInput {
    /** A place in Op.inputs. */
    input: number;
    constructor(properties?: IMergeInput);
    static encode(message: IMergeInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): MergeInput;
  }
  /** Fields of {@linkcode DiffOp}. */
  interface IDiffOp {
    lower?: pb.ILowerDiffInput | null;
    upper?: pb.IUpperDiffInput | null;
  }
  /** What upper has over lower. */
  class DiffOp {
    lower: pb.LowerDiffInput | null;
    upper: pb.UpperDiffInput | null;
    constructor(properties?: IDiffOp);
    static encode(message: IDiffOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): DiffOp;
  }
  /** Fields of {@linkcode LowerDiffInput}. */
  interface ILowerDiffInput {
    /** A place in Op.inputs; -1 is an empty file system. */
    input?: number | bigint | null;
  }
  /** The message `pb.LowerDiffInput`. */
  class LowerDiffInput {
    /** A place in Op.inputs; -1 is an empty file system. */
    input: number;
    constructor(properties?: ILowerDiffInput);
    static encode(message: ILowerDiffInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): LowerDiffInput;
  }
  /** Fields of {@linkcode UpperDiffInput}. */
  interface IUpperDiffInput {
    /** A place in Op.inputs; -1 is an empty file system. */
    input?: number | bigint | null;
  }
  /** The message `pb.UpperDiffInput`. */
  class UpperDiffInput {
    /** A place in Op.inputs; -1 is an empty file system. */
    input: number;
    constructor(properties?: IUpperDiffInput);
    static encode(message: IUpperDiffInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): UpperDiffInput;
  }
  /** Fields of {@linkcode PassthroughOp}. */
  interface IPassthroughOp {
    id?: string | null;
    outputs?: (number | bigint)[] | null;
  }
  /** Inputs handed on as they are. Since v0.31. */
  class PassthroughOp {
    id: string;
    outputs: number[];
    constructor(properties?: IPassthroughOp);
    static encode(message: IPassthroughOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): PassthroughOp;
  }
  /** Fields of {@linkcode BuildOp}. */
  interface IBuildOp {
    /** The input that builds it; -1 is the daemon itself. */
    builder?: number | bigint | null;
    inputs?: { [key: string]: pb.IBuildInput } | null;
    def?: pb.IDefinition | null;
    attrs?: { [key: string]: string } | null;
  }
  /** A graph that is a result of this graph. */
  class BuildOp {
    /** The input that builds it; -1 is the daemon itself. */
    builder: number;
    inputs: { [key: string]: pb.BuildInput };
    def: pb.Definition | null;
    attrs: { [key: string]: string };
    constructor(properties?: IBuildOp);
    static encode(message: IBuildOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): BuildOp;
  }
  /** Fields of {@linkcode BuildInput}. */
  interface IBuildInput {
    /** A place in Op.inputs. */
    input?: number | bigint | null;
  }
  /** The message `pb.BuildInput`. */
  class BuildInput {
    /** A place in Op.inputs. */
    input: number;
    constructor(properties?: IBuildInput);
    static encode(message: IBuildInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): BuildInput;
  }
}
