// Made by proto/generate.ts.
import type { Reader, Writer } from "protobufjs/minimal.js";
import type Long from "long";

export declare namespace containerd {
  export namespace services {
    export namespace content {
      export namespace v1 {
        /** What `containerd.services.content.v1.Info` is made of. */
        interface IInfo {
          digest?: string | null;
          size?: number | Long | null;
          created_at?: google.protobuf.ITimestamp | null;
          updated_at?: google.protobuf.ITimestamp | null;
          labels?: { [key: string]: string } | null;
        }
        /** The message `containerd.services.content.v1.Info`. */
        class Info {
          constructor(properties?: IInfo);
          digest: string;
          size: Long;
          created_at: google.protobuf.Timestamp | null;
          updated_at: google.protobuf.Timestamp | null;
          labels: { [key: string]: string };
          static create(properties?: IInfo): Info;
          static encode(message: IInfo, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Info;
        }
        /** What `containerd.services.content.v1.InfoRequest` is made of. */
        interface IInfoRequest {
          digest?: string | null;
        }
        /** The message `containerd.services.content.v1.InfoRequest`. */
        class InfoRequest {
          constructor(properties?: IInfoRequest);
          digest: string;
          static create(properties?: IInfoRequest): InfoRequest;
          static encode(message: IInfoRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InfoRequest;
        }
        /** What `containerd.services.content.v1.InfoResponse` is made of. */
        interface IInfoResponse {
          info?: containerd.services.content.v1.IInfo | null;
        }
        /** The message `containerd.services.content.v1.InfoResponse`. */
        class InfoResponse {
          constructor(properties?: IInfoResponse);
          info: containerd.services.content.v1.Info | null;
          static create(properties?: IInfoResponse): InfoResponse;
          static encode(message: IInfoResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InfoResponse;
        }
        /** What `containerd.services.content.v1.UpdateRequest` is made of. */
        interface IUpdateRequest {
          info?: containerd.services.content.v1.IInfo | null;
          update_mask?: google.protobuf.IFieldMask | null;
        }
        /** The message `containerd.services.content.v1.UpdateRequest`. */
        class UpdateRequest {
          constructor(properties?: IUpdateRequest);
          info: containerd.services.content.v1.Info | null;
          update_mask: google.protobuf.FieldMask | null;
          static create(properties?: IUpdateRequest): UpdateRequest;
          static encode(message: IUpdateRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): UpdateRequest;
        }
        /** What `containerd.services.content.v1.UpdateResponse` is made of. */
        interface IUpdateResponse {
          info?: containerd.services.content.v1.IInfo | null;
        }
        /** The message `containerd.services.content.v1.UpdateResponse`. */
        class UpdateResponse {
          constructor(properties?: IUpdateResponse);
          info: containerd.services.content.v1.Info | null;
          static create(properties?: IUpdateResponse): UpdateResponse;
          static encode(message: IUpdateResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): UpdateResponse;
        }
        /** What `containerd.services.content.v1.ListContentRequest` is made of. */
        interface IListContentRequest {
          filters?: string[] | null;
        }
        /** The message `containerd.services.content.v1.ListContentRequest`. */
        class ListContentRequest {
          constructor(properties?: IListContentRequest);
          filters: string[];
          static create(properties?: IListContentRequest): ListContentRequest;
          static encode(message: IListContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListContentRequest;
        }
        /** What `containerd.services.content.v1.ListContentResponse` is made of. */
        interface IListContentResponse {
          info?: containerd.services.content.v1.IInfo[] | null;
        }
        /** The message `containerd.services.content.v1.ListContentResponse`. */
        class ListContentResponse {
          constructor(properties?: IListContentResponse);
          info: containerd.services.content.v1.Info[];
          static create(properties?: IListContentResponse): ListContentResponse;
          static encode(message: IListContentResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListContentResponse;
        }
        /** What `containerd.services.content.v1.DeleteContentRequest` is made of. */
        interface IDeleteContentRequest {
          digest?: string | null;
        }
        /** The message `containerd.services.content.v1.DeleteContentRequest`. */
        class DeleteContentRequest {
          constructor(properties?: IDeleteContentRequest);
          digest: string;
          static create(properties?: IDeleteContentRequest): DeleteContentRequest;
          static encode(message: IDeleteContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): DeleteContentRequest;
        }
        /** What `containerd.services.content.v1.ReadContentRequest` is made of. */
        interface IReadContentRequest {
          digest?: string | null;
          offset?: number | Long | null;
          size?: number | Long | null;
        }
        /** The message `containerd.services.content.v1.ReadContentRequest`. */
        class ReadContentRequest {
          constructor(properties?: IReadContentRequest);
          digest: string;
          offset: Long;
          size: Long;
          static create(properties?: IReadContentRequest): ReadContentRequest;
          static encode(message: IReadContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadContentRequest;
        }
        /** What `containerd.services.content.v1.ReadContentResponse` is made of. */
        interface IReadContentResponse {
          offset?: number | Long | null;
          data?: Uint8Array | null;
        }
        /** The message `containerd.services.content.v1.ReadContentResponse`. */
        class ReadContentResponse {
          constructor(properties?: IReadContentResponse);
          offset: Long;
          data: Uint8Array;
          static create(properties?: IReadContentResponse): ReadContentResponse;
          static encode(message: IReadContentResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadContentResponse;
        }
        /** What `containerd.services.content.v1.Status` is made of. */
        interface IStatus {
          started_at?: google.protobuf.ITimestamp | null;
          updated_at?: google.protobuf.ITimestamp | null;
          ref?: string | null;
          offset?: number | Long | null;
          total?: number | Long | null;
          expected?: string | null;
        }
        /** The message `containerd.services.content.v1.Status`. */
        class Status {
          constructor(properties?: IStatus);
          started_at: google.protobuf.Timestamp | null;
          updated_at: google.protobuf.Timestamp | null;
          ref: string;
          offset: Long;
          total: Long;
          expected: string;
          static create(properties?: IStatus): Status;
          static encode(message: IStatus, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Status;
        }
        /** What `containerd.services.content.v1.StatusRequest` is made of. */
        interface IStatusRequest {
          ref?: string | null;
        }
        /** The message `containerd.services.content.v1.StatusRequest`. */
        class StatusRequest {
          constructor(properties?: IStatusRequest);
          ref: string;
          static create(properties?: IStatusRequest): StatusRequest;
          static encode(message: IStatusRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatusRequest;
        }
        /** What `containerd.services.content.v1.StatusResponse` is made of. */
        interface IStatusResponse {
          status?: containerd.services.content.v1.IStatus | null;
        }
        /** The message `containerd.services.content.v1.StatusResponse`. */
        class StatusResponse {
          constructor(properties?: IStatusResponse);
          status: containerd.services.content.v1.Status | null;
          static create(properties?: IStatusResponse): StatusResponse;
          static encode(message: IStatusResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatusResponse;
        }
        /** What `containerd.services.content.v1.ListStatusesRequest` is made of. */
        interface IListStatusesRequest {
          filters?: string[] | null;
        }
        /** The message `containerd.services.content.v1.ListStatusesRequest`. */
        class ListStatusesRequest {
          constructor(properties?: IListStatusesRequest);
          filters: string[];
          static create(properties?: IListStatusesRequest): ListStatusesRequest;
          static encode(message: IListStatusesRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListStatusesRequest;
        }
        /** What `containerd.services.content.v1.ListStatusesResponse` is made of. */
        interface IListStatusesResponse {
          statuses?: containerd.services.content.v1.IStatus[] | null;
        }
        /** The message `containerd.services.content.v1.ListStatusesResponse`. */
        class ListStatusesResponse {
          constructor(properties?: IListStatusesResponse);
          statuses: containerd.services.content.v1.Status[];
          static create(properties?: IListStatusesResponse): ListStatusesResponse;
          static encode(message: IListStatusesResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListStatusesResponse;
        }
        /** Values of `containerd.services.content.v1.WriteAction`. */
        enum WriteAction {
          STAT = 0,
          WRITE = 1,
          COMMIT = 2,
        }
        /** What `containerd.services.content.v1.WriteContentRequest` is made of. */
        interface IWriteContentRequest {
          action?: containerd.services.content.v1.WriteAction | null;
          ref?: string | null;
          total?: number | Long | null;
          expected?: string | null;
          offset?: number | Long | null;
          data?: Uint8Array | null;
          labels?: { [key: string]: string } | null;
        }
        /** The message `containerd.services.content.v1.WriteContentRequest`. */
        class WriteContentRequest {
          constructor(properties?: IWriteContentRequest);
          action: containerd.services.content.v1.WriteAction;
          ref: string;
          total: Long;
          expected: string;
          offset: Long;
          data: Uint8Array;
          labels: { [key: string]: string };
          static create(properties?: IWriteContentRequest): WriteContentRequest;
          static encode(message: IWriteContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WriteContentRequest;
        }
        /** What `containerd.services.content.v1.WriteContentResponse` is made of. */
        interface IWriteContentResponse {
          action?: containerd.services.content.v1.WriteAction | null;
          started_at?: google.protobuf.ITimestamp | null;
          updated_at?: google.protobuf.ITimestamp | null;
          offset?: number | Long | null;
          total?: number | Long | null;
          digest?: string | null;
        }
        /** The message `containerd.services.content.v1.WriteContentResponse`. */
        class WriteContentResponse {
          constructor(properties?: IWriteContentResponse);
          action: containerd.services.content.v1.WriteAction;
          started_at: google.protobuf.Timestamp | null;
          updated_at: google.protobuf.Timestamp | null;
          offset: Long;
          total: Long;
          digest: string;
          static create(properties?: IWriteContentResponse): WriteContentResponse;
          static encode(message: IWriteContentResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WriteContentResponse;
        }
        /** What `containerd.services.content.v1.AbortRequest` is made of. */
        interface IAbortRequest {
          ref?: string | null;
        }
        /** The message `containerd.services.content.v1.AbortRequest`. */
        class AbortRequest {
          constructor(properties?: IAbortRequest);
          ref: string;
          static create(properties?: IAbortRequest): AbortRequest;
          static encode(message: IAbortRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): AbortRequest;
        }
      }
    }
  }
}
export declare namespace moby {
  export namespace exporter {
    export namespace v1 {
      /** What `moby.exporter.v1.FindExportersRequest` is made of. */
      interface IFindExportersRequest {
        metadata?: { [key: string]: Uint8Array } | null;
        refs?: string[] | null;
      }
      /** The message `moby.exporter.v1.FindExportersRequest`. */
      class FindExportersRequest {
        constructor(properties?: IFindExportersRequest);
        metadata: { [key: string]: Uint8Array };
        refs: string[];
        static create(properties?: IFindExportersRequest): FindExportersRequest;
        static encode(message: IFindExportersRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FindExportersRequest;
      }
      /** What `moby.exporter.v1.FindExportersResponse` is made of. */
      interface IFindExportersResponse {
        exporters?: moby.exporter.v1.IExporterRequest[] | null;
      }
      /** The message `moby.exporter.v1.FindExportersResponse`. */
      class FindExportersResponse {
        constructor(properties?: IFindExportersResponse);
        exporters: moby.exporter.v1.ExporterRequest[];
        static create(properties?: IFindExportersResponse): FindExportersResponse;
        static encode(message: IFindExportersResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FindExportersResponse;
      }
      /** What `moby.exporter.v1.ExporterRequest` is made of. */
      interface IExporterRequest {
        Type?: string | null;
        Attrs?: { [key: string]: string } | null;
      }
      /** The message `moby.exporter.v1.ExporterRequest`. */
      class ExporterRequest {
        constructor(properties?: IExporterRequest);
        Type: string;
        Attrs: { [key: string]: string };
        static create(properties?: IExporterRequest): ExporterRequest;
        static encode(message: IExporterRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): ExporterRequest;
      }
      /** What `moby.exporter.v1.FinalizeExportRequest` is made of. */
      interface IFinalizeExportRequest {
        exporter_response?: { [key: string]: string } | null;
      }
      /** The message `moby.exporter.v1.FinalizeExportRequest`. */
      class FinalizeExportRequest {
        constructor(properties?: IFinalizeExportRequest);
        exporter_response: { [key: string]: string };
        static create(properties?: IFinalizeExportRequest): FinalizeExportRequest;
        static encode(message: IFinalizeExportRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FinalizeExportRequest;
      }
      /** What `moby.exporter.v1.FinalizeExportResponse` is made of. */
      interface IFinalizeExportResponse {
      }
      /** The message `moby.exporter.v1.FinalizeExportResponse`. */
      class FinalizeExportResponse {
        constructor(properties?: IFinalizeExportResponse);
        static create(properties?: IFinalizeExportResponse): FinalizeExportResponse;
        static encode(message: IFinalizeExportResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FinalizeExportResponse;
      }
    }
  }
  export namespace filesync {
    export namespace v1 {
      /** What `moby.filesync.v1.BytesMessage` is made of. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.BytesMessage`. */
      class BytesMessage {
        constructor(properties?: IBytesMessage);
        data: Uint8Array;
        static create(properties?: IBytesMessage): BytesMessage;
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
      }
      /** What `moby.filesync.v1.CredentialsRequest` is made of. */
      interface ICredentialsRequest {
        Host?: string | null;
      }
      /** The message `moby.filesync.v1.CredentialsRequest`. */
      class CredentialsRequest {
        constructor(properties?: ICredentialsRequest);
        Host: string;
        static create(properties?: ICredentialsRequest): CredentialsRequest;
        static encode(message: ICredentialsRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CredentialsRequest;
      }
      /** What `moby.filesync.v1.CredentialsResponse` is made of. */
      interface ICredentialsResponse {
        Username?: string | null;
        Secret?: string | null;
      }
      /** The message `moby.filesync.v1.CredentialsResponse`. */
      class CredentialsResponse {
        constructor(properties?: ICredentialsResponse);
        Username: string;
        Secret: string;
        static create(properties?: ICredentialsResponse): CredentialsResponse;
        static encode(message: ICredentialsResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CredentialsResponse;
      }
      /** What `moby.filesync.v1.FetchTokenRequest` is made of. */
      interface IFetchTokenRequest {
        ClientID?: string | null;
        Host?: string | null;
        Realm?: string | null;
        Service?: string | null;
        Scopes?: string[] | null;
      }
      /** The message `moby.filesync.v1.FetchTokenRequest`. */
      class FetchTokenRequest {
        constructor(properties?: IFetchTokenRequest);
        ClientID: string;
        Host: string;
        Realm: string;
        Service: string;
        Scopes: string[];
        static create(properties?: IFetchTokenRequest): FetchTokenRequest;
        static encode(message: IFetchTokenRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FetchTokenRequest;
      }
      /** What `moby.filesync.v1.FetchTokenResponse` is made of. */
      interface IFetchTokenResponse {
        Token?: string | null;
        ExpiresIn?: number | Long | null;
        IssuedAt?: number | Long | null;
      }
      /** The message `moby.filesync.v1.FetchTokenResponse`. */
      class FetchTokenResponse {
        constructor(properties?: IFetchTokenResponse);
        Token: string;
        ExpiresIn: Long;
        IssuedAt: Long;
        static create(properties?: IFetchTokenResponse): FetchTokenResponse;
        static encode(message: IFetchTokenResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FetchTokenResponse;
      }
      /** What `moby.filesync.v1.GetTokenAuthorityRequest` is made of. */
      interface IGetTokenAuthorityRequest {
        Host?: string | null;
        Salt?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.GetTokenAuthorityRequest`. */
      class GetTokenAuthorityRequest {
        constructor(properties?: IGetTokenAuthorityRequest);
        Host: string;
        Salt: Uint8Array;
        static create(properties?: IGetTokenAuthorityRequest): GetTokenAuthorityRequest;
        static encode(message: IGetTokenAuthorityRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): GetTokenAuthorityRequest;
      }
      /** What `moby.filesync.v1.GetTokenAuthorityResponse` is made of. */
      interface IGetTokenAuthorityResponse {
        PublicKey?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.GetTokenAuthorityResponse`. */
      class GetTokenAuthorityResponse {
        constructor(properties?: IGetTokenAuthorityResponse);
        PublicKey: Uint8Array;
        static create(properties?: IGetTokenAuthorityResponse): GetTokenAuthorityResponse;
        static encode(message: IGetTokenAuthorityResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): GetTokenAuthorityResponse;
      }
      /** What `moby.filesync.v1.VerifyTokenAuthorityRequest` is made of. */
      interface IVerifyTokenAuthorityRequest {
        Host?: string | null;
        Payload?: Uint8Array | null;
        Salt?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.VerifyTokenAuthorityRequest`. */
      class VerifyTokenAuthorityRequest {
        constructor(properties?: IVerifyTokenAuthorityRequest);
        Host: string;
        Payload: Uint8Array;
        Salt: Uint8Array;
        static create(properties?: IVerifyTokenAuthorityRequest): VerifyTokenAuthorityRequest;
        static encode(message: IVerifyTokenAuthorityRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VerifyTokenAuthorityRequest;
      }
      /** What `moby.filesync.v1.VerifyTokenAuthorityResponse` is made of. */
      interface IVerifyTokenAuthorityResponse {
        Signed?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.VerifyTokenAuthorityResponse`. */
      class VerifyTokenAuthorityResponse {
        constructor(properties?: IVerifyTokenAuthorityResponse);
        Signed: Uint8Array;
        static create(properties?: IVerifyTokenAuthorityResponse): VerifyTokenAuthorityResponse;
        static encode(message: IVerifyTokenAuthorityResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VerifyTokenAuthorityResponse;
      }
    }
  }
  export namespace buildkit {
    export namespace v1 {
      export namespace sourcepolicy {
        export namespace policysession {
          /** What `moby.buildkit.v1.sourcepolicy.policysession.CheckPolicyRequest` is made of. */
          interface ICheckPolicyRequest {
            Platform?: pb.IPlatform | null;
            Source?: moby.buildkit.v1.frontend.IResolveSourceMetaResponse | null;
            caps?: { [key: string]: boolean } | null;
          }
          /** The message `moby.buildkit.v1.sourcepolicy.policysession.CheckPolicyRequest`. */
          class CheckPolicyRequest {
            constructor(properties?: ICheckPolicyRequest);
            Platform: pb.Platform | null;
            Source: moby.buildkit.v1.frontend.ResolveSourceMetaResponse | null;
            caps: { [key: string]: boolean };
            static create(properties?: ICheckPolicyRequest): CheckPolicyRequest;
            static encode(message: ICheckPolicyRequest, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): CheckPolicyRequest;
          }
          /** What `moby.buildkit.v1.sourcepolicy.policysession.CheckPolicyResponse` is made of. */
          interface ICheckPolicyResponse {
            decision?: moby.buildkit.v1.sourcepolicy.policysession.IDecisionResponse | null;
            request?: moby.buildkit.v1.frontend.IResolveSourceMetaRequest | null;
          }
          /** The message `moby.buildkit.v1.sourcepolicy.policysession.CheckPolicyResponse`. */
          class CheckPolicyResponse {
            constructor(properties?: ICheckPolicyResponse);
            decision: moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse | null;
            request: moby.buildkit.v1.frontend.ResolveSourceMetaRequest | null;
            static create(properties?: ICheckPolicyResponse): CheckPolicyResponse;
            static encode(message: ICheckPolicyResponse, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): CheckPolicyResponse;
          }
          /** What `moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse` is made of. */
          interface IDecisionResponse {
            action?: moby.buildkit.v1.sourcepolicy.PolicyAction | null;
            denyMessages?: moby.buildkit.v1.sourcepolicy.policysession.IDenyMessage[] | null;
            update?: pb.ISourceOp | null;
          }
          /** The message `moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse`. */
          class DecisionResponse {
            constructor(properties?: IDecisionResponse);
            action: moby.buildkit.v1.sourcepolicy.PolicyAction;
            denyMessages: moby.buildkit.v1.sourcepolicy.policysession.DenyMessage[];
            update: pb.SourceOp | null;
            static create(properties?: IDecisionResponse): DecisionResponse;
            static encode(message: IDecisionResponse, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): DecisionResponse;
          }
          /** What `moby.buildkit.v1.sourcepolicy.policysession.DenyMessage` is made of. */
          interface IDenyMessage {
            message?: string | null;
          }
          /** The message `moby.buildkit.v1.sourcepolicy.policysession.DenyMessage`. */
          class DenyMessage {
            constructor(properties?: IDenyMessage);
            message: string;
            static create(properties?: IDenyMessage): DenyMessage;
            static encode(message: IDenyMessage, writer?: Writer): Writer;
            static decode(reader: Reader | Uint8Array, length?: number): DenyMessage;
          }
        }
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
      export namespace frontend {
        /** What `moby.buildkit.v1.frontend.Result` is made of. */
        interface IResult {
          refDeprecated?: string | null;
          refsDeprecated?: moby.buildkit.v1.frontend.IRefMapDeprecated | null;
          ref?: moby.buildkit.v1.frontend.IRef | null;
          refs?: moby.buildkit.v1.frontend.IRefMap | null;
          metadata?: { [key: string]: Uint8Array } | null;
          attestations?: { [key: string]: moby.buildkit.v1.frontend.IAttestations } | null;
        }
        /** The message `moby.buildkit.v1.frontend.Result`. */
        class Result {
          constructor(properties?: IResult);
          refDeprecated: string | null;
          refsDeprecated: moby.buildkit.v1.frontend.RefMapDeprecated | null;
          ref: moby.buildkit.v1.frontend.Ref | null;
          refs: moby.buildkit.v1.frontend.RefMap | null;
          metadata: { [key: string]: Uint8Array };
          attestations: { [key: string]: moby.buildkit.v1.frontend.Attestations };
          static create(properties?: IResult): Result;
          static encode(message: IResult, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Result;
        }
        /** What `moby.buildkit.v1.frontend.RefMapDeprecated` is made of. */
        interface IRefMapDeprecated {
          refs?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.frontend.RefMapDeprecated`. */
        class RefMapDeprecated {
          constructor(properties?: IRefMapDeprecated);
          refs: { [key: string]: string };
          static create(properties?: IRefMapDeprecated): RefMapDeprecated;
          static encode(message: IRefMapDeprecated, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): RefMapDeprecated;
        }
        /** What `moby.buildkit.v1.frontend.Ref` is made of. */
        interface IRef {
          id?: string | null;
          def?: pb.IDefinition | null;
        }
        /** The message `moby.buildkit.v1.frontend.Ref`. */
        class Ref {
          constructor(properties?: IRef);
          id: string;
          def: pb.Definition | null;
          static create(properties?: IRef): Ref;
          static encode(message: IRef, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Ref;
        }
        /** What `moby.buildkit.v1.frontend.RefMap` is made of. */
        interface IRefMap {
          refs?: { [key: string]: moby.buildkit.v1.frontend.IRef } | null;
        }
        /** The message `moby.buildkit.v1.frontend.RefMap`. */
        class RefMap {
          constructor(properties?: IRefMap);
          refs: { [key: string]: moby.buildkit.v1.frontend.Ref };
          static create(properties?: IRefMap): RefMap;
          static encode(message: IRefMap, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): RefMap;
        }
        /** What `moby.buildkit.v1.frontend.Attestations` is made of. */
        interface IAttestations {
          attestation?: moby.buildkit.v1.frontend.IAttestation[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.Attestations`. */
        class Attestations {
          constructor(properties?: IAttestations);
          attestation: moby.buildkit.v1.frontend.Attestation[];
          static create(properties?: IAttestations): Attestations;
          static encode(message: IAttestations, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Attestations;
        }
        /** What `moby.buildkit.v1.frontend.Attestation` is made of. */
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
          constructor(properties?: IAttestation);
          kind: moby.buildkit.v1.frontend.AttestationKind;
          metadata: { [key: string]: Uint8Array };
          ref: moby.buildkit.v1.frontend.Ref | null;
          path: string;
          inTotoPredicateType: string;
          inTotoSubjects: moby.buildkit.v1.frontend.InTotoSubject[];
          static create(properties?: IAttestation): Attestation;
          static encode(message: IAttestation, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Attestation;
        }
        /** Values of `moby.buildkit.v1.frontend.AttestationKind`. */
        enum AttestationKind {
          InToto = 0,
          Bundle = 1,
        }
        /** What `moby.buildkit.v1.frontend.InTotoSubject` is made of. */
        interface IInTotoSubject {
          kind?: moby.buildkit.v1.frontend.InTotoSubjectKind | null;
          digest?: string[] | null;
          name?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.InTotoSubject`. */
        class InTotoSubject {
          constructor(properties?: IInTotoSubject);
          kind: moby.buildkit.v1.frontend.InTotoSubjectKind;
          digest: string[];
          name: string;
          static create(properties?: IInTotoSubject): InTotoSubject;
          static encode(message: IInTotoSubject, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InTotoSubject;
        }
        /** Values of `moby.buildkit.v1.frontend.InTotoSubjectKind`. */
        enum InTotoSubjectKind {
          Self = 0,
          Raw = 1,
        }
        /** What `moby.buildkit.v1.frontend.ReturnRequest` is made of. */
        interface IReturnRequest {
          result?: moby.buildkit.v1.frontend.IResult | null;
          error?: google.rpc.IStatus | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReturnRequest`. */
        class ReturnRequest {
          constructor(properties?: IReturnRequest);
          result: moby.buildkit.v1.frontend.Result | null;
          error: google.rpc.Status | null;
          static create(properties?: IReturnRequest): ReturnRequest;
          static encode(message: IReturnRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReturnRequest;
        }
        /** What `moby.buildkit.v1.frontend.ReturnResponse` is made of. */
        interface IReturnResponse {
        }
        /** The message `moby.buildkit.v1.frontend.ReturnResponse`. */
        class ReturnResponse {
          constructor(properties?: IReturnResponse);
          static create(properties?: IReturnResponse): ReturnResponse;
          static encode(message: IReturnResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReturnResponse;
        }
        /** What `moby.buildkit.v1.frontend.InputsRequest` is made of. */
        interface IInputsRequest {
        }
        /** The message `moby.buildkit.v1.frontend.InputsRequest`. */
        class InputsRequest {
          constructor(properties?: IInputsRequest);
          static create(properties?: IInputsRequest): InputsRequest;
          static encode(message: IInputsRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InputsRequest;
        }
        /** What `moby.buildkit.v1.frontend.InputsResponse` is made of. */
        interface IInputsResponse {
          Definitions?: { [key: string]: pb.IDefinition } | null;
        }
        /** The message `moby.buildkit.v1.frontend.InputsResponse`. */
        class InputsResponse {
          constructor(properties?: IInputsResponse);
          Definitions: { [key: string]: pb.Definition };
          static create(properties?: IInputsResponse): InputsResponse;
          static encode(message: IInputsResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InputsResponse;
        }
        /** What `moby.buildkit.v1.frontend.ResolveImageConfigRequest` is made of. */
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
          constructor(properties?: IResolveImageConfigRequest);
          Ref: string;
          Platform: pb.Platform | null;
          ResolveMode: string;
          LogName: string;
          ResolverType: number;
          SessionID: string;
          StoreID: string;
          SourcePolicies: moby.buildkit.v1.sourcepolicy.Policy[];
          static create(properties?: IResolveImageConfigRequest): ResolveImageConfigRequest;
          static encode(message: IResolveImageConfigRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveImageConfigRequest;
        }
        /** What `moby.buildkit.v1.frontend.ResolveImageConfigResponse` is made of. */
        interface IResolveImageConfigResponse {
          Digest?: string | null;
          Config?: Uint8Array | null;
          Ref?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveImageConfigResponse`. */
        class ResolveImageConfigResponse {
          constructor(properties?: IResolveImageConfigResponse);
          Digest: string;
          Config: Uint8Array;
          Ref: string;
          static create(properties?: IResolveImageConfigResponse): ResolveImageConfigResponse;
          static encode(message: IResolveImageConfigResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveImageConfigResponse;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceMetaRequest` is made of. */
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
          constructor(properties?: IResolveSourceMetaRequest);
          Source: pb.SourceOp | null;
          Platform: pb.Platform | null;
          LogName: string;
          ResolveMode: string;
          Git: moby.buildkit.v1.frontend.ResolveSourceGitRequest | null;
          Image: moby.buildkit.v1.frontend.ResolveSourceImageRequest | null;
          HTTP: moby.buildkit.v1.frontend.ResolveSourceHTTPRequest | null;
          SourcePolicies: moby.buildkit.v1.sourcepolicy.Policy[];
          static create(properties?: IResolveSourceMetaRequest): ResolveSourceMetaRequest;
          static encode(message: IResolveSourceMetaRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceMetaRequest;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceMetaResponse` is made of. */
        interface IResolveSourceMetaResponse {
          Source?: pb.ISourceOp | null;
          Image?: moby.buildkit.v1.frontend.IResolveSourceImageResponse | null;
          Git?: moby.buildkit.v1.frontend.IResolveSourceGitResponse | null;
          HTTP?: moby.buildkit.v1.frontend.IResolveSourceHTTPResponse | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceMetaResponse`. */
        class ResolveSourceMetaResponse {
          constructor(properties?: IResolveSourceMetaResponse);
          Source: pb.SourceOp | null;
          Image: moby.buildkit.v1.frontend.ResolveSourceImageResponse | null;
          Git: moby.buildkit.v1.frontend.ResolveSourceGitResponse | null;
          HTTP: moby.buildkit.v1.frontend.ResolveSourceHTTPResponse | null;
          static create(properties?: IResolveSourceMetaResponse): ResolveSourceMetaResponse;
          static encode(message: IResolveSourceMetaResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceMetaResponse;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceImageRequest` is made of. */
        interface IResolveSourceImageRequest {
          NoConfig?: boolean | null;
          AttestationChain?: boolean | null;
          ResolveAttestations?: string[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceImageRequest`. */
        class ResolveSourceImageRequest {
          constructor(properties?: IResolveSourceImageRequest);
          NoConfig: boolean;
          AttestationChain: boolean;
          ResolveAttestations: string[];
          static create(properties?: IResolveSourceImageRequest): ResolveSourceImageRequest;
          static encode(message: IResolveSourceImageRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceImageRequest;
        }
        /** What `moby.buildkit.v1.frontend.AttestationChain` is made of. */
        interface IAttestationChain {
          Root?: string | null;
          ImageManifest?: string | null;
          AttestationManifest?: string | null;
          SignatureManifests?: string[] | null;
          Blobs?: { [key: string]: moby.buildkit.v1.frontend.IBlob } | null;
        }
        /** The message `moby.buildkit.v1.frontend.AttestationChain`. */
        class AttestationChain {
          constructor(properties?: IAttestationChain);
          Root: string;
          ImageManifest: string;
          AttestationManifest: string;
          SignatureManifests: string[];
          Blobs: { [key: string]: moby.buildkit.v1.frontend.Blob };
          static create(properties?: IAttestationChain): AttestationChain;
          static encode(message: IAttestationChain, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): AttestationChain;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceImageResponse` is made of. */
        interface IResolveSourceImageResponse {
          Digest?: string | null;
          Config?: Uint8Array | null;
          AttestationChain?: moby.buildkit.v1.frontend.IAttestationChain | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceImageResponse`. */
        class ResolveSourceImageResponse {
          constructor(properties?: IResolveSourceImageResponse);
          Digest: string;
          Config: Uint8Array;
          AttestationChain: moby.buildkit.v1.frontend.AttestationChain | null;
          static create(properties?: IResolveSourceImageResponse): ResolveSourceImageResponse;
          static encode(message: IResolveSourceImageResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceImageResponse;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceGitRequest` is made of. */
        interface IResolveSourceGitRequest {
          ReturnObject?: boolean | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceGitRequest`. */
        class ResolveSourceGitRequest {
          constructor(properties?: IResolveSourceGitRequest);
          ReturnObject: boolean;
          static create(properties?: IResolveSourceGitRequest): ResolveSourceGitRequest;
          static encode(message: IResolveSourceGitRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceGitRequest;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceGitResponse` is made of. */
        interface IResolveSourceGitResponse {
          Checksum?: string | null;
          Ref?: string | null;
          CommitChecksum?: string | null;
          CommitObject?: Uint8Array | null;
          TagObject?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceGitResponse`. */
        class ResolveSourceGitResponse {
          constructor(properties?: IResolveSourceGitResponse);
          Checksum: string;
          Ref: string;
          CommitChecksum: string;
          CommitObject: Uint8Array;
          TagObject: Uint8Array;
          static create(properties?: IResolveSourceGitResponse): ResolveSourceGitResponse;
          static encode(message: IResolveSourceGitResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceGitResponse;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceHTTPResponse` is made of. */
        interface IResolveSourceHTTPResponse {
          Checksum?: string | null;
          Filename?: string | null;
          LastModified?: google.protobuf.ITimestamp | null;
          ChecksumResponse?: moby.buildkit.v1.frontend.IChecksumResponse | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceHTTPResponse`. */
        class ResolveSourceHTTPResponse {
          constructor(properties?: IResolveSourceHTTPResponse);
          Checksum: string;
          Filename: string;
          LastModified: google.protobuf.Timestamp | null;
          ChecksumResponse: moby.buildkit.v1.frontend.ChecksumResponse | null;
          static create(properties?: IResolveSourceHTTPResponse): ResolveSourceHTTPResponse;
          static encode(message: IResolveSourceHTTPResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceHTTPResponse;
        }
        /** What `moby.buildkit.v1.frontend.ResolveSourceHTTPRequest` is made of. */
        interface IResolveSourceHTTPRequest {
          ChecksumRequest?: moby.buildkit.v1.frontend.IChecksumRequest | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResolveSourceHTTPRequest`. */
        class ResolveSourceHTTPRequest {
          constructor(properties?: IResolveSourceHTTPRequest);
          ChecksumRequest: moby.buildkit.v1.frontend.ChecksumRequest | null;
          static create(properties?: IResolveSourceHTTPRequest): ResolveSourceHTTPRequest;
          static encode(message: IResolveSourceHTTPRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResolveSourceHTTPRequest;
        }
        /** What `moby.buildkit.v1.frontend.ChecksumRequest` is made of. */
        interface IChecksumRequest {
          Algo?: moby.buildkit.v1.frontend.ChecksumRequest.ChecksumAlgo | null;
          Suffix?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ChecksumRequest`. */
        class ChecksumRequest {
          constructor(properties?: IChecksumRequest);
          Algo: moby.buildkit.v1.frontend.ChecksumRequest.ChecksumAlgo;
          Suffix: Uint8Array;
          static create(properties?: IChecksumRequest): ChecksumRequest;
          static encode(message: IChecksumRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ChecksumRequest;
        }
        export namespace ChecksumRequest {
          /** Values of `moby.buildkit.v1.frontend.ChecksumRequest.ChecksumAlgo`. */
          enum ChecksumAlgo {
            CHECKSUM_ALGO_SHA256 = 0,
            CHECKSUM_ALGO_SHA384 = 1,
            CHECKSUM_ALGO_SHA512 = 2,
          }
        }
        /** What `moby.buildkit.v1.frontend.ChecksumResponse` is made of. */
        interface IChecksumResponse {
          Digest?: string | null;
          Suffix?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ChecksumResponse`. */
        class ChecksumResponse {
          constructor(properties?: IChecksumResponse);
          Digest: string;
          Suffix: Uint8Array;
          static create(properties?: IChecksumResponse): ChecksumResponse;
          static encode(message: IChecksumResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ChecksumResponse;
        }
        /** What `moby.buildkit.v1.frontend.SolveRequest` is made of. */
        interface ISolveRequest {
          Definition?: pb.IDefinition | null;
          Frontend?: string | null;
          FrontendOpt?: { [key: string]: string } | null;
          allowResultReturn?: boolean | null;
          allowResultArrayRef?: boolean | null;
          Final?: boolean | null;
          ExporterAttr?: Uint8Array | null;
          CacheImports?: moby.buildkit.v1.frontend.ICacheOptionsEntry[] | null;
          FrontendInputs?: { [key: string]: pb.IDefinition } | null;
          Evaluate?: boolean | null;
          SourcePolicies?: moby.buildkit.v1.sourcepolicy.IPolicy[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.SolveRequest`. */
        class SolveRequest {
          constructor(properties?: ISolveRequest);
          Definition: pb.Definition | null;
          Frontend: string;
          FrontendOpt: { [key: string]: string };
          allowResultReturn: boolean;
          allowResultArrayRef: boolean;
          Final: boolean;
          ExporterAttr: Uint8Array;
          CacheImports: moby.buildkit.v1.frontend.CacheOptionsEntry[];
          FrontendInputs: { [key: string]: pb.Definition };
          Evaluate: boolean;
          SourcePolicies: moby.buildkit.v1.sourcepolicy.Policy[];
          static create(properties?: ISolveRequest): SolveRequest;
          static encode(message: ISolveRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): SolveRequest;
        }
        /** What `moby.buildkit.v1.frontend.CacheOptionsEntry` is made of. */
        interface ICacheOptionsEntry {
          Type?: string | null;
          Attrs?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.frontend.CacheOptionsEntry`. */
        class CacheOptionsEntry {
          constructor(properties?: ICacheOptionsEntry);
          Type: string;
          Attrs: { [key: string]: string };
          static create(properties?: ICacheOptionsEntry): CacheOptionsEntry;
          static encode(message: ICacheOptionsEntry, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): CacheOptionsEntry;
        }
        /** What `moby.buildkit.v1.frontend.SolveResponse` is made of. */
        interface ISolveResponse {
          ref?: string | null;
          result?: moby.buildkit.v1.frontend.IResult | null;
        }
        /** The message `moby.buildkit.v1.frontend.SolveResponse`. */
        class SolveResponse {
          constructor(properties?: ISolveResponse);
          ref: string;
          result: moby.buildkit.v1.frontend.Result | null;
          static create(properties?: ISolveResponse): SolveResponse;
          static encode(message: ISolveResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): SolveResponse;
        }
        /** What `moby.buildkit.v1.frontend.ReadFileRequest` is made of. */
        interface IReadFileRequest {
          Ref?: string | null;
          FilePath?: string | null;
          Range?: moby.buildkit.v1.frontend.IFileRange | null;
          MountIndex?: number | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadFileRequest`. */
        class ReadFileRequest {
          constructor(properties?: IReadFileRequest);
          Ref: string;
          FilePath: string;
          Range: moby.buildkit.v1.frontend.FileRange | null;
          MountIndex: number;
          static create(properties?: IReadFileRequest): ReadFileRequest;
          static encode(message: IReadFileRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadFileRequest;
        }
        /** What `moby.buildkit.v1.frontend.FileRange` is made of. */
        interface IFileRange {
          Offset?: number | Long | null;
          Length?: number | Long | null;
        }
        /** The message `moby.buildkit.v1.frontend.FileRange`. */
        class FileRange {
          constructor(properties?: IFileRange);
          Offset: Long;
          Length: Long;
          static create(properties?: IFileRange): FileRange;
          static encode(message: IFileRange, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): FileRange;
        }
        /** What `moby.buildkit.v1.frontend.ReadFileResponse` is made of. */
        interface IReadFileResponse {
          Data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadFileResponse`. */
        class ReadFileResponse {
          constructor(properties?: IReadFileResponse);
          Data: Uint8Array;
          static create(properties?: IReadFileResponse): ReadFileResponse;
          static encode(message: IReadFileResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadFileResponse;
        }
        /** What `moby.buildkit.v1.frontend.ReadDirRequest` is made of. */
        interface IReadDirRequest {
          Ref?: string | null;
          DirPath?: string | null;
          IncludePattern?: string | null;
          MountIndex?: number | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadDirRequest`. */
        class ReadDirRequest {
          constructor(properties?: IReadDirRequest);
          Ref: string;
          DirPath: string;
          IncludePattern: string;
          MountIndex: number;
          static create(properties?: IReadDirRequest): ReadDirRequest;
          static encode(message: IReadDirRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadDirRequest;
        }
        /** What `moby.buildkit.v1.frontend.ReadDirResponse` is made of. */
        interface IReadDirResponse {
          entries?: fsutil.types.IStat[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReadDirResponse`. */
        class ReadDirResponse {
          constructor(properties?: IReadDirResponse);
          entries: fsutil.types.Stat[];
          static create(properties?: IReadDirResponse): ReadDirResponse;
          static encode(message: IReadDirResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadDirResponse;
        }
        /** What `moby.buildkit.v1.frontend.StatFileRequest` is made of. */
        interface IStatFileRequest {
          Ref?: string | null;
          Path?: string | null;
          MountIndex?: number | null;
        }
        /** The message `moby.buildkit.v1.frontend.StatFileRequest`. */
        class StatFileRequest {
          constructor(properties?: IStatFileRequest);
          Ref: string;
          Path: string;
          MountIndex: number;
          static create(properties?: IStatFileRequest): StatFileRequest;
          static encode(message: IStatFileRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatFileRequest;
        }
        /** What `moby.buildkit.v1.frontend.StatFileResponse` is made of. */
        interface IStatFileResponse {
          stat?: fsutil.types.IStat | null;
        }
        /** The message `moby.buildkit.v1.frontend.StatFileResponse`. */
        class StatFileResponse {
          constructor(properties?: IStatFileResponse);
          stat: fsutil.types.Stat | null;
          static create(properties?: IStatFileResponse): StatFileResponse;
          static encode(message: IStatFileResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatFileResponse;
        }
        /** What `moby.buildkit.v1.frontend.EvaluateRequest` is made of. */
        interface IEvaluateRequest {
          Ref?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.EvaluateRequest`. */
        class EvaluateRequest {
          constructor(properties?: IEvaluateRequest);
          Ref: string;
          static create(properties?: IEvaluateRequest): EvaluateRequest;
          static encode(message: IEvaluateRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): EvaluateRequest;
        }
        /** What `moby.buildkit.v1.frontend.EvaluateResponse` is made of. */
        interface IEvaluateResponse {
        }
        /** The message `moby.buildkit.v1.frontend.EvaluateResponse`. */
        class EvaluateResponse {
          constructor(properties?: IEvaluateResponse);
          static create(properties?: IEvaluateResponse): EvaluateResponse;
          static encode(message: IEvaluateResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): EvaluateResponse;
        }
        /** What `moby.buildkit.v1.frontend.PingRequest` is made of. */
        interface IPingRequest {
        }
        /** The message `moby.buildkit.v1.frontend.PingRequest`. */
        class PingRequest {
          constructor(properties?: IPingRequest);
          static create(properties?: IPingRequest): PingRequest;
          static encode(message: IPingRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): PingRequest;
        }
        /** What `moby.buildkit.v1.frontend.PongResponse` is made of. */
        interface IPongResponse {
          FrontendAPICaps?: moby.buildkit.v1.apicaps.IAPICap[] | null;
          LLBCaps?: moby.buildkit.v1.apicaps.IAPICap[] | null;
          Workers?: moby.buildkit.v1.types.IWorkerRecord[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.PongResponse`. */
        class PongResponse {
          constructor(properties?: IPongResponse);
          FrontendAPICaps: moby.buildkit.v1.apicaps.APICap[];
          LLBCaps: moby.buildkit.v1.apicaps.APICap[];
          Workers: moby.buildkit.v1.types.WorkerRecord[];
          static create(properties?: IPongResponse): PongResponse;
          static encode(message: IPongResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): PongResponse;
        }
        /** What `moby.buildkit.v1.frontend.WarnRequest` is made of. */
        interface IWarnRequest {
          digest?: string | null;
          level?: number | Long | null;
          short?: Uint8Array | null;
          detail?: Uint8Array[] | null;
          url?: string | null;
          info?: pb.ISourceInfo | null;
          ranges?: pb.IRange[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.WarnRequest`. */
        class WarnRequest {
          constructor(properties?: IWarnRequest);
          digest: string;
          level: Long;
          short: Uint8Array;
          detail: Uint8Array[];
          url: string;
          info: pb.SourceInfo | null;
          ranges: pb.Range[];
          static create(properties?: IWarnRequest): WarnRequest;
          static encode(message: IWarnRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WarnRequest;
        }
        /** What `moby.buildkit.v1.frontend.WarnResponse` is made of. */
        interface IWarnResponse {
        }
        /** The message `moby.buildkit.v1.frontend.WarnResponse`. */
        class WarnResponse {
          constructor(properties?: IWarnResponse);
          static create(properties?: IWarnResponse): WarnResponse;
          static encode(message: IWarnResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WarnResponse;
        }
        /** What `moby.buildkit.v1.frontend.NewContainerRequest` is made of. */
        interface INewContainerRequest {
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
          constructor(properties?: INewContainerRequest);
          ContainerID: string;
          Mounts: pb.Mount[];
          Network: pb.NetMode;
          platform: pb.Platform | null;
          constraints: pb.WorkerConstraints | null;
          extraHosts: pb.HostIP[];
          hostname: string;
          static create(properties?: INewContainerRequest): NewContainerRequest;
          static encode(message: INewContainerRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): NewContainerRequest;
        }
        /** What `moby.buildkit.v1.frontend.NewContainerResponse` is made of. */
        interface INewContainerResponse {
        }
        /** The message `moby.buildkit.v1.frontend.NewContainerResponse`. */
        class NewContainerResponse {
          constructor(properties?: INewContainerResponse);
          static create(properties?: INewContainerResponse): NewContainerResponse;
          static encode(message: INewContainerResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): NewContainerResponse;
        }
        /** What `moby.buildkit.v1.frontend.ReleaseContainerRequest` is made of. */
        interface IReleaseContainerRequest {
          ContainerID?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReleaseContainerRequest`. */
        class ReleaseContainerRequest {
          constructor(properties?: IReleaseContainerRequest);
          ContainerID: string;
          static create(properties?: IReleaseContainerRequest): ReleaseContainerRequest;
          static encode(message: IReleaseContainerRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReleaseContainerRequest;
        }
        /** What `moby.buildkit.v1.frontend.ReleaseContainerResponse` is made of. */
        interface IReleaseContainerResponse {
        }
        /** The message `moby.buildkit.v1.frontend.ReleaseContainerResponse`. */
        class ReleaseContainerResponse {
          constructor(properties?: IReleaseContainerResponse);
          static create(properties?: IReleaseContainerResponse): ReleaseContainerResponse;
          static encode(message: IReleaseContainerResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReleaseContainerResponse;
        }
        /** What `moby.buildkit.v1.frontend.ExecMessage` is made of. */
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
        /** The message `moby.buildkit.v1.frontend.ExecMessage`. */
        class ExecMessage {
          constructor(properties?: IExecMessage);
          ProcessID: string;
          Init: moby.buildkit.v1.frontend.InitMessage | null;
          File: moby.buildkit.v1.frontend.FdMessage | null;
          Resize: moby.buildkit.v1.frontend.ResizeMessage | null;
          Started: moby.buildkit.v1.frontend.StartedMessage | null;
          Exit: moby.buildkit.v1.frontend.ExitMessage | null;
          Done: moby.buildkit.v1.frontend.DoneMessage | null;
          Signal: moby.buildkit.v1.frontend.SignalMessage | null;
          static create(properties?: IExecMessage): ExecMessage;
          static encode(message: IExecMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ExecMessage;
        }
        /** What `moby.buildkit.v1.frontend.InitMessage` is made of. */
        interface IInitMessage {
          ContainerID?: string | null;
          Meta?: pb.IMeta | null;
          Fds?: number[] | null;
          Tty?: boolean | null;
          Security?: pb.SecurityMode | null;
          secretenv?: pb.ISecretEnv[] | null;
        }
        /** The message `moby.buildkit.v1.frontend.InitMessage`. */
        class InitMessage {
          constructor(properties?: IInitMessage);
          ContainerID: string;
          Meta: pb.Meta | null;
          Fds: number[];
          Tty: boolean;
          Security: pb.SecurityMode;
          secretenv: pb.SecretEnv[];
          static create(properties?: IInitMessage): InitMessage;
          static encode(message: IInitMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InitMessage;
        }
        /** What `moby.buildkit.v1.frontend.ExitMessage` is made of. */
        interface IExitMessage {
          Code?: number | null;
          Error?: google.rpc.IStatus | null;
        }
        /** The message `moby.buildkit.v1.frontend.ExitMessage`. */
        class ExitMessage {
          constructor(properties?: IExitMessage);
          Code: number;
          Error: google.rpc.Status | null;
          static create(properties?: IExitMessage): ExitMessage;
          static encode(message: IExitMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ExitMessage;
        }
        /** What `moby.buildkit.v1.frontend.StartedMessage` is made of. */
        interface IStartedMessage {
        }
        /** The message `moby.buildkit.v1.frontend.StartedMessage`. */
        class StartedMessage {
          constructor(properties?: IStartedMessage);
          static create(properties?: IStartedMessage): StartedMessage;
          static encode(message: IStartedMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StartedMessage;
        }
        /** What `moby.buildkit.v1.frontend.DoneMessage` is made of. */
        interface IDoneMessage {
        }
        /** The message `moby.buildkit.v1.frontend.DoneMessage`. */
        class DoneMessage {
          constructor(properties?: IDoneMessage);
          static create(properties?: IDoneMessage): DoneMessage;
          static encode(message: IDoneMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): DoneMessage;
        }
        /** What `moby.buildkit.v1.frontend.FdMessage` is made of. */
        interface IFdMessage {
          Fd?: number | null;
          EOF?: boolean | null;
          Data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.FdMessage`. */
        class FdMessage {
          constructor(properties?: IFdMessage);
          Fd: number;
          EOF: boolean;
          Data: Uint8Array;
          static create(properties?: IFdMessage): FdMessage;
          static encode(message: IFdMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): FdMessage;
        }
        /** What `moby.buildkit.v1.frontend.ResizeMessage` is made of. */
        interface IResizeMessage {
          Rows?: number | null;
          Cols?: number | null;
        }
        /** The message `moby.buildkit.v1.frontend.ResizeMessage`. */
        class ResizeMessage {
          constructor(properties?: IResizeMessage);
          Rows: number;
          Cols: number;
          static create(properties?: IResizeMessage): ResizeMessage;
          static encode(message: IResizeMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResizeMessage;
        }
        /** What `moby.buildkit.v1.frontend.SignalMessage` is made of. */
        interface ISignalMessage {
          Name?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.SignalMessage`. */
        class SignalMessage {
          constructor(properties?: ISignalMessage);
          Name: string;
          static create(properties?: ISignalMessage): SignalMessage;
          static encode(message: ISignalMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): SignalMessage;
        }
        /** What `moby.buildkit.v1.frontend.Blob` is made of. */
        interface IBlob {
          descriptor?: moby.buildkit.v1.frontend.IDescriptor | null;
          data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.v1.frontend.Blob`. */
        class Blob {
          constructor(properties?: IBlob);
          descriptor: moby.buildkit.v1.frontend.Descriptor | null;
          data: Uint8Array;
          static create(properties?: IBlob): Blob;
          static encode(message: IBlob, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Blob;
        }
        /** What `moby.buildkit.v1.frontend.Descriptor` is made of. */
        interface IDescriptor {
          media_type?: string | null;
          digest?: string | null;
          size?: number | Long | null;
          annotations?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.v1.frontend.Descriptor`. */
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
      }
      export namespace apicaps {
        /** What `moby.buildkit.v1.apicaps.APICap` is made of. */
        interface IAPICap {
          ID?: string | null;
          Enabled?: boolean | null;
          Deprecated?: boolean | null;
          DisabledReason?: string | null;
          DisabledReasonMsg?: string | null;
          DisabledAlternative?: string | null;
        }
        /** The message `moby.buildkit.v1.apicaps.APICap`. */
        class APICap {
          constructor(properties?: IAPICap);
          ID: string;
          Enabled: boolean;
          Deprecated: boolean;
          DisabledReason: string;
          DisabledReasonMsg: string;
          DisabledAlternative: string;
          static create(properties?: IAPICap): APICap;
          static encode(message: IAPICap, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): APICap;
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
    export namespace secrets {
      export namespace v1 {
        /** What `moby.buildkit.secrets.v1.GetSecretRequest` is made of. */
        interface IGetSecretRequest {
          ID?: string | null;
          annotations?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.secrets.v1.GetSecretRequest`. */
        class GetSecretRequest {
          constructor(properties?: IGetSecretRequest);
          ID: string;
          annotations: { [key: string]: string };
          static create(properties?: IGetSecretRequest): GetSecretRequest;
          static encode(message: IGetSecretRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GetSecretRequest;
        }
        /** What `moby.buildkit.secrets.v1.GetSecretResponse` is made of. */
        interface IGetSecretResponse {
          data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.secrets.v1.GetSecretResponse`. */
        class GetSecretResponse {
          constructor(properties?: IGetSecretResponse);
          data: Uint8Array;
          static create(properties?: IGetSecretResponse): GetSecretResponse;
          static encode(message: IGetSecretResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GetSecretResponse;
        }
      }
    }
  }
  export namespace sshforward {
    export namespace v1 {
      /** What `moby.sshforward.v1.BytesMessage` is made of. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** The message `moby.sshforward.v1.BytesMessage`. */
      class BytesMessage {
        constructor(properties?: IBytesMessage);
        data: Uint8Array;
        static create(properties?: IBytesMessage): BytesMessage;
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
      }
      /** What `moby.sshforward.v1.CheckAgentRequest` is made of. */
      interface ICheckAgentRequest {
        ID?: string | null;
      }
      /** The message `moby.sshforward.v1.CheckAgentRequest`. */
      class CheckAgentRequest {
        constructor(properties?: ICheckAgentRequest);
        ID: string;
        static create(properties?: ICheckAgentRequest): CheckAgentRequest;
        static encode(message: ICheckAgentRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CheckAgentRequest;
      }
      /** What `moby.sshforward.v1.CheckAgentResponse` is made of. */
      interface ICheckAgentResponse {
      }
      /** The message `moby.sshforward.v1.CheckAgentResponse`. */
      class CheckAgentResponse {
        constructor(properties?: ICheckAgentResponse);
        static create(properties?: ICheckAgentResponse): CheckAgentResponse;
        static encode(message: ICheckAgentResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CheckAgentResponse;
      }
    }
  }
  export namespace upload {
    export namespace v1 {
      /** What `moby.upload.v1.BytesMessage` is made of. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** The message `moby.upload.v1.BytesMessage`. */
      class BytesMessage {
        constructor(properties?: IBytesMessage);
        data: Uint8Array;
        static create(properties?: IBytesMessage): BytesMessage;
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
      }
    }
  }
}
export declare namespace fsutil {
  export namespace types {
    /** What `fsutil.types.Stat` is made of. */
    interface IStat {
      path?: string | null;
      mode?: number | null;
      uid?: number | null;
      gid?: number | null;
      size?: number | Long | null;
      modTime?: number | Long | null;
      linkname?: string | null;
      devmajor?: number | Long | null;
      devminor?: number | Long | null;
      xattrs?: { [key: string]: Uint8Array } | null;
    }
    /** The message `fsutil.types.Stat`. */
    class Stat {
      constructor(properties?: IStat);
      path: string;
      mode: number;
      uid: number;
      gid: number;
      size: Long;
      modTime: Long;
      linkname: string;
      devmajor: Long;
      devminor: Long;
      xattrs: { [key: string]: Uint8Array };
      static create(properties?: IStat): Stat;
      static encode(message: IStat, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Stat;
    }
    /** What `fsutil.types.Packet` is made of. */
    interface IPacket {
      type?: fsutil.types.Packet.PacketType | null;
      stat?: fsutil.types.IStat | null;
      ID?: number | null;
      data?: Uint8Array | null;
    }
    /** The message `fsutil.types.Packet`. */
    class Packet {
      constructor(properties?: IPacket);
      type: fsutil.types.Packet.PacketType;
      stat: fsutil.types.Stat | null;
      ID: number;
      data: Uint8Array;
      static create(properties?: IPacket): Packet;
      static encode(message: IPacket, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Packet;
    }
    export namespace Packet {
      /** Values of `fsutil.types.Packet.PacketType`. */
      enum PacketType {
        PACKET_STAT = 0,
        PACKET_REQ = 1,
        PACKET_DATA = 2,
        PACKET_FIN = 3,
        PACKET_ERR = 4,
      }
    }
  }
}
export declare namespace grpc {
  export namespace health {
    export namespace v1 {
      /** What `grpc.health.v1.HealthCheckRequest` is made of. */
      interface IHealthCheckRequest {
        service?: string | null;
      }
      /** The message `grpc.health.v1.HealthCheckRequest`. */
      class HealthCheckRequest {
        constructor(properties?: IHealthCheckRequest);
        service: string;
        static create(properties?: IHealthCheckRequest): HealthCheckRequest;
        static encode(message: IHealthCheckRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): HealthCheckRequest;
      }
      /** What `grpc.health.v1.HealthCheckResponse` is made of. */
      interface IHealthCheckResponse {
        status?: grpc.health.v1.HealthCheckResponse.ServingStatus | null;
      }
      /** The message `grpc.health.v1.HealthCheckResponse`. */
      class HealthCheckResponse {
        constructor(properties?: IHealthCheckResponse);
        status: grpc.health.v1.HealthCheckResponse.ServingStatus;
        static create(properties?: IHealthCheckResponse): HealthCheckResponse;
        static encode(message: IHealthCheckResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): HealthCheckResponse;
      }
      export namespace HealthCheckResponse {
        /** Values of `grpc.health.v1.HealthCheckResponse.ServingStatus`. */
        enum ServingStatus {
          UNKNOWN = 0,
          SERVING = 1,
          NOT_SERVING = 2,
          SERVICE_UNKNOWN = 3,
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
    /** What `google.protobuf.Empty` is made of. */
    interface IEmpty {
    }
    /** The message `google.protobuf.Empty`. */
    class Empty {
      constructor(properties?: IEmpty);
      static create(properties?: IEmpty): Empty;
      static encode(message: IEmpty, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Empty;
    }
    /** What `google.protobuf.FieldMask` is made of. */
    interface IFieldMask {
      paths?: string[] | null;
    }
    /** The message `google.protobuf.FieldMask`. */
    class FieldMask {
      constructor(properties?: IFieldMask);
      paths: string[];
      static create(properties?: IFieldMask): FieldMask;
      static encode(message: IFieldMask, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): FieldMask;
    }
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
