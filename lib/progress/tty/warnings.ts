import { oneLine, printable } from "../../internal/printable.ts";
import type { VertexWarning } from "../events/event.ts";
import { cellsOf } from "./cells.ts";
import type { Row } from "./row.ts";

/**
 * Returns the rows that tell about the warnings of a build, shortly: a line each, with the address
 * of its explanation if that fits into `columns` cells. Warnings of bkit itself keep their details.
 */
export function warningRows(warnings: readonly VertexWarning[], columns: number): Row[] {
  if (warnings.length === 0) return [];
  const count = warnings.length === 1 ? "1 warning:" : `${warnings.length} warnings:`;
  return [
    { left: count, style: "warning" },
    ...warnings.flatMap((warning) => [
      { left: summary(warning, columns) },
      ...warning.vertex === ""
        ? warning.detail.map((text) => ({ left: `   ${printable(oneLine(text))}` }))
        : [],
    ]),
  ];
}

function summary({ short, source, url }: VertexWarning, columns: number): string {
  // BuildKit's linter names the line in the text, too.
  const bare = source && short.endsWith(` (line ${source.line})`)
    ? short.slice(0, short.lastIndexOf(" ("))
    : short;
  const place = source ? ` (${source.file}:${source.line})` : "";
  const line = ` - ${printable(oneLine(`${bare}${place}`))}`;
  const whole = `${line} ${printable(oneLine(url))}`;
  return url !== "" && cellsOf(whole) <= columns ? whole : line;
}
