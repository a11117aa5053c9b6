import { printableJson } from "../../internal/printable.ts";
import type { ProgressEvent } from "../events/event.ts";
import type { LineDisplay } from "./line_display.ts";

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

/** Shows progress as lines of JSON: {@linkcode jsonLine}. */
export class JsonDisplay implements LineDisplay {
  /** Returns the line of an event. */
  apply(event: ProgressEvent): string {
    return jsonLine(event);
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
