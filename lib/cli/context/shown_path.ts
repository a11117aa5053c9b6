/** Returns a path on one line: a line break in a name would look like another entry. */
export function shownPath(path: string): string {
  return path.includes("\n") ? path.replaceAll("\n", "\\n") : path;
}
