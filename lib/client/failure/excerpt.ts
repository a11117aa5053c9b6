/** Lines of a Dockerfile to which the daemon's error points. */
import { Buffer } from "node:buffer";
import type { RpcError, SourceExcerpt } from "../../errors.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { shortened } from "../../internal/printable.ts";
import { detailOf } from "./details.ts";

/** Longest line of an excerpt, in characters. */
const MAX_LINE_CHARS = 2048;

/** Numbers of marked ranges and of lines that an excerpt has. */
const MAX_RANGES = 100;
const MAX_EXCERPT_LINES = 100;

/**
 * Returns the lines of the file to which the innermost of the daemon's details points, with a few
 * lines around them; `>>>` marks the lines themselves (`errdefs.Source` in `solver/errdefs/source.go`).
 */
export function excerpt(error: RpcError): SourceExcerpt | undefined {
  const source = detailOf(error, "errdefs.Source");
  if (!source) return undefined;
  const ranges = (Array.isArray(source["ranges"]) ? source["ranges"].slice(0, MAX_RANGES) : []).map(
    (range): [number, number] => {
      const { start, end } = asRecord(range);
      const first = lineOf(start);
      return [first, Math.max(first, lineOf(end))];
    },
  ).filter(([first]) => first > 0);
  const info = asRecord(source["info"]);
  const lines = Buffer.from(asText(info["data"]) ?? "", "base64").toString("utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (ranges.length === 0 || lines.length === 0) return undefined;
  const first = Math.min(...ranges.map(([start]) => start));
  const last = Math.min(lines.length, Math.max(...ranges.map(([, end]) => end)));
  const pad = first === last ? 2 : 1;
  const from = Math.max(1, first - pad);
  const to = Math.min(lines.length, last + pad, from + MAX_EXCERPT_LINES - 1);
  const rule = "-".repeat(20);
  const shown = lines.slice(from - 1, to).map((text, i) => {
    const number = from + i;
    const marked = ranges.some(([start, end]) => number >= start && number <= end);
    return ` ${String(number).padStart(3)} | ${marked ? ">>>" : "   "} ${
      shortened(text, MAX_LINE_CHARS)
    }`.trimEnd();
  });
  return {
    file: asText(info["filename"]) || "Dockerfile",
    line: first,
    excerpt: [rule, ...shown, rule].join("\n"),
  };
}

/** Returns the line of a position in Go's JSON; 0 if there is none. */
function lineOf(position: unknown): number {
  const { line } = asRecord(position);
  return Number.isSafeInteger(line) ? line as number : 0;
}
