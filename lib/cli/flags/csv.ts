import { OptionError } from "../../errors.ts";

/**
 * The fields of a value such as `type=local,dest=out`: commas between, and quotes around a field that has commas or
 * quotes in it, which are doubled there (RFC 4180). Throws {@linkcode OptionError} for quotes that don't match.
 */
export function fields(option: string, text: string): string[] {
  const found: string[] = [];
  let at = 0;
  do {
    if (text[at] !== '"') {
      const comma = text.indexOf(",", at);
      const end = comma < 0 ? text.length : comma;
      found.push(text.slice(at, end));
      at = end;
    } else {
      const [whole, inside] = /^"((?:[^"]|"")*)"(?=,|$)/.exec(text.slice(at)) ?? [];
      if (whole === undefined) {
        throw new OptionError(`the option ${option} ${text} can't be used: its quotes don't match`);
      }
      found.push(inside!.replaceAll('""', '"'));
      at += whole.length;
    }
  } while (text[at++] === ",");
  return found;
}

/**
 * The same as `key=value` pairs, the keys in lower case. A field without `=` is an {@linkcode OptionError}.
 */
export function attributes(option: string, text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of fields(option, text)) {
    const at = field.indexOf("=");
    if (at <= 0) {
      throw new OptionError(
        `the option ${option} ${text} can't be used: ${field || "a field"} isn't key=value`,
      );
    }
    found[field.slice(0, at).trim().toLowerCase()] = field.slice(at + 1);
  }
  return found;
}

/** Reads a yes or a no, as Go's flags have it. Throws {@linkcode OptionError} for anything else. */
export function boolean(option: string, text: string): boolean {
  if (/^(1|t|true)$/i.test(text)) return true;
  if (/^(0|f|false)$/i.test(text)) return false;
  throw new OptionError(
    `the option ${option} can't be used: ${JSON.stringify(text)} isn't true or false`,
  );
}
