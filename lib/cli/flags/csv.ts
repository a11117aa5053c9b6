import { splitFields } from "../../client/options/csv.ts";
import { invalidFlag } from "./invalid_flag.ts";

/**
 * Returns the comma-separated fields of a value such as `type=local,dest=out`, see
 * {@linkcode splitFields}. Throws {@linkcode OptionError} for unbalanced quotes.
 */
export function fields(option: string, text: string): string[] {
  const found = splitFields(text);
  if (!found) throw invalidFlag(option, "have balanced quotes", text);
  return found;
}

/**
 * Returns the {@linkcode fields} of a value as `key=value` pairs, with keys in lower case. Throws
 * {@linkcode OptionError} for a field without a key or without `=`.
 */
export function attributes(option: string, text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const [i, field] of fields(option, text).entries()) {
    const at = field.indexOf("=");
    if (at <= 0) {
      // The field itself may be the end of a secret that has a comma in it.
      const what = field ? "not one" : "empty";
      const must = `consist of key=value fields, but field ${i + 1} is ${what}`;
      throw invalidFlag(option, must, text, "Put a field that contains a comma in quotes.");
    }
    pairs[field.slice(0, at).trim().toLowerCase()] = field.slice(at + 1);
  }
  return pairs;
}

/**
 * Parses a Boolean value: `1`, `t`, `true`, `0`, `f` or `false`, in any case. Throws
 * {@linkcode OptionError} for anything else.
 */
export function boolean(option: string, text: string): boolean {
  if (/^(1|t|true)$/i.test(text)) return true;
  if (/^(0|f|false)$/i.test(text)) return false;
  throw invalidFlag(option, "be true or false", text);
}
