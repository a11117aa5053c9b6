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
        /** Fields of {@linkcode ResolveImageConfigRequest}. */
        interface IResolveImageConfigRequest {
          Ref?: string | null;
          Platform?: pb.IPlatform | null;
          ResolveMode?: string | null;
          LogName?: string | null;
          ResolverType?: number | null;
          SessionID?: string | null;
          StoreID?: string | null;
          SourcePolicies?: moby.buildkit.v1.sourcepolicy.IPolicy[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveImageConfigRequest`. */
        class ResolveImageConfigRequest {
          Ref: string;
          Platform: pb.Platform | null;
          ResolveMode: string;
          LogName: string;
          ResolverType: number;
          SessionID: string;
          StoreID: string;
          SourcePolicies: moby.buildkit.v1.sourcepolicy.Policy[];
          constructor(properties?: IResolveImageConfigRequest);
          static encode(message: IResolveImageConfigRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveImageConfigRequest;
        }
        /** Fields of {@linkcode ResolveImageConfigResponse}. */
        interface IResolveImageConfigResponse {
          Digest?: string | null;
          /** The image's configuration, JSON. */
          Config?: Uint8Array | null;
          Ref?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveImageConfigResponse`. */
        class ResolveImageConfigResponse {
          Digest: string;
          /** The image's configuration, JSON. */
          Config: Uint8Array;
          Ref: string;
          constructor(properties?: IResolveImageConfigResponse);
          static encode(message: IResolveImageConfigResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveImageConfigResponse;
        }
        /** Fields of {@linkcode ResolveSourceMetaRequest}. */
        interface IResolveSourceMetaRequest {
          Source?: pb.ISourceOp | null;
          Platform?: pb.IPlatform | null;
          LogName?: string | null;
          ResolveMode?: string | null;
          Git?: moby.buildkit.v1.frontend.IResolveSourceGitRequest | null;
          Image?: moby.buildkit.v1.frontend.IResolveSourceImageRequest | null;
          HTTP?: moby.buildkit.v1.frontend.IResolveSourceHTTPRequest | null;
          SourcePolicies?: moby.buildkit.v1.sourcepolicy.IPolicy[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceMetaRequest`. */
        class ResolveSourceMetaRequest {
          Source: pb.SourceOp | null;
          Platform: pb.Platform | null;
          LogName: string;
          ResolveMode: string;
          Git: moby.buildkit.v1.frontend.ResolveSourceGitRequest | null;
          Image: moby.buildkit.v1.frontend.ResolveSourceImageRequest | null;
          HTTP: moby.buildkit.v1.frontend.ResolveSourceHTTPRequest | null;
          SourcePolicies: moby.buildkit.v1.sourcepolicy.Policy[];
          constructor(properties?: IResolveSourceMetaRequest);
          static encode(message: IResolveSourceMetaRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceMetaRequest;
        }
        /** Fields of {@linkcode ResolveSourceMetaResponse}. */
        interface IResolveSourceMetaResponse {
          /** The source with its digest or commit put in. */
          Source?: pb.ISourceOp | null;
          Image?: moby.buildkit.v1.frontend.IResolveSourceImageResponse | null;
          Git?: moby.buildkit.v1.frontend.IResolveSourceGitResponse | null;
          HTTP?: moby.buildkit.v1.frontend.IResolveSourceHTTPResponse | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceMetaResponse`. */
        class ResolveSourceMetaResponse {
          /** The source with its digest or commit put in. */
          Source: pb.SourceOp | null;
          Image: moby.buildkit.v1.frontend.ResolveSourceImageResponse | null;
          Git: moby.buildkit.v1.frontend.ResolveSourceGitResponse | null;
          HTTP: moby.buildkit.v1.frontend.ResolveSourceHTTPResponse | null;
          constructor(properties?: IResolveSourceMetaResponse);
          static encode(message: IResolveSourceMetaResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceMetaResponse;
        }
        /** Fields of {@linkcode ResolveSourceImageRequest}. */
        interface IResolveSourceImageRequest {
          NoConfig?: boolean | null;
          AttestationChain?: boolean | null;
          ResolveAttestations?: string[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceImageRequest`. */
        class ResolveSourceImageRequest {
          NoConfig: boolean;
          AttestationChain: boolean;
          ResolveAttestations: string[];
          constructor(properties?: IResolveSourceImageRequest);
          static encode(message: IResolveSourceImageRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceImageRequest;
        }
        /** Fields of {@linkcode AttestationChain}. */
        interface IAttestationChain {
          Root?: string | null;
          ImageManifest?: string | null;
          AttestationManifest?: string | null;
          SignatureManifests?: string[] | null;
          Blobs?: { [key: string]: moby.buildkit.v1.frontend.IBlob } | null;
        }
        /** The message `moby.buildkit.v1.frontend.AttestationChain`. */
        class AttestationChain {
          Root: string;
          ImageManifest: string;
          AttestationManifest: string;
          SignatureManifests: string[];
          Blobs: { [key: string]: moby.buildkit.v1.frontend.Blob };
          constructor(properties?: IAttestationChain);
          static encode(message: IAttestationChain, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): AttestationChain;
        }
        /** Fields of {@linkcode ResolveSourceImageResponse}. */
        interface IResolveSourceImageResponse {
          Digest?: string | null;
          Config?: Uint8Array | null;
          AttestationChain?: moby.buildkit.v1.frontend.IAttestationChain | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceImageResponse`. */
        class ResolveSourceImageResponse {
          Digest: string;
          Config: Uint8Array;
          AttestationChain: moby.buildkit.v1.frontend.AttestationChain | null;
          constructor(properties?: IResolveSourceImageResponse);
          static encode(message: IResolveSourceImageResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceImageResponse;
        }
        /** Fields of {@linkcode ResolveSourceGitRequest}. */
        interface IResolveSourceGitRequest {
          /** Also the objects of the commit and the tag. */
          ReturnObject?: boolean | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceGitRequest`. */
        class ResolveSourceGitRequest {
          /** Also the objects of the commit and the tag. */
          ReturnObject: boolean;
          constructor(properties?: IResolveSourceGitRequest);
          static encode(message: IResolveSourceGitRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceGitRequest;
        }
        /** Fields of {@linkcode ResolveSourceGitResponse}. */
        interface IResolveSourceGitResponse {
          Checksum?: string | null;
          Ref?: string | null;
          CommitChecksum?: string | null;
          CommitObject?: Uint8Array | null;
          TagObject?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceGitResponse`. */
        class ResolveSourceGitResponse {
          Checksum: string;
          Ref: string;
          CommitChecksum: string;
          CommitObject: Uint8Array;
          TagObject: Uint8Array;
          constructor(properties?: IResolveSourceGitResponse);
          static encode(message: IResolveSourceGitResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceGitResponse;
        }
        /** Fields of {@linkcode ResolveSourceHTTPResponse}. */
        interface IResolveSourceHTTPResponse {
          Checksum?: string | null;
          Filename?: string | null;
          LastModified?: google.protobuf.ITimestamp | null;
          ChecksumResponse?: moby.buildkit.v1.frontend.IChecksumResponse | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceHTTPResponse`. */
        class ResolveSourceHTTPResponse {
          Checksum: string;
          Filename: string;
          LastModified: google.protobuf.Timestamp | null;
          ChecksumResponse: moby.buildkit.v1.frontend.ChecksumResponse | null;
          constructor(properties?: IResolveSourceHTTPResponse);
          static encode(message: IResolveSourceHTTPResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceHTTPResponse;
        }
        /** Fields of {@linkcode ResolveSourceHTTPRequest}. */
        interface IResolveSourceHTTPRequest {
          ChecksumRequest?: moby.buildkit.v1.frontend.IChecksumRequest | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceHTTPRequest`. */
        class ResolveSourceHTTPRequest {
          ChecksumRequest: moby.buildkit.v1.frontend.ChecksumRequest | null;
          constructor(properties?: IResolveSourceHTTPRequest);
          static encode(message: IResolveSourceHTTPRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceHTTPRequest;
        }
        /** Fields of {@linkcode ChecksumRequest}. */
        interface IChecksumRequest {
          Algo?: moby.buildkit.v1.frontend.ChecksumRequest.ChecksumAlgo | null;
          Suffix?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ChecksumRequest`. */
        class ChecksumRequest {
          Algo: moby.buildkit.v1.frontend.ChecksumRequest.ChecksumAlgo;
          Suffix: Uint8Array;
          constructor(properties?: IChecksumRequest);
          static encode(message: IChecksumRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ChecksumRequest;
        }
        namespace ChecksumRequest {
          /** Values of `moby.buildkit.v1.frontend.ChecksumRequest.ChecksumAlgo`. */
          enum ChecksumAlgo {
            CHECKSUM_ALGO_SHA256 = 0,
            CHECKSUM_ALGO_SHA384 = 1,
            CHECKSUM_ALGO_SHA512 = 2,
          }
        }
        /** Fields of {@linkcode ChecksumResponse}. */
        interface IChecksumResponse {
          Digest?: string | null;
          Suffix?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ChecksumResponse`. */
        class ChecksumResponse {
          Digest: string;
          Suffix: Uint8Array;
          constructor(properties?: IChecksumResponse);
          static encode(message: IChecksumResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ChecksumResponse;
        }
        /** Fields of {@linkcode ReadFileRequest}. */
        interface IReadFileRequest {
          Ref?: string | null;
          FilePath?: string | null;
          /** Absent is the whole file. */
          Range?: moby.buildkit.v1.frontend.IFileRange | null;
          /** In ReadFileContainer, which mount. */
          MountIndex?: number | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadFileRequest`. */
        class ReadFileRequest {
          Ref: string;
          FilePath: string;
          /** Absent is the whole file. */
          Range: moby.buildkit.v1.frontend.FileRange | null;
          /** In ReadFileContainer, which mount. */
          MountIndex: number;
          constructor(properties?: IReadFileRequest);
          static encode(message: IReadFileRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadFileRequest;
        }
        /** Fields of {@linkcode FileRange}. */
        interface IFileRange {
          /** Bytes. */
          Offset?: number | bigint | null;
          /** Bytes. */
          Length?: number | bigint | null;
        }
        /** The message `moby.buildkit.v1.frontend.FileRange`. */
        class FileRange {
          /** Bytes. */
          Offset: number;
          /** Bytes. */
          Length: number;
          constructor(properties?: IFileRange);
          static encode(message: IFileRange, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): FileRange;
        }
        /** Fields of {@linkcode ReadFileResponse}. */
        interface IReadFileResponse {
          Data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadFileResponse`. */
        class ReadFileResponse {
          Data: Uint8Array;
          constructor(properties?: IReadFileResponse);
          static encode(message: IReadFileResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadFileResponse;
        }
        /** Fields of {@linkcode ReadDirRequest}. */
        interface IReadDirRequest {
          Ref?: string | null;
          DirPath?: string | null;
          IncludePattern?: string | null;
          MountIndex?: number | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadDirRequest`. */
        class ReadDirRequest {
          Ref: string;
          DirPath: string;
          IncludePattern: string;
          MountIndex: number;
          constructor(properties?: IReadDirRequest);
          static encode(message: IReadDirRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadDirRequest;
        }
        /** Fields of {@linkcode ReadDirResponse}. */
        interface IReadDirResponse {
          entries?: fsutil.types.IStat[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadDirResponse`. */
        class ReadDirResponse {
          entries: fsutil.types.Stat[];
          constructor(properties?: IReadDirResponse);
          static encode(message: IReadDirResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadDirResponse;
        }
        /** Fields of {@linkcode StatFileRequest}. */
        interface IStatFileRequest {
          Ref?: string | null;
          Path?: string | null;
          MountIndex?: number | null;
        }
        /** The message `moby.buildkit.v1.frontend.StatFileRequest`. */
        class StatFileRequest {
          Ref: string;
          Path: string;
          MountIndex: number;
          constructor(properties?: IStatFileRequest);
          static encode(message: IStatFileRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatFileRequest;
        }
        /** Fields of {@linkcode StatFileResponse}. */
        interface IStatFileResponse {
          stat?: fsutil.types.IStat | null;
        }
        /** The message `moby.buildkit.v1.frontend.StatFileResponse`. */
        class StatFileResponse {
          stat: fsutil.types.Stat | null;
          constructor(properties?: IStatFileResponse);
          static encode(message: IStatFileResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatFileResponse;
        }
        /** Fields of {@linkcode EvaluateRequest}. */
        interface IEvaluateRequest {
          Ref?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.EvaluateRequest`. */
        class EvaluateRequest {
          Ref: string;
          constructor(properties?: IEvaluateRequest);
          static encode(message: IEvaluateRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): EvaluateRequest;
        }
        /** Fields of {@linkcode EvaluateResponse}. */
        interface IEvaluateResponse {
        }
        /** The message `moby.buildkit.v1.frontend.EvaluateResponse`. */
        class EvaluateResponse {
          constructor(properties?: IEvaluateResponse);
          static encode(message: IEvaluateResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): EvaluateResponse;
        }
        /** Fields of {@linkcode WarnRequest}. */
        interface IWarnRequest {
          digest?: string | null;
          level?: number | bigint | null;
          short?: Uint8Array | null;
          detail?: Uint8Array[] | null;
          url?: string | null;
          info?: pb.ISourceInfo | null;
          ranges?: pb.IRange[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.WarnRequest`. */
        class WarnRequest {
          digest: string;
          level: number;
          short: Uint8Array;
          detail: Uint8Array[];
          url: string;
          info: pb.SourceInfo | null;
          ranges: pb.Range[];
          constructor(properties?: IWarnRequest);
          static encode(message: IWarnRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WarnRequest;
        }
        /** Fields of {@linkcode WarnResponse}. */
        interface IWarnResponse {
        }
        /** The message `moby.buildkit.v1.frontend.WarnResponse`. */
        class WarnResponse {
          constructor(properties?: IWarnResponse);
          static encode(message: IWarnResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WarnResponse;
        }
        /** Fields of {@linkcode Blob}. */
        interface IBlob {
          descriptor?: moby.buildkit.v1.frontend.IDescriptor | null;
          data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.Blob`. */
        class Blob {
          descriptor: moby.buildkit.v1.frontend.Descriptor | null;
          data: Uint8Array;
          constructor(properties?: IBlob);
          static encode(message: IBlob, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Blob;
        }
        /** Fields of {@linkcode Descriptor}. */
        interface IDescriptor {
          media_type?: string | null;
          digest?: string | null;
          size?: number | bigint | null;
          annotations?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.frontend.Descriptor`. */
        class Descriptor {
          media_type: string;
          digest: string;
          size: number;
          annotations: { [key: string]: string };
          constructor(properties?: IDescriptor);
          static encode(message: IDescriptor, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Descriptor;
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
    }
  }
}
export declare namespace fsutil {
  namespace types {
    /** Fields of {@linkcode Stat}. */
    interface IStat {
      path?: string | null;
      /** Go's os.FileMode, whose bits for types aren't those of st_mode: a folder is bit 31. */
      mode?: number | null;
      uid?: number | null;
      gid?: number | null;
      /** Bytes. */
      size?: number | bigint | null;
      /** Nanoseconds since 1970. */
      modTime?: number | bigint | null;
      /** Where a symbolic link points, or with the mode of a file the entry that a hard link repeats. */
      linkname?: string | null;
      devmajor?: number | bigint | null;
      devminor?: number | bigint | null;
      xattrs?: { [key: string]: Uint8Array } | null;
    }
    /** A file, a folder, a link, a device. */
    class Stat {
      path: string;
      /** Go's os.FileMode, whose bits for types aren't those of st_mode: a folder is bit 31. */
      mode: number;
      uid: number;
      gid: number;
      /** Bytes. */
      size: number;
      /** Nanoseconds since 1970. */
      modTime: number;
      /** Where a symbolic link points, or with the mode of a file the entry that a hard link repeats. */
      linkname: string;
      devmajor: number;
      devminor: number;
      xattrs: { [key: string]: Uint8Array };
      constructor(properties?: IStat);
      static encode(message: IStat, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Stat;
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
