/**
 * Interprets failures between the daemon and a registry. The daemon's errors have no codes for
 * them, so their texts are matched: those of BuildKit and containerd (`core/remotes/docker` of
 * containerd), and those of the Docker Engine if it pushes.
 */
import type { AuthError } from "../../errors.ts";
import {
  describeSearch,
  loginCommand,
  type LoginSearch,
  registryHost,
} from "../../registry/mod.ts";

/** A failed request to a registry. */
export interface RegistryFailure {
  /** Action that the daemon tried. */
  readonly act: "push" | "pull";
  /** The registry, such as `127.0.0.1:5000`; empty if it is not known. */
  readonly host: string;
  /** The image, such as `127.0.0.1:5000/app:1`; empty if it is not known. */
  readonly image: string;
  /**
   * `refused`: this login, or the lack of one, does not permit it; `missing`: the image does not
   * exist; `limited`: too many requests; `plain`: the registry has no TLS; `certificate`: its
   * certificate is not trusted; `unreachable`: nothing answers; `other`: anything else.
   */
  readonly kind:
    | "refused"
    | "missing"
    | "limited"
    | "plain"
    | "certificate"
    | "unreachable"
    | "other";
  /** True if a cache was imported or exported. */
  readonly cache: boolean;
  /** HTTP status of the registry; undefined if it is not known. */
  readonly status: number | undefined;
  /** The reason alone, in the daemon's words. */
  readonly rest: string;
}

/** The daemon's texts for an image that it could not push or pull, followed by the reason. */
const PUSH = /^(?:.*: )?failed to push (\S+): (.*)$/s;
const PULL = /^(?:.*: )?failed to resolve source metadata for (\S+): (.*)$/s;

/**
 * Names of the steps in which a frontend looks up an image; old daemons name the image nowhere
 * else.
 */
const LOOKUP = /(?:load metadata for|resolve image config for) (?:docker-image:\/\/)?(\S+)/;

/** Name of the steps in which an image is fetched, which can fail in other ways as well. */
const FROM = /(?:^|\] )FROM (\S+)/;

/** Names of the steps that import and export caches. */
const CACHE_STEP = /^(?:importing|exporting) (?:to )?cache/;

