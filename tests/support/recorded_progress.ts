/**
 * Recorded progress of real builds, in `fixtures/progress/`: `NAME.jsonl`, or `NAME.jsonl.gz` if it
 * is large. Each line is a {@linkcode RecordedEvent}. `record_progress.ts` makes them.
 */
import * as path from "node:path";
import type { ProgressEvent } from "../../mod.ts";

/** Directory of the recorded streams. */
export const STREAMS = path.join(import.meta.dirname!, "..", "..", "fixtures", "progress");

/** Time at which all recorded builds begin, in milliseconds since 1970. */
export const BEGIN = Date.UTC(2026, 0, 1);

/** An event, and when it arrived, in milliseconds since 1970. */
export interface RecordedEvent {
  /** Time of arrival. */
  readonly at: number;
  /** The event. */
  readonly event: ProgressEvent;
}

/** Formats a recorded event as one line of JSON; the data of a log is in base64. */
export function toLine({ at, event }: RecordedEvent): string {
  const kept = event.type === "log"
    ? { ...event, log: { ...event.log, data: event.log.data.toBase64() } }
    : event;
  return `${JSON.stringify({ at, event: kept })}\n`;
}

/** Reads a recorded stream by its name. */
export async function readStream(name: string): Promise<RecordedEvent[]> {
  const lines = (await textOf(name)).split("\n").slice(0, -1);
  return lines.map((line) => {
    const { at, event } = JSON.parse(line);
    if (event.type === "log") event.log.data = Uint8Array.fromBase64(event.log.data);
    return { at, event };
  });
}

async function textOf(name: string): Promise<string> {
  const file = path.join(STREAMS, `${name}.jsonl`);
  try {
    return await Deno.readTextFile(file);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const packed = (await Deno.open(`${file}.gz`)).readable;
  return await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).text();
}
