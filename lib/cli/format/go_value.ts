/** Values as templates see them: with the names that they have in Go, in which templates are written. */
import { printableJson } from "../../internal/printable.ts";
import { duration, goTime } from "./amounts.ts";

/** A value of a template. `null` is Go's nil. */
export type GoValue =
  | null
  | boolean
  | number
  | string
  | GoTime
  | GoDuration
  | GoEnum
  | GoStruct
  | readonly GoValue[]
  | ReadonlyMap<string, GoValue>;

/** A field of a struct: its name in templates, its name in JSON, and its value. */
export type GoField = readonly [name: string, json: string, value: GoValue];

/** A struct, with its fields in order. */
export class GoStruct {
  /** The fields. */
  readonly fields: readonly GoField[];
  /** True if JSON leaves out fields that are empty. */
  readonly omitEmpty: boolean;

  /** Creates a struct. */
  constructor(fields: readonly GoField[], omitEmpty = false) {
    this.fields = fields;
    this.omitEmpty = omitEmpty;
  }
}

/** A moment, as RFC 3339 in UTC. */
export class GoTime {
  /** The moment. */
  readonly text: string;

  /** Creates a moment. */
  constructor(text: string) {
    this.text = text;
  }
}

/** A duration. */
export class GoDuration {
  /** Milliseconds. */
  readonly ms: number;

  /** Creates a duration. */
  constructor(ms: number) {
    this.ms = ms;
  }
}

/** A value with a name and a number; JSON has the number. */
export class GoEnum {
  /** Name. */
  readonly name: string;
  /** Number. */
  readonly value: number;

  /** Creates a value. */
  constructor(name: string, value: number) {
    this.name = name;
    this.value = value;
  }
}

/** Go's nil of a type that is a list: it prints as an empty list, but is null in JSON. */
export const NIL_LIST: readonly GoValue[] = [];

/** Returns true for what `if` takes for false, and what JSON leaves out. */
export function isEmpty(value: GoValue): boolean {
  if (value instanceof GoEnum) return value.value === 0;
  if (value instanceof GoDuration) return value.ms === 0;
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof Map) return value.size === 0;
  return !value;
}

/** Returns a value as `encoding/json` does, with no character that could control a terminal. */
export function goJson(value: GoValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return printableJson(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof GoTime) return printableJson(value.text);
  if (value instanceof GoDuration) return String(Math.round(value.ms * 1e6));
  if (value instanceof GoEnum) return String(value.value);
  if (value instanceof GoStruct) {
    const fields = value.omitEmpty
      ? value.fields.filter(([, , field]) => !isEmpty(field))
      : value.fields;
    const own = fields.filter(([, json]) => json !== "");
    return `{${own.map(([, json, field]) => `${printableJson(json)}:${goJson(field)}`).join(",")}}`;
  }
  if (value instanceof Map) {
    const entries = sorted(value).map(([key, field]) => `${printableJson(key)}:${goJson(field)}`);
    return `{${entries.join(",")}}`;
  }
  if (value === NIL_LIST) return "null";
  return `[${(value as readonly GoValue[]).map(goJson).join(",")}]`;
}

/** Returns a value as Go prints it, or undefined for a struct, of which Go prints addresses. */
export function goText(value: GoValue): string | undefined {
  if (value === null) return "<nil>";
  if (typeof value !== "object") return String(value);
  if (value instanceof GoTime) return goTime(value.text);
  if (value instanceof GoDuration) return duration(value.ms);
  if (value instanceof GoEnum) return value.name;
  if (value instanceof GoStruct) return undefined;
  if (value instanceof Map) {
    const parts = sorted(value).map(([key, field]) => [key, goText(field)]);
    if (parts.some(([, text]) => text === undefined)) return undefined;
    return `map[${parts.map(([key, text]) => `${key}:${text}`).join(" ")}]`;
  }
  const parts = (value as readonly GoValue[]).map(goText);
  return parts.includes(undefined) ? undefined : `[${parts.join(" ")}]`;
}

/** Returns the entries of a map in the order in which Go prints and ranges over them. */
export function sorted(map: ReadonlyMap<string, GoValue>): [string, GoValue][] {
  return [...map].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
}
