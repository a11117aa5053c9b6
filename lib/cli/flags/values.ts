import { OptionError } from "../../errors.ts";

/** Gathers the values of an option that may be given many times. */
export function all(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** The same, each value a list with commas. */
export function list(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",").map((part) => part.trim()).filter(Boolean)];
}

/**
 * Reads `name=value` pairs. A name without `=` gets its value from `missing`, and is left out where that has
 * none. Throws {@linkcode OptionError} for an empty name.
 */
export function pairs(
  option: string,
  texts: readonly string[] = [],
  missing: (name: string) => string | undefined,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const name = at < 0 ? text : text.slice(0, at);
    if (!name) throw new OptionError(`the option ${option} ${text} can't be used: it has no name`);
    const value = at < 0 ? missing(name) : text.slice(at + 1);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** A size in bytes, or with a unit behind it: `64m` is 64 × 2^20. Throws {@linkcode OptionError} for others. */
export function size(option: string, text: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i.exec(text) ?? [];
  if (number === undefined) {
    throw new OptionError(`the option ${option} ${text} can't be used: write a size such as 64m`);
  }
  return Math.floor(Number(number) * UNITS[unit.toLowerCase()]!);
}

/** A whole number from 0 on. Throws {@linkcode OptionError} for others. */
export function count(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new OptionError(`the option ${option} ${text} can't be used: write a number from 0 on`);
  }
  return Number(text);
}
