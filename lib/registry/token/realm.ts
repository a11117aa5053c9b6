/**
 * Asks registries for their way of authentication and their token service.
 *
 * The daemon names the token service, the realm, that this side asks for a token. A hostile daemon
 * could name its own, to get a login, or any address that it cannot reach itself, to read what is
 * there. So the registry itself is asked first, without a login, and addresses of this machine are
 * only for registries on it.
 */
import { AuthError, ConnectionError } from "../../errors.ts";
import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { sleep } from "../../internal/deadline.ts";
import { isLocalHost, type Resolve } from "../../internal/local_address.ts";
import { optionText } from "../../internal/option_text.ts";
import { type Challenge, parseChallenges } from "./challenge.ts";
import { canonicalHost, HUB_HOST, isLoopback } from "../login/name.ts";
import { request, type RequestSettings } from "./request.ts";
import { SharedLookups } from "../login/shared.ts";

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
  /**
   * Looks up the IP addresses of a host, to tell whether it is this machine.
   *
   * @default {the system's lookup}
   */
  resolve?: Resolve | undefined;
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

/** Answer of a registry. */
interface RegistryAnswer {
  /** Reason why it gave none that tells something; empty if it did. */
  readonly failure: string;
  /** True if it may give one soon. */
  readonly busy?: boolean | undefined;
  readonly challenges: readonly Challenge[];
}

/** The login that a registry asks for, or the reason why that is not known. */
export type LoginScheme = { readonly scheme: "basic" | "bearer" } | { readonly unknown: string };

/** Pause before a registry that is busy is asked again. */
const BUSY_PAUSE_MS = 500;

/** Asks registries for their challenges and caches the answers for a minute. */
export class Registries {
  readonly #options: RegistryOptions;
  readonly #clock: Clock;
  readonly #answers: SharedLookups<RegistryAnswer>;

  /** Creates an empty cache. */
  constructor(options: RegistryOptions = {}, clock: Clock = SYSTEM_CLOCK) {
    this.#options = options;
    this.#clock = clock;
    this.#answers = new SharedLookups(() => clock.now());
  }

  /**
   * Returns the login that a registry asks for: `basic` if it accepts passwords itself, `bearer` if
   * only its token service does. Registries whose `/v2/` is open are asked for their catalog, which
   * hardly any gives away.
   */
  async loginScheme(host: string, signal?: AbortSignal): Promise<LoginScheme> {
    for (const path of ["/v2/", "/v2/_catalog"]) {
      const { failure, challenges } = await this.#ask(host, path, signal);
      if (failure) return { unknown: failure };
      const schemes = challenges.map(({ scheme }) => scheme);
      if (schemes.includes("basic")) return { scheme: "basic" };
      if (schemes.includes("bearer")) return { scheme: "bearer" };
    }
    return { unknown: "it asked for no login" };
  }

  /**
   * Resolves if the realm may be asked for a token for the registry, with a login or without: if the
   * registry itself names that realm; if it cannot be asked from here and the realm is on its own
   * host or on one known to belong to it; or if the user trusts the realm. An address of this machine
   * is only for registries on it. TLS is required except on the loopback and for registries without
   * TLS. Otherwise rejects with `AuthError`.
   */
  async check({ host, realm, scopes }: TokenRequest, signal?: AbortSignal): Promise<void> {
    const url = parseRealm(realm, host);
    await this.checkAddress(host, url);
    const plain = this.#options.plainHttp?.includes(host) ?? false;
    if (url.protocol !== "https:" && !plain && !isLoopback(url.host)) {
      throw realmRefused(host, url, "it would cross the network without encryption", {
        advice: `If ${host} is meant to have no TLS, add it to ${optionText("plainHttp")}.`,
      });
    }
    if (this.#options.trustRealms?.includes(url.host)) return;
    const namedHosts = new Set<string>();
    let unasked = "it names none";
    for (const path of ["/v2/", ...repositoryPaths(scopes)]) {
      const { failure, challenges } = await this.#ask(host, path, signal);
      if (failure) {
        unasked = failure;
        break;
      }
      for (const { scheme, parameters } of challenges) {
        const namedRealm = URL.parse(parameters.get("realm") ?? "");
        if (scheme !== "bearer" || !namedRealm) continue;
        if (namedRealm.href === url.href) return;
        namedHosts.add(namedRealm.host);
      }
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
    if (KNOWN_TOKEN_HOSTS.get(canonicalHost(host)) === url.host) return;
    const why = `the registry did not say whether this is its token service: ${unasked}`;
    throw realmRefused(host, url, why, { advice });
  }

  /**
   * Resolves if a URL may be asked for a registry: if it is not on this machine, or the registry is
   * on it, too. Otherwise rejects with `AuthError`.
   *
   * A name server that answers the check and the request differently could get around this.
   */
  async checkAddress(host: string, url: URL): Promise<void> {
    const { resolve } = this.#options;
    if (!await isLocalHost(url.hostname, resolve)) return;
    const registry = URL.parse(`https://${host}`)?.hostname ?? host;
    if (await isLocalHost(registry, resolve)) return;
    throw realmRefused(host, url, "that is an address of this machine, unlike the registry", {
      advice: "Check the realm in the WWW-Authenticate field of the registry.",
    });
  }

  /** Asks a path of a registry for its challenges, once more if it is busy. */
  #ask(host: string, path: string, signal?: AbortSignal): Promise<RegistryAnswer> {
    const registry = canonicalHost(host);
    const lookup = async (signal: AbortSignal) => {
      let value = await this.#askOnce(registry, path, signal);
      if (value.busy) {
        await sleep(BUSY_PAUSE_MS, signal, this.#clock);
        value = await this.#askOnce(registry, path, signal);
      }
      return { value, until: this.#answers.now + (value.failure ? 0 : ANSWER_TTL_MS) };
    };
    return this.#answers.get(`${registry}${path}`, lookup, signal);
  }

  async #askOnce(host: string, path: string, signal: AbortSignal): Promise<RegistryAnswer> {
    const { plainHttp, timeout = REGISTRY_TIMEOUT_MS } = this.#options;
    const plain = plainHttp?.includes(host) || isLoopback(host);
    const settings = { ...this.#options, timeout: Math.min(timeout, REGISTRY_TIMEOUT_MS) };
    let failure = "";
    for (const scheme of plain ? ["https", "http"] : ["https"]) {
      try {
        const url = `${scheme}://${host}${path}`;
        const { status, headers } = await request(url, { redirect: "manual" }, settings, signal);
        if (status === 429 || status >= 500) {
          return { failure: `it answered with HTTP ${status}`, busy: true, challenges: [] };
        }
        return { failure: "", challenges: parseChallenges(headers.get("www-authenticate") ?? "") };
      } catch (error) {
        signal.throwIfAborted();
        failure ||= error instanceof ConnectionError ? error.shortMessage : String(error);
      }
    }
    return { failure, challenges: [] };
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
  return new AuthError(`cannot ask ${url.origin} for a token for ${host}: ${why}`, { advice });
}
