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
