/**
 * What a registry says of itself: how it wants to be logged in at, and which token service is its own.
 *
 * The daemon names the token service that a login is to be sent to (the realm), and could name one of its own making.
 * So the registry is asked, without a login, before a credential goes anywhere.
 */
import { AuthError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import { type Challenge, parseChallenges } from "./challenge.ts";
import { HUB, isLoopback } from "./name.ts";
import { request, type RequestSettings } from "./request.ts";
import { Shared } from "./shared.ts";

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
const REMEMBERED = 60_000;

/** How long a registry that may be out of reach is waited for, in milliseconds. */
const PATIENCE = 5000;

/** Token services on another host than their registry's, for when the registry itself can't be asked. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  [HUB, "auth.docker.io"],
  ["registry.gitlab.com", "gitlab.com"],
]);

/** Asks registries how they want to be logged in at, and remembers it for a minute. */
export class Registries {
  readonly #options: RegistryOptions;
  readonly #answers: Shared<readonly Challenge[]>;

  /** `now` is a clock in milliseconds. */
  constructor(options: RegistryOptions = {}, now?: () => number) {
    this.#options = options;
    this.#answers = new Shared(now);
  }

  /** Whether a registry takes tokens and nothing else, so that nobody but its token service needs a password. */
  async wantsTokens(host: string, signal?: AbortSignal): Promise<boolean> {
    const schemes = (await this.#ask(host, "/v2/", signal)).map(({ scheme }) => scheme);
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
      throw refusal(host, url, "it would go over the network without encryption", {
        advice: `If ${host} is meant to be without TLS, name it in ${optionText("plainHttp")}.`,
      });
    }
    if (this.#options.trustRealms?.includes(url.host)) return;
    const named = new Set<string>();
    for (const path of ["/v2/", ...repositoryPaths(scopes)]) {
      for (const { scheme, parameters } of await this.#ask(host, path, signal)) {
        const own = URL.parse(parameters.get("realm") ?? "");
        if (scheme !== "bearer" || !own) continue;
        if (own.href === url.href) return;
        named.add(own.host);
      }
      if (named.size === 0) break; // not reached, or it wants no tokens
    }
    const advice = `If ${url.host} is a token service of ${host}, name it in ${
      optionText("trustRealms")
    }.`;
    if (named.size > 0) {
      const why = named.has(url.host)
        ? "that registry names another address of it for tokens"
        : `that registry's token service is ${[...named].join(", ")}`;
      throw refusal(host, url, why, { advice });
    }
    if (url.host === URL.parse(`https://${host}`)?.host || url.host === host) return;
    if (KNOWN.get(host) === url.host) return;
    throw refusal(host, url, "that registry can't be asked from here whether this is its own", {
      advice,
    });
  }

  /** The challenges with which a path of a registry answers; none where it can't be reached. */
  #ask(host: string, path: string, signal?: AbortSignal): Promise<readonly Challenge[]> {
    const { plainHttp, timeout = PATIENCE } = this.#options;
    const plain = plainHttp?.includes(host) || isLoopback(host);
    const lookup = async (signal: AbortSignal) => {
      let value: readonly Challenge[] = [];
      for (const scheme of plain ? ["https", "http"] : ["https"]) {
        try {
          const settings = { ...this.#options, timeout: Math.min(timeout, PATIENCE) };
          const url = `${scheme}://${host}${path}`;
          const { headers } = await request(url, { redirect: "manual" }, settings, signal);
          value = parseChallenges(headers.get("www-authenticate") ?? "");
          break;
        } catch {
          signal.throwIfAborted();
        }
      }
      return { value, until: this.#answers.now + REMEMBERED };
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

function refusal(host: string, url: URL, why: string, { advice }: { advice: string }): AuthError {
  return new AuthError(`the login for ${host} isn't sent to ${url.origin}: ${why}`, { advice });
}
