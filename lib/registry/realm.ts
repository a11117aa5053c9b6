/**
 * Asks registries for their way of authentication and their token service.
 *
 * The daemon names the token service that a login is to be sent to, the realm, and a hostile daemon
 * could name its own. So the registry itself is asked, without a login, before a credential goes
 * anywhere.
 */
import { AuthError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import { type Challenge, parseChallenges } from "./challenge.ts";
import { HUB_HOST, isLoopback } from "./name.ts";
import { request, type RequestSettings } from "./request.ts";
import { SharedLookups } from "./shared.ts";

/** Options for requests to registries. */
export interface RegistryOptions extends RequestSettings {
  /**
   * Hosts of token services that may get the login of any registry, such as `auth.example.com`.
   * They are for registries that only the daemon can reach.
   *
   * @default {none}
   */
  trustRealms?: readonly string[] | undefined;
  /**
   * Registries without TLS, such as `registry.lan:5000`. Registries on the loopback need not be
   * named.
   *
   * @default {none}
   */
  plainHttp?: readonly string[] | undefined;
}

/** A request for a token. */
export interface TokenRequest {
  /** Registry, such as `ghcr.io`. */
  readonly host: string;
  /** URL of the token service. */
  readonly realm: string;
  /** Name of the registry at the service. */
  readonly service: string;
  /** Scopes of the token, such as `repository:team/app:pull,push`. */
  readonly scopes: readonly string[];
}

/** Lifetime of a registry's answer, and of a failure to get one. */
const ANSWER_TTL_MS = 60_000;

/** Time limit for a registry that may be out of reach. */
const REGISTRY_TIMEOUT_MS = 5000;

/** Token services on other hosts than their registries, in case the registry cannot be asked. */
const KNOWN_TOKEN_HOSTS: ReadonlyMap<string, string> = new Map([
  [HUB_HOST, "auth.docker.io"],
  ["registry.gitlab.com", "gitlab.com"],
]);

/** Asks registries for their challenges and caches the answers for a minute. */
export class Registries {
  readonly #options: RegistryOptions;
  readonly #answers: SharedLookups<readonly Challenge[]>;

  /** Creates an empty cache; `now` is a clock in milliseconds. */
  constructor(options: RegistryOptions = {}, now?: () => number) {
    this.#options = options;
    this.#answers = new SharedLookups(now);
  }

  /**
   * Returns true if a registry accepts only tokens: then only its token service needs a password.
   */
  async wantsTokens(host: string, signal?: AbortSignal): Promise<boolean> {
    const schemes = (await this.#challenges(host, "/v2/", signal)).map(({ scheme }) => scheme);
    return schemes.includes("bearer") && !schemes.includes("basic");
  }

  /**
   * Resolves if a credential for the registry may be sent to the realm: if the registry itself
   * names that realm; if it cannot be asked from here and the realm is on its own host or on one
   * known to belong to it; or if the user trusts the realm. TLS is required except on the loopback
   * and for registries without TLS. Otherwise rejects with `AuthError`.
   */
  async check({ host, realm, scopes }: TokenRequest, signal?: AbortSignal): Promise<void> {
    const url = parseRealm(realm, host);
    const plain = this.#options.plainHttp?.includes(host) ?? false;
    if (url.protocol !== "https:" && !plain && !isLoopback(url.host)) {
      throw realmRefused(host, url, "it would cross the network without encryption", {
        advice: `If ${host} is meant to have no TLS, add it to ${optionText("plainHttp")}.`,
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
      if (namedHosts.size === 0) break; // not reached, or no tokens wanted
    }
    const advice = `If ${url.host} is a token service of ${host}, add it to ${
      optionText("trustRealms")
    }.`;
    if (namedHosts.size > 0) {
      const why = namedHosts.has(url.host)
        ? "the registry names another address on that host"
        : `the token service of that registry is ${[...namedHosts].join(", ")}`;
      throw realmRefused(host, url, why, { advice });
    }
    if (url.host === URL.parse(`https://${host}`)?.host || url.host === host) return;
    if (KNOWN_TOKEN_HOSTS.get(host) === url.host) return;
    throw realmRefused(
      host,
      url,
      "the registry cannot be asked from here whether this is its token service",
      {
        advice,
      },
    );
  }

  /**
   * Returns the challenges with which a path of a registry answers; none if it cannot be reached.
   */
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

/** A token service's URL. Throws `AuthError` if it is not a valid one. */
export function parseRealm(realm: string, host: string): URL {
  const url = URL.parse(realm);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new AuthError(
      `cannot use the address of the token service of ${host}: it is not a plain http or https URL`,
      {
        advice: "Check the realm in the WWW-Authenticate field of the registry.",
      },
    );
  }
  url.hash = "";
  return url;
}

/** Returns paths where a registry may name another realm: some have one per repository. */
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
  return new AuthError(`cannot send the login for ${host} to ${url.origin}: ${why}`, { advice });
}
