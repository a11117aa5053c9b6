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
      namespace frontend {
        /** Fields of {@linkcode Result}. */
        interface IResult {
          refDeprecated?: string | null;
          refsDeprecated?: moby.buildkit.v1.frontend.IRefMapDeprecated | null;
          ref?: moby.buildkit.v1.frontend.IRef | null;
          /** By platform. */
          refs?: moby.buildkit.v1.frontend.IRefMap | null;
          metadata?: { [key: string]: Uint8Array } | null;
          /** By platform. */
          attestations?: { [key: string]: moby.buildkit.v1.frontend.IAttestations } | null;
        }
        /** What a build or a part of one came to: file systems, which stay in the daemon, and what is said of them. */
        class Result {
          refDeprecated: string | null;
          refsDeprecated: moby.buildkit.v1.frontend.RefMapDeprecated | null;
          ref: moby.buildkit.v1.frontend.Ref | null;
          /** By platform. */
          refs: moby.buildkit.v1.frontend.RefMap | null;
          metadata: { [key: string]: Uint8Array };
          /** By platform. */
          attestations: { [key: string]: moby.buildkit.v1.frontend.Attestations };
          /** Which of them is set. */
          readonly result?: "refDeprecated" | "refsDeprecated" | "ref" | "refs";
          constructor(properties?: IResult);
          static encode(message: IResult, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Result;
        }
        /** Fields of {@linkcode RefMapDeprecated}. */
        interface IRefMapDeprecated {
          refs?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.frontend.RefMapDeprecated`. */
        class RefMapDeprecated {
          refs: { [key: string]: string };
          constructor(properties?: IRefMapDeprecated);
          static encode(message: IRefMapDeprecated, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): RefMapDeprecated;
        }
        /** Fields of {@linkcode Ref}. */
        interface IRef {
          id?: string | null;
          /** The graph that it comes from. */
          def?: pb.IDefinition | null;
        }
        /** A file system in the daemon. */
        class Ref {
          id: string;
          /** The graph that it comes from. */
          def: pb.Definition | null;
          constructor(properties?: IRef);
          static encode(message: IRef, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Ref;
        }
        /** Fields of {@linkcode RefMap}. */
        interface IRefMap {
          refs?: { [key: string]: moby.buildkit.v1.frontend.IRef } | null;
        }
        /** The message `moby.buildkit.v1.frontend.RefMap`. */
        class RefMap {
          refs: { [key: string]: moby.buildkit.v1.frontend.Ref };
          constructor(properties?: IRefMap);
          static encode(message: IRefMap, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): RefMap;
        }
        /** Fields of {@linkcode Attestations}. */
        interface IAttestations {
          attestation?: moby.buildkit.v1.frontend.IAttestation[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.Attestations`. */
        class Attestations {
          attestation: moby.buildkit.v1.frontend.Attestation[];
          constructor(properties?: IAttestations);
          static encode(message: IAttestations, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Attestations;
        }
        /** Fields of {@linkcode Attestation}. */
        interface IAttestation {
          kind?: moby.buildkit.v1.frontend.AttestationKind | null;
          metadata?: { [key: string]: Uint8Array } | null;
          ref?: moby.buildkit.v1.frontend.IRef | null;
          path?: string | null;
          inTotoPredicateType?: string | null;
          inTotoSubjects?: moby.buildkit.v1.frontend.IInTotoSubject[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.Attestation`. */
        class Attestation {
          kind: moby.buildkit.v1.frontend.AttestationKind;
          metadata: { [key: string]: Uint8Array };
          ref: moby.buildkit.v1.frontend.Ref | null;
          path: string;
          inTotoPredicateType: string;
          inTotoSubjects: moby.buildkit.v1.frontend.InTotoSubject[];
          constructor(properties?: IAttestation);
          static encode(message: IAttestation, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Attestation;
        }
        /** Values of `moby.buildkit.v1.frontend.AttestationKind`. */
        enum AttestationKind {
          InToto = 0,
          Bundle = 1,
        }
        /** Fields of {@linkcode InTotoSubject}. */
        interface IInTotoSubject {
          kind?: moby.buildkit.v1.frontend.InTotoSubjectKind | null;
          digest?: string[] | null;
          name?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.InTotoSubject`. */
        class InTotoSubject {
          kind: moby.buildkit.v1.frontend.InTotoSubjectKind;
          digest: string[];
          name: string;
          constructor(properties?: IInTotoSubject);
          static encode(message: IInTotoSubject, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InTotoSubject;
        }
        /** Values of `moby.buildkit.v1.frontend.InTotoSubjectKind`. */
        enum InTotoSubjectKind {
          Self = 0,
          Raw = 1,
        }
        /** Fields of {@linkcode ReturnRequest}. */
        interface IReturnRequest {
          result?: moby.buildkit.v1.frontend.IResult | null;
          error?: google.rpc.IStatus | null;
        }
        /** How the frontend ended. */
        class ReturnRequest {
          result: moby.buildkit.v1.frontend.Result | null;
          error: google.rpc.Status | null;
          constructor(properties?: IReturnRequest);
          static encode(message: IReturnRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReturnRequest;
        }
        /** Fields of {@linkcode ReturnResponse}. */
        interface IReturnResponse {
        }
        /** The message `moby.buildkit.v1.frontend.ReturnResponse`. */
        class ReturnResponse {
          constructor(properties?: IReturnResponse);
          static encode(message: IReturnResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReturnResponse;
        }
        /** Fields of {@linkcode InputsRequest}. */
        interface IInputsRequest {
        }
        /** The message `moby.buildkit.v1.frontend.InputsRequest`. */
        class InputsRequest {
          constructor(properties?: IInputsRequest);
          static encode(message: IInputsRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InputsRequest;
        }
        /** Fields of {@linkcode InputsResponse}. */
        interface IInputsResponse {
          Definitions?: { [key: string]: pb.IDefinition } | null;
        }
        /** The message `moby.buildkit.v1.frontend.InputsResponse`. */
        class InputsResponse {
          Definitions: { [key: string]: pb.Definition };
          constructor(properties?: IInputsResponse);
          static encode(message: IInputsResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InputsResponse;
        }
        /** Fields of {@linkcode SolveRequest}. */
        interface ISolveRequest {
          Definition?: pb.IDefinition | null;
          Frontend?: string | null;
          FrontendOpt?: { [key: string]: string } | null;
          /** The answer may be a Result instead of a single ref. */
          allowResultReturn?: boolean | null;
          /** The Result may have ref and refs instead of their old forms. */
          allowResultArrayRef?: boolean | null;
          /** For daemons that know no Return: this result is the build's. */
          Final?: boolean | null;
          ExporterAttr?: Uint8Array | null;
          CacheImports?: moby.buildkit.v1.frontend.ICacheOptionsEntry[] | null;
          FrontendInputs?: { [key: string]: pb.IDefinition } | null;
          /** Do it now, instead of when the result is looked into. */
          Evaluate?: boolean | null;
          SourcePolicies?: moby.buildkit.v1.sourcepolicy.IPolicy[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.SolveRequest`. */
        class SolveRequest {
          Definition: pb.Definition | null;
          Frontend: string;
          FrontendOpt: { [key: string]: string };
          /** The answer may be a Result instead of a single ref. */
          allowResultReturn: boolean;
          /** The Result may have ref and refs instead of their old forms. */
          allowResultArrayRef: boolean;
          /** For daemons that know no Return: this result is the build's. */
          Final: boolean;
          ExporterAttr: Uint8Array;
          CacheImports: moby.buildkit.v1.frontend.CacheOptionsEntry[];
          FrontendInputs: { [key: string]: pb.Definition };
          /** Do it now, instead of when the result is looked into. */
          Evaluate: boolean;
          SourcePolicies: moby.buildkit.v1.sourcepolicy.Policy[];
          constructor(properties?: ISolveRequest);
          static encode(message: ISolveRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): SolveRequest;
        }
        /** Fields of {@linkcode CacheOptionsEntry}. */
        interface ICacheOptionsEntry {
          Type?: string | null;
          Attrs?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.frontend.CacheOptionsEntry`. */
        class CacheOptionsEntry {
          Type: string;
          Attrs: { [key: string]: string };
          constructor(properties?: ICacheOptionsEntry);
          static encode(message: ICacheOptionsEntry, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): CacheOptionsEntry;
        }
        /** Fields of {@linkcode SolveResponse}. */
        interface ISolveResponse {
          /** For callers without allowResultReturn. */
          ref?: string | null;
          result?: moby.buildkit.v1.frontend.IResult | null;
        }
        /** The message `moby.buildkit.v1.frontend.SolveResponse`. */
        class SolveResponse {
          /** For callers without allowResultReturn. */
          ref: string;
          result: moby.buildkit.v1.frontend.Result | null;
          constructor(properties?: ISolveResponse);
          static encode(message: ISolveResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): SolveResponse;
        }
        /** Fields of {@linkcode PingRequest}. */
        interface IPingRequest {
        }
        /** The message `moby.buildkit.v1.frontend.PingRequest`. */
        class PingRequest {
          constructor(properties?: IPingRequest);
          static encode(message: IPingRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): PingRequest;
        }
        /** Fields of {@linkcode PongResponse}. */
        interface IPongResponse {
          FrontendAPICaps?: moby.buildkit.v1.apicaps.IAPICap[] | null;
          LLBCaps?: moby.buildkit.v1.apicaps.IAPICap[] | null;
          Workers?: moby.buildkit.v1.types.IWorkerRecord[] | null;
        }
        /** What the daemon can do. */
        class PongResponse {
          FrontendAPICaps: moby.buildkit.v1.apicaps.APICap[];
          LLBCaps: moby.buildkit.v1.apicaps.APICap[];
          Workers: moby.buildkit.v1.types.WorkerRecord[];
          constructor(properties?: IPongResponse);
          static encode(message: IPongResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): PongResponse;
        }
      }
      namespace apicaps {
        /** Fields of {@linkcode APICap}. */
        interface IAPICap {
          ID?: string | null;
          Enabled?: boolean | null;
          Deprecated?: boolean | null;
          /** Why it's off, for programs. */
          DisabledReason?: string | null;
          /** Why it's off, for people. */
          DisabledReasonMsg?: string | null;
          /** What can be used in its place. */
          DisabledAlternative?: string | null;
        }
        /** A capability. */
        class APICap {
          ID: string;
          Enabled: boolean;
          Deprecated: boolean;
          /** Why it's off, for programs. */
          DisabledReason: string;
          /** Why it's off, for people. */
          DisabledReasonMsg: string;
          /** What can be used in its place. */
          DisabledAlternative: string;
          constructor(properties?: IAPICap);
          static encode(message: IAPICap, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): APICap;
        }
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
    /** Fields of {@linkcode Any}. */
    interface IAny {
      type_url?: string | null;
      value?: Uint8Array | null;
    }
    /** The message `google.protobuf.Any`. */
    class Any {
      type_url: string;
      value: Uint8Array;
      constructor(properties?: IAny);
      static encode(message: IAny, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Any;
    }
  }
  namespace rpc {
    /** Fields of {@linkcode Status}. */
    interface IStatus {
      /** A gRPC status code. */
      code?: number | null;
      message?: string | null;
      details?: google.protobuf.IAny[] | null;
    }
    /** The message `google.rpc.Status`. */
    class Status {
      /** A gRPC status code. */
      code: number;
      message: string;
      details: google.protobuf.Any[];
      constructor(properties?: IStatus);
      static encode(message: IStatus, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Status;
    }
  }
}
