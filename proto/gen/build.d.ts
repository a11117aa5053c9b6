// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/**
 * `encode(message, writer)` writes after what the writer has, and returns the writer:
 * `.finish()` gives the bytes. `decode(bytes)` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
import type { Reader, Writer } from "../../lib/internal/protobuf/mod.ts";

export declare namespace moby {
  namespace buildkit {
    namespace v1 {
      /** Fields of {@linkcode SolveRequest}. */
      interface ISolveRequest {
        /** The id of the build, chosen by the client. */
        Ref?: string | null;
        /** The graph; absent where a frontend makes it. */
        Definition?: pb.IDefinition | null;
        /** The one exporter, for daemons before v0.13, which don't know Exporters. */
        ExporterDeprecated?: string | null;
        /** What goes with ExporterDeprecated. */
        ExporterAttrsDeprecated?: { [key: string]: string } | null;
        /** The id of the session that the daemon may ask. */
        Session?: string | null;
        /** What makes the graph, such as dockerfile.v0; empty where Definition has it. */
        Frontend?: string | null;
        FrontendAttrs?: { [key: string]: string } | null;
        /** To be sent even where it's empty: v0.17 to v0.21 crash without it. */
        Cache?: moby.buildkit.v1.ICacheOptions | null;
        /** What the build may do beyond the usual, such as network.host. */
        Entitlements?: string[] | null;
        /** Graphs that the frontend takes as inputs, by name. Since v0.7. */
        FrontendInputs?: { [key: string]: pb.IDefinition } | null;
        /** Keeps the build out of the history. Since v0.11. */
        Internal?: boolean | null;
        SourcePolicy?: moby.buildkit.v1.sourcepolicy.IPolicy | null;
        /** Since v0.13. */
        Exporters?: moby.buildkit.v1.IExporter[] | null;
        /** The session may add exporters when the result is there. Since v0.22. */
        EnableSessionExporter?: boolean | null;
        /** The id of the session that judges sources. Since v0.26. */
        SourcePolicySession?: string | null;
        /** Which release's results to keep to: 10 (v0.13), 20 (v0.15), 30 (v0.31); 0 is the newest. Since v0.30. */
        CompatibilityVersion?: number | bigint | null;
        /** Network access of steps goes through a recording proxy. Since v0.31. */
        ProxyNetwork?: boolean | null;
      }
      /** What to build, and what becomes of it. */
      class SolveRequest {
        /** The id of the build, chosen by the client. */
        Ref: string;
        /** The graph; absent where a frontend makes it. */
        Definition: pb.Definition | null;
        /** The one exporter, for daemons before v0.13, which don't know Exporters. */
        ExporterDeprecated: string;
        /** What goes with ExporterDeprecated. */
        ExporterAttrsDeprecated: { [key: string]: string };
        /** The id of the session that the daemon may ask. */
        Session: string;
        /** What makes the graph, such as dockerfile.v0; empty where Definition has it. */
        Frontend: string;
        FrontendAttrs: { [key: string]: string };
        /** To be sent even where it's empty: v0.17 to v0.21 crash without it. */
        Cache: moby.buildkit.v1.CacheOptions | null;
        /** What the build may do beyond the usual, such as network.host. */
        Entitlements: string[];
        /** Graphs that the frontend takes as inputs, by name. Since v0.7. */
        FrontendInputs: { [key: string]: pb.Definition };
        /** Keeps the build out of the history. Since v0.11. */
        Internal: boolean;
        SourcePolicy: moby.buildkit.v1.sourcepolicy.Policy | null;
        /** Since v0.13. */
        Exporters: moby.buildkit.v1.Exporter[];
        /** The session may add exporters when the result is there. Since v0.22. */
        EnableSessionExporter: boolean;
        /** The id of the session that judges sources. Since v0.26. */
        SourcePolicySession: string;
        /** Which release's results to keep to: 10 (v0.13), 20 (v0.15), 30 (v0.31); 0 is the newest. Since v0.30. */
        CompatibilityVersion: number;
        /** Network access of steps goes through a recording proxy. Since v0.31. */
        ProxyNetwork: boolean;
        constructor(properties?: ISolveRequest);
        static encode(message: ISolveRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): SolveRequest;
      }
      /** Fields of {@linkcode Exporter}. */
      interface IExporter {
        /** Such as image, local, oci, tar. */
        Type?: string | null;
        Attrs?: { [key: string]: string } | null;
      }
      /** An exporter, and its settings. */
      class Exporter {
        /** Such as image, local, oci, tar. */
        Type: string;
        Attrs: { [key: string]: string };
        constructor(properties?: IExporter);
        static encode(message: IExporter, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): Exporter;
      }
      /** Fields of {@linkcode CacheOptions}. */
      interface ICacheOptions {
        /** For daemons before v0.4. */
        ExportRefDeprecated?: string | null;
        /** For daemons before v0.4. */
        ImportRefsDeprecated?: string[] | null;
        /** For daemons before v0.4. */
        ExportAttrsDeprecated?: { [key: string]: string } | null;
        Exports?: moby.buildkit.v1.ICacheOptionsEntry[] | null;
        Imports?: moby.buildkit.v1.ICacheOptionsEntry[] | null;
      }
      /** Where cache comes from, and where it goes. */
      class CacheOptions {
        /** For daemons before v0.4. */
        ExportRefDeprecated: string;
        /** For daemons before v0.4. */
        ImportRefsDeprecated: string[];
        /** For daemons before v0.4. */
        ExportAttrsDeprecated: { [key: string]: string };
        Exports: moby.buildkit.v1.CacheOptionsEntry[];
        Imports: moby.buildkit.v1.CacheOptionsEntry[];
        constructor(properties?: ICacheOptions);
        static encode(message: ICacheOptions, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CacheOptions;
      }
      /** Fields of {@linkcode CacheOptionsEntry}. */
      interface ICacheOptionsEntry {
        /** Such as registry, local, inline. */
        Type?: string | null;
        /** Such as ref or dest, and mode. */
        Attrs?: { [key: string]: string } | null;
      }
      /** One store of cache. */
      class CacheOptionsEntry {
        /** Such as registry, local, inline. */
        Type: string;
        /** Such as ref or dest, and mode. */
        Attrs: { [key: string]: string };
        constructor(properties?: ICacheOptionsEntry);
        static encode(message: ICacheOptionsEntry, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CacheOptionsEntry;
      }
      /** Fields of {@linkcode SolveResponse}. */
      interface ISolveResponse {
        /** Such as containerimage.digest. */
        ExporterResponse?: { [key: string]: string } | null;
      }
      /** How a build ended well. */
      class SolveResponse {
        /** Such as containerimage.digest. */
        ExporterResponse: { [key: string]: string };
        constructor(properties?: ISolveResponse);
        static encode(message: ISolveResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): SolveResponse;
      }
      /** Fields of {@linkcode StatusRequest}. */
      interface IStatusRequest {
        /** The id of the build. */
        Ref?: string | null;
      }
      /** The message `moby.buildkit.v1.StatusRequest`. */
      class StatusRequest {
        /** The id of the build. */
        Ref: string;
        constructor(properties?: IStatusRequest);
        static encode(message: IStatusRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): StatusRequest;
      }
      /** Fields of {@linkcode StatusResponse}. */
      interface IStatusResponse {
        vertexes?: moby.buildkit.v1.IVertex[] | null;
        statuses?: moby.buildkit.v1.IVertexStatus[] | null;
        logs?: moby.buildkit.v1.IVertexLog[] | null;
        warnings?: moby.buildkit.v1.IVertexWarning[] | null;
      }
      /** News of a build. What was said before may be said again, with more in it. */
      class StatusResponse {
        vertexes: moby.buildkit.v1.Vertex[];
        statuses: moby.buildkit.v1.VertexStatus[];
        logs: moby.buildkit.v1.VertexLog[];
        warnings: moby.buildkit.v1.VertexWarning[];
        constructor(properties?: IStatusResponse);
        static encode(message: IStatusResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): StatusResponse;
      }
      /** Fields of {@linkcode Vertex}. */
      interface IVertex {
        /** The step's id: the digest of its operation. */
        digest?: string | null;
        /** Digests of the steps that this one needs. */
        inputs?: string[] | null;
        name?: string | null;
        cached?: boolean | null;
        started?: google.protobuf.ITimestamp | null;
        completed?: google.protobuf.ITimestamp | null;
        /** Why it failed; empty where it didn't. */
        error?: string | null;
        progressGroup?: pb.IProgressGroup | null;
      }
      /** A step. */
      class Vertex {
        /** The step's id: the digest of its operation. */
        digest: string;
        /** Digests of the steps that this one needs. */
        inputs: string[];
        name: string;
        cached: boolean;
        started: google.protobuf.Timestamp | null;
        completed: google.protobuf.Timestamp | null;
        /** Why it failed; empty where it didn't. */
        error: string;
        progressGroup: pb.ProgressGroup | null;
        constructor(properties?: IVertex);
        static encode(message: IVertex, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): Vertex;
      }
      /** Fields of {@linkcode VertexStatus}. */
      interface IVertexStatus {
        ID?: string | null;
        /** The step's digest. */
        vertex?: string | null;
        name?: string | null;
        /** Bytes, or whatever the part counts. */
        current?: number | bigint | null;
        /** 0 where it isn't known. */
        total?: number | bigint | null;
        timestamp?: google.protobuf.ITimestamp | null;
        started?: google.protobuf.ITimestamp | null;
        completed?: google.protobuf.ITimestamp | null;
      }
      /** A part of a step that can be watched, such as the download of a layer. */
      class VertexStatus {
        ID: string;
        /** The step's digest. */
        vertex: string;
        name: string;
        /** Bytes, or whatever the part counts. */
        current: number;
        /** 0 where it isn't known. */
        total: number;
        timestamp: google.protobuf.Timestamp | null;
        started: google.protobuf.Timestamp | null;
        completed: google.protobuf.Timestamp | null;
        constructor(properties?: IVertexStatus);
        static encode(message: IVertexStatus, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VertexStatus;
      }
      /** Fields of {@linkcode VertexLog}. */
      interface IVertexLog {
        /** The step's digest. */
        vertex?: string | null;
        timestamp?: google.protobuf.ITimestamp | null;
        /** 1 is stdout, 2 is stderr. */
        stream?: number | bigint | null;
        msg?: Uint8Array | null;
      }
      /** What a step printed. */
      class VertexLog {
        /** The step's digest. */
        vertex: string;
        timestamp: google.protobuf.Timestamp | null;
        /** 1 is stdout, 2 is stderr. */
        stream: number;
        msg: Uint8Array;
        constructor(properties?: IVertexLog);
        static encode(message: IVertexLog, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VertexLog;
      }
      /** Fields of {@linkcode VertexWarning}. */
      interface IVertexWarning {
        /** The step's digest. */
        vertex?: string | null;
        level?: number | bigint | null;
        /** One line of text. */
        short?: Uint8Array | null;
        /** More lines of text. */
        detail?: Uint8Array[] | null;
        url?: string | null;
        /** The file that it's about. */
        info?: pb.ISourceInfo | null;
        ranges?: pb.IRange[] | null;
      }
      /** A warning about a step. */
      class VertexWarning {
        /** The step's digest. */
        vertex: string;
        level: number;
        /** One line of text. */
        short: Uint8Array;
        /** More lines of text. */
        detail: Uint8Array[];
        url: string;
        /** The file that it's about. */
        info: pb.SourceInfo | null;
        ranges: pb.Range[];
        constructor(properties?: IVertexWarning);
        static encode(message: IVertexWarning, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VertexWarning;
      }
      /** Fields of {@linkcode InfoRequest}. */
      interface IInfoRequest {
      }
      /** The message `moby.buildkit.v1.InfoRequest`. */
      class InfoRequest {
        constructor(properties?: IInfoRequest);
        static encode(message: IInfoRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): InfoRequest;
      }
      /** Fields of {@linkcode InfoResponse}. */
      interface IInfoResponse {
        buildkitVersion?: moby.buildkit.v1.types.IBuildkitVersion | null;
      }
      /** The message `moby.buildkit.v1.InfoResponse`. */
      class InfoResponse {
        buildkitVersion: moby.buildkit.v1.types.BuildkitVersion | null;
        constructor(properties?: IInfoResponse);
        static encode(message: IInfoResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): InfoResponse;
      }
      /** Fields of {@linkcode ListWorkersRequest}. */
      interface IListWorkersRequest {
        /** In containerd's filter language. */
        filter?: string[] | null;
      }
      /** The message `moby.buildkit.v1.ListWorkersRequest`. */
      class ListWorkersRequest {
        /** In containerd's filter language. */
        filter: string[];
        constructor(properties?: IListWorkersRequest);
        static encode(message: IListWorkersRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): ListWorkersRequest;
      }
      /** Fields of {@linkcode ListWorkersResponse}. */
      interface IListWorkersResponse {
        record?: moby.buildkit.v1.types.IWorkerRecord[] | null;
      }
      /** The message `moby.buildkit.v1.ListWorkersResponse`. */
      class ListWorkersResponse {
        record: moby.buildkit.v1.types.WorkerRecord[];
        constructor(properties?: IListWorkersResponse);
        static encode(message: IListWorkersResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): ListWorkersResponse;
      }
      namespace sourcepolicy {
        /** Fields of {@linkcode Policy}. */
        interface IPolicy {
          /** The version of the language: 1. */
          version?: number | bigint | null;
          rules?: moby.buildkit.v1.sourcepolicy.IRule[] | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.Policy`. */
        class Policy {
          /** The version of the language: 1. */
          version: number;
          rules: moby.buildkit.v1.sourcepolicy.Rule[];
          constructor(properties?: IPolicy);
          static encode(message: IPolicy, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Policy;
        }
        /** Fields of {@linkcode Rule}. */
        interface IRule {
          action?: moby.buildkit.v1.sourcepolicy.PolicyAction | null;
          selector?: moby.buildkit.v1.sourcepolicy.ISelector | null;
          /** What CONVERT puts in the source's place. */
          updates?: moby.buildkit.v1.sourcepolicy.IUpdate | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.Rule`. */
        class Rule {
          action: moby.buildkit.v1.sourcepolicy.PolicyAction;
          selector: moby.buildkit.v1.sourcepolicy.Selector | null;
          /** What CONVERT puts in the source's place. */
          updates: moby.buildkit.v1.sourcepolicy.Update | null;
          constructor(properties?: IRule);
          static encode(message: IRule, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Rule;
        }
        /** Values of `moby.buildkit.v1.sourcepolicy.PolicyAction`. */
        enum PolicyAction {
          ALLOW = 0,
          DENY = 1,
          CONVERT = 2,
        }
        /** Fields of {@linkcode Selector}. */
        interface ISelector {
          identifier?: string | null;
          match_type?: moby.buildkit.v1.sourcepolicy.MatchType | null;
          /** All must hold. */
          constraints?: moby.buildkit.v1.sourcepolicy.IAttrConstraint[] | null;
        }
        /** Which sources a rule is about. */
        class Selector {
          identifier: string;
          match_type: moby.buildkit.v1.sourcepolicy.MatchType;
          /** All must hold. */
          constraints: moby.buildkit.v1.sourcepolicy.AttrConstraint[];
          constructor(properties?: ISelector);
          static encode(message: ISelector, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Selector;
        }
        /** How an identifier is compared. */
        enum MatchType {
          WILDCARD = 0,
          EXACT = 1,
          /** Its groups can be used in Update.identifier. */
          REGEX = 2,
        }
        /** Fields of {@linkcode AttrConstraint}. */
        interface IAttrConstraint {
          key?: string | null;
          value?: string | null;
          condition?: moby.buildkit.v1.sourcepolicy.AttrMatch | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.AttrConstraint`. */
        class AttrConstraint {
          key: string;
          value: string;
          condition: moby.buildkit.v1.sourcepolicy.AttrMatch;
          constructor(properties?: IAttrConstraint);
          static encode(message: IAttrConstraint, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): AttrConstraint;
        }
        /** Values of `moby.buildkit.v1.sourcepolicy.AttrMatch`. */
        enum AttrMatch {
          EQUAL = 0,
          NOTEQUAL = 1,
          /** The value is a regular expression. */
          MATCHES = 2,
        }
        /** Fields of {@linkcode Update}. */
        interface IUpdate {
          identifier?: string | null;
          attrs?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.Update`. */
        class Update {
          identifier: string;
          attrs: { [key: string]: string };
          constructor(properties?: IUpdate);
          static encode(message: IUpdate, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Update;
        }
      }
      namespace types {
        /** Fields of {@linkcode WorkerRecord}. */
        interface IWorkerRecord {
          ID?: string | null;
          Labels?: { [key: string]: string } | null;
          /** What it can run; the first is its own. */
          platforms?: pb.IPlatform[] | null;
          GCPolicy?: moby.buildkit.v1.types.IGCPolicy[] | null;
          BuildkitVersion?: moby.buildkit.v1.types.IBuildkitVersion | null;
          CDIDevices?: moby.buildkit.v1.types.ICDIDevice[] | null;
        }
        /** A worker: what runs steps and holds their results. */
        class WorkerRecord {
          ID: string;
          Labels: { [key: string]: string };
          /** What it can run; the first is its own. */
          platforms: pb.Platform[];
          GCPolicy: moby.buildkit.v1.types.GCPolicy[];
          BuildkitVersion: moby.buildkit.v1.types.BuildkitVersion | null;
          CDIDevices: moby.buildkit.v1.types.CDIDevice[];
          constructor(properties?: IWorkerRecord);
          static encode(message: IWorkerRecord, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WorkerRecord;
        }
        /** Fields of {@linkcode BuildkitVersion}. */
        interface IBuildkitVersion {
          /** The Go package that the daemon is built from. */
          package?: string | null;
          version?: string | null;
          revision?: string | null;
          /** The version of the Dockerfile frontend inside it. */
          dockerfileVersion?: string | null;
        }
        /** A version of BuildKit. */
        class BuildkitVersion {
          /** The Go package that the daemon is built from. */
          package: string;
          version: string;
          revision: string;
          /** The version of the Dockerfile frontend inside it. */
          dockerfileVersion: string;
          constructor(properties?: IBuildkitVersion);
          static encode(message: IBuildkitVersion, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): BuildkitVersion;
        }
        /** Fields of {@linkcode GCPolicy}. */
        interface IGCPolicy {
          all?: boolean | null;
          /** Nanoseconds since the last use. */
          keepDuration?: number | bigint | null;
          /** Bytes that always may stay. */
          reservedSpace?: number | bigint | null;
          filters?: string[] | null;
          /** Bytes that may stay at most. */
          maxUsedSpace?: number | bigint | null;
          /** Bytes of the disk to leave free. */
          minFreeSpace?: number | bigint | null;
        }
        /** A rule by which a worker clears its cache. */
        class GCPolicy {
          all: boolean;
          /** Nanoseconds since the last use. */
          keepDuration: number;
          /** Bytes that always may stay. */
          reservedSpace: number;
          filters: string[];
          /** Bytes that may stay at most. */
          maxUsedSpace: number;
          /** Bytes of the disk to leave free. */
          minFreeSpace: number;
          constructor(properties?: IGCPolicy);
          static encode(message: IGCPolicy, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GCPolicy;
        }
        /** Fields of {@linkcode CDIDevice}. */
        interface ICDIDevice {
          Name?: string | null;
          AutoAllow?: boolean | null;
          Annotations?: { [key: string]: string } | null;
          OnDemand?: boolean | null;
        }
        /** A device that steps can ask for (Container Device Interface). */
        class CDIDevice {
          Name: string;
          AutoAllow: boolean;
          Annotations: { [key: string]: string };
          OnDemand: boolean;
          constructor(properties?: ICDIDevice);
          static encode(message: ICDIDevice, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): CDIDevice;
        }
      }
    }
  }
}
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
}
export declare namespace google {
  namespace protobuf {
    /** Fields of {@linkcode Timestamp}. */
    interface ITimestamp {
      seconds?: number | bigint | null;
      nanos?: number | null;
    }
    /** The message `google.protobuf.Timestamp`. */
    class Timestamp {
      seconds: number;
      nanos: number;
      constructor(properties?: ITimestamp);
      static encode(message: ITimestamp, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Timestamp;
    }
  }
}
