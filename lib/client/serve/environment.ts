/** What the daemon tells the container of a frontend in its environment (`frontend/gateway`). */
import { asRecord, asText, parsePeerJson } from "../../internal/peer_json.ts";
import type { GcRule, Worker } from "../calls/worker.ts";

/** What the environment tells. */
export interface FrontendEnvironment {
  /** Attributes of the frontend. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Id of the session of the build. */
  readonly session: string;
  /** Workers of the daemon. */
  readonly workers: readonly Worker[];
}

const ATTRIBUTE = "BUILDKIT_FRONTEND_OPT_";

/** Reads the environment. Throws `ProtocolError` for workers that are not JSON. */
export function readEnvironment(env: Readonly<Record<string, string>>): FrontendEnvironment {
  const attributes = Object.entries(env).flatMap(([name, value]) => {
    if (!name.startsWith(ATTRIBUTE)) return [];
    const end = value.indexOf("=");
    return [end < 0 ? [value, ""] : [value.slice(0, end), value.slice(end + 1)]];
  });
  const json = env["BUILDKIT_WORKERS"] || "[]";
  const workers = parsePeerJson(json, "the daemon", "a list of its workers");
  return {
    attributes: Object.fromEntries(attributes),
    session: env["BUILDKIT_SESSION_ID"] ?? "",
    workers: list(workers).map(worker),
  };
}

function worker(given: unknown): Worker {
  const { id, labels, platforms, gcpolicy, buildkitversion, cdidevices } = lowered(given);
  const version = lowered(buildkitversion);
  return {
    id: asText(id) ?? "",
    labels: texts(labels),
    platforms: list(platforms).map(lowered).map(({ os, architecture, variant }) =>
      [os, architecture, variant].filter(Boolean).join("/")
    ),
    gcPolicy: list(gcpolicy).map(rule),
    version: Object.keys(version).length === 0 ? undefined : {
      package: asText(version["package"]) ?? "",
      version: asText(version["version"]) ?? "",
      revision: asText(version["revision"]) ?? "",
      dockerfileVersion: asText(version["dockerfileversion"]) ?? "",
    },
    devices: list(cdidevices).map(lowered).map(({ name, autoallow, ondemand, annotations }) => ({
      name: asText(name) ?? "",
      autoAllow: autoallow === true,
      onDemand: ondemand === true,
      annotations: texts(annotations),
    })),
  };
}

function rule(given: unknown): GcRule {
  const { all, filter, keepduration, ...sizes } = lowered(given);
  return {
    all: all === true,
    filter: list(filter).map(String),
    keepDuration: number(keepduration) / 1e6,
    // Daemons before v0.17 have one limit, under another name.
    reservedSpace: number(sizes["reservedspace"] ?? sizes["keepbytes"]),
    maxUsedSpace: number(sizes["maxusedspace"]),
    minFreeSpace: number(sizes["minfreespace"]),
  };
}

/** Returns an object with its names in lower case: those of daemons differ in capital letters. */
function lowered(value: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(asRecord(value)).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asRecord(value)).map(([name, value]) => [name, String(value)]),
  );
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
