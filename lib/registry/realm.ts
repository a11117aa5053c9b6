/**
 * What a registry says of itself: how it wants to be logged in at, and which token service is its own.
 *
 * The daemon names the token service that a login is to be sent to (the realm), and could name one of its own making.
 * So the registry is asked, without a login, before a credential goes anywhere.
 */
import { AuthError } from "../errors.ts";
import { type Challenge, parseChallenges } from "./challenge.ts";
import { HUB_HOST, isLoopback } from "./name.ts";
import { request, type RequestSettings } from "./request.ts";
import { SharedLookups } from "./shared.ts";

/** What is known of registries beforehand. */
export interface RegistryOptions extends RequestSettings {
  /**
   * Hosts of token services that logins may be sent to whatever registry the daemon names, such as
   * `auth.example.com`: for registries that only the daemon can reach.
   *
   * @default {none}
   */
  trustRealms?: readonly string[];
  /**
   * Registries that are spoken to without TLS, such as `registry.lan:5000`. Those of loopback needn't be named.
   *
   * @default {none}
   */
  plainHttp?: readonly string[];
}

/** A request for a token: where, and what for. */
export interface TokenRequest {
  /** The registry, such as `ghcr.io`. */
  readonly host: string;
  /** The token service's URL. */
  readonly realm: string;
  /** The name by which the service knows the registry. */
  readonly service: string;
  /** What the token is to allow, such as `repository:team/app:pull,push`. */
  readonly scopes: readonly string[];
}

/** How long what a registry said, or that it said nothing, is taken for granted, in milliseconds. */
const ANSWER_TTL_MS = 60_000;

/** How long a registry that may be out of reach is waited for, in milliseconds. */
const REGISTRY_TIMEOUT_MS = 5000;

/** Token services on another host than their registry's, for when the registry itself can't be asked. */
const KNOWN_TOKEN_HOSTS: ReadonlyMap<string, string> = new Map([
  [HUB_HOST, "auth.docker.io"],
  ["registry.gitlab.com", "gitlab.com"],
]);

/** Asks registries how they want to be logged in at, and remembers it for a minute. */
export class Registries {
  readonly #options: RegistryOptions;
  readonly #answers: SharedLookups<readonly Challenge[]>;

  /** `now` is a clock in milliseconds. */
  constructor(options: RegistryOptions = {}, now?: () => number) {
    this.#options = options;
    this.#answers = new SharedLookups(now);
  }

  /** Whether a registry takes tokens and nothing else, so that nobody but its token service needs a password. */
  async wantsTokens(host: string, signal?: AbortSignal): Promise<boolean> {
    const schemes = (await this.#challenges(host, "/v2/", signal)).map(({ scheme }) => scheme);
    return schemes.includes("bearer") && !schemes.includes("basic");
  }

  /**
   * Resolves where a credential for the registry may be sent to the realm: the registry itself names that realm; or
   * it can't be asked from here, and the realm is on its own host or one known to be its; or the user trusts it.
   * Never without TLS, but on loopback and for registries that have none. Else rejects with `AuthError`.
   */
  async check({ host, realm, scopes }: TokenRequest, signal?: AbortSignal): Promise<void> {
    const url = parseRealm(realm, host);
    const plain = this.#options.plainHttp?.includes(host) ?? false;
    if (url.protocol !== "https:" && !plain && !isLoopback(url.host)) {
      throw realmRefused(host, url, "it would go over the network without encryption", {
        advice: `If ${host} is meant to be without TLS, name it in the option plainHttp.`,
      });
    }
    if (this.#options.trustRealms?.includes(url.host)) return;
    const namedHosts = new Set<string>();
    for (const path of ["/v2/", ...repositoryPaths(scopes)]) {
      for (const { scheme, parameters } of await this.#challenges(host, path, signal)) {
        const namedRealm = URL.parse(parameters.get("realm") ?? "");
        if (scheme !== "bearer" || !namedRealm) continue;
        if (namedRealm.href === url.href) return;
        namedHosts.add(namedRealm.host);
      }
      if (namedHosts.size === 0) break; // not reached, or it wants no tokens
    }
    const advice =
      `If ${url.host} is a token service of ${host}, name it in the option trustRealms.`;
    if (namedHosts.size > 0) {
      const why = namedHosts.has(url.host)
        ? "that registry names another address of it for tokens"
        : `that registry's token service is ${[...namedHosts].join(", ")}`;
      throw realmRefused(host, url, why, { advice });
    }
    if (url.host === URL.parse(`https://${host}`)?.host || url.host === host) return;
    if (KNOWN_TOKEN_HOSTS.get(host) === url.host) return;
    throw realmRefused(
      host,
      url,
      "that registry can't be asked from here whether this is its own",
      {
        advice,
      },
    );
  }

  /** The challenges with which a path of a registry answers; none where it can't be reached. */
  #challenges(host: string, path: string, signal?: AbortSignal): Promise<readonly Challenge[]> {
    const { plainHttp, timeout = REGISTRY_TIMEOUT_MS } = this.#options;
    const plain = plainHttp?.includes(host) || isLoopback(host);
    const lookup = async (signal: AbortSignal) => {
      let value: readonly Challenge[] = [];
      for (const scheme of plain ? ["https", "http"] : ["https"]) {
        try {
          const settings = { ...this.#options, timeout: Math.min(timeout, REGISTRY_TIMEOUT_MS) };
          const url = `${scheme}://${host}${path}`;
          const { headers } = await request(url, { redirect: "manual" }, settings, signal);
          value = parseChallenges(headers.get("www-authenticate") ?? "");
          break;
        } catch {
          signal.throwIfAborted();
        }
      }
      return { value, until: this.#answers.now + ANSWER_TTL_MS };
    };
    return this.#answers.get(`${host}${path}`, lookup, signal);
  }
}

/** A token service's URL. Throws `AuthError` where it can't be one. */
export function parseRealm(realm: string, host: string): URL {
  const url = URL.parse(realm);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new AuthError(`the address of the token service of ${host} can't be used`, {
      advice:
        "It's the realm in the registry's WWW-Authenticate, and has to be a plain http(s) URL.",
    });
  }
  url.hash = "";
  return url;
}

/** Where a registry may name another realm: some have one for each repository. */
function repositoryPaths(scopes: readonly string[]): string[] {
  const [, name] =
    scopes.map((scope) => /^repository:([a-z0-9._/-]{1,255}):/.exec(scope)).find(Boolean) ?? [];
  return name && !name.includes("..") ? [`/v2/${name}/tags/list`] : [];
}

function realmRefused(
  host: string,
  url: URL,
  why: string,
  { advice }: { advice: string },
): AuthError {
  return new AuthError(`the login for ${host} isn't sent to ${url.origin}: ${why}`, { advice });
}
