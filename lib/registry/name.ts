/** The host by which daemons know Docker Hub's registry, `docker.io` in the names of images. */
export const HUB_HOST = "registry-1.docker.io";

/** Docker's own key for Docker Hub, in its config and when it asks a helper. */
export const HUB_KEY = "https://index.docker.io/v1/";

const HUB_NAMES = new Set(["docker.io", "index.docker.io", "registry.hub.docker.com", HUB_HOST]);

/**
 * The registry that an image's name stands for, as daemons ask for its credentials: `127.0.0.1:5000` for
 * `127.0.0.1:5000/app:1`, `registry-1.docker.io` for `app` and `docker.io/library/app`. A first part is a host
 * where it has a dot, a colon or an upper-case letter, or is `localhost`
 * (https://github.com/distribution/reference, `splitDockerDomain`).
 */
export function registryHost(imageName: string): string {
  const slash = imageName.indexOf("/");
  const first = slash < 0 ? "" : imageName.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  return isHost ? canonicalHost(first) : HUB_HOST;
}

/** A registry's host with all of Docker Hub's names made one. */
export function canonicalHost(host: string): string {
  return HUB_NAMES.has(host) ? HUB_HOST : host;
}

/**
 * The registry that a key of a config file is for: scheme and path are cut off, as older clients wrote keys such as
 * `https://registry.example/v2/`.
 */
export function hostOfKey(key: string): string {
  return canonicalHost(key.replace(/^[a-z]+:\/\//i, "").split("/")[0]!);
}

/** What Docker calls a registry in its config and to helpers. */
export function keyOfHost(host: string): string {
  return canonicalHost(host) === HUB_HOST ? HUB_KEY : host;
}

/** Whether a host, with or without a port, is this machine's loopback. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}

/** How a person logs in at a registry. */
export function loginCommand(host: string): string {
  return canonicalHost(host) === HUB_HOST ? "docker login" : `docker login ${host}`;
}
