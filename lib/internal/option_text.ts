/** How messages and advice name the options of the library. */
import { OptionError } from "../errors.ts";

/** What {@linkcode optionText} writes. */
const OPTION = /\boption ("(?:[^"\\]|\\.)*")/g;

/**
 * Returns the name of a library option as texts have it: `option "tls.ca"`. One entry of an option that is an object is
 * named behind a dot: `option "secrets.token"`.
 */
export function optionText(name: string): string {
  return `option ${JSON.stringify(name)}`;
}

/** Puts other names in place of those that {@linkcode optionText} wrote, for the command; others stay. */
export function renameOptions(
  text: string,
  rename: (name: string) => string | undefined,
): string {
  return text.replace(OPTION, (written, name: string) => {
    try {
      return rename(JSON.parse(name)) ?? written;
    } catch {
      return written; // quoted by somebody else
    }
  });
}

/**
 * Returns the error for an option with an invalid value: `option "retries" must be a whole number (got -1)`. `must` is what
 * comes behind "must"; `got` the value, unless that says nothing.
 */
export function invalidOption(
  option: string,
  must: string,
  got?: unknown,
  more: { advice?: string; cause?: unknown } = {},
): OptionError {
  const value = typeof got === "number" ? String(got) : JSON.stringify(got);
  const shown = got === undefined ? "" : ` (got ${value})`;
  return new OptionError(`${optionText(option)} must ${must}${shown}`, { ...more, option });
}
