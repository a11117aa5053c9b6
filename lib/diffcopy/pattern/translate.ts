/** Comparison of a pattern with paths: as a whole, by its beginning or end, or as a regexp. */
export type Comparison = "exact" | "prefix" | "suffix" | "regexp";

/**
 * Translates a cleaned pattern like moby/patternmatcher: returns how it is compared, and its
 * regular expression in Go's syntax.
 */
export function translate(pattern: string): { comparison: Comparison; source: string } {
  let comparison: Comparison = "exact";
  let source = "^";
  const chars = [...pattern];
  // Go's scanner drops a byte order mark at the start
  for (let at = chars[0] === "\ufeff" ? 1 : 0, first = true; at < chars.length; first = false) {
    const char = chars[at++]!;
    if (char === "*" && chars[at] === "*") {
      at++;
      if (chars[at] === "/") at++;
      if (at < chars.length) {
        source += "(.*/)?";
        comparison = "regexp";
      } else if (comparison === "exact") comparison = "prefix";
      else {
        source += ".*";
        comparison = "regexp";
      }
      if (first) comparison = "suffix";
    } else if (char === "*" || char === "?") {
      source += char === "*" ? "[^/]*" : "[^/]";
      comparison = "regexp";
    } else if (".+()$".includes(char)) source += `\\${char}`;
    else if (char === "\\" && at < chars.length) {
      source += `\\${chars[at++]}`;
      comparison = "regexp";
    } else {
      source += char;
      if (char === "[" || char === "]") comparison = "regexp";
    }
  }
  return { comparison, source: `${source}$` };
}
