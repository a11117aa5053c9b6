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
      /** Fields of {@linkcode DiskUsageRequest}. */
      interface IDiskUsageRequest {
        filter?: string[] | null;
        /** Only what wasn't used for so long, in nanoseconds; 0 is all. */
        ageLimit?: number | bigint | null;
      }
      /** The message `moby.buildkit.v1.DiskUsageRequest`. */
      class DiskUsageRequest {
        filter: string[];
        /** Only what wasn't used for so long, in nanoseconds; 0 is all. */
        ageLimit: number;
        constructor(properties?: IDiskUsageRequest);
        static encode(message: IDiskUsageRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): DiskUsageRequest;
      }
      /** Fields of {@linkcode DiskUsageResponse}. */
      interface IDiskUsageResponse {
        record?: moby.buildkit.v1.IUsageRecord[] | null;
      }
      /** The message `moby.buildkit.v1.DiskUsageResponse`. */
      class DiskUsageResponse {
        record: moby.buildkit.v1.UsageRecord[];
        constructor(properties?: IDiskUsageResponse);
        static encode(message: IDiskUsageResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): DiskUsageResponse;
      }
      /** Fields of {@linkcode UsageRecord}. */
      interface IUsageRecord {
        ID?: string | null;
        Mutable?: boolean | null;
        InUse?: boolean | null;
        /** Bytes. */
        Size?: number | bigint | null;
        /** The parent's id, from daemons that know only one. */
        Parent?: string | null;
        CreatedAt?: google.protobuf.ITimestamp | null;
        LastUsedAt?: google.protobuf.ITimestamp | null;
        UsageCount?: number | bigint | null;
        Description?: string | null;
        /** Such as regular, source.local, exec.cachemount. */
        RecordType?: string | null;
        Shared?: boolean | null;
        Parents?: string[] | null;
      }
      /** One entry of the cache. */
      class UsageRecord {
        ID: string;
        Mutable: boolean;
        InUse: boolean;
        /** Bytes. */
        Size: number;
        /** The parent's id, from daemons that know only one. */
        Parent: string;
        CreatedAt: google.protobuf.Timestamp | null;
        LastUsedAt: google.protobuf.Timestamp | null;
        UsageCount: number;
        Description: string;
        /** Such as regular, source.local, exec.cachemount. */
        RecordType: string;
        Shared: boolean;
        Parents: string[];
        constructor(properties?: IUsageRecord);
        static encode(message: IUsageRecord, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): UsageRecord;
      }
      /** Fields of {@linkcode PruneRequest}. */
      interface IPruneRequest {
        filter?: string[] | null;
        /** Also internal entries, such as frontends. */
        all?: boolean | null;
        /** Nanoseconds since the last use. */
        keepDuration?: number | bigint | null;
        /** Bytes that always may stay. */
        reservedSpace?: number | bigint | null;
        /** Bytes that may stay at most. */
        maxUsedSpace?: number | bigint | null;
        /** Bytes of the disk to leave free. */
        minFreeSpace?: number | bigint | null;
      }
      /** The message `moby.buildkit.v1.PruneRequest`. */
      class PruneRequest {
        filter: string[];
        /** Also internal entries, such as frontends. */
        all: boolean;
        /** Nanoseconds since the last use. */
        keepDuration: number;
        /** Bytes that always may stay. */
        reservedSpace: number;
        /** Bytes that may stay at most. */
        maxUsedSpace: number;
        /** Bytes of the disk to leave free. */
        minFreeSpace: number;
        constructor(properties?: IPruneRequest);
        static encode(message: IPruneRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): PruneRequest;
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
  }
}
