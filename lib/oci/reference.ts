/**
 * Returns the part of an image name after the repository: `1` of `localhost:5000/app:1`,
 * `1@sha256:…`, `@sha256:…`, or an empty string (containerd's `pkg/reference`). Other text is
 * returned unchanged.
 */
export function referenceObject(name: string): string {
  const slash = name.indexOf("/");
  if (slash <= 0 || name.includes("://") || /[\s\\^"<>`{|}]/.test(name)) return name;
  const rest = name.slice(slash);
  const at = rest.search(/[:@]/);
  if (at < 0) return "";
  return rest[at] === ":" ? rest.slice(at + 1) : rest.slice(at);
}
