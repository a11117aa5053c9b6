/** Paths with slashes, as Go's package `path` treats them. */

/** Returns the shortest equivalent path: without `.`, `..`, double slashes and a slash at the end. */
export function clean(path: string): string {
  const rooted = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!rooted) parts.push("..");
  }
  const text = `${rooted ? "/" : ""}${parts.join("/")}`;
  return text === "" ? "." : text;
}

/** Joins paths, of which empty ones are left out. */
export function join(...paths: readonly string[]): string {
  const given = paths.filter((path) => path !== "");
  return given.length === 0 ? "" : clean(given.join("/"));
}
