/** What a record tells at a glance. */
import type { BuildRecord } from "../../client/mod.ts";

/** State of a recorded build. */
export type BuildStatus = "Running" | "Completed" | "Error" | "Canceled";

/** Returns the state of a build. */
export function statusOf({ completedAt, error }: BuildRecord): BuildStatus {
  if (completedAt === undefined) return "Running";
  if (error === undefined) return "Completed";
  return /context canceled/.test(error.message) ? "Canceled" : "Error";
}

/**
 * Returns a name for a build: its context if that is remote, otherwise its Dockerfile, unless it has
 * the usual name, with the target; empty if there is neither.
 */
export function nameOf({ frontendAttrs: attrs }: BuildRecord): string {
  const own = attrs["build-arg:BUILDKIT_BUILD_NAME"];
  if (own) return own;
  const context = attrs["context"] ?? notHere(attrs["vcs:localdir:context"]);
  const directory = notHere(attrs["vcs:localdir:dockerfile"]);
  const file = attrs["filename"] === "Dockerfile" ? undefined : attrs["filename"];
  const dockerfile = [directory, file].filter(Boolean).join("/");
  const place = context || dockerfile;
  const target = attrs["target"];
  if (target) return place ? `${place} (${target})` : target;
  return place || attrs["vcs:source"] || "";
}

function notHere(directory: string | undefined): string | undefined {
  return directory === "." ? undefined : directory;
}

/** Returns how long a build took, or has taken until now, in milliseconds. */
export function timeOf({ createdAt, completedAt }: BuildRecord, now: number): number {
  if (createdAt === undefined) return 0;
  const end = completedAt === undefined ? now : Date.parse(completedAt);
  return Math.max(0, end - Date.parse(createdAt));
}

/** Returns a duration as buildx prints that of a build: `0.5s`, `3m  5s`. */
export function shortDuration(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)}s`;
  return `${Math.floor(ms / 60_000)}m ${String(Math.floor(ms / 1000) % 60).padStart(2)}s`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Units of an age, from the largest, with the milliseconds from which they are used. */
const AGES: readonly (readonly [from: number, unit: number, name: string])[] = [
  [2 * 365 * DAY, 365 * DAY, "years"],
  [2 * 30 * DAY, 30 * DAY, "months"],
  [14 * DAY, 7 * DAY, "weeks"],
  [2 * DAY, DAY, "days"],
  [2 * HOUR, HOUR, "hours"],
  [2 * MINUTE, MINUTE, "minutes"],
  [2000, 1000, "seconds"],
];

/** Returns an age in Docker's words: `5 minutes`, `About an hour`. */
export function age(ms: number): string {
  if (ms < 1000) return "Less than a second";
  if (ms < 2000) return "1 second";
  if (ms >= MINUTE && ms < 2 * MINUTE) return "About a minute";
  if (ms >= HOUR && ms < 2 * HOUR) return "About an hour";
  const [, unit, name] = AGES.find(([from]) => ms >= from)!;
  return `${Math.floor(ms / unit)} ${name}`;
}
