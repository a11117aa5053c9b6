/** Characters that a pattern takes for something else, with those of regular expressions. */
const SPECIAL = /[*?[\]\\{}|^!]/g;

/**
 * Returns a pattern that matches a clean path, and nothing else but what is below it. White space at
 * its ends, which would be dropped, becomes a class.
 */
export function escapePattern(path: string): string {
  return path.replace(SPECIAL, "\\$&").replace(/^\s|\s$/g, (space) => `[${space}]`);
}