/** Texts that are only about registries, with the name of the registry if they contain it. */
const HOST = [
  /pulling from host (\S+) failed/,
  /\bhttps?:\/\/([^/\s"]+)\/v2\//,
  /for the registry (\S+):/,
  /(?:push|pull) access denied/,
  /failed to authorize/,
  /no basic auth credentials/,
];

/** Kinds of failures by their texts. The first match wins. */
const KINDS: readonly (readonly [RegistryFailure["kind"], RegExp])[] = [
  ["limited", /toomanyrequests|429 Too Many Requests/i],
  ["plain", /server gave HTTP response to HTTPS client/],
  ["certificate", /x509: |failed to verify certificate/],
  [
    "refused",
    /\b40[13] (?:Unauthorized|Forbidden)|insufficient_scope|access denied|no basic auth credentials|access to the resource is denied|^(?:denied|unauthorized): /i,
  ],
  ["unreachable", /\bdial tcp\b|no such host|i\/o timeout|connection (?:refused|reset)|: EOF$/],
  ["missing", /(?:not found|manifest unknown|name unknown)(?::[^:]*)?$/i],
];

/** The daemons' texts for an HTTP status, with the host that answered. */
const STATUS = [
  /unexpected status from [A-Z]+ request to https?:\/\/([^/\s]+)\/\S*: (\d{3}.*)/s,
  /pulling from host (\S+) failed with status code [^:]*: (\d{3}.*)/s,
];

/** What precedes the reason of a request that got no answer; its URL only repeats the image. */
const REQUEST = /failed to do request: [A-Z][a-z]+ "https?:\/\/[^"]*": /;

/**
 * Interprets the daemon's text; returns undefined if it is not about a registry. `step` is the name
 * of the step that failed.
 */
export function registryFailure(why: string, step = ""): RegistryFailure | undefined {
  const [, pushed, pushRest] = PUSH.exec(why) ?? [];
  const words = HOST.map((pattern) => pattern.exec(why)).filter((found) => found !== null);
  const named = LOOKUP.exec(step) ?? (words.length > 0 ? FROM.exec(step) : undefined);
  const [, pulled = named?.[1], pullRest] = PULL.exec(why) ?? [];
  const image = pushed ?? pulled ?? "";
  if (!image && words.length === 0) return undefined;
  let rest = pushRest ?? pullRest ?? why;
  if (image && rest.startsWith(`${image}: `)) rest = rest.slice(image.length + 2);
  const answer = STATUS.map((pattern) => pattern.exec(rest)).find((found) => found !== null);
  if (answer) rest = rest.replace(answer[0], `${answer[1]} answered with ${answer[2]}`);
  rest = rest.replace(REQUEST, "");
  return {
    act: pushed !== undefined || /push access denied|blobs\/uploads\//.test(why) ||
        step.startsWith("exporting")
      ? "push"
      : "pull",
    // The name of the image takes precedence: a mirror may have answered for it.
    host: image ? registryHost(image) : words.find(([, host]) => host)?.[1] ?? "",
    image,
    kind: KINDS.find(([, pattern]) => pattern.test(rest))?.[0] ?? "other",
    cache: CACHE_STEP.test(step),
    status: Number(answer?.[2]?.slice(0, 3)) || undefined,
    rest,
  };
}

/**
 * Returns what happened to an image, as a sentence for people; `why` replaces the daemon's reason
 * with a clearer one.
 */
export function registryText(
  { act, host, image, cache, rest }: RegistryFailure,
  why: string = rest,
): string {
  const where = host && ` ${act === "push" ? "to" : "from"} ${host}`;
  if (cache) {
    return act === "push"
      ? `the image was built, but its cache could not be exported${where}: ${why}`
      : `the build failed: a cache could not be imported${where}: ${why}`;
  }
  if (!image) return `the build failed: ${why}`;
  return act === "push"
    ? `the image was built, but ${image} could not be pushed: ${why}`
    : `the build failed: the image ${image} could not be pulled: ${why}`;
}

/** Returns why there was no login, if that may be the cause of the failure. */
export function loginFault(
  { kind }: RegistryFailure,
  login: LoginSearch | undefined,
): AuthError | undefined {
  return kind === "refused" && !login?.credential ? login?.faults[0] : undefined;
}

/** Returns the reason of a registry, with why there was no login. */
export function refusedWithoutLogin({ rest }: RegistryFailure, fault: AuthError): string {
  return `${rest}; there was no login: ${fault.shortMessage}`;
}

/**
 * Returns what the user can do about it; `engine` is true if the Docker Engine itself pushed, and
 * `login` is the search for the login at the registry.
 */
export function registryAdvice(
  { act, host, kind }: RegistryFailure,
  { engine = false, login: search }: { engine?: boolean; login?: LoginSearch | undefined } = {},
): string {
  const registry = host || "the registry";
  const used = search ? `${describeSearch(search, host)} ` : "";
  const login = host ? loginCommand(host) : "bkit login REGISTRY";
  switch (kind) {
    case "refused":
      return `${used}Log in with \`${login}\` or provide other credentials, ` +
        `check that they may ${act} there, and check the image's name.`;
    case "missing":
      return `Check the image's name and tag: ${registry} has no such image.`;
    case "limited":
      return `${used}The registry is limiting requests: try again later, or log in with ` +
        `\`${login}\`, which often raises the limit.`;
    case "plain": {
      const ways = [
        `name ${registry} in insecure-registries of the Docker Engine's daemon.json`,
        ...engine ? [] : ["set http = true for it in buildkitd.toml"],
        ...engine || act === "pull"
          ? []
          : ["push with the output's attribute registry.insecure=true"],
      ];
      return `The registry has no TLS, and the daemon must be configured for that: ${
        ways.join(", or ")
      }.`;
    }
    case "certificate":
      return `The daemon does not trust the certificate of ${registry}: ` +
        `add the authority's certificate, for a Docker Engine in /etc/docker/certs.d, ` +
        `otherwise as ca in buildkitd.toml.`;
    case "unreachable":
      return `The daemon itself connects to the registry: ` +
        `check that ${registry} can be reached from where it runs, and check the image's name.`;
    case "other":
      return act === "push"
        ? `Check the image's name, and that ${registry} is working.`
        : `The daemon could not fetch a base image. ` +
          `Check the image's name, and that ${registry} is working.`;
  }
}
