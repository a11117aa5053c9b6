import { printable } from "../../internal/printable.ts";
import type { VertexWarning } from "../events/event.ts";

/** Formats a warning: summary and source on the first line, then details and link. */
export function warningLines(warning: VertexWarning): string {
  const where = warning.source ? ` (${warning.source.file}:${warning.source.line})` : "";
  const more = [...warning.detail, ...(warning.url ? [warning.url] : [])];
  return printable(
    `WARNING: ${warning.short}${where}\n${more.map((text) => `  ${text}\n`).join("")}`,
  );
}
