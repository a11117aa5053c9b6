import { Glob } from "./glob.ts";

/**
 * Checks the syntax of a pattern as far as moby/patternmatcher does before it is used: as far as
 * Go's `filepath.Match` reads it when it compares it with the name `.`. The parts between stars are
 * read up to the first one that does not match. Throws a SyntaxError if one of these is invalid.
 */
export function checkSyntax(pattern: string): void {
  let at = 0;
  for (let name = "."; at < pattern.length;) {
    while (pattern[at] === "*") at++;
    const end = chunkEnd(pattern, at);
    if (at === end) return; // a star at the end fits
    const chunk = new Glob(pattern.slice(at, end));
    if (!chunk.matches(name)) return;
    name = "";
    at = end;
  }
}

/** Returns where the next star outside of a class is, or the end of the pattern. */
function chunkEnd(pattern: string, start: number): number {
  let inClass = false;
  for (let at = start; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "*" && !inClass) return at;
  }
  return pattern.length;
}
