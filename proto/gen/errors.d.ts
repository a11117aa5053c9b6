// Made by proto/generate.ts.
import type { Reader, Writer } from "protobufjs/minimal.js";
import type Long from "long";

export declare namespace errdefs {
  /** What `errdefs.Vertex` is made of. */
  interface IVertex {
    digest?: string | null;
  }
  /** The message `errdefs.Vertex`. */
  class Vertex {
    constructor(properties?: IVertex);
    digest: string;
    static create(properties?: IVertex): Vertex;
    static encode(message: IVertex, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Vertex;
  }
  /** What `errdefs.Source` is made of. */
  interface ISource {
    info?: pb.ISourceInfo | null;
    ranges?: pb.IRange[] | null;
  }
  /** The message `errdefs.Source`. */
  class Source {
    constructor(properties?: ISource);
    info: pb.SourceInfo | null;
    ranges: pb.Range[];
    static create(properties?: ISource): Source;
    static encode(message: ISource, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Source;
  }
  /** What `errdefs.Frontend` is made of. */
  interface IFrontend {
    name?: string | null;
    source?: string | null;
  }
  /** The message `errdefs.Frontend`. */
  class Frontend {
    constructor(properties?: IFrontend);
    name: string;
    source: string;
    static create(properties?: IFrontend): Frontend;
    static encode(message: IFrontend, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Frontend;
  }
  /** What `errdefs.FrontendCap` is made of. */
  interface IFrontendCap {
    name?: string | null;
  }
  /** The message `errdefs.FrontendCap`. */
  class FrontendCap {
    constructor(properties?: IFrontendCap);
    name: string;
    static create(properties?: IFrontendCap): FrontendCap;
    static encode(message: IFrontendCap, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FrontendCap;
  }
  /** What `errdefs.CompatibilityFeature` is made of. */
  interface ICompatibilityFeature {
    version?: number | Long | null;
    feature?: string | null;
  }
  /** The message `errdefs.CompatibilityFeature`. */
  class CompatibilityFeature {
    constructor(properties?: ICompatibilityFeature);
    version: Long;
    feature: string;
    static create(properties?: ICompatibilityFeature): CompatibilityFeature;
    static encode(message: ICompatibilityFeature, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): CompatibilityFeature;
  }
  /** What `errdefs.Subrequest` is made of. */
  interface ISubrequest {
    name?: string | null;
  }
  /** The message `errdefs.Subrequest`. */
  class Subrequest {
    constructor(properties?: ISubrequest);
    name: string;
    static create(properties?: ISubrequest): Subrequest;
    static encode(message: ISubrequest, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Subrequest;
  }
  /** What `errdefs.Solve` is made of. */
  interface ISolve {
    inputIDs?: string[] | null;
    mountIDs?: string[] | null;
    op?: pb.IOp | null;
    file?: errdefs.IFileAction | null;
    cache?: errdefs.IContentCache | null;
    description?: { [key: string]: string } | null;
  }
  /** The message `errdefs.Solve`. */
  class Solve {
    constructor(properties?: ISolve);
    inputIDs: string[];
    mountIDs: string[];
    op: pb.Op | null;
    file: errdefs.FileAction | null;
    cache: errdefs.ContentCache | null;
    description: { [key: string]: string };
    static create(properties?: ISolve): Solve;
    static encode(message: ISolve, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Solve;
  }
  /** What `errdefs.FileAction` is made of. */
  interface IFileAction {
    index?: number | Long | null;
  }
  /** The message `errdefs.FileAction`. */
  class FileAction {
    constructor(properties?: IFileAction);
    index: Long;
    static create(properties?: IFileAction): FileAction;
    static encode(message: IFileAction, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileAction;
  }
  /** What `errdefs.ContentCache` is made of. */
  interface IContentCache {
    index?: number | Long | null;
  }
  /** The message `errdefs.ContentCache`. */
  class ContentCache {
    constructor(properties?: IContentCache);
    index: Long;
    static create(properties?: IContentCache): ContentCache;
    static encode(message: IContentCache, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ContentCache;
  }
  /** What `errdefs.ProvenanceMaterialsIncomplete` is made of. */
  interface IProvenanceMaterialsIncomplete {
    incomplete?: errdefs.IProvenanceMaterialIncomplete[] | null;
  }
  /** The message `errdefs.ProvenanceMaterialsIncomplete`. */
  class ProvenanceMaterialsIncomplete {
    constructor(properties?: IProvenanceMaterialsIncomplete);
    incomplete: errdefs.ProvenanceMaterialIncomplete[];
    static create(properties?: IProvenanceMaterialsIncomplete): ProvenanceMaterialsIncomplete;
    static encode(message: IProvenanceMaterialsIncomplete, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ProvenanceMaterialsIncomplete;
  }
  /** What `errdefs.ProvenanceMaterialIncomplete` is made of. */
  interface IProvenanceMaterialIncomplete {
    op?: string | null;
    name?: string | null;
    method?: string | null;
    uri?: string | null;
    final_uri?: string | null;
    reason?: string | null;
  }
  /** The message `errdefs.ProvenanceMaterialIncomplete`. */
  class ProvenanceMaterialIncomplete {
    constructor(properties?: IProvenanceMaterialIncomplete);
    op: string;
    name: string;
    method: string;
    uri: string;
    final_uri: string;
    reason: string;
    static create(properties?: IProvenanceMaterialIncomplete): ProvenanceMaterialIncomplete;
    static encode(message: IProvenanceMaterialIncomplete, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ProvenanceMaterialIncomplete;
  }
}
export declare namespace pb {
  /** What `pb.Op` is made of. */
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
  /** The message `pb.Op`. */
  class Op {
    constructor(properties?: IOp);
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
    static create(properties?: IOp): Op;
    static encode(message: IOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Op;
  }
  /** What `pb.Platform` is made of. */
  interface IPlatform {
    Architecture?: string | null;
    OS?: string | null;
    Variant?: string | null;
    OSVersion?: string | null;
    OSFeatures?: string[] | null;
  }
  /** The message `pb.Platform`. */
  class Platform {
    constructor(properties?: IPlatform);
    Architecture: string;
    OS: string;
    Variant: string;
    OSVersion: string;
    OSFeatures: string[];
    static create(properties?: IPlatform): Platform;
    static encode(message: IPlatform, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Platform;
  }
  /** What `pb.Input` is made of. */
  interface IInput {
    digest?: string | null;
    index?: number | Long | null;
  }
  /** The message `pb.Input`. */
  class Input {
    constructor(properties?: IInput);
    digest: string;
    index: Long;
    static create(properties?: IInput): Input;
    static encode(message: IInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Input;
  }
  /** What `pb.ExecOp` is made of. */
  interface IExecOp {
    meta?: pb.IMeta | null;
    mounts?: pb.IMount[] | null;
    network?: pb.NetMode | null;
    security?: pb.SecurityMode | null;
    secretenv?: pb.ISecretEnv[] | null;
    cdiDevices?: pb.ICDIDevice[] | null;
  }
  /** The message `pb.ExecOp`. */
  class ExecOp {
    constructor(properties?: IExecOp);
    meta: pb.Meta | null;
    mounts: pb.Mount[];
    network: pb.NetMode;
    security: pb.SecurityMode;
    secretenv: pb.SecretEnv[];
    cdiDevices: pb.CDIDevice[];
    static create(properties?: IExecOp): ExecOp;
    static encode(message: IExecOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ExecOp;
  }
  /** What `pb.Meta` is made of. */
  interface IMeta {
    args?: string[] | null;
    env?: string[] | null;
    cwd?: string | null;
    user?: string | null;
    proxy_env?: pb.IProxyEnv | null;
    extraHosts?: pb.IHostIP[] | null;
    hostname?: string | null;
    ulimit?: pb.IUlimit[] | null;
    cgroupParent?: string | null;
    removeMountStubsRecursive?: boolean | null;
    validExitCodes?: number[] | null;
  }
  /** The message `pb.Meta`. */
  class Meta {
    constructor(properties?: IMeta);
    args: string[];
    env: string[];
    cwd: string;
    user: string;
    proxy_env: pb.ProxyEnv | null;
    extraHosts: pb.HostIP[];
    hostname: string;
    ulimit: pb.Ulimit[];
    cgroupParent: string;
    removeMountStubsRecursive: boolean;
    validExitCodes: number[];
    static create(properties?: IMeta): Meta;
    static encode(message: IMeta, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Meta;
  }
  /** What `pb.HostIP` is made of. */
  interface IHostIP {
    Host?: string | null;
    IP?: string | null;
  }
  /** The message `pb.HostIP`. */
  class HostIP {
    constructor(properties?: IHostIP);
    Host: string;
    IP: string;
    static create(properties?: IHostIP): HostIP;
    static encode(message: IHostIP, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): HostIP;
  }
  /** What `pb.Ulimit` is made of. */
  interface IUlimit {
    Name?: string | null;
    Soft?: number | Long | null;
    Hard?: number | Long | null;
  }
  /** The message `pb.Ulimit`. */
  class Ulimit {
    constructor(properties?: IUlimit);
    Name: string;
    Soft: Long;
    Hard: Long;
    static create(properties?: IUlimit): Ulimit;
    static encode(message: IUlimit, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Ulimit;
  }
  /** Values of `pb.NetMode`. */
  enum NetMode {
    UNSET = 0,
    HOST = 1,
    NONE = 2,
  }
  /** Values of `pb.SecurityMode`. */
  enum SecurityMode {
    SANDBOX = 0,
    INSECURE = 1,
  }
  /** What `pb.SecretEnv` is made of. */
  interface ISecretEnv {
    ID?: string | null;
    name?: string | null;
    optional?: boolean | null;
  }
  /** The message `pb.SecretEnv`. */
  class SecretEnv {
    constructor(properties?: ISecretEnv);
    ID: string;
    name: string;
    optional: boolean;
    static create(properties?: ISecretEnv): SecretEnv;
    static encode(message: ISecretEnv, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SecretEnv;
  }
  /** What `pb.CDIDevice` is made of. */
  interface ICDIDevice {
    name?: string | null;
    optional?: boolean | null;
  }
  /** The message `pb.CDIDevice`. */
  class CDIDevice {
    constructor(properties?: ICDIDevice);
    name: string;
    optional: boolean;
    static create(properties?: ICDIDevice): CDIDevice;
    static encode(message: ICDIDevice, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): CDIDevice;
  }
  /** What `pb.Mount` is made of. */
  interface IMount {
    input?: number | Long | null;
    selector?: string | null;
    dest?: string | null;
    output?: number | Long | null;
    readonly?: boolean | null;
    mountType?: pb.MountType | null;
    TmpfsOpt?: pb.ITmpfsOpt | null;
    cacheOpt?: pb.ICacheOpt | null;
    secretOpt?: pb.ISecretOpt | null;
    SSHOpt?: pb.ISSHOpt | null;
    resultID?: string | null;
    contentCache?: pb.MountContentCache | null;
  }
  /** The message `pb.Mount`. */
  class Mount {
    constructor(properties?: IMount);
    input: Long;
    selector: string;
    dest: string;
    output: Long;
    readonly: boolean;
    mountType: pb.MountType;
    TmpfsOpt: pb.TmpfsOpt | null;
    cacheOpt: pb.CacheOpt | null;
    secretOpt: pb.SecretOpt | null;
    SSHOpt: pb.SSHOpt | null;
    resultID: string;
    contentCache: pb.MountContentCache;
    static create(properties?: IMount): Mount;
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
  /** Values of `pb.MountContentCache`. */
  enum MountContentCache {
    DEFAULT = 0,
    ON = 1,
    OFF = 2,
  }
  /** What `pb.TmpfsOpt` is made of. */
  interface ITmpfsOpt {
    size?: number | Long | null;
  }
  /** The message `pb.TmpfsOpt`. */
  class TmpfsOpt {
    constructor(properties?: ITmpfsOpt);
    size: Long;
    static create(properties?: ITmpfsOpt): TmpfsOpt;
    static encode(message: ITmpfsOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): TmpfsOpt;
  }
  /** What `pb.CacheOpt` is made of. */
  interface ICacheOpt {
    ID?: string | null;
    sharing?: pb.CacheSharingOpt | null;
  }
  /** The message `pb.CacheOpt`. */
  class CacheOpt {
    constructor(properties?: ICacheOpt);
    ID: string;
    sharing: pb.CacheSharingOpt;
    static create(properties?: ICacheOpt): CacheOpt;
    static encode(message: ICacheOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): CacheOpt;
  }
  /** Values of `pb.CacheSharingOpt`. */
  enum CacheSharingOpt {
    SHARED = 0,
    PRIVATE = 1,
    LOCKED = 2,
  }
  /** What `pb.SecretOpt` is made of. */
  interface ISecretOpt {
    ID?: string | null;
    uid?: number | null;
    gid?: number | null;
    mode?: number | null;
    optional?: boolean | null;
  }
  /** The message `pb.SecretOpt`. */
  class SecretOpt {
    constructor(properties?: ISecretOpt);
    ID: string;
    uid: number;
    gid: number;
    mode: number;
    optional: boolean;
    static create(properties?: ISecretOpt): SecretOpt;
    static encode(message: ISecretOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SecretOpt;
  }
  /** What `pb.SSHOpt` is made of. */
  interface ISSHOpt {
    ID?: string | null;
    uid?: number | null;
    gid?: number | null;
    mode?: number | null;
    optional?: boolean | null;
  }
  /** The message `pb.SSHOpt`. */
  class SSHOpt {
    constructor(properties?: ISSHOpt);
    ID: string;
    uid: number;
    gid: number;
    mode: number;
    optional: boolean;
    static create(properties?: ISSHOpt): SSHOpt;
    static encode(message: ISSHOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SSHOpt;
  }
  /** What `pb.SourceOp` is made of. */
  interface ISourceOp {
    identifier?: string | null;
    attrs?: { [key: string]: string } | null;
  }
  /** The message `pb.SourceOp`. */
  class SourceOp {
    constructor(properties?: ISourceOp);
    identifier: string;
    attrs: { [key: string]: string };
    static create(properties?: ISourceOp): SourceOp;
    static encode(message: ISourceOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SourceOp;
  }
  /** What `pb.BuildOp` is made of. */
  interface IBuildOp {
    builder?: number | Long | null;
    inputs?: { [key: string]: pb.IBuildInput } | null;
    def?: pb.IDefinition | null;
    attrs?: { [key: string]: string } | null;
  }
  /** The message `pb.BuildOp`. */
  class BuildOp {
    constructor(properties?: IBuildOp);
    builder: Long;
    inputs: { [key: string]: pb.BuildInput };
    def: pb.Definition | null;
    attrs: { [key: string]: string };
    static create(properties?: IBuildOp): BuildOp;
    static encode(message: IBuildOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): BuildOp;
  }
  /** What `pb.BuildInput` is made of. */
  interface IBuildInput {
    input?: number | Long | null;
  }
  /** The message `pb.BuildInput`. */
  class BuildInput {
    constructor(properties?: IBuildInput);
    input: Long;
    static create(properties?: IBuildInput): BuildInput;
    static encode(message: IBuildInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): BuildInput;
  }
  /** What `pb.OpMetadata` is made of. */
  interface IOpMetadata {
    ignore_cache?: boolean | null;
    description?: { [key: string]: string } | null;
    export_cache?: pb.IExportCache | null;
    caps?: { [key: string]: boolean } | null;
    progress_group?: pb.IProgressGroup | null;
    linux_resources?: pb.ILinuxResources | null;
  }
  /** The message `pb.OpMetadata`. */
  class OpMetadata {
    constructor(properties?: IOpMetadata);
    ignore_cache: boolean;
    description: { [key: string]: string };
    export_cache: pb.ExportCache | null;
    caps: { [key: string]: boolean };
    progress_group: pb.ProgressGroup | null;
    linux_resources: pb.LinuxResources | null;
    static create(properties?: IOpMetadata): OpMetadata;
    static encode(message: IOpMetadata, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): OpMetadata;
  }
  /** What `pb.Source` is made of. */
  interface ISource {
    locations?: { [key: string]: pb.ILocations } | null;
    infos?: pb.ISourceInfo[] | null;
  }
  /** The message `pb.Source`. */
  class Source {
    constructor(properties?: ISource);
    locations: { [key: string]: pb.Locations };
    infos: pb.SourceInfo[];
    static create(properties?: ISource): Source;
    static encode(message: ISource, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Source;
  }
  /** What `pb.Locations` is made of. */
  interface ILocations {
    locations?: pb.ILocation[] | null;
  }
  /** The message `pb.Locations`. */
  class Locations {
    constructor(properties?: ILocations);
    locations: pb.Location[];
    static create(properties?: ILocations): Locations;
    static encode(message: ILocations, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Locations;
  }
  /** What `pb.SourceInfo` is made of. */
  interface ISourceInfo {
    filename?: string | null;
    data?: Uint8Array | null;
    definition?: pb.IDefinition | null;
    language?: string | null;
  }
  /** The message `pb.SourceInfo`. */
  class SourceInfo {
    constructor(properties?: ISourceInfo);
    filename: string;
    data: Uint8Array;
    definition: pb.Definition | null;
    language: string;
    static create(properties?: ISourceInfo): SourceInfo;
    static encode(message: ISourceInfo, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SourceInfo;
  }
  /** What `pb.Location` is made of. */
  interface ILocation {
    sourceIndex?: number | null;
    ranges?: pb.IRange[] | null;
  }
  /** The message `pb.Location`. */
  class Location {
    constructor(properties?: ILocation);
    sourceIndex: number;
    ranges: pb.Range[];
    static create(properties?: ILocation): Location;
    static encode(message: ILocation, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Location;
  }
  /** What `pb.Range` is made of. */
  interface IRange {
    start?: pb.IPosition | null;
    end?: pb.IPosition | null;
  }
  /** The message `pb.Range`. */
  class Range {
    constructor(properties?: IRange);
    start: pb.Position | null;
    end: pb.Position | null;
    static create(properties?: IRange): Range;
    static encode(message: IRange, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Range;
  }
  /** What `pb.Position` is made of. */
  interface IPosition {
    line?: number | null;
    character?: number | null;
  }
  /** The message `pb.Position`. */
  class Position {
    constructor(properties?: IPosition);
    line: number;
    character: number;
    static create(properties?: IPosition): Position;
    static encode(message: IPosition, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Position;
  }
  /** What `pb.ExportCache` is made of. */
  interface IExportCache {
    Value?: boolean | null;
  }
  /** The message `pb.ExportCache`. */
  class ExportCache {
    constructor(properties?: IExportCache);
    Value: boolean;
    static create(properties?: IExportCache): ExportCache;
    static encode(message: IExportCache, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ExportCache;
  }
  /** What `pb.ProgressGroup` is made of. */
  interface IProgressGroup {
    id?: string | null;
    name?: string | null;
    weak?: boolean | null;
  }
  /** The message `pb.ProgressGroup`. */
  class ProgressGroup {
    constructor(properties?: IProgressGroup);
    id: string;
    name: string;
    weak: boolean;
    static create(properties?: IProgressGroup): ProgressGroup;
    static encode(message: IProgressGroup, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ProgressGroup;
  }
  /** What `pb.LinuxResources` is made of. */
  interface ILinuxResources {
    memory?: number | Long | null;
    memorySwap?: number | Long | null;
    cpuShares?: number | Long | null;
    cpuPeriod?: number | Long | null;
    cpuQuota?: number | Long | null;
    cpusetCpus?: string | null;
    cpusetMems?: string | null;
  }
  /** The message `pb.LinuxResources`. */
  class LinuxResources {
    constructor(properties?: ILinuxResources);
    memory: Long;
    memorySwap: Long;
    cpuShares: Long;
    cpuPeriod: Long;
    cpuQuota: Long;
    cpusetCpus: string;
    cpusetMems: string;
    static create(properties?: ILinuxResources): LinuxResources;
    static encode(message: ILinuxResources, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): LinuxResources;
  }
  /** What `pb.ProxyEnv` is made of. */
  interface IProxyEnv {
    http_proxy?: string | null;
    https_proxy?: string | null;
    ftp_proxy?: string | null;
    no_proxy?: string | null;
    all_proxy?: string | null;
  }
  /** The message `pb.ProxyEnv`. */
  class ProxyEnv {
    constructor(properties?: IProxyEnv);
    http_proxy: string;
    https_proxy: string;
    ftp_proxy: string;
    no_proxy: string;
    all_proxy: string;
    static create(properties?: IProxyEnv): ProxyEnv;
    static encode(message: IProxyEnv, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ProxyEnv;
  }
  /** What `pb.WorkerConstraints` is made of. */
  interface IWorkerConstraints {
    filter?: string[] | null;
  }
  /** The message `pb.WorkerConstraints`. */
  class WorkerConstraints {
    constructor(properties?: IWorkerConstraints);
    filter: string[];
    static create(properties?: IWorkerConstraints): WorkerConstraints;
    static encode(message: IWorkerConstraints, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): WorkerConstraints;
  }
  /** What `pb.Definition` is made of. */
  interface IDefinition {
    def?: Uint8Array[] | null;
    metadata?: { [key: string]: pb.IOpMetadata } | null;
    Source?: pb.ISource | null;
  }
  /** The message `pb.Definition`. */
  class Definition {
    constructor(properties?: IDefinition);
    def: Uint8Array[];
    metadata: { [key: string]: pb.OpMetadata };
    Source: pb.Source | null;
    static create(properties?: IDefinition): Definition;
    static encode(message: IDefinition, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Definition;
  }
  /** What `pb.FileOp` is made of. */
  interface IFileOp {
    actions?: pb.IFileAction[] | null;
  }
  /** The message `pb.FileOp`. */
  class FileOp {
    constructor(properties?: IFileOp);
    actions: pb.FileAction[];
    static create(properties?: IFileOp): FileOp;
    static encode(message: IFileOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileOp;
  }
  /** What `pb.FileAction` is made of. */
  interface IFileAction {
    input?: number | Long | null;
    secondaryInput?: number | Long | null;
    output?: number | Long | null;
    copy?: pb.IFileActionCopy | null;
    mkfile?: pb.IFileActionMkFile | null;
    mkdir?: pb.IFileActionMkDir | null;
    rm?: pb.IFileActionRm | null;
    symlink?: pb.IFileActionSymlink | null;
  }
  /** The message `pb.FileAction`. */
  class FileAction {
    constructor(properties?: IFileAction);
    input: Long;
    secondaryInput: Long;
    output: Long;
    copy: pb.FileActionCopy | null;
    mkfile: pb.FileActionMkFile | null;
    mkdir: pb.FileActionMkDir | null;
    rm: pb.FileActionRm | null;
    symlink: pb.FileActionSymlink | null;
    static create(properties?: IFileAction): FileAction;
    static encode(message: IFileAction, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileAction;
  }
  /** What `pb.FileActionCopy` is made of. */
  interface IFileActionCopy {
    src?: string | null;
    dest?: string | null;
    owner?: pb.IChownOpt | null;
    mode?: number | null;
    followSymlink?: boolean | null;
    dirCopyContents?: boolean | null;
    attemptUnpackDockerCompatibility?: boolean | null;
    createDestPath?: boolean | null;
    allowWildcard?: boolean | null;
    allowEmptyWildcard?: boolean | null;
    timestamp?: number | Long | null;
    include_patterns?: string[] | null;
    exclude_patterns?: string[] | null;
    alwaysReplaceExistingDestPaths?: boolean | null;
    modeStr?: string | null;
    required_paths?: string[] | null;
  }
  /** The message `pb.FileActionCopy`. */
  class FileActionCopy {
    constructor(properties?: IFileActionCopy);
    src: string;
    dest: string;
    owner: pb.ChownOpt | null;
    mode: number;
    followSymlink: boolean;
    dirCopyContents: boolean;
    attemptUnpackDockerCompatibility: boolean;
    createDestPath: boolean;
    allowWildcard: boolean;
    allowEmptyWildcard: boolean;
    timestamp: Long;
    include_patterns: string[];
    exclude_patterns: string[];
    alwaysReplaceExistingDestPaths: boolean;
    modeStr: string;
    required_paths: string[];
    static create(properties?: IFileActionCopy): FileActionCopy;
    static encode(message: IFileActionCopy, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionCopy;
  }
  /** What `pb.FileActionMkFile` is made of. */
  interface IFileActionMkFile {
    path?: string | null;
    mode?: number | null;
    data?: Uint8Array | null;
    owner?: pb.IChownOpt | null;
    timestamp?: number | Long | null;
  }
  /** The message `pb.FileActionMkFile`. */
  class FileActionMkFile {
    constructor(properties?: IFileActionMkFile);
    path: string;
    mode: number;
    data: Uint8Array;
    owner: pb.ChownOpt | null;
    timestamp: Long;
    static create(properties?: IFileActionMkFile): FileActionMkFile;
    static encode(message: IFileActionMkFile, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionMkFile;
  }
  /** What `pb.FileActionSymlink` is made of. */
  interface IFileActionSymlink {
    oldpath?: string | null;
    newpath?: string | null;
    owner?: pb.IChownOpt | null;
    timestamp?: number | Long | null;
  }
  /** The message `pb.FileActionSymlink`. */
  class FileActionSymlink {
    constructor(properties?: IFileActionSymlink);
    oldpath: string;
    newpath: string;
    owner: pb.ChownOpt | null;
    timestamp: Long;
    static create(properties?: IFileActionSymlink): FileActionSymlink;
    static encode(message: IFileActionSymlink, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionSymlink;
  }
  /** What `pb.FileActionMkDir` is made of. */
  interface IFileActionMkDir {
    path?: string | null;
    mode?: number | null;
    makeParents?: boolean | null;
    owner?: pb.IChownOpt | null;
    timestamp?: number | Long | null;
  }
  /** The message `pb.FileActionMkDir`. */
  class FileActionMkDir {
    constructor(properties?: IFileActionMkDir);
    path: string;
    mode: number;
    makeParents: boolean;
    owner: pb.ChownOpt | null;
    timestamp: Long;
    static create(properties?: IFileActionMkDir): FileActionMkDir;
    static encode(message: IFileActionMkDir, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionMkDir;
  }
  /** What `pb.FileActionRm` is made of. */
  interface IFileActionRm {
    path?: string | null;
    allowNotFound?: boolean | null;
    allowWildcard?: boolean | null;
  }
  /** The message `pb.FileActionRm`. */
  class FileActionRm {
    constructor(properties?: IFileActionRm);
    path: string;
    allowNotFound: boolean;
    allowWildcard: boolean;
    static create(properties?: IFileActionRm): FileActionRm;
    static encode(message: IFileActionRm, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): FileActionRm;
  }
  /** What `pb.ChownOpt` is made of. */
  interface IChownOpt {
    user?: pb.IUserOpt | null;
    group?: pb.IUserOpt | null;
  }
  /** The message `pb.ChownOpt`. */
  class ChownOpt {
    constructor(properties?: IChownOpt);
    user: pb.UserOpt | null;
    group: pb.UserOpt | null;
    static create(properties?: IChownOpt): ChownOpt;
    static encode(message: IChownOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ChownOpt;
  }
  /** What `pb.UserOpt` is made of. */
  interface IUserOpt {
    byName?: pb.INamedUserOpt | null;
    byID?: number | null;
  }
  /** The message `pb.UserOpt`. */
  class UserOpt {
    constructor(properties?: IUserOpt);
    byName: pb.NamedUserOpt | null;
    byID: number | null;
    static create(properties?: IUserOpt): UserOpt;
    static encode(message: IUserOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): UserOpt;
  }
  /** What `pb.NamedUserOpt` is made of. */
  interface INamedUserOpt {
    name?: string | null;
    input?: number | Long | null;
  }
  /** The message `pb.NamedUserOpt`. */
  class NamedUserOpt {
    constructor(properties?: INamedUserOpt);
    name: string;
    input: Long;
    static create(properties?: INamedUserOpt): NamedUserOpt;
    static encode(message: INamedUserOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): NamedUserOpt;
  }
  /** What `pb.MergeInput` is made of. */
  interface IMergeInput {
    input?: number | Long | null;
  }
  /** The message `pb.MergeInput`. */
  class MergeInput {
    constructor(properties?: IMergeInput);
    input: Long;
    static create(properties?: IMergeInput): MergeInput;
    static encode(message: IMergeInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): MergeInput;
  }
  /** What `pb.MergeOp` is made of. */
  interface IMergeOp {
    inputs?: pb.IMergeInput[] | null;
  }
  /** The message `pb.MergeOp`. */
  class MergeOp {
    constructor(properties?: IMergeOp);
    inputs: pb.MergeInput[];
    static create(properties?: IMergeOp): MergeOp;
    static encode(message: IMergeOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): MergeOp;
  }
  /** What `pb.LowerDiffInput` is made of. */
  interface ILowerDiffInput {
    input?: number | Long | null;
  }
  /** The message `pb.LowerDiffInput`. */
  class LowerDiffInput {
    constructor(properties?: ILowerDiffInput);
    input: Long;
    static create(properties?: ILowerDiffInput): LowerDiffInput;
    static encode(message: ILowerDiffInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): LowerDiffInput;
  }
  /** What `pb.UpperDiffInput` is made of. */
  interface IUpperDiffInput {
    input?: number | Long | null;
  }
  /** The message `pb.UpperDiffInput`. */
  class UpperDiffInput {
    constructor(properties?: IUpperDiffInput);
    input: Long;
    static create(properties?: IUpperDiffInput): UpperDiffInput;
    static encode(message: IUpperDiffInput, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): UpperDiffInput;
  }
  /** What `pb.DiffOp` is made of. */
  interface IDiffOp {
    lower?: pb.ILowerDiffInput | null;
    upper?: pb.IUpperDiffInput | null;
  }
  /** The message `pb.DiffOp`. */
  class DiffOp {
    constructor(properties?: IDiffOp);
    lower: pb.LowerDiffInput | null;
    upper: pb.UpperDiffInput | null;
    static create(properties?: IDiffOp): DiffOp;
    static encode(message: IDiffOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): DiffOp;
  }
  /** What `pb.PassthroughOp` is made of. */
  interface IPassthroughOp {
    id?: string | null;
    outputs?: (number | Long)[] | null;
  }
  /** The message `pb.PassthroughOp`. */
  class PassthroughOp {
    constructor(properties?: IPassthroughOp);
    id: string;
    outputs: Long[];
    static create(properties?: IPassthroughOp): PassthroughOp;
    static encode(message: IPassthroughOp, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): PassthroughOp;
  }
}
export declare namespace stack {
  /** What `stack.Stack` is made of. */
  interface IStack {
    frames?: stack.IFrame[] | null;
    cmdline?: string[] | null;
    pid?: number | null;
    version?: string | null;
    revision?: string | null;
  }
  /** The message `stack.Stack`. */
  class Stack {
    constructor(properties?: IStack);
    frames: stack.Frame[];
    cmdline: string[];
    pid: number;
    version: string;
    revision: string;
    static create(properties?: IStack): Stack;
    static encode(message: IStack, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Stack;
  }
  /** What `stack.Frame` is made of. */
  interface IFrame {
    Name?: string | null;
    File?: string | null;
    Line?: number | null;
  }
  /** The message `stack.Frame`. */
  class Frame {
    constructor(properties?: IFrame);
    Name: string;
    File: string;
    Line: number;
    static create(properties?: IFrame): Frame;
    static encode(message: IFrame, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Frame;
  }
}
