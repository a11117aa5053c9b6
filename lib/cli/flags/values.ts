import { invalidFlag } from "./invalid_flag.ts";

/** Collects the values of an option that can be given several times. */
export function all(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/**
 * Collects the values of an option that can be given several times, each a comma-separated list.
 */
export function list(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",").map((part) => part.trim()).filter(Boolean)];
}

/**
 * Parses `name=value` pairs. The value of a name without `=` comes from `missing`; if that returns
 * undefined, the name is omitted. Throws {@linkcode OptionError} for an empty name.
 */
export function pairs(
  option: string,
  texts: readonly string[] = [],
  missing: (name: string) => string | undefined,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const name = at < 0 ? text : text.slice(0, at);
    if (!name) throw invalidFlag(option, "begin with a name", text);
    const value = at < 0 ? missing(name) : text.slice(at + 1);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/**
 * Parses a size into bytes, with an optional unit: `64m` is 64 × 2^20. Throws
 * {@linkcode OptionError} for anything else.
 */
export function size(option: string, text: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i.exec(text) ?? [];
  if (number === undefined) {
    throw invalidFlag(option, "be a size such as 64m", text);
  }
  return Math.floor(Number(number) * UNITS[unit.toLowerCase()]!);
}

/** Parses a whole number of at least 0. Throws {@linkcode OptionError} for anything else. */
export function count(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw invalidFlag(option, "be a whole number of at least 0", text);
  }
  return Number(text);
}

/** Returns true if a path names something on this machine. */
export function exists(file: string): boolean {
  try {
    Deno.lstatSync(file);
    return true;
  } catch {
    return false;
  }
}
