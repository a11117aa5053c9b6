/** What `buildctl` passes to templates, from what the library returns. */
import type {
  BlobDescriptor,
  BuildRecord,
  BuildRecordEvent,
  DaemonInfo,
  GcRule,
  RecordedResult,
  UsageRecord,
  Worker,
} from "../../client/mod.ts";
import { GoDuration, GoEnum, GoStruct, GoTime, type GoValue, NIL_LIST } from "./go_value.ts";

/** The moment that Go makes of none. */
export const EPOCH = "1970-01-01T00:00:00Z";

/** Returns a list as Go has it: nil if it is empty. */
export function nilIfEmpty(list: readonly GoValue[]): GoValue {
  return list.length === 0 ? NIL_LIST : list;
}

/** Returns a record of the cache (`client.UsageInfo`). */
export function usageView(record: UsageRecord): GoStruct {
  return new GoStruct([
    ["ID", "id", record.id],
    ["Mutable", "mutable", record.mutable],
    ["InUse", "inUse", record.inUse],
    ["Size", "size", record.size],
    ["CreatedAt", "createdAt", new GoTime(record.createdAt ?? EPOCH)],
    ["LastUsedAt", "lastUsedAt", record.lastUsedAt ? new GoTime(record.lastUsedAt) : null],
    ["UsageCount", "usageCount", record.usageCount],
    ["Parents", "parents", nilIfEmpty(record.parents)],
    ["Description", "description", record.description],
    ["RecordType", "recordType", record.type],
    ["Shared", "shared", record.shared],
  ]);
}

/** Returns a worker (`client.WorkerInfo`). */
export function workerView(worker: Worker): GoStruct {
  return new GoStruct([
    ["ID", "id", worker.id],
    ["Labels", "labels", stringMap(worker.labels)],
    ["Platforms", "platforms", worker.platforms.map(platformView)],
    ["GCPolicy", "gcPolicy", worker.gcPolicy.map(ruleView)],
    ["BuildkitVersion", "buildkitVersion", versionView(worker.version)],
    [
      "CDIDevices",
      "cdiDevices",
      nilIfEmpty(worker.devices.map(({ name, autoAllow, annotations, onDemand }) =>
        new GoStruct([
          ["Name", "name", name],
          ["AutoAllow", "autoAllow", autoAllow],
          ["Annotations", "annotations", stringMap(annotations)],
          ["OnDemand", "onDemand", onDemand],
        ])
      )),
    ],
  ]);
}

/** Returns what a daemon tells of itself (`client.Info`). */
export function infoView(info: DaemonInfo): GoStruct {
  return new GoStruct([["BuildkitVersion", "buildkitVersion", versionView(info)]]);
}

/** The versions of bkit and of a daemon. */
export interface Versions {
  readonly package: string;
  readonly version: string;
  /** Version of Deno. */
  readonly deno: string;
  readonly os: string;
  readonly arch: string;
  /** The daemon that was named, with its address; null if there is none. */
  readonly daemon: DaemonInfo & { readonly address: string } | null;
}

/** Returns the versions of bkit and of a daemon. */
export function versionsView(
  { package: name, version, deno, os, arch, daemon }: Versions,
): GoStruct {
  return new GoStruct([
    ["Package", "package", name],
    ["Version", "version", version],
    ["Deno", "deno", deno],
    ["Os", "os", os],
    ["Arch", "arch", arch],
    [
      "Daemon",
      "daemon",
      daemon &&
      new GoStruct([["Address", "address", daemon.address], ...versionView(daemon).fields]),
    ],
  ]);
}

function versionView(version: DaemonInfo | undefined): GoStruct {
  const dockerfileVersion = version?.dockerfileVersion ?? "";
  return new GoStruct([
    ["Package", "package", version?.package ?? ""],
    ["Version", "version", version?.version ?? ""],
    ["Revision", "revision", version?.revision ?? ""],
    ["DockerfileVersion", dockerfileVersion === "" ? "" : "dockerfileVersion", dockerfileVersion],
  ]);
}

function platformView(platform: string): GoStruct {
  const [os = "", architecture = "", variant = ""] = platform.split("/");
  return new GoStruct([
    ["Architecture", "architecture", architecture],
    ["OS", "os", os],
    ["Variant", variant === "" ? "" : "variant", variant],
  ]);
}

