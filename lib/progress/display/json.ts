import { printableJson } from "../../internal/printable.ts";
import type { ProgressEvent } from "../events/event.ts";

/**
 * Formats an event as one line of JSON with the fields of {@linkcode ProgressEvent}. The data of a
 * log becomes text; bytes that are not UTF-8 become replacement characters. Characters that could
 * control a terminal are escaped.
 */
export function jsonLine(event: ProgressEvent): string {
  const shown = event.type === "log"
    ? { ...event, log: { ...event.log, data: new TextDecoder().decode(event.log.data) } }
    : event;
  return `${printableJson(shown)}\n`;
}
