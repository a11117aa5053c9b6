import type { ProgressEvent } from "./event.ts";

/**
 * An event as one line of JSON, with the same fields as {@linkcode ProgressEvent}; the data of a log is text,
 * with replacement characters where it isn't UTF-8.
 */
export function jsonLine(event: ProgressEvent): string {
  const shown = event.type === "log"
    ? { ...event, log: { ...event.log, data: new TextDecoder().decode(event.log.data) } }
    : event;
  return `${JSON.stringify(shown)}\n`;
}
