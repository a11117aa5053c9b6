import { printableJson } from "../internal/printable.ts";
import type { LogRecord, LogValue } from "./log.ts";

/**
 * Formats a record as one line, with the time since `start` (milliseconds since 1970):
 * `1.234s debug rpc: call ended method=/moby.buildkit.v1.Control/Solve ms=3.2 status=OK`.
 */
export function logLine({ time, level, room, message, fields }: LogRecord, start: number): string {
  const seconds = (Math.max(0, time - start) / 1000).toFixed(3);
  const shown = Object.entries(fields).map(([name, value]) => ` ${name}=${valueText(value)}`);
  return `${seconds}s ${level} ${room}: ${message}${shown.join("")}\n`;
}

function valueText(value: LogValue): string {
  const plain = typeof value === "string" && /^[^\s"'=,[\]{}]+$/.test(value);
  return plain ? value : printableJson(value);
}
