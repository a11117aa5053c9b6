/** Names of library options in messages and advice. */
import { OptionError } from "../errors.ts";

/** Matches what {@linkcode optionText} returns. */
const OPTION = /\boption ("(?:[^"\\]|\\.)*")/g;

/**
 * Returns the name of a library option for use in a text: `option "tls.ca"`. An entry of an option
 * that is an object follows after a dot: `option "secrets.token"`.
 */
export function optionText(name: string): string {
  return `option ${JSON.stringify(name)}`;
}

/**
 * Replaces the names that {@linkcode optionText} wrote into a text, for the command. Names for
 * which `rename` returns undefined stay.
 */
export function renameOptions(
  text: string,
  rename: (name: string) => string | undefined,
): string {
  return text.replace(OPTION, (written, name: string) => {
    try {
      return rename(JSON.parse(name)) ?? written;
    } catch {
      return written; // not written by optionText
    }
  });
}

/**
 * Returns the error for an option with an invalid value:
 * `option "retries" must be a whole number (got -1)`. `must` is the text after "must"; `got` is the
 * value, omitted if it adds nothing.
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
