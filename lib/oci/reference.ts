/**
 * What an image's name says besides the repository: `1` of `localhost:5000/app:1`, `1@sha256:…`, `@sha256:…`, or
 * nothing (containerd's `pkg/reference`). A text that is no such name stays as it is.
 */
export function referenceObject(name: string): string {
  const slash = name.indexOf("/");
  if (slash <= 0 || name.includes("://") || /[\s\\^"<>`{|}]/.test(name)) return name;
  const rest = name.slice(slash);
  const at = rest.search(/[:@]/);
  if (at < 0) return "";
  return rest[at] === ":" ? rest.slice(at + 1) : rest.slice(at);
}
