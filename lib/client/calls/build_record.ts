/** The daemon's record of a build. */
import type { google, moby } from "../../../proto/gen/history.js";
import { timestamp } from "./timestamp.ts";

/** A blob that a record of a build refers to; the daemon has it as long as the record. */
export interface BlobDescriptor {
  /** Media type, such as `application/vnd.buildkit.status.v0`. */
  readonly mediaType: string;
  /** Digest, with which the blob is read. */
  readonly digest: string;
  /** Size in bytes. */
  readonly size: number;
  /** Annotations, such as the type of an attestation. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** What came out of a build, as blobs. */
export interface RecordedResult {
  /** The result itself, from daemons that record one only. */
  readonly result: BlobDescriptor | undefined;
  /** The results, by the place of their exporter in the request. */
  readonly results: Readonly<Record<string, BlobDescriptor>>;
  /** The attestations, such as the provenance. */
  readonly attestations: readonly BlobDescriptor[];
}

/** Failure of a recorded build. */
export interface RecordedError {
  /** Code of gRPC, such as 2 for UNKNOWN. */
  readonly status: number;
  /** What failed. */
  readonly message: string;
}

/** The daemon's record of a build that runs or ran. Times are in RFC 3339, with nanoseconds. */
export interface BuildRecord {
  /** Id of the build. */
  readonly ref: string;
  /** Name of the frontend, such as `dockerfile.v0`; empty if there was none, or a client was it. */
  readonly frontend: string;
  /** Attributes of the frontend, such as `filename` and `build-arg:A`. */
  readonly frontendAttrs: Readonly<Record<string, string>>;
  /** Exporters of the build. */
  readonly exporters: readonly {
    readonly type: string;
    readonly attrs: Readonly<Record<string, string>>;
  }[];
  /** Its failure; undefined if it did not fail. */
  readonly error: RecordedError | undefined;
  /** Start of the build. */
  readonly createdAt: string | undefined;
  /** End of the build; undefined if it runs. */
  readonly completedAt: string | undefined;
  /** What the exporters returned, such as `containerimage.digest`. */
  readonly exporterResponse: Readonly<Record<string, string>>;
  /** What came out, if the result has no platforms. */
  readonly result: RecordedResult | undefined;
  /** What came out, by platform. */
  readonly results: Readonly<Record<string, RecordedResult>>;
  /** Number that grows with each change of the record. */
  readonly generation: number;
  /** True if the record is kept until it is deleted. */
  readonly pinned: boolean;
  /** Number of steps that were cached. */
  readonly cachedSteps: number;
  /** Number of all steps. */
  readonly totalSteps: number;
  /** Number of steps that have completed. */
  readonly completedSteps: number;
  /** Number of warnings. */
  readonly warnings: number;
  /** The progress with its output, which `status` reads. */
  readonly logs: BlobDescriptor | undefined;
  /** The trace (OpenTelemetry). */
  readonly trace: BlobDescriptor | undefined;
  /** The error with all of its details. */
  readonly externalError: BlobDescriptor | undefined;
}

/** News of a record: the build started, it completed, or the record was deleted. */
export interface BuildRecordEvent {
  /** What happened. */
  readonly type: "started" | "complete" | "deleted";
  /** The record; of a deleted one, often only its id. */
  readonly record: BuildRecord;
}

type Messages = typeof moby.buildkit.v1;
type Descriptor = InstanceType<Messages["Descriptor"]>;
type Result = InstanceType<Messages["BuildResultInfo"]>;

const TYPES = ["started", "complete", "deleted"] as const;

/** Returns the event that a message of the daemon tells of. */
export function buildRecordEvent(
  { type, record }: moby.buildkit.v1.BuildHistoryEvent,
): BuildRecordEvent {
  return { type: TYPES[type] ?? "complete", record: buildRecord(record) };
}

function buildRecord(r: moby.buildkit.v1.BuildHistoryRecord | null): BuildRecord {
  return {
    ref: r?.Ref ?? "",
    frontend: r?.Frontend ?? "",
    frontendAttrs: r?.FrontendAttrs ?? {},
    exporters: (r?.Exporters ?? []).map(({ Type, Attrs }) => ({ type: Type, attrs: Attrs })),
    error: recordedError(r?.error),
    createdAt: timestamp(r?.CreatedAt),
    completedAt: timestamp(r?.CompletedAt),
    exporterResponse: r?.ExporterResponse ?? {},
    result: r?.Result ? recordedResult(r.Result) : undefined,
    results: mapped(r?.Results ?? {}, recordedResult),
    generation: r?.Generation ?? 0,
    pinned: r?.pinned ?? false,
    cachedSteps: r?.numCachedSteps ?? 0,
    totalSteps: r?.numTotalSteps ?? 0,
    completedSteps: r?.numCompletedSteps ?? 0,
    warnings: r?.numWarnings ?? 0,
    logs: descriptor(r?.logs),
    trace: descriptor(r?.trace),
    externalError: descriptor(r?.externalError),
  };
}

function recordedError(error: google.rpc.Status | null | undefined): RecordedError | undefined {
  return error ? { status: error.code, message: error.message } : undefined;
}

function recordedResult({ ResultDeprecated, Results, Attestations }: Result): RecordedResult {
  return {
    result: descriptor(ResultDeprecated),
    results: mapped(Results, (blob) => descriptor(blob)!),
    attestations: Attestations.map((blob) => descriptor(blob)!),
  };
}

function descriptor(blob: Descriptor | null | undefined): BlobDescriptor | undefined {
  if (!blob) return undefined;
  const { media_type: mediaType, digest, size, annotations } = blob;
  return { mediaType, digest, size, annotations };
}

/** Returns an object with each value converted. Keys of the daemon cannot reach a prototype. */
function mapped<A, B>(
  values: Readonly<Record<string, A>>,
  convert: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, convert(value)]));
}
