import { invalidOption } from "../../internal/option_text.ts";

const DOMAIN_PART = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const DOMAIN = `(?:${DOMAIN_PART}(?:\\.${DOMAIN_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const PATH = `${PATH_PART}(?:/${PATH_PART})*`;
const TAG = "[\\w][\\w.-]{0,127}";
const DIGEST = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";

/** Form of a name without its domain (https://github.com/distribution/reference, `regexp.go`). */
const NAME = new RegExp(`^${PATH}(?::${TAG})?(?:@${DIGEST})?$`);
const WHOLE_DOMAIN = new RegExp(`^${DOMAIN}$`);

/**
 * Returns the name of a context in the form in which the frontend looks it up: it reads the name in
 * a Dockerfile as that of an image, and shortens it (`NamedContext` in
 * `frontend/dockerui/config.go`). Throws {@linkcode OptionError} for a name that cannot be found
 * this way, because the daemon would pull an image of that name instead.
 */
export function contextName(name: string): string {
  const { domain, path } = split(name);
  const [repository = ""] = path.split(":", 1);
  const [shown] = name.split("=", 1); // the rest may be an address with a password
  if (repository !== repository.toLowerCase()) {
    throw invalidOption("contexts", "have names without capital letters", shown, {
      advice: `Write ${shown!.toLowerCase()}, in the Dockerfile as well.`,
    });
  }
  const valid = NAME.test(path) && WHOLE_DOMAIN.test(domain) && !/^[a-f0-9]{64}$/.test(name);
  if (!valid) {
    throw invalidOption("contexts", "have names like those of an image or a stage", shown);
  }
  const familiar = domain === HUB ? path.replace(/^library\/(?=[^/]*$)/, "") : `${domain}/${path}`;
  return familiar.replace(/:latest$/, "");
}

const HUB = "docker.io";

/** Splits a name into its domain, which defaults to that of Docker Hub, and the rest. */
function split(name: string): { domain: string; path: string } {
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(0, slash));
  const rest = name.slice(slash + 1);
  if (first === HUB || first === "index.docker.io") return { domain: HUB, path: rest };
  const isDomain = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  return isDomain ? { domain: first, path: rest } : { domain: HUB, path: name };
}