function ruleView(rule: GcRule): GoStruct {
  return new GoStruct([
    ["All", "all", rule.all],
    ["Filter", "filter", nilIfEmpty(rule.filter)],
    ["KeepDuration", "keepDuration", new GoDuration(rule.keepDuration)],
    ["ReservedSpace", "reservedSpace", rule.reservedSpace],
    ["MaxUsedSpace", "maxUsedSpace", rule.maxUsedSpace],
    ["MinFreeSpace", "minFreeSpace", rule.minFreeSpace],
  ]);
}

/** Names and numbers of the types of events. */
const EVENTS: Readonly<Record<BuildRecordEvent["type"], GoEnum>> = {
  started: new GoEnum("STARTED", 0),
  complete: new GoEnum("COMPLETE", 1),
  deleted: new GoEnum("DELETED", 2),
};

/** Returns news of a record (`controlapi.BuildHistoryEvent`). */
export function eventView({ type, record }: BuildRecordEvent): GoStruct {
  return new GoStruct([
    ["Type", "type", EVENTS[type]],
    ["Record", "record", recordView(record)],
  ], true);
}

/** Returns the name of a type of event, such as `COMPLETE`. */
export function eventName(type: BuildRecordEvent["type"]): string {
  return EVENTS[type].name;
}

/** Returns the record of a build (`controlapi.BuildHistoryRecord`). */
export function recordView(record: BuildRecord): GoStruct {
  const exporters = record.exporters.map(({ type, attrs }) =>
    new GoStruct([["Type", "Type", type], ["Attrs", "Attrs", stringMap(attrs)]], true)
  );
  const error = record.error && new GoStruct([
    ["Code", "code", record.error.status],
    ["Message", "message", record.error.message],
  ], true);
  const results = Object.entries(record.results).map(([platform, result]) =>
    [platform, resultView(result)] as const
  );
  return new GoStruct([
    ["Ref", "Ref", record.ref],
    ["Frontend", "Frontend", record.frontend],
    ["FrontendAttrs", "FrontendAttrs", stringMap(record.frontendAttrs)],
    ["Exporters", "Exporters", exporters],
    ["Error", "error", error ?? null],
    ["CreatedAt", "CreatedAt", protoTime(record.createdAt)],
    ["CompletedAt", "CompletedAt", protoTime(record.completedAt)],
    ["Logs", "logs", blobView(record.logs)],
    ["ExporterResponse", "ExporterResponse", stringMap(record.exporterResponse)],
    ["Result", "Result", record.result ? resultView(record.result) : null],
    ["Results", "Results", new Map(results)],
    ["Generation", "Generation", record.generation],
    ["Trace", "trace", blobView(record.trace)],
    ["Pinned", "pinned", record.pinned],
    ["NumCachedSteps", "numCachedSteps", record.cachedSteps],
    ["NumTotalSteps", "numTotalSteps", record.totalSteps],
    ["NumCompletedSteps", "numCompletedSteps", record.completedSteps],
    ["ExternalError", "externalError", blobView(record.externalError)],
    ["NumWarnings", "numWarnings", record.warnings],
  ], true);
}

function resultView({ result, results, attestations }: RecordedResult): GoStruct {
  const blobs = Object.entries(results).map(([key, blob]) => [key, blobView(blob)] as const);
  return new GoStruct([
    ["ResultDeprecated", "ResultDeprecated", blobView(result)],
    ["Attestations", "Attestations", attestations.map(blobView)],
    ["Results", "Results", new Map(blobs)],
  ], true);
}

function blobView(blob: BlobDescriptor | undefined): GoValue {
  if (!blob) return null;
  return new GoStruct([
    ["MediaType", "media_type", blob.mediaType],
    ["Digest", "digest", blob.digest],
    ["Size", "size", blob.size],
    ["Annotations", "annotations", stringMap(blob.annotations)],
  ], true);
}

/** Returns a moment as protobuf has it in Go: with seconds and nanoseconds in JSON. */
function protoTime(text: string | undefined): GoValue {
  if (text === undefined) return null;
  const nanos = /\.(\d+)Z$/.exec(text)?.[1] ?? "";
  return new GoStruct([
    ["Seconds", "seconds", Math.floor(Date.parse(text.replace(/\.\d+/, "")) / 1000)],
    ["Nanos", "nanos", Number(nanos.padEnd(9, "0"))],
    ["AsTime", "", new GoTime(text)],
  ], true);
}

function stringMap(values: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(values));
}
