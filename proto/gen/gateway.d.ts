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
        /** Fields of {@linkcode NewContainerRequest}. */
        interface INewContainerRequest {
          /** Chosen by the caller. */
          ContainerID?: string | null;
          Mounts?: pb.IMount[] | null;
          Network?: pb.NetMode | null;
          platform?: pb.IPlatform | null;
          constraints?: pb.IWorkerConstraints | null;
          extraHosts?: pb.IHostIP[] | null;
          hostname?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.NewContainerRequest`. */
        class NewContainerRequest {
          /** Chosen by the caller. */
          ContainerID: string;
          Mounts: pb.Mount[];
          Network: pb.NetMode;
          platform: pb.Platform | null;
          constraints: pb.WorkerConstraints | null;
          extraHosts: pb.HostIP[];
          hostname: string;
          constructor(properties?: INewContainerRequest);
          static encode(message: INewContainerRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): NewContainerRequest;
        }
        /** Fields of {@linkcode NewContainerResponse}. */
        interface INewContainerResponse {
        }
        /** The message `moby.buildkit.v1.frontend.NewContainerResponse`. */
        class NewContainerResponse {
          constructor(properties?: INewContainerResponse);
          static encode(message: INewContainerResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): NewContainerResponse;
        }
        /** Fields of {@linkcode ReleaseContainerRequest}. */
        interface IReleaseContainerRequest {
          ContainerID?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReleaseContainerRequest`. */
        class ReleaseContainerRequest {
          ContainerID: string;
          constructor(properties?: IReleaseContainerRequest);
          static encode(message: IReleaseContainerRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReleaseContainerRequest;
        }
        /** Fields of {@linkcode ReleaseContainerResponse}. */
        interface IReleaseContainerResponse {
        }
        /** The message `moby.buildkit.v1.frontend.ReleaseContainerResponse`. */
        class ReleaseContainerResponse {
          constructor(properties?: IReleaseContainerResponse);
          static encode(message: IReleaseContainerResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReleaseContainerResponse;
        }
        /** Fields of {@linkcode ExecMessage}. */
        interface IExecMessage {
          ProcessID?: string | null;
          Init?: moby.buildkit.v1.frontend.IInitMessage | null;
          File?: moby.buildkit.v1.frontend.IFdMessage | null;
          Resize?: moby.buildkit.v1.frontend.IResizeMessage | null;
          Started?: moby.buildkit.v1.frontend.IStartedMessage | null;
          Exit?: moby.buildkit.v1.frontend.IExitMessage | null;
          Done?: moby.buildkit.v1.frontend.IDoneMessage | null;
          Signal?: moby.buildkit.v1.frontend.ISignalMessage | null;
        }
        /** One stream has many processes. */
        class ExecMessage {
          ProcessID: string;
          Init: moby.buildkit.v1.frontend.InitMessage | null;
          File: moby.buildkit.v1.frontend.FdMessage | null;
          Resize: moby.buildkit.v1.frontend.ResizeMessage | null;
          Started: moby.buildkit.v1.frontend.StartedMessage | null;
          Exit: moby.buildkit.v1.frontend.ExitMessage | null;
          Done: moby.buildkit.v1.frontend.DoneMessage | null;
          Signal: moby.buildkit.v1.frontend.SignalMessage | null;
          /** Which of them is set. */
          readonly Input?: "Init" | "File" | "Resize" | "Started" | "Exit" | "Done" | "Signal";
          constructor(properties?: IExecMessage);
          static encode(message: IExecMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ExecMessage;
        }
        /** Fields of {@linkcode InitMessage}. */
        interface IInitMessage {
          ContainerID?: string | null;
          Meta?: pb.IMeta | null;
          /** The file descriptors that it has. */
          Fds?: number[] | null;
          Tty?: boolean | null;
          Security?: pb.SecurityMode | null;
          secretenv?: pb.ISecretEnv[] | null;
        }
        /** To the daemon: start a process. */
        class InitMessage {
          ContainerID: string;
          Meta: pb.Meta | null;
          /** The file descriptors that it has. */
          Fds: number[];
          Tty: boolean;
          Security: pb.SecurityMode;
          secretenv: pb.SecretEnv[];
          constructor(properties?: IInitMessage);
          static encode(message: IInitMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InitMessage;
        }
        /** Fields of {@linkcode ExitMessage}. */
        interface IExitMessage {
          /** 255 where it isn't known. */
          Code?: number | null;
          Error?: google.rpc.IStatus | null;
        }
        /** From the daemon: the process ended. Output may still come. */
        class ExitMessage {
          /** 255 where it isn't known. */
          Code: number;
          Error: google.rpc.Status | null;
          constructor(properties?: IExitMessage);
          static encode(message: IExitMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ExitMessage;
        }
        /** Fields of {@linkcode StartedMessage}. */
        interface IStartedMessage {
        }
        /** From the daemon: the process runs. */
        class StartedMessage {
          constructor(properties?: IStartedMessage);
          static encode(message: IStartedMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StartedMessage;
        }
        /** Fields of {@linkcode DoneMessage}. */
        interface IDoneMessage {
        }
        /** From the daemon: the last message of the process. */
        class DoneMessage {
          constructor(properties?: IDoneMessage);
          static encode(message: IDoneMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): DoneMessage;
        }
        /** Fields of {@linkcode FdMessage}. */
        interface IFdMessage {
          Fd?: number | null;
          EOF?: boolean | null;
          Data?: Uint8Array | null;
        }
        /** Input or output, both ways. */
        class FdMessage {
          Fd: number;
          EOF: boolean;
          Data: Uint8Array;
          constructor(properties?: IFdMessage);
          static encode(message: IFdMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): FdMessage;
        }
        /** Fields of {@linkcode ResizeMessage}. */
        interface IResizeMessage {
          Rows?: number | null;
          Cols?: number | null;
        }
        /** To the daemon: the terminal's new size. */
        class ResizeMessage {
          Rows: number;
          Cols: number;
          constructor(properties?: IResizeMessage);
          static encode(message: IResizeMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResizeMessage;
        }
        /** Fields of {@linkcode SignalMessage}. */
        interface ISignalMessage {
          /** Such as TERM: the numbers differ by platform. */
          Name?: string | null;
        }
        /** To the daemon: a signal. */
        class SignalMessage {
          /** Such as TERM: the numbers differ by platform. */
          Name: string;
          constructor(properties?: ISignalMessage);
          static encode(message: ISignalMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): SignalMessage;
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
