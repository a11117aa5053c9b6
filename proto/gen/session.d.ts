// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/**
 * `encode(message, writer)` writes after what the writer has, and returns the writer:
 * `.finish()` gives the bytes. `decode(bytes)` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
import type { Reader, Writer } from "../../lib/internal/protobuf/mod.ts";

export declare namespace containerd {
  namespace services {
    namespace content {
      namespace v1 {
        /** Fields of {@linkcode Info}. */
        interface IInfo {
          digest?: string | null;
          /** Bytes. */
          size?: number | bigint | null;
          created_at?: google.protobuf.ITimestamp | null;
          updated_at?: google.protobuf.ITimestamp | null;
          labels?: { [key: string]: string } | null;
        }
        /** A blob. */
        class Info {
          digest: string;
          /** Bytes. */
          size: number;
          created_at: google.protobuf.Timestamp | null;
          updated_at: google.protobuf.Timestamp | null;
          labels: { [key: string]: string };
          constructor(properties?: IInfo);
          static encode(message: IInfo, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Info;
        }
        /** Fields of {@linkcode InfoRequest}. */
        interface IInfoRequest {
          digest?: string | null;
        }
        /** The message `containerd.services.content.v1.InfoRequest`. */
        class InfoRequest {
          digest: string;
          constructor(properties?: IInfoRequest);
          static encode(message: IInfoRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InfoRequest;
        }
        /** Fields of {@linkcode InfoResponse}. */
        interface IInfoResponse {
          info?: containerd.services.content.v1.IInfo | null;
        }
        /** The message `containerd.services.content.v1.InfoResponse`. */
        class InfoResponse {
          info: containerd.services.content.v1.Info | null;
          constructor(properties?: IInfoResponse);
          static encode(message: IInfoResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InfoResponse;
        }
        /** Fields of {@linkcode UpdateRequest}. */
        interface IUpdateRequest {
          info?: containerd.services.content.v1.IInfo | null;
          /** Which fields of info to take; absent is all. */
          update_mask?: google.protobuf.IFieldMask | null;
        }
        /** The message `containerd.services.content.v1.UpdateRequest`. */
        class UpdateRequest {
          info: containerd.services.content.v1.Info | null;
          /** Which fields of info to take; absent is all. */
          update_mask: google.protobuf.FieldMask | null;
          constructor(properties?: IUpdateRequest);
          static encode(message: IUpdateRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): UpdateRequest;
        }
        /** Fields of {@linkcode UpdateResponse}. */
        interface IUpdateResponse {
          info?: containerd.services.content.v1.IInfo | null;
        }
        /** The message `containerd.services.content.v1.UpdateResponse`. */
        class UpdateResponse {
          info: containerd.services.content.v1.Info | null;
          constructor(properties?: IUpdateResponse);
          static encode(message: IUpdateResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): UpdateResponse;
        }
        /** Fields of {@linkcode ListContentRequest}. */
        interface IListContentRequest {
          /** In containerd's filter language. */
          filters?: string[] | null;
        }
        /** The message `containerd.services.content.v1.ListContentRequest`. */
        class ListContentRequest {
          /** In containerd's filter language. */
          filters: string[];
          constructor(properties?: IListContentRequest);
          static encode(message: IListContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListContentRequest;
        }
        /** Fields of {@linkcode ListContentResponse}. */
        interface IListContentResponse {
          info?: containerd.services.content.v1.IInfo[] | null;
        }
        /** The message `containerd.services.content.v1.ListContentResponse`. */
        class ListContentResponse {
          info: containerd.services.content.v1.Info[];
          constructor(properties?: IListContentResponse);
          static encode(message: IListContentResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListContentResponse;
        }
        /** Fields of {@linkcode DeleteContentRequest}. */
        interface IDeleteContentRequest {
          digest?: string | null;
        }
        /** The message `containerd.services.content.v1.DeleteContentRequest`. */
        class DeleteContentRequest {
          digest: string;
          constructor(properties?: IDeleteContentRequest);
          static encode(message: IDeleteContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): DeleteContentRequest;
        }
        /** Fields of {@linkcode ReadContentRequest}. */
        interface IReadContentRequest {
          digest?: string | null;
          offset?: number | bigint | null;
          /** How much to read, in bytes; 0 is to the end. */
          size?: number | bigint | null;
        }
        /** The message `containerd.services.content.v1.ReadContentRequest`. */
        class ReadContentRequest {
          digest: string;
          offset: number;
          /** How much to read, in bytes; 0 is to the end. */
          size: number;
          constructor(properties?: IReadContentRequest);
          static encode(message: IReadContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadContentRequest;
        }
        /** Fields of {@linkcode ReadContentResponse}. */
        interface IReadContentResponse {
          offset?: number | bigint | null;
          data?: Uint8Array | null;
        }
        /** The message `containerd.services.content.v1.ReadContentResponse`. */
        class ReadContentResponse {
          offset: number;
          data: Uint8Array;
          constructor(properties?: IReadContentResponse);
          static encode(message: IReadContentResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReadContentResponse;
        }
        /** Fields of {@linkcode Status}. */
        interface IStatus {
          started_at?: google.protobuf.ITimestamp | null;
          updated_at?: google.protobuf.ITimestamp | null;
          /** The name of the upload, chosen by the writer. */
          ref?: string | null;
          /** Bytes that are there. */
          offset?: number | bigint | null;
          /** Bytes when it's whole; 0 where it isn't known. */
          total?: number | bigint | null;
          /** The digest when it's whole. */
          expected?: string | null;
        }
        /** A blob that is being written. */
        class Status {
          started_at: google.protobuf.Timestamp | null;
          updated_at: google.protobuf.Timestamp | null;
          /** The name of the upload, chosen by the writer. */
          ref: string;
          /** Bytes that are there. */
          offset: number;
          /** Bytes when it's whole; 0 where it isn't known. */
          total: number;
          /** The digest when it's whole. */
          expected: string;
          constructor(properties?: IStatus);
          static encode(message: IStatus, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): Status;
        }
        /** Fields of {@linkcode StatusRequest}. */
        interface IStatusRequest {
          ref?: string | null;
        }
        /** The message `containerd.services.content.v1.StatusRequest`. */
        class StatusRequest {
          ref: string;
          constructor(properties?: IStatusRequest);
          static encode(message: IStatusRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatusRequest;
        }
        /** Fields of {@linkcode StatusResponse}. */
        interface IStatusResponse {
          status?: containerd.services.content.v1.IStatus | null;
        }
        /** The message `containerd.services.content.v1.StatusResponse`. */
        class StatusResponse {
          status: containerd.services.content.v1.Status | null;
          constructor(properties?: IStatusResponse);
          static encode(message: IStatusResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StatusResponse;
        }
        /** Fields of {@linkcode ListStatusesRequest}. */
        interface IListStatusesRequest {
          filters?: string[] | null;
        }
        /** The message `containerd.services.content.v1.ListStatusesRequest`. */
        class ListStatusesRequest {
          filters: string[];
          constructor(properties?: IListStatusesRequest);
          static encode(message: IListStatusesRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListStatusesRequest;
        }
        /** Fields of {@linkcode ListStatusesResponse}. */
        interface IListStatusesResponse {
          statuses?: containerd.services.content.v1.IStatus[] | null;
        }
        /** The message `containerd.services.content.v1.ListStatusesResponse`. */
        class ListStatusesResponse {
          statuses: containerd.services.content.v1.Status[];
          constructor(properties?: IListStatusesResponse);
          static encode(message: IListStatusesResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ListStatusesResponse;
        }
        /** What a message of an upload asks for. */
        enum WriteAction {
          /** Only tell how far it is. */
          STAT = 0,
          WRITE = 1,
          /** Write what is in the message, then check and keep the blob. */
          COMMIT = 2,
        }
        /** Fields of {@linkcode WriteContentRequest}. */
        interface IWriteContentRequest {
          action?: containerd.services.content.v1.WriteAction | null;
          ref?: string | null;
          total?: number | bigint | null;
          expected?: string | null;
          offset?: number | bigint | null;
          data?: Uint8Array | null;
          labels?: { [key: string]: string } | null;
        }
        /** The message `containerd.services.content.v1.WriteContentRequest`. */
        class WriteContentRequest {
          action: containerd.services.content.v1.WriteAction;
          ref: string;
          total: number;
          expected: string;
          offset: number;
          data: Uint8Array;
          labels: { [key: string]: string };
          constructor(properties?: IWriteContentRequest);
          static encode(message: IWriteContentRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WriteContentRequest;
        }
        /** Fields of {@linkcode WriteContentResponse}. */
        interface IWriteContentResponse {
          action?: containerd.services.content.v1.WriteAction | null;
          started_at?: google.protobuf.ITimestamp | null;
          updated_at?: google.protobuf.ITimestamp | null;
          offset?: number | bigint | null;
          total?: number | bigint | null;
          digest?: string | null;
        }
        /** The message `containerd.services.content.v1.WriteContentResponse`. */
        class WriteContentResponse {
          action: containerd.services.content.v1.WriteAction;
          started_at: google.protobuf.Timestamp | null;
          updated_at: google.protobuf.Timestamp | null;
          offset: number;
          total: number;
          digest: string;
          constructor(properties?: IWriteContentResponse);
          static encode(message: IWriteContentResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): WriteContentResponse;
        }
        /** Fields of {@linkcode AbortRequest}. */
        interface IAbortRequest {
          ref?: string | null;
        }
        /** The message `containerd.services.content.v1.AbortRequest`. */
        class AbortRequest {
          ref: string;
          constructor(properties?: IAbortRequest);
          static encode(message: IAbortRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): AbortRequest;
        }
      }
    }
  }
}
export declare namespace google {
  namespace protobuf {
    /** Fields of {@linkcode Empty}. */
    interface IEmpty {
    }
    /** The message `google.protobuf.Empty`. */
    class Empty {
      constructor(properties?: IEmpty);
      static encode(message: IEmpty, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Empty;
    }
    /** Fields of {@linkcode FieldMask}. */
    interface IFieldMask {
      paths?: string[] | null;
    }
    /** The message `google.protobuf.FieldMask`. */
    class FieldMask {
      paths: string[];
      constructor(properties?: IFieldMask);
      static encode(message: IFieldMask, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): FieldMask;
    }
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
export declare namespace moby {
  namespace exporter {
    namespace v1 {
      /** Fields of {@linkcode FindExportersRequest}. */
      interface IFindExportersRequest {
        /** Of the result. */
        metadata?: { [key: string]: Uint8Array } | null;
        refs?: string[] | null;
      }
      /** The message `moby.exporter.v1.FindExportersRequest`. */
      class FindExportersRequest {
        /** Of the result. */
        metadata: { [key: string]: Uint8Array };
        refs: string[];
        constructor(properties?: IFindExportersRequest);
        static encode(message: IFindExportersRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FindExportersRequest;
      }
      /** Fields of {@linkcode FindExportersResponse}. */
      interface IFindExportersResponse {
        exporters?: moby.exporter.v1.IExporterRequest[] | null;
      }
      /** The message `moby.exporter.v1.FindExportersResponse`. */
      class FindExportersResponse {
        exporters: moby.exporter.v1.ExporterRequest[];
        constructor(properties?: IFindExportersResponse);
        static encode(message: IFindExportersResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FindExportersResponse;
      }
      /** Fields of {@linkcode ExporterRequest}. */
      interface IExporterRequest {
        /** Such as image, local, oci, tar. */
        Type?: string | null;
        Attrs?: { [key: string]: string } | null;
      }
      /** The message `moby.exporter.v1.ExporterRequest`. */
      class ExporterRequest {
        /** Such as image, local, oci, tar. */
        Type: string;
        Attrs: { [key: string]: string };
        constructor(properties?: IExporterRequest);
        static encode(message: IExporterRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): ExporterRequest;
      }
      /** Fields of {@linkcode FinalizeExportRequest}. */
      interface IFinalizeExportRequest {
        exporter_response?: { [key: string]: string } | null;
      }
      /** The message `moby.exporter.v1.FinalizeExportRequest`. */
      class FinalizeExportRequest {
        exporter_response: { [key: string]: string };
        constructor(properties?: IFinalizeExportRequest);
        static encode(message: IFinalizeExportRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FinalizeExportRequest;
      }
      /** Fields of {@linkcode FinalizeExportResponse}. */
      interface IFinalizeExportResponse {
      }
      /** The message `moby.exporter.v1.FinalizeExportResponse`. */
      class FinalizeExportResponse {
        constructor(properties?: IFinalizeExportResponse);
        static encode(message: IFinalizeExportResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FinalizeExportResponse;
      }
    }
  }
  namespace filesync {
    namespace v1 {
      /** Fields of {@linkcode BytesMessage}. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** A piece of an archive that a build made. */
      class BytesMessage {
        data: Uint8Array;
        constructor(properties?: IBytesMessage);
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
      }
      /** Fields of {@linkcode CredentialsRequest}. */
      interface ICredentialsRequest {
        Host?: string | null;
      }
      /** The message `moby.filesync.v1.CredentialsRequest`. */
      class CredentialsRequest {
        Host: string;
        constructor(properties?: ICredentialsRequest);
        static encode(message: ICredentialsRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CredentialsRequest;
      }
      /** Fields of {@linkcode CredentialsResponse}. */
      interface ICredentialsResponse {
        Username?: string | null;
        /** A password, or with an empty name a refresh token. */
        Secret?: string | null;
      }
      /** Both empty: none. */
      class CredentialsResponse {
        Username: string;
        /** A password, or with an empty name a refresh token. */
        Secret: string;
        constructor(properties?: ICredentialsResponse);
        static encode(message: ICredentialsResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CredentialsResponse;
      }
      /** Fields of {@linkcode FetchTokenRequest}. */
      interface IFetchTokenRequest {
        ClientID?: string | null;
        Host?: string | null;
        /** The URL of the token server. */
        Realm?: string | null;
        Service?: string | null;
        Scopes?: string[] | null;
      }
      /** The message `moby.filesync.v1.FetchTokenRequest`. */
      class FetchTokenRequest {
        ClientID: string;
        Host: string;
        /** The URL of the token server. */
        Realm: string;
        Service: string;
        Scopes: string[];
        constructor(properties?: IFetchTokenRequest);
        static encode(message: IFetchTokenRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FetchTokenRequest;
      }
      /** Fields of {@linkcode FetchTokenResponse}. */
      interface IFetchTokenResponse {
        Token?: string | null;
        /** Seconds; 0 lets the daemon take its default. */
        ExpiresIn?: number | bigint | null;
        /** Seconds since 1970; 0 is now. */
        IssuedAt?: number | bigint | null;
      }
      /** The message `moby.filesync.v1.FetchTokenResponse`. */
      class FetchTokenResponse {
        Token: string;
        /** Seconds; 0 lets the daemon take its default. */
        ExpiresIn: number;
        /** Seconds since 1970; 0 is now. */
        IssuedAt: number;
        constructor(properties?: IFetchTokenResponse);
        static encode(message: IFetchTokenResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FetchTokenResponse;
      }
      /** Fields of {@linkcode GetTokenAuthorityRequest}. */
      interface IGetTokenAuthorityRequest {
        Host?: string | null;
        Salt?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.GetTokenAuthorityRequest`. */
      class GetTokenAuthorityRequest {
        Host: string;
        Salt: Uint8Array;
        constructor(properties?: IGetTokenAuthorityRequest);
        static encode(message: IGetTokenAuthorityRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): GetTokenAuthorityRequest;
      }
      /** Fields of {@linkcode GetTokenAuthorityResponse}. */
      interface IGetTokenAuthorityResponse {
        /** Ed25519. */
        PublicKey?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.GetTokenAuthorityResponse`. */
      class GetTokenAuthorityResponse {
        /** Ed25519. */
        PublicKey: Uint8Array;
        constructor(properties?: IGetTokenAuthorityResponse);
        static encode(message: IGetTokenAuthorityResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): GetTokenAuthorityResponse;
      }
      /** Fields of {@linkcode VerifyTokenAuthorityRequest}. */
      interface IVerifyTokenAuthorityRequest {
        Host?: string | null;
        Payload?: Uint8Array | null;
        Salt?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.VerifyTokenAuthorityRequest`. */
      class VerifyTokenAuthorityRequest {
        Host: string;
        Payload: Uint8Array;
        Salt: Uint8Array;
        constructor(properties?: IVerifyTokenAuthorityRequest);
        static encode(message: IVerifyTokenAuthorityRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VerifyTokenAuthorityRequest;
      }
      /** Fields of {@linkcode VerifyTokenAuthorityResponse}. */
      interface IVerifyTokenAuthorityResponse {
        Signed?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.VerifyTokenAuthorityResponse`. */
      class VerifyTokenAuthorityResponse {
        Signed: Uint8Array;
        constructor(properties?: IVerifyTokenAuthorityResponse);
        static encode(message: IVerifyTokenAuthorityResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VerifyTokenAuthorityResponse;
      }
    }
  }
  namespace buildkit {
    namespace secrets {
      namespace v1 {
        /** Fields of {@linkcode GetSecretRequest}. */
        interface IGetSecretRequest {
          ID?: string | null;
          annotations?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.secrets.v1.GetSecretRequest`. */
        class GetSecretRequest {
          ID: string;
          annotations: { [key: string]: string };
          constructor(properties?: IGetSecretRequest);
          static encode(message: IGetSecretRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GetSecretRequest;
        }
        /** Fields of {@linkcode GetSecretResponse}. */
        interface IGetSecretResponse {
          data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.secrets.v1.GetSecretResponse`. */
        class GetSecretResponse {
          data: Uint8Array;
          constructor(properties?: IGetSecretResponse);
          static encode(message: IGetSecretResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GetSecretResponse;
        }
      }
    }
  }
  namespace sshforward {
    namespace v1 {
      /** Fields of {@linkcode BytesMessage}. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** A piece of what an agent and its user say to each other. */
      class BytesMessage {
        data: Uint8Array;
        constructor(properties?: IBytesMessage);
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
      }
      /** Fields of {@linkcode CheckAgentRequest}. */
      interface ICheckAgentRequest {
        ID?: string | null;
      }
      /** The message `moby.sshforward.v1.CheckAgentRequest`. */
      class CheckAgentRequest {
        ID: string;
        constructor(properties?: ICheckAgentRequest);
        static encode(message: ICheckAgentRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CheckAgentRequest;
      }
      /** Fields of {@linkcode CheckAgentResponse}. */
      interface ICheckAgentResponse {
      }
      /** The message `moby.sshforward.v1.CheckAgentResponse`. */
      class CheckAgentResponse {
        constructor(properties?: ICheckAgentResponse);
        static encode(message: ICheckAgentResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CheckAgentResponse;
      }
    }
  }
  namespace upload {
    namespace v1 {
      /** Fields of {@linkcode BytesMessage}. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** A piece of the stream. */
      class BytesMessage {
        data: Uint8Array;
        constructor(properties?: IBytesMessage);
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
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
    /** Fields of {@linkcode Packet}. */
    interface IPacket {
      type?: fsutil.types.Packet.PacketType | null;
      /** Absent in the PACKET_STAT that ends the list. */
      stat?: fsutil.types.IStat | null;
      /** The place in the list, from 0, that PACKET_REQ and PACKET_DATA are about. */
      ID?: number | null;
      /** Content; empty at a file's end. In PACKET_ERR the text of the error. */
      data?: Uint8Array | null;
    }
    /** The message `fsutil.types.Packet`. */
    class Packet {
      type: fsutil.types.Packet.PacketType;
      /** Absent in the PACKET_STAT that ends the list. */
      stat: fsutil.types.Stat | null;
      /** The place in the list, from 0, that PACKET_REQ and PACKET_DATA are about. */
      ID: number;
      /** Content; empty at a file's end. In PACKET_ERR the text of the error. */
      data: Uint8Array;
      constructor(properties?: IPacket);
      static encode(message: IPacket, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Packet;
    }
    namespace Packet {
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
  namespace health {
    namespace v1 {
      /** Fields of {@linkcode HealthCheckRequest}. */
      interface IHealthCheckRequest {
        /** Empty is the whole server. */
        service?: string | null;
      }
      /** The message `grpc.health.v1.HealthCheckRequest`. */
      class HealthCheckRequest {
        /** Empty is the whole server. */
        service: string;
        constructor(properties?: IHealthCheckRequest);
        static encode(message: IHealthCheckRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): HealthCheckRequest;
      }
      /** Fields of {@linkcode HealthCheckResponse}. */
      interface IHealthCheckResponse {
        status?: grpc.health.v1.HealthCheckResponse.ServingStatus | null;
      }
      /** The message `grpc.health.v1.HealthCheckResponse`. */
      class HealthCheckResponse {
        status: grpc.health.v1.HealthCheckResponse.ServingStatus;
        constructor(properties?: IHealthCheckResponse);
        static encode(message: IHealthCheckResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): HealthCheckResponse;
      }
      namespace HealthCheckResponse {
        /** Values of `grpc.health.v1.HealthCheckResponse.ServingStatus`. */
        enum ServingStatus {
          UNKNOWN = 0,
          SERVING = 1,
          NOT_SERVING = 2,
          SERVICE_UNKNOWN = 3,
        }
      }
      /** Fields of {@linkcode HealthListRequest}. */
      interface IHealthListRequest {
      }
      /** The message `grpc.health.v1.HealthListRequest`. */
      class HealthListRequest {
        constructor(properties?: IHealthListRequest);
        static encode(message: IHealthListRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): HealthListRequest;
      }
      /** Fields of {@linkcode HealthListResponse}. */
      interface IHealthListResponse {
        /** By the service's name. */
        statuses?: { [key: string]: grpc.health.v1.IHealthCheckResponse } | null;
      }
      /** The message `grpc.health.v1.HealthListResponse`. */
      class HealthListResponse {
        /** By the service's name. */
        statuses: { [key: string]: grpc.health.v1.HealthCheckResponse };
        constructor(properties?: IHealthListResponse);
        static encode(message: IHealthListResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): HealthListResponse;
      }
    }
  }
}
