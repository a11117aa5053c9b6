import { printableJson } from "../internal/printable.ts";
import type { LogRecord, LogValue } from "./log.ts";

/** A record as it is written: those about the log itself belong to no room. */
export type WrittenRecord = Omit<LogRecord, "room"> & {
  /** The room of the record, or the name of the program. */
  readonly room: LogRecord["room"] | "bkit";
};

/**
 * Formats a record as one line, with the time since `start` (milliseconds since 1970):
 * `1.234s debug rpc: call ended method=/moby.buildkit.v1.Control/Solve ms=3.2 status=OK`.
 */
export function logLine(
  { time, level, room, message, fields }: WrittenRecord,
  start: number,
): string {
  const seconds = (Math.max(0, time - start) / 1000).toFixed(3);
  const shown = Object.entries(fields).map(([name, value]) => ` ${name}=${valueText(value)}`);
  const said = message && ` ${message}`;
  return `${seconds}s ${level} ${room}:${said}${shown.join("")}\n`;
}

/**
 * Formats a record as one line of JSON: `time` (RFC 3339), `level` and `msg`, as in the log of
 * `buildctl --log-format json`, with the `room` and its `fields`.
 */
export function logJson({ time, level, room, message, fields }: WrittenRecord): string {
  const record = { time: new Date(time).toISOString(), level, msg: message, room, fields };
  return `${printableJson(record)}\n`;
}

function valueText(value: LogValue): string {
  const plain = typeof value === "string" && /^[^\s"'=,[\]{}]+$/.test(value);
  return plain ? value : printableJson(value);
}
