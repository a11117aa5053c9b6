import { Buffer } from "node:buffer";
import type { CallAnswer } from "../../client/mod.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { printableJson } from "../../internal/printable.ts";
import { write } from "../../terminal/output.ts";
import type { BuildFlags } from "../flags/build_flags.ts";
import { type CallFlag, callOf } from "../frontend/call.ts";
import { Exit } from "../terminal/exit.ts";

/** Longest excerpt of a Dockerfile, in lines. */
const MAX_LINES = 100;

/**
 * Prints the answer of a frontend, unless it is part of what `--json` prints. The exit code becomes
 * 1 if it reports problems.
 */
export function printAnswer(answer: CallAnswer, flags: BuildFlags): void {
  const asked = callOf(flags);
  if (!flags.json) write(Deno.stdout, answerText(answer, asked));
  if (answer.status && !asked.ignoreStatus) Deno.exitCode = Exit.FAILED;
}

/** Returns the answer of a frontend as the command prints it, in the form of buildx. */
export function answerText({ text, json }: CallAnswer, { call, format }: CallFlag): string {
  if (format === "json") return `${printableJson(json ?? null, 2)}\n`;
  const shown = call === "check" ? checkText(text, json) : text;
  return shown === "" || shown.endsWith("\n") ? shown : `${shown}\n`;
}

/** Returns the problems of a Dockerfile after their number. */
function checkText(text: string, json: unknown): string {
  const { warnings, buildError, sources } = asRecord(json);
  const count = Array.isArray(warnings) ? warnings.length : 0;
  const fault = buildError ? faultText(asRecord(buildError), sources) : "";
  if (count === 0) return fault || "Check complete, no warnings found.\n";
  const found = count === 1 ? "1 warning has been found!" : `${count} warnings have been found!`;
  return `Check complete, ${found}\n${text}${fault && `\n${fault}`}`;
}

/** Returns why a Dockerfile cannot be built, with its lines. */
function faultText(fault: Readonly<Record<string, unknown>>, sources: unknown): string {
  const message = `${asText(fault["message"]) ?? "the Dockerfile cannot be built"}\n`;
  const { sourceIndex = 0, ranges } = asRecord(fault["location"]);
  const { filename, data } = asRecord(
    Array.isArray(sources) ? sources[Number(sourceIndex)] : undefined,
  );
  const [range] = Array.isArray(ranges) ? ranges : [];
  const first = Number(asRecord(asRecord(range)["start"])["line"] ?? 0);
  const last = Math.min(
    Number(asRecord(asRecord(range)["end"])["line"] ?? first),
    first + MAX_LINES,
  );
  const lines = Buffer.from(asText(data) ?? "", "base64").toString("utf8").split("\n");
  if (!(first >= 1 && last >= first && last <= lines.length)) return message;
  const shown = lines.slice(first - 1, last).map((line, i) =>
    `${String(first + i).padStart(4)} | >>> ${line}`
  );
  const rule = "-".repeat(20);
  const place = `${asText(filename) ?? "Dockerfile"}:${first}`;
  return `${message}${[place, rule, ...shown, rule].join("\n")}\n`;
}
