/** Port of BuildKit on TCP, for an address without one. */
const PORT = 1234;

/** Schemes that a name follows. */
const NAMED = ["docker-container", "podman-container", "nerdctl-container", "kube-pod", "ssh"];

/** Longest text that is looked at, in characters. */
const MAX_CHARS = 300;

/**
 * Returns the address that an invalid one was probably meant to be; undefined if nothing comes near
 * it. Texts with a login in them are not repeated.
 */
export function suggestedAddress(text: string): string | undefined {
  if (text.length > MAX_CHARS || text.includes("@")) return undefined;
  const [, scheme = "", slashes = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(\/*)(.*)$/i.exec(text) ??
    [];
  if (
    /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]|localhost|[\w-]+(?:\.[\w-]+)+):\d+$/i.test(text)
  ) {
    return `tcp://${text}`;
  }
  if (scheme === "") return /^[.\w-][\w./-]*\.sock$/.test(text) ? socket(text) : undefined;
  const known = scheme.toLowerCase();
  // `builder:1234` looks like a scheme, but is a host with a port.
  if (slashes === "" && /^\d+$/.test(rest)) return `tcp://${text}`;
  if (rest === "") return undefined;
  if (known === "unix") return slashes.length === 3 ? `unix:///${rest}` : socket(rest);
  const isName = /^[\w.-]+$/.test(rest);
  if ((known === "tcp" || known === "http" || known === "https") && isName) {
    return `${known}://${rest}:${PORT}`;
  }
  if (known === "docker" && isName) return `docker-container://${rest}`;
  return slashes === "" && isName && NAMED.includes(known) ? `${known}://${rest}` : undefined;
}

/** Returns the address of a socket whose path is not absolute. */
function socket(path: string): string | undefined {
  // What looks like the beginning of an absolute path, whose first slash was forgotten.
  if (/^(?:run|var|tmp|home|root|Users|mnt|opt|srv)\//.test(path)) return `unix:///${path}`;
  return `unix://$PWD/${path.replace(/^(?:\.\/)+/, "")}`;
}
