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
      namespace sourcepolicy {
        namespace policysession {
          /** Fields of {@linkcode CheckPolicyRequest}. */
          interface ICheckPolicyRequest {
            Platform?: pb.IPlatform | null;
            Source?: moby.buildkit.v1.frontend.IResolveSourceMetaResponse | null;
            caps?: { [key: string]: boolean } | null;
          }
          /** The message `moby.buildkit.v1.sourcepolicy.policysession.CheckPolicyRequest`. */
          class CheckPolicyRequest {
            Platform: pb.Platform | null;
            Source: moby.buildkit.v1.frontend.ResolveSourceMetaResponse | null;
            caps: { [key: string]: boolean };
            constructor(properties?: ICheckPolicyRequest);
            static encode(message: ICheckPolicyRequest, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): CheckPolicyRequest;
          }
          /** Fields of {@linkcode CheckPolicyResponse}. */
          interface ICheckPolicyResponse {
            decision?: moby.buildkit.v1.sourcepolicy.policysession.IDecisionResponse | null;
            request?: moby.buildkit.v1.frontend.IResolveSourceMetaRequest | null;
          }
          /** A decision, or what must be known of the source before one can be made. */
          class CheckPolicyResponse {
            decision: moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse | null;
            request: moby.buildkit.v1.frontend.ResolveSourceMetaRequest | null;
            /** Which of them is set. */
            readonly result?: "decision" | "request";
            constructor(properties?: ICheckPolicyResponse);
            static encode(message: ICheckPolicyResponse, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): CheckPolicyResponse;
          }
          /** Fields of {@linkcode DecisionResponse}. */
          interface IDecisionResponse {
            action?: moby.buildkit.v1.sourcepolicy.PolicyAction | null;
            denyMessages?: moby.buildkit.v1.sourcepolicy.policysession.IDenyMessage[] | null;
            /** The source to take instead, with CONVERT. */
            update?: pb.ISourceOp | null;
          }
          /** The message `moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse`. */
          class DecisionResponse {
            action: moby.buildkit.v1.sourcepolicy.PolicyAction;
            denyMessages: moby.buildkit.v1.sourcepolicy.policysession.DenyMessage[];
            /** The source to take instead, with CONVERT. */
            update: pb.SourceOp | null;
            constructor(properties?: IDecisionResponse);
            static encode(message: IDecisionResponse, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): DecisionResponse;
          }
          /** Fields of {@linkcode DenyMessage}. */
          interface IDenyMessage {
            message?: string | null;
          }
          /** The message `moby.buildkit.v1.sourcepolicy.policysession.DenyMessage`. */
          class DenyMessage {
            message: string;
            constructor(properties?: IDenyMessage);
            static encode(message: IDenyMessage, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): DenyMessage;
          }
        }
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
      namespace frontend {
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
    }
  }
}
export declare namespace pb {
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
