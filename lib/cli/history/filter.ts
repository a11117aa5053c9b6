import type { BuildRecord } from "../../client/mod.ts";
import { invalidFlag } from "../flags/invalid_flag.ts";
import { parseDuration } from "../format/amounts.ts";
import { statusOf, timeOf } from "./summary.ts";

/** Returns true for a record that is meant. */
export type RecordFilter = (record: BuildRecord, now: number) => boolean;

/** Matches a filter: a field, an operator and a value. */
const FILTER = /^(\w+)(==|!=|~=|<=|>=|=|<|>)(.*)$/s;

/**
 * Reads the values of `--filter` of `history ls`, in buildx's form; a record must match all of them:
 * `status=error`, `ref=PREFIX`, `repository=TEXT`, `startedAt>1h`, `completedAt<2026-01-31`,
 * `duration>30s`. They are judged here, because daemons before v0.19 ignore filters. Throws
 * `OptionError` for anything else.
 */
export function recordFilter(texts: readonly string[] = []): RecordFilter {
  const all = texts.map(parse);
  return (record, now) => all.every((matches) => matches(record, now));
}

function parse(text: string): RecordFilter {
  const [, field = "", operator = "", value = ""] = FILTER.exec(text) ?? [];
  switch (field) {
    case "ref":
      return compareText(text, operator, value, ({ ref }) => ref);
    case "repository":
      return compareText(
        text,
        operator,
        value,
        ({ frontendAttrs: attrs }) => attrs["vcs:source"] ?? attrs["context"] ?? "",
      );
    case "status":
      return compareText(
        text,
        operator === "=" ? "==" : operator,
        value.toLowerCase(),
        (record) => statusOf(record).toLowerCase(),
      );
    case "startedAt":
    case "completedAt":
      return compareTime(text, field, operator, value);
    case "duration": {
      const limit = parseDuration(value) ?? unusable(text);
      const compared = order(text, operator);
      return (record, now) => compared(timeOf(record, now), limit);
    }
    default:
      return unusable(text);
  }
}

function compareText(
  text: string,
  operator: string,
  value: string,
  read: (record: BuildRecord) => string,
): RecordFilter {
  if (operator === "==") return (record) => read(record) === value;
  if (operator === "=" || operator === "~=") return (record) => read(record).includes(value);
  if (operator === "!=") return (record) => read(record) !== value;
  return unusable(text);
}

/** A time is a moment, or how long ago that was. */
function compareTime(
  text: string,
  field: "startedAt" | "completedAt",
  operator: string,
  value: string,
): RecordFilter {
  const ago = parseDuration(value);
  const moment = ago === undefined ? Date.parse(value) : undefined;
  if (moment !== undefined && Number.isNaN(moment)) unusable(text);
  const compared = order(text, operator);
  return (record, now) => {
    const at = field === "startedAt" ? record.createdAt : record.completedAt;
    return at !== undefined && compared(Date.parse(at), moment ?? now - ago!);
  };
}

function order(text: string, operator: string): (a: number, b: number) => boolean {
  if (operator === ">") return (a, b) => a > b;
  if (operator === ">=") return (a, b) => a >= b;
  if (operator === "<") return (a, b) => a < b;
  if (operator === "<=") return (a, b) => a <= b;
  return unusable(text);
}

function unusable(text: string): never {
  throw invalidFlag(
    "--filter",
    "be such as status=error, ref=PREFIX, repository=TEXT, startedAt>1h, completedAt<2026-01-31 or " +
      "duration>30s",
    text,
  );
}
