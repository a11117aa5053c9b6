/** Host that daemons use for Docker Hub, which is `docker.io` in image names. */
export const HUB_HOST = "registry-1.docker.io";

/** Docker's key for Docker Hub in its configuration and towards helpers. */
export const HUB_KEY = "https://index.docker.io/v1/";

const HUB_NAMES = new Set(["docker.io", "index.docker.io", "registry.hub.docker.com", HUB_HOST]);

/**
 * Returns the registry of an image name, in the form in which daemons ask for its credentials:
 * `127.0.0.1:5000` for `127.0.0.1:5000/app:1`, `registry-1.docker.io` for `app` and
 * `docker.io/library/app`.
 */
export function registryHost(imageName: string): string {
  const { host } = splitName(imageName);
  return host === "" ? HUB_HOST : canonicalHost(host);
}

/**
 * Returns the repository of an image name in its registry: `team/app` for `ghcr.io/team/app:1`,
 * `library/app` for `app`.
 */
export function repositoryOf(imageName: string): string {
  const path = splitName(imageName).path.replace(/@.*$/, "").replace(/:[^/]*$/, "");
  return registryHost(imageName) === HUB_HOST && !path.includes("/") ? `library/${path}` : path;
}

/**
 * Splits an image name into its host, which may be empty, and the rest. The first part is a host if
 * it contains a dot, a colon or an upper-case letter, or is `localhost`
 * (https://github.com/distribution/reference, `splitDockerDomain`).
 */
export function splitName(imageName: string): { host: string; path: string } {
  const slash = imageName.indexOf("/");
  const first = slash < 0 ? "" : imageName.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  return isHost ? { host: first, path: imageName.slice(slash + 1) } : { host: "", path: imageName };
}

/** Returns the host of a registry, with one name for all names of Docker Hub. */
export function canonicalHost(host: string): string {
  return HUB_NAMES.has(host) ? HUB_HOST : host;
}

/**
 * Returns the registry of a key in a configuration file. Scheme and path are dropped, because older
 * clients wrote keys such as `https://registry.example/v2/`.
 */
export function hostOfKey(key: string): string {
  return canonicalHost(key.replace(/^[a-z]+:\/\//i, "").split("/")[0]!);
}

/** Returns Docker's key for a registry in its configuration and towards helpers. */
export function keyOfHost(host: string): string {
  return canonicalHost(host) === HUB_HOST ? HUB_KEY : host;
}

/** Returns true if a host, with or without a port, is the loopback of this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}

/** Returns the command with which a person logs in at a registry. */
export function loginCommand(host: string): string {
  return canonicalHost(host) === HUB_HOST ? "bkit login" : `bkit login ${host}`;
}
