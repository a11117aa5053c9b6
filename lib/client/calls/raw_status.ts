/**
 * Status responses as the JSON of `buildctl --progress rawjson`: that of Go's `encoding/json` for the
 * types in `client/graph.go` and `solver/pb/ops.proto`. The order of the fields is Go's.
 */
import type { moby, pb } from "../../../proto/gen/build.js";
import { printableJson } from "../../internal/printable.ts";

type Response = moby.buildkit.v1.IStatusResponse;
type Time = { seconds?: number | bigint | null; nanos?: number | null } | null | undefined;
type Bytes = Uint8Array | null | undefined;
type Fields = Record<string, unknown>;

/** Time of a message without one: the beginning of Unix' time. */
const NO_TIME = "1970-01-01T00:00:00Z";

/** First second of the year 0 and of the year 10000: beyond them, Go has no text for a time. */
const MIN_SECONDS = -62_167_219_200;
const MAX_SECONDS = 253_402_300_800;

/** Returns a response as one line of JSON, without a line feed. */
export function rawStatusJson({ vertexes, statuses, logs, warnings }: Response): string {
  return goJson({
    vertexes: list(vertexes, (v) => ({
      digest: text(v.digest),
      inputs: list(v.inputs, (input) => input),
      name: text(v.name),
      started: time(v.started),
      completed: time(v.completed),
      cached: v.cached || undefined,
      error: text(v.error),
      progressGroup: v.progressGroup ? group(v.progressGroup) : undefined,
    })),
    statuses: list(statuses, (s) => ({
      id: s.ID ?? "",
      vertex: text(s.vertex),
      name: text(s.name),
      total: number(s.total),
      current: Number(s.current ?? 0),
      timestamp: time(s.timestamp) ?? NO_TIME,
      started: time(s.started),
      completed: time(s.completed),
    })),
    logs: list(logs, (l) => ({
      vertex: text(l.vertex),
      stream: number(l.stream),
      data: base64(l.msg) ?? null,
      timestamp: time(l.timestamp) ?? NO_TIME,
    })),
    warnings: list(warnings, (w) => ({
      vertex: text(w.vertex),
      level: number(w.level),
      short: base64(w.short),
      detail: list(w.detail, (line) => base64(line) ?? ""),
      url: text(w.url),
      sourceInfo: w.info ? source(w.info) : undefined,
      range: list(w.ranges, range),
    })),
  });
}

/** Returns JSON with the escapes of Go, which leaves out what HTML could take for a tag. */
function goJson(value: Fields): string {
  return printableJson(value).replace(
    /[<>&]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

function source({ filename, data, definition: graph, language }: pb.ISourceInfo): Fields {
  return {
    filename: text(filename),
    data: base64(data),
    definition: graph ? definition(graph) : undefined,
    language: text(language),
  };
}

function definition({ def, metadata, Source }: pb.IDefinition): Fields {
  return {
    def: list(def, (op) => base64(op) ?? ""),
    metadata: map(metadata, opMetadata),
    Source: Source
      ? {
        locations: map(Source.locations, ({ locations }) => ({
          locations: list(locations, ({ sourceIndex, ranges }) => ({
            sourceIndex: number(sourceIndex),
            ranges: list(ranges, range),
          })),
        })),
        infos: list(Source.infos, source),
      }
      : undefined,
  };
}

function opMetadata(metadata: pb.IOpMetadata): Fields {
  const { ignore_cache, description, export_cache, caps, progress_group } = metadata;
  const limits = metadata.linux_resources;
  return {
    ignore_cache: ignore_cache || undefined,
    description: map(description, (value) => value),
    export_cache: export_cache ? { Value: export_cache.Value || undefined } : undefined,
    caps: map(caps, (value) => value),
    progress_group: progress_group ? group(progress_group) : undefined,
    linux_resources: limits
      ? {
        memory: number(limits.memory),
        memorySwap: number(limits.memorySwap),
        cpuShares: number(limits.cpuShares),
        cpuPeriod: number(limits.cpuPeriod),
        cpuQuota: number(limits.cpuQuota),
        cpusetCpus: text(limits.cpusetCpus),
        cpusetMems: text(limits.cpusetMems),
      }
      : undefined,
  };
}

function group({ id, name, weak }: pb.IProgressGroup): Fields {
  return { id: text(id), name: text(name), weak: weak || undefined };
}

function range({ start, end }: pb.IRange): Fields {
  const position = (at: pb.IPosition | null | undefined) =>
    at ? { line: number(at.line), character: number(at.character) } : undefined;
  return { start: position(start), end: position(end) };
}

/** Returns a text; undefined if it is empty, as Go's `omitempty` does. */
function text(value: string | null | undefined): string | undefined {
  return value || undefined;
}

function number(value: number | bigint | null | undefined): number | undefined {
  return Number(value ?? 0) || undefined;
}

function base64(value: Bytes): string | undefined {
  return value && value.length > 0 ? value.toBase64() : undefined;
}

function list<T>(values: readonly T[] | null | undefined, convert: (value: T) => unknown) {
  return values && values.length > 0 ? values.map(convert) : undefined;
}

/** Returns a map with its keys in order, as Go writes it. */
function map<T>(
  values: Readonly<Record<string, T>> | null | undefined,
  convert: (value: T) => unknown,
): Fields | undefined {
  const entries = Object.entries(values ?? {}).sort(([a], [b]) => a < b ? -1 : 1);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.map(([key, value]) => [key, convert(value)]));
}

/** Returns a time in RFC 3339 with as many digits as it has. */
function time(value: Time): string | undefined {
  if (!value) return undefined;
  const seconds = Number(value.seconds ?? 0);
  if (seconds < MIN_SECONDS || seconds >= MAX_SECONDS) return NO_TIME;
  const fraction = String(Math.abs(value.nanos ?? 0)).padStart(9, "0").replace(/0+$/, "");
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${whole}${fraction ? `.${fraction}` : ""}Z`;
}
