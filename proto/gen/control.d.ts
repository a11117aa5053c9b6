// Made by proto/generate.ts.
import type { Reader, Writer } from "protobufjs/minimal.js";
import type Long from "long";

export declare namespace moby {
  export namespace buildkit {
    export namespace v1 {
      /** What `moby.buildkit.v1.PruneRequest` is made of. */
      interface IPruneRequest {
        filter?: string[] | null;
        all?: boolean | null;
        keepDuration?: number | Long | null;
        reservedSpace?: number | Long | null;
        maxUsedSpace?: number | Long | null;
        minFreeSpace?: number | Long | null;
      }
      /** The message `moby.buildkit.v1.PruneRequest`. */
      class PruneRequest {
        constructor(properties?: IPruneRequest);
        filter: string[];
        all: boolean;
        keepDuration: Long;
        reservedSpace: Long;
        maxUsedSpace: Long;
        minFreeSpace: Long;
        static create(properties?: IPruneRequest): PruneRequest;
        static encode(message: IPruneRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): PruneRequest;
      }
      /** What `moby.buildkit.v1.DiskUsageRequest` is made of. */
      interface IDiskUsageRequest {
        filter?: string[] | null;
        ageLimit?: number | Long | null;
      }
      /** The message `moby.buildkit.v1.DiskUsageRequest`. */
      class DiskUsageRequest {
        constructor(properties?: IDiskUsageRequest);
        filter: string[];
        ageLimit: Long;
        static create(properties?: IDiskUsageRequest): DiskUsageRequest;
        static encode(message: IDiskUsageRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): DiskUsageRequest;
      }
      /** What `moby.buildkit.v1.DiskUsageResponse` is made of. */
      interface IDiskUsageResponse {
        record?: moby.buildkit.v1.IUsageRecord[] | null;
      }
      /** The message `moby.buildkit.v1.DiskUsageResponse`. */
      class DiskUsageResponse {
        constructor(properties?: IDiskUsageResponse);
        record: moby.buildkit.v1.UsageRecord[];
        static create(properties?: IDiskUsageResponse): DiskUsageResponse;
        static encode(message: IDiskUsageResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): DiskUsageResponse;
      }
      /** What `moby.buildkit.v1.UsageRecord` is made of. */
      interface IUsageRecord {
        ID?: string | null;
        Mutable?: boolean | null;
        InUse?: boolean | null;
        Size?: number | Long | null;
        Parent?: string | null;
        CreatedAt?: google.protobuf.ITimestamp | null;
        LastUsedAt?: google.protobuf.ITimestamp | null;
        UsageCount?: number | Long | null;
        Description?: string | null;
        RecordType?: string | null;
        Shared?: boolean | null;
        Parents?: string[] | null;
      }
      /** The message `moby.buildkit.v1.UsageRecord`. */
      class UsageRecord {
        constructor(properties?: IUsageRecord);
        ID: string;
        Mutable: boolean;
        InUse: boolean;
        Size: Long;
        Parent: string;
        CreatedAt: google.protobuf.Timestamp | null;
        LastUsedAt: google.protobuf.Timestamp | null;
        UsageCount: Long;
        Description: string;
        RecordType: string;
        Shared: boolean;
        Parents: string[];
        static create(properties?: IUsageRecord): UsageRecord;
        static encode(message: IUsageRecord, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): UsageRecord;
      }
      /** What `moby.buildkit.v1.SolveRequest` is made of. */
      interface ISolveRequest {
        Ref?: string | null;
        Definition?: pb.IDefinition | null;
        ExporterDeprecated?: string | null;
        ExporterAttrsDeprecated?: { [key: string]: string } | null;
        Session?: string | null;
        Frontend?: string | null;
        FrontendAttrs?: { [key: string]: string } | null;
        Cache?: moby.buildkit.v1.ICacheOptions | null;
        Entitlements?: string[] | null;
        FrontendInputs?: { [key: string]: pb.IDefinition } | null;
        Internal?: boolean | null;
        SourcePolicy?: moby.buildkit.v1.sourcepolicy.IPolicy | null;
        Exporters?: moby.buildkit.v1.IExporter[] | null;
        EnableSessionExporter?: boolean | null;
        SourcePolicySession?: string | null;
        CompatibilityVersion?: number | Long | null;
        ProxyNetwork?: boolean | null;
      }
      /** The message `moby.buildkit.v1.SolveRequest`. */
      class SolveRequest {
        constructor(properties?: ISolveRequest);
        Ref: string;
        Definition: pb.Definition | null;
        ExporterDeprecated: string;
        ExporterAttrsDeprecated: { [key: string]: string };
        Session: string;
        Frontend: string;
        FrontendAttrs: { [key: string]: string };
        Cache: moby.buildkit.v1.CacheOptions | null;
        Entitlements: string[];
        FrontendInputs: { [key: string]: pb.Definition };
        Internal: boolean;
        SourcePolicy: moby.buildkit.v1.sourcepolicy.Policy | null;
        Exporters: moby.buildkit.v1.Exporter[];
        EnableSessionExporter: boolean;
        SourcePolicySession: string;
        CompatibilityVersion: Long;
        ProxyNetwork: boolean;
        static create(properties?: ISolveRequest): SolveRequest;
        static encode(message: ISolveRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): SolveRequest;
      }
      /** What `moby.buildkit.v1.CacheOptions` is made of. */
      interface ICacheOptions {
        ExportRefDeprecated?: string | null;
        ImportRefsDeprecated?: string[] | null;
        ExportAttrsDeprecated?: { [key: string]: string } | null;
        Exports?: moby.buildkit.v1.ICacheOptionsEntry[] | null;
        Imports?: moby.buildkit.v1.ICacheOptionsEntry[] | null;
      }
      /** The message `moby.buildkit.v1.CacheOptions`. */
      class CacheOptions {
        constructor(properties?: ICacheOptions);
        ExportRefDeprecated: string;
        ImportRefsDeprecated: string[];
        ExportAttrsDeprecated: { [key: string]: string };
        Exports: moby.buildkit.v1.CacheOptionsEntry[];
        Imports: moby.buildkit.v1.CacheOptionsEntry[];
        static create(properties?: ICacheOptions): CacheOptions;
        static encode(message: ICacheOptions, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CacheOptions;
      }
      /** What `moby.buildkit.v1.CacheOptionsEntry` is made of. */
      interface ICacheOptionsEntry {
        Type?: string | null;
        Attrs?: { [key: string]: string } | null;
      }
      /** The message `moby.buildkit.v1.CacheOptionsEntry`. */
      class CacheOptionsEntry {
        constructor(properties?: ICacheOptionsEntry);
        Type: string;
        Attrs: { [key: string]: string };
        static create(properties?: ICacheOptionsEntry): CacheOptionsEntry;
        static encode(message: ICacheOptionsEntry, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CacheOptionsEntry;
      }
      /** What `moby.buildkit.v1.SolveResponse` is made of. */
      interface ISolveResponse {
        ExporterResponse?: { [key: string]: string } | null;
      }
      /** The message `moby.buildkit.v1.SolveResponse`. */
      class SolveResponse {
        constructor(properties?: ISolveResponse);
        ExporterResponse: { [key: string]: string };
        static create(properties?: ISolveResponse): SolveResponse;
        static encode(message: ISolveResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): SolveResponse;
      }
      /** What `moby.buildkit.v1.StatusRequest` is made of. */
      interface IStatusRequest {
        Ref?: string | null;
      }
      /** The message `moby.buildkit.v1.StatusRequest`. */
      class StatusRequest {
        constructor(properties?: IStatusRequest);
        Ref: string;
        static create(properties?: IStatusRequest): StatusRequest;
        static encode(message: IStatusRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): StatusRequest;
      }
      /** What `moby.buildkit.v1.StatusResponse` is made of. */
      interface IStatusResponse {
        vertexes?: moby.buildkit.v1.IVertex[] | null;
        statuses?: moby.buildkit.v1.IVertexStatus[] | null;
        logs?: moby.buildkit.v1.IVertexLog[] | null;
        warnings?: moby.buildkit.v1.IVertexWarning[] | null;
      }
      /** The message `moby.buildkit.v1.StatusResponse`. */
      class StatusResponse {
        constructor(properties?: IStatusResponse);
        vertexes: moby.buildkit.v1.Vertex[];
        statuses: moby.buildkit.v1.VertexStatus[];
        logs: moby.buildkit.v1.VertexLog[];
        warnings: moby.buildkit.v1.VertexWarning[];
        static create(properties?: IStatusResponse): StatusResponse;
        static encode(message: IStatusResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): StatusResponse;
      }
      /** What `moby.buildkit.v1.Vertex` is made of. */
      interface IVertex {
        digest?: string | null;
        inputs?: string[] | null;
        name?: string | null;
        cached?: boolean | null;
        started?: google.protobuf.ITimestamp | null;
        completed?: google.protobuf.ITimestamp | null;
        error?: string | null;
        progressGroup?: pb.IProgressGroup | null;
      }
      /** The message `moby.buildkit.v1.Vertex`. */
      class Vertex {
        constructor(properties?: IVertex);
        digest: string;
        inputs: string[];
        name: string;
        cached: boolean;
        started: google.protobuf.Timestamp | null;
        completed: google.protobuf.Timestamp | null;
        error: string;
        progressGroup: pb.ProgressGroup | null;
        static create(properties?: IVertex): Vertex;
        static encode(message: IVertex, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): Vertex;
      }
      /** What `moby.buildkit.v1.VertexStatus` is made of. */
      interface IVertexStatus {
        ID?: string | null;
        vertex?: string | null;
        name?: string | null;
        current?: number | Long | null;
        total?: number | Long | null;
        timestamp?: google.protobuf.ITimestamp | null;
        started?: google.protobuf.ITimestamp | null;
        completed?: google.protobuf.ITimestamp | null;
      }
      /** The message `moby.buildkit.v1.VertexStatus`. */
      class VertexStatus {
        constructor(properties?: IVertexStatus);
        ID: string;
        vertex: string;
        name: string;
        current: Long;
        total: Long;
        timestamp: google.protobuf.Timestamp | null;
        started: google.protobuf.Timestamp | null;
        completed: google.protobuf.Timestamp | null;
        static create(properties?: IVertexStatus): VertexStatus;
        static encode(message: IVertexStatus, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VertexStatus;
      }
      /** What `moby.buildkit.v1.VertexLog` is made of. */
      interface IVertexLog {
        vertex?: string | null;
        timestamp?: google.protobuf.ITimestamp | null;
        stream?: number | Long | null;
        msg?: Uint8Array | null;
      }
      /** The message `moby.buildkit.v1.VertexLog`. */
      class VertexLog {
        constructor(properties?: IVertexLog);
        vertex: string;
        timestamp: google.protobuf.Timestamp | null;
        stream: Long;
        msg: Uint8Array;
        static create(properties?: IVertexLog): VertexLog;
        static encode(message: IVertexLog, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VertexLog;
      }
      /** What `moby.buildkit.v1.VertexWarning` is made of. */
      interface IVertexWarning {
        vertex?: string | null;
        level?: number | Long | null;
        short?: Uint8Array | null;
        detail?: Uint8Array[] | null;
        url?: string | null;
        info?: pb.ISourceInfo | null;
        ranges?: pb.IRange[] | null;
      }
      /** The message `moby.buildkit.v1.VertexWarning`. */
      class VertexWarning {
        constructor(properties?: IVertexWarning);
        vertex: string;
        level: Long;
        short: Uint8Array;
        detail: Uint8Array[];
        url: string;
        info: pb.SourceInfo | null;
        ranges: pb.Range[];
        static create(properties?: IVertexWarning): VertexWarning;
        static encode(message: IVertexWarning, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VertexWarning;
      }
      /** What `moby.buildkit.v1.BytesMessage` is made of. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** The message `moby.buildkit.v1.BytesMessage`. */
      class BytesMessage {
        constructor(properties?: IBytesMessage);
        data: Uint8Array;
        static create(properties?: IBytesMessage): BytesMessage;
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
      }
      /** What `moby.buildkit.v1.ListWorkersRequest` is made of. */
      interface IListWorkersRequest {
        filter?: string[] | null;
      }
      /** The message `moby.buildkit.v1.ListWorkersRequest`. */
      class ListWorkersRequest {
        constructor(properties?: IListWorkersRequest);
        filter: string[];
        static create(properties?: IListWorkersRequest): ListWorkersRequest;
        static encode(message: IListWorkersRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): ListWorkersRequest;
      }
      /** What `moby.buildkit.v1.ListWorkersResponse` is made of. */
      interface IListWorkersResponse {
        record?: moby.buildkit.v1.types.IWorkerRecord[] | null;
      }
      /** The message `moby.buildkit.v1.ListWorkersResponse`. */
      class ListWorkersResponse {
        constructor(properties?: IListWorkersResponse);
        record: moby.buildkit.v1.types.WorkerRecord[];
        static create(properties?: IListWorkersResponse): ListWorkersResponse;
        static encode(message: IListWorkersResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): ListWorkersResponse;
      }
      /** What `moby.buildkit.v1.InfoRequest` is made of. */
      interface IInfoRequest {
      }
      /** The message `moby.buildkit.v1.InfoRequest`. */
      class InfoRequest {
        constructor(properties?: IInfoRequest);
        static create(properties?: IInfoRequest): InfoRequest;
        static encode(message: IInfoRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): InfoRequest;
      }
      /** What `moby.buildkit.v1.InfoResponse` is made of. */
      interface IInfoResponse {
        buildkitVersion?: moby.buildkit.v1.types.IBuildkitVersion | null;
      }
      /** The message `moby.buildkit.v1.InfoResponse`. */
      class InfoResponse {
        constructor(properties?: IInfoResponse);
        buildkitVersion: moby.buildkit.v1.types.BuildkitVersion | null;
        static create(properties?: IInfoResponse): InfoResponse;
        static encode(message: IInfoResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): InfoResponse;
      }
      /** What `moby.buildkit.v1.BuildHistoryRequest` is made of. */
      interface IBuildHistoryRequest {
        ActiveOnly?: boolean | null;
        Ref?: string | null;
        EarlyExit?: boolean | null;
        Filter?: string[] | null;
        Limit?: number | null;
      }
      /** The message `moby.buildkit.v1.BuildHistoryRequest`. */
      class BuildHistoryRequest {
        constructor(properties?: IBuildHistoryRequest);
        ActiveOnly: boolean;
        Ref: string;
        EarlyExit: boolean;
        Filter: string[];
        Limit: number;
        static create(properties?: IBuildHistoryRequest): BuildHistoryRequest;
        static encode(message: IBuildHistoryRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildHistoryRequest;
      }
      /** Values of `moby.buildkit.v1.BuildHistoryEventType`. */
      enum BuildHistoryEventType {
        STARTED = 0,
        COMPLETE = 1,
        DELETED = 2,
      }
      /** What `moby.buildkit.v1.BuildHistoryEvent` is made of. */
      interface IBuildHistoryEvent {
        type?: moby.buildkit.v1.BuildHistoryEventType | null;
        record?: moby.buildkit.v1.IBuildHistoryRecord | null;
      }
      /** The message `moby.buildkit.v1.BuildHistoryEvent`. */
      class BuildHistoryEvent {
        constructor(properties?: IBuildHistoryEvent);
        type: moby.buildkit.v1.BuildHistoryEventType;
        record: moby.buildkit.v1.BuildHistoryRecord | null;
        static create(properties?: IBuildHistoryEvent): BuildHistoryEvent;
        static encode(message: IBuildHistoryEvent, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildHistoryEvent;
      }
      /** What `moby.buildkit.v1.BuildHistoryRecord` is made of. */
      interface IBuildHistoryRecord {
        Ref?: string | null;
        Frontend?: string | null;
        FrontendAttrs?: { [key: string]: string } | null;
        Exporters?: moby.buildkit.v1.IExporter[] | null;
        error?: google.rpc.IStatus | null;
        CreatedAt?: google.protobuf.ITimestamp | null;
        CompletedAt?: google.protobuf.ITimestamp | null;
        logs?: moby.buildkit.v1.IDescriptor | null;
        ExporterResponse?: { [key: string]: string } | null;
        Result?: moby.buildkit.v1.IBuildResultInfo | null;
        Results?: { [key: string]: moby.buildkit.v1.IBuildResultInfo } | null;
        Generation?: number | null;
        trace?: moby.buildkit.v1.IDescriptor | null;
        pinned?: boolean | null;
        numCachedSteps?: number | null;
        numTotalSteps?: number | null;
        numCompletedSteps?: number | null;
        externalError?: moby.buildkit.v1.IDescriptor | null;
        numWarnings?: number | null;
      }
      /** The message `moby.buildkit.v1.BuildHistoryRecord`. */
      class BuildHistoryRecord {
        constructor(properties?: IBuildHistoryRecord);
        Ref: string;
        Frontend: string;
        FrontendAttrs: { [key: string]: string };
        Exporters: moby.buildkit.v1.Exporter[];
        error: google.rpc.Status | null;
        CreatedAt: google.protobuf.Timestamp | null;
        CompletedAt: google.protobuf.Timestamp | null;
        logs: moby.buildkit.v1.Descriptor | null;
        ExporterResponse: { [key: string]: string };
        Result: moby.buildkit.v1.BuildResultInfo | null;
        Results: { [key: string]: moby.buildkit.v1.BuildResultInfo };
        Generation: number;
        trace: moby.buildkit.v1.Descriptor | null;
        pinned: boolean;
        numCachedSteps: number;
        numTotalSteps: number;
        numCompletedSteps: number;
        externalError: moby.buildkit.v1.Descriptor | null;
        numWarnings: number;
        static create(properties?: IBuildHistoryRecord): BuildHistoryRecord;
        static encode(message: IBuildHistoryRecord, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildHistoryRecord;
      }
      /** What `moby.buildkit.v1.UpdateBuildHistoryRequest` is made of. */
      interface IUpdateBuildHistoryRequest {
        Ref?: string | null;
        Pinned?: boolean | null;
        Delete?: boolean | null;
        Finalize?: boolean | null;
      }
      /** The message `moby.buildkit.v1.UpdateBuildHistoryRequest`. */
      class UpdateBuildHistoryRequest {
        constructor(properties?: IUpdateBuildHistoryRequest);
        Ref: string;
        Pinned: boolean;
        Delete: boolean;
        Finalize: boolean;
        static create(properties?: IUpdateBuildHistoryRequest): UpdateBuildHistoryRequest;
        static encode(message: IUpdateBuildHistoryRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): UpdateBuildHistoryRequest;
      }
      /** What `moby.buildkit.v1.UpdateBuildHistoryResponse` is made of. */
      interface IUpdateBuildHistoryResponse {
      }
      /** The message `moby.buildkit.v1.UpdateBuildHistoryResponse`. */
      class UpdateBuildHistoryResponse {
        constructor(properties?: IUpdateBuildHistoryResponse);
        static create(properties?: IUpdateBuildHistoryResponse): UpdateBuildHistoryResponse;
        static encode(message: IUpdateBuildHistoryResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): UpdateBuildHistoryResponse;
      }
      /** What `moby.buildkit.v1.Descriptor` is made of. */
      interface IDescriptor {
        media_type?: string | null;
        digest?: string | null;
        size?: number | Long | null;
        annotations?: { [key: string]: string } | null;
      }
      /** The message `moby.buildkit.v1.Descriptor`. */
      class Descriptor {
        constructor(properties?: IDescriptor);
        media_type: string;
        digest: string;
        size: Long;
        annotations: { [key: string]: string };
        static create(properties?: IDescriptor): Descriptor;
        static encode(message: IDescriptor, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): Descriptor;
      }
      /** What `moby.buildkit.v1.BuildResultInfo` is made of. */
      interface IBuildResultInfo {
        ResultDeprecated?: moby.buildkit.v1.IDescriptor | null;
        Attestations?: moby.buildkit.v1.IDescriptor[] | null;
        Results?: { [key: string]: moby.buildkit.v1.IDescriptor } | null;
      }
      /** The message `moby.buildkit.v1.BuildResultInfo`. */
      class BuildResultInfo {
        constructor(properties?: IBuildResultInfo);
        ResultDeprecated: moby.buildkit.v1.Descriptor | null;
        Attestations: moby.buildkit.v1.Descriptor[];
        Results: { [key: string]: moby.buildkit.v1.Descriptor };
        static create(properties?: IBuildResultInfo): BuildResultInfo;
        static encode(message: IBuildResultInfo, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildResultInfo;
      }
      /** What `moby.buildkit.v1.Exporter` is made of. */
      interface IExporter {
        Type?: string | null;
        Attrs?: { [key: string]: string } | null;
      }
      /** The message `moby.buildkit.v1.Exporter`. */
      class Exporter {
        constructor(properties?: IExporter);
        Type: string;
        Attrs: { [key: string]: string };
        static create(properties?: IExporter): Exporter;
        static encode(message: IExporter, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): Exporter;
      }
      export namespace sourcepolicy {
        /** What `moby.buildkit.v1.sourcepolicy.Rule` is made of. */
        interface IRule {
          action?: moby.buildkit.v1.sourcepolicy.PolicyAction | null;
          selector?: moby.buildkit.v1.sourcepolicy.ISelector | null;
          updates?: moby.buildkit.v1.sourcepolicy.IUpdate | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.Rule`. */
        class Rule {
          constructor(properties?: IRule);
          action: moby.buildkit.v1.sourcepolicy.PolicyAction;
          selector: moby.buildkit.v1.sourcepolicy.Selector | null;
          updates: moby.buildkit.v1.sourcepolicy.Update | null;
          static create(properties?: IRule): Rule;
          static encode(message: IRule, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Rule;
        }
        /** What `moby.buildkit.v1.sourcepolicy.Update` is made of. */
        interface IUpdate {
          identifier?: string | null;
          attrs?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.Update`. */
        class Update {
          constructor(properties?: IUpdate);
          identifier: string;
          attrs: { [key: string]: string };
          static create(properties?: IUpdate): Update;
          static encode(message: IUpdate, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Update;
        }
        /** What `moby.buildkit.v1.sourcepolicy.Selector` is made of. */
        interface ISelector {
          identifier?: string | null;
          match_type?: moby.buildkit.v1.sourcepolicy.MatchType | null;
          constraints?: moby.buildkit.v1.sourcepolicy.IAttrConstraint[] | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.Selector`. */
        class Selector {
          constructor(properties?: ISelector);
          identifier: string;
          match_type: moby.buildkit.v1.sourcepolicy.MatchType;
          constraints: moby.buildkit.v1.sourcepolicy.AttrConstraint[];
          static create(properties?: ISelector): Selector;
          static encode(message: ISelector, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Selector;
        }
        /** Values of `moby.buildkit.v1.sourcepolicy.PolicyAction`. */
        enum PolicyAction {
          ALLOW = 0,
          DENY = 1,
          CONVERT = 2,
        }
        /** What `moby.buildkit.v1.sourcepolicy.AttrConstraint` is made of. */
        interface IAttrConstraint {
          key?: string | null;
          value?: string | null;
          condition?: moby.buildkit.v1.sourcepolicy.AttrMatch | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.AttrConstraint`. */
        class AttrConstraint {
          constructor(properties?: IAttrConstraint);
          key: string;
          value: string;
          condition: moby.buildkit.v1.sourcepolicy.AttrMatch;
          static create(properties?: IAttrConstraint): AttrConstraint;
          static encode(message: IAttrConstraint, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): AttrConstraint;
        }
        /** Values of `moby.buildkit.v1.sourcepolicy.AttrMatch`. */
        enum AttrMatch {
          EQUAL = 0,
          NOTEQUAL = 1,
          MATCHES = 2,
        }
        /** What `moby.buildkit.v1.sourcepolicy.Policy` is made of. */
        interface IPolicy {
          version?: number | Long | null;
          rules?: moby.buildkit.v1.sourcepolicy.IRule[] | null;
        }
        /** The message `moby.buildkit.v1.sourcepolicy.Policy`. */
        class Policy {
          constructor(properties?: IPolicy);
          version: Long;
          rules: moby.buildkit.v1.sourcepolicy.Rule[];
          static create(properties?: IPolicy): Policy;
          static encode(message: IPolicy, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Policy;
        }
        /** Values of `moby.buildkit.v1.sourcepolicy.MatchType`. */
        enum MatchType {
          WILDCARD = 0,
          EXACT = 1,
          REGEX = 2,
        }
      }
      export namespace types {
        /** What `moby.buildkit.v1.types.WorkerRecord` is made of. */
        interface IWorkerRecord {
          ID?: string | null;
          Labels?: { [key: string]: string } | null;
          platforms?: pb.IPlatform[] | null;
          GCPolicy?: moby.buildkit.v1.types.IGCPolicy[] | null;
          BuildkitVersion?: moby.buildkit.v1.types.IBuildkitVersion | null;
          CDIDevices?: moby.buildkit.v1.types.ICDIDevice[] | null;
        }
        /** The message `moby.buildkit.v1.types.WorkerRecord`. */
        class WorkerRecord {
          constructor(properties?: IWorkerRecord);
          ID: string;
          Labels: { [key: string]: string };
          platforms: pb.Platform[];
          GCPolicy: moby.buildkit.v1.types.GCPolicy[];
          BuildkitVersion: moby.buildkit.v1.types.BuildkitVersion | null;
          CDIDevices: moby.buildkit.v1.types.CDIDevice[];
          static create(properties?: IWorkerRecord): WorkerRecord;
          static encode(message: IWorkerRecord, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WorkerRecord;
        }
        /** What `moby.buildkit.v1.types.GCPolicy` is made of. */
        interface IGCPolicy {
          all?: boolean | null;
          keepDuration?: number | Long | null;
          reservedSpace?: number | Long | null;
          filters?: string[] | null;
          maxUsedSpace?: number | Long | null;
          minFreeSpace?: number | Long | null;
        }
        /** The message `moby.buildkit.v1.types.GCPolicy`. */
        class GCPolicy {
          constructor(properties?: IGCPolicy);
          all: boolean;
          keepDuration: Long;
          reservedSpace: Long;
          filters: string[];
          maxUsedSpace: Long;
          minFreeSpace: Long;
          static create(properties?: IGCPolicy): GCPolicy;
          static encode(message: IGCPolicy, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GCPolicy;
        }
        /** What `moby.buildkit.v1.types.BuildkitVersion` is made of. */
        interface IBuildkitVersion {
          package?: string | null;
          version?: string | null;
          revision?: string | null;
          dockerfileVersion?: string | null;
        }
        /** The message `moby.buildkit.v1.types.BuildkitVersion`. */
        class BuildkitVersion {
          constructor(properties?: IBuildkitVersion);
          package: string;
          version: string;
          revision: string;
          dockerfileVersion: string;
          static create(properties?: IBuildkitVersion): BuildkitVersion;
          static encode(message: IBuildkitVersion, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): BuildkitVersion;
        }
        /** What `moby.buildkit.v1.types.CDIDevice` is made of. */
        interface ICDIDevice {
          Name?: string | null;
          AutoAllow?: boolean | null;
          Annotations?: { [key: string]: string } | null;
          OnDemand?: boolean | null;
        }
        /** The message `moby.buildkit.v1.types.CDIDevice`. */
        class CDIDevice {
          constructor(properties?: ICDIDevice);
          Name: string;
          AutoAllow: boolean;
          Annotations: { [key: string]: string };
          OnDemand: boolean;
          static create(properties?: ICDIDevice): CDIDevice;
          static encode(message: ICDIDevice, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): CDIDevice;
        }
      }
    }
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
export declare namespace google {
  export namespace protobuf {
    /** What `google.protobuf.Timestamp` is made of. */
    interface ITimestamp {
      seconds?: number | Long | null;
      nanos?: number | null;
    }
    /** The message `google.protobuf.Timestamp`. */
    class Timestamp {
      constructor(properties?: ITimestamp);
      seconds: Long;
      nanos: number;
      static create(properties?: ITimestamp): Timestamp;
      static encode(message: ITimestamp, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Timestamp;
    }
    /** What `google.protobuf.Any` is made of. */
    interface IAny {
      type_url?: string | null;
      value?: Uint8Array | null;
    }
    /** The message `google.protobuf.Any`. */
    class Any {
      constructor(properties?: IAny);
      type_url: string;
      value: Uint8Array;
      static create(properties?: IAny): Any;
      static encode(message: IAny, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Any;
    }
  }
  export namespace rpc {
    /** What `google.rpc.Status` is made of. */
    interface IStatus {
      code?: number | null;
      message?: string | null;
      details?: google.protobuf.IAny[] | null;
    }
    /** The message `google.rpc.Status`. */
    class Status {
      constructor(properties?: IStatus);
      code: number;
      message: string;
      details: google.protobuf.Any[];
      static create(properties?: IStatus): Status;
      static encode(message: IStatus, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Status;
    }
  }
}
