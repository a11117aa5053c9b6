import { printableJson } from "../../internal/printable.ts";
import type { ProgressEvent, Vertex, VertexWarning } from "../events/event.ts";
import type { LineDisplay } from "./line_display.ts";

/**
 * Shows the status responses of the daemon as they are, one a line, as `buildctl --progress rawjson`
 * does. Needs a build with the option `rawStatus`. Steps and warnings of this side are shown in the
 * same form.
 */
export class RawJsonDisplay implements LineDisplay {
  /** Returns the line of an event, if it has one. */
  apply(event: ProgressEvent): string {
    if (event.type === "raw") return `${event.json}\n`;
    if (event.type === "vertex" && !isOfDaemon(event.vertex.digest)) {
      return `${printableJson({ vertexes: [rawVertex(event.vertex)] })}\n`;
    }
    if (event.type === "warning" && !isOfDaemon(event.warning.vertex)) {
      return `${printableJson({ warnings: [rawWarning(event.warning)] })}\n`;
    }
    return "";
  }

  /** Returns nothing. */
  tick(): string {
    return "";
  }

  /** Returns nothing. */
  end(): string {
    return "";
  }
}

/** Returns true for the steps of daemons, which have a digest. */
function isOfDaemon(digest: string): boolean {
  return digest.startsWith("sha256:");
}

function rawVertex({ digest, name, started, completed, cached, error }: Vertex): unknown {
  return {
    digest,
    name,
    started: time(started),
    completed: time(completed),
    cached: cached || undefined,
    error: error || undefined,
  };
}

function rawWarning({ vertex, short, detail, url }: VertexWarning): unknown {
  return {
    vertex: vertex || undefined,
    level: 1,
    short: base64(short),
    detail: detail.length > 0 ? detail.map(base64) : undefined,
    url: url || undefined,
  };
}

/** Beginning of the year 10000. */
const MAX_TIME = 253_402_300_800_000;

function time(milliseconds: number | undefined): string | undefined {
  const isTime = milliseconds !== undefined && milliseconds >= 0 && milliseconds < MAX_TIME;
  if (!isTime) return undefined; // a daemon can send anything
  return new Date(milliseconds).toISOString().replace(/\.?0*Z$/, "Z");
}

function base64(text: string): string {
  return new TextEncoder().encode(text).toBase64();
}
