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
      /** Fields of {@linkcode BuildHistoryRequest}. */
      interface IBuildHistoryRequest {
        /** Only builds that run. */
        ActiveOnly?: boolean | null;
        /** Only this build. */
        Ref?: string | null;
        /** End after what is there, instead of waiting for more. */
        EarlyExit?: boolean | null;
        Filter?: string[] | null;
        /** The newest so many; 0 is all. */
        Limit?: number | null;
      }
      /** The message `moby.buildkit.v1.BuildHistoryRequest`. */
      class BuildHistoryRequest {
        /** Only builds that run. */
        ActiveOnly: boolean;
        /** Only this build. */
        Ref: string;
        /** End after what is there, instead of waiting for more. */
        EarlyExit: boolean;
        Filter: string[];
        /** The newest so many; 0 is all. */
        Limit: number;
        constructor(properties?: IBuildHistoryRequest);
        static encode(message: IBuildHistoryRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildHistoryRequest;
      }
      /** Fields of {@linkcode BuildHistoryEvent}. */
      interface IBuildHistoryEvent {
        type?: moby.buildkit.v1.BuildHistoryEventType | null;
        record?: moby.buildkit.v1.IBuildHistoryRecord | null;
      }
      /** The message `moby.buildkit.v1.BuildHistoryEvent`. */
      class BuildHistoryEvent {
        type: moby.buildkit.v1.BuildHistoryEventType;
        record: moby.buildkit.v1.BuildHistoryRecord | null;
        constructor(properties?: IBuildHistoryEvent);
        static encode(message: IBuildHistoryEvent, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildHistoryEvent;
      }
      /** Values of `moby.buildkit.v1.BuildHistoryEventType`. */
      enum BuildHistoryEventType {
        STARTED = 0,
        COMPLETE = 1,
        DELETED = 2,
      }
      /** Fields of {@linkcode BuildHistoryRecord}. */
      interface IBuildHistoryRecord {
        Ref?: string | null;
        Frontend?: string | null;
        FrontendAttrs?: { [key: string]: string } | null;
        Exporters?: moby.buildkit.v1.IExporter[] | null;
        error?: google.rpc.IStatus | null;
        CreatedAt?: google.protobuf.ITimestamp | null;
        CompletedAt?: google.protobuf.ITimestamp | null;
        /** The blob of its Status stream. */
        logs?: moby.buildkit.v1.IDescriptor | null;
        ExporterResponse?: { [key: string]: string } | null;
        Result?: moby.buildkit.v1.IBuildResultInfo | null;
        /** By platform. */
        Results?: { [key: string]: moby.buildkit.v1.IBuildResultInfo } | null;
        /** Grows with each change of the record. */
        Generation?: number | null;
        /** The blob of its OpenTelemetry trace. */
        trace?: moby.buildkit.v1.IDescriptor | null;
        pinned?: boolean | null;
        numCachedSteps?: number | null;
        numTotalSteps?: number | null;
        numCompletedSteps?: number | null;
        /** The blob of its error with all details. */
        externalError?: moby.buildkit.v1.IDescriptor | null;
        numWarnings?: number | null;
      }
      /** A build that ran, or runs. */
      class BuildHistoryRecord {
        Ref: string;
        Frontend: string;
        FrontendAttrs: { [key: string]: string };
        Exporters: moby.buildkit.v1.Exporter[];
        error: google.rpc.Status | null;
        CreatedAt: google.protobuf.Timestamp | null;
        CompletedAt: google.protobuf.Timestamp | null;
        /** The blob of its Status stream. */
        logs: moby.buildkit.v1.Descriptor | null;
        ExporterResponse: { [key: string]: string };
        Result: moby.buildkit.v1.BuildResultInfo | null;
        /** By platform. */
        Results: { [key: string]: moby.buildkit.v1.BuildResultInfo };
        /** Grows with each change of the record. */
        Generation: number;
        /** The blob of its OpenTelemetry trace. */
        trace: moby.buildkit.v1.Descriptor | null;
        pinned: boolean;
        numCachedSteps: number;
        numTotalSteps: number;
        numCompletedSteps: number;
        /** The blob of its error with all details. */
        externalError: moby.buildkit.v1.Descriptor | null;
        numWarnings: number;
        constructor(properties?: IBuildHistoryRecord);
        static encode(message: IBuildHistoryRecord, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildHistoryRecord;
      }
      /** Fields of {@linkcode BuildResultInfo}. */
      interface IBuildResultInfo {
        ResultDeprecated?: moby.buildkit.v1.IDescriptor | null;
        Attestations?: moby.buildkit.v1.IDescriptor[] | null;
        /** By the exporter's place in the request. */
        Results?: { [key: string]: moby.buildkit.v1.IDescriptor } | null;
      }
      /** What came out of a build, as blobs. */
      class BuildResultInfo {
        ResultDeprecated: moby.buildkit.v1.Descriptor | null;
        Attestations: moby.buildkit.v1.Descriptor[];
        /** By the exporter's place in the request. */
        Results: { [key: string]: moby.buildkit.v1.Descriptor };
        constructor(properties?: IBuildResultInfo);
        static encode(message: IBuildResultInfo, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BuildResultInfo;
      }
      /** Fields of {@linkcode Descriptor}. */
      interface IDescriptor {
        media_type?: string | null;
        digest?: string | null;
        /** Bytes. */
        size?: number | bigint | null;
        annotations?: { [key: string]: string } | null;
      }
      /** A blob in the daemon's content store. */
      class Descriptor {
        media_type: string;
        digest: string;
        /** Bytes. */
        size: number;
        annotations: { [key: string]: string };
        constructor(properties?: IDescriptor);
        static encode(message: IDescriptor, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): Descriptor;
      }
      /** Fields of {@linkcode UpdateBuildHistoryRequest}. */
      interface IUpdateBuildHistoryRequest {
        Ref?: string | null;
        Pinned?: boolean | null;
        Delete?: boolean | null;
        /** Completes the record's logs and trace now instead of some time after the build. Since v0.15. */
        Finalize?: boolean | null;
      }
      /** The message `moby.buildkit.v1.UpdateBuildHistoryRequest`. */
      class UpdateBuildHistoryRequest {
        Ref: string;
        Pinned: boolean;
        Delete: boolean;
        /** Completes the record's logs and trace now instead of some time after the build. Since v0.15. */
        Finalize: boolean;
        constructor(properties?: IUpdateBuildHistoryRequest);
        static encode(message: IUpdateBuildHistoryRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): UpdateBuildHistoryRequest;
      }
      /** Fields of {@linkcode UpdateBuildHistoryResponse}. */
      interface IUpdateBuildHistoryResponse {
      }
      /** The message `moby.buildkit.v1.UpdateBuildHistoryResponse`. */
      class UpdateBuildHistoryResponse {
        constructor(properties?: IUpdateBuildHistoryResponse);
        static encode(message: IUpdateBuildHistoryResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): UpdateBuildHistoryResponse;
      }
    }
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
