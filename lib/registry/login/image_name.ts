import { splitName } from "./name.ts";

/**
 * Returns an image name in full, as clients of Docker do before they send it: `docker.io/library/app`
 * for `app`, with the tag `latest` if it has neither a tag nor a digest
 * (https://github.com/distribution/reference, `ParseNormalizedNamed` and `TagNameOnly`). A name of an
 * image that is pushed by its digest gets no tag (`untagged`).
 */
export function canonicalName(name: string, untagged = false): string {
  const { host, path } = splitName(name);
  const isHub = host === "" || host === "docker.io" || host === "index.docker.io";
  const repository = isHub && !path.includes("/") ? `library/${path}` : path;
  const tagged = untagged || /[:@]/.test(path) ? repository : `${repository}:latest`;
  return `${isHub ? "docker.io" : host}/${tagged}`;
}
