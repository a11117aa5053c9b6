/**
 * Asks registries for their way of authentication and their token service.
 *
 * The daemon names the token service, the realm, that this side asks for a token. A hostile daemon
 * could name its own, to get a login, or any address that it cannot reach itself, to read what is
 * there. So the registry itself is asked first, without a login, and addresses of this machine are
 * only for registries on it.
 */
import { AuthError } from "../../errors.ts";
import type { Clock } from "../../internal/clock.ts";
import { isLocalHost } from "../../internal/local_address.ts";
import { optionText } from "../../internal/option_text.ts";
import { canonicalHost, HUB_HOST, isLoopback, registryHost, repositoryOf } from "../login/name.ts";
import { RegistryAnswers } from "./answers.ts";
import type { RegistryOptions } from "./options.ts";
import { repositoriesOf } from "./scope.ts";

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

/** Token services on other hosts than their registries, in case the registry cannot be asked. */
const KNOWN_TOKEN_HOSTS: ReadonlyMap<string, string> = new Map([
  [HUB_HOST, "auth.docker.io"],
  ["registry.gitlab.com", "gitlab.com"],
]);

/** The login that a registry asks for, or the reason why that is not known. */
export type LoginScheme =
  | { readonly scheme: "basic" | "bearer" }
  | { readonly unknown: string; readonly kind?: "busy" | "unreachable" | undefined };

/** Number of repositories of a registry that are asked for its login. */
const MAX_REPOSITORIES = 4;

/** Number of repositories that are remembered; the daemon chooses them. */
const MAX_SEEN = 100;

/** Finds out how registries authenticate clients, and checks what a daemon says about it. */
export class Registries {
  readonly #options: RegistryOptions;
  readonly #answers: RegistryAnswers;
  /** Repositories that tokens were requested for, each after its host. */
  readonly #seen = new Set<string>();

  /** Creates an empty cache of answers. */
  constructor(options: RegistryOptions = {}, clock?: Clock) {
    this.#options = options;
    this.#answers = new RegistryAnswers(options, clock);
  }

  /**
   * Returns the login that a registry asks for: `basic` if it accepts passwords itself, `bearer` if
   * only its token service does. Registries whose `/v2/` is open are asked for repositories that
   * are known from the options and from requests for tokens, then for their catalog, which hardly
   * any gives away.
   */
  async loginScheme(host: string, signal?: AbortSignal): Promise<LoginScheme> {
    let unknown = "it asked for no login";
    for (const path of ["/v2/", ...this.#repositories(host).map(pathOf), "/v2/_catalog"]) {
      const { failure, kind, challenges } = await this.#answers.ask(host, path, signal);
      if (failure && path === "/v2/") return { unknown: failure, kind };
      if (failure) unknown = failure;
      const schemes = challenges.map(({ scheme }) => scheme);
      if (schemes.includes("basic")) return { scheme: "basic" };
      if (schemes.includes("bearer")) return { scheme: "bearer" };
    }
    return { unknown };
  }

  #repositories(host: string): string[] {
    const registry = canonicalHost(host);
    const named = (this.#options.images ?? []).filter((name) => registryHost(name) === registry);
    const seen = [...this.#seen].filter((name) => name.startsWith(`${registry}/`)).map((name) =>
      name.slice(registry.length + 1)
    );
    return [...new Set([...named.map(repositoryOf), ...seen])].slice(0, MAX_REPOSITORIES);
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
    const repositories = repositoriesOf(scopes).slice(0, MAX_REPOSITORIES);
    for (const name of repositories) {
      if (this.#seen.size < MAX_SEEN) this.#seen.add(`${canonicalHost(host)}/${name}`);
    }
    const namedHosts = new Set<string>();
    let unasked = "it names none";
    let unreachable = false;
    for (const path of ["/v2/", ...repositories.map(pathOf)]) {
      const { failure, kind, challenges } = await this.#answers.ask(host, path, signal);
      if (failure) {
        unasked = failure;
        unreachable = kind === "unreachable";
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
    throw realmRefused(host, url, why, {
      advice: unreachable ? `${howToReach(host)} ${advice}` : advice,
    });
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

/** Returns what helps bkit to reach a registry that the daemon reaches. */
export function howToReach(host: string): string {
  return `If ${host} has no TLS, add it to ${optionText("plainHttp")}; if its certificate has a ` +
    `private authority, pass that with ${optionText("registryTls")}.`;
}

/** Returns a path where a registry may name another realm: some have one per repository. */
function pathOf(repository: string): string {
  return `/v2/${repository}/tags/list`;
}

function realmRefused(
  host: string,
  url: URL,
  why: string,
  { advice }: { advice: string },
): AuthError {
  return new AuthError(`cannot ask ${url.origin} for a token for ${host}: ${why}`, { advice });
}
