import { AuthError } from "../../errors.ts";
import { helperFor, type LoginConfig, loginFor } from "./config.ts";
import type { Credential, CredentialSource, LoginSearch, SearchOptions } from "./credential.ts";
import { FOUND_TTL_MS, MISSING_TTL_MS } from "./cached.ts";
import { askHelper } from "./helper.ts";
import { keyOfHost } from "./name.ts";
import { foundIn } from "./search.ts";
import { SharedLookups } from "./shared.ts";

/** Place of a configuration with logins. */
export interface Place {
  /** Its name for people: a path, or the name of a variable. */
  readonly name: string;
  /** Reads it; undefined if it does not exist. */
  read(signal?: AbortSignal): Promise<LoginConfig | undefined>;
}

/** Answer of a helper. */
interface HelperAnswer {
  readonly credential?: Credential | undefined;
  readonly fault?: AuthError | undefined;
}

/** Options for {@linkcode storedLogins}. */
export interface StoredOptions {
  /** Time limit for a helper, in milliseconds. */
  readonly helperTimeout: number;
  /** Search path for helpers, in the form of `PATH`. */
  readonly path: string | undefined;
  /** Uses only the first place that exists. */
  readonly firstOnly: boolean;
}

/**
 * Returns a source of the logins in configurations, in their order. In each, the helper comes before
 * the logins of the configuration itself. The answers of helpers are cached, and so are their
 * failures, for a short time.
 */
export function storedLogins(
  places: () => readonly Place[],
  { helperTimeout, path, firstOnly }: StoredOptions,
  now?: () => number,
): CredentialSource {
  const helpers = new SharedLookups<HelperAnswer>(now);
  const ask = (name: string, host: string, from: string, signal: AbortSignal | undefined) => {
    const key = keyOfHost(host);
    return helpers.get(JSON.stringify([name, key, from]), async (signal) => {
      const value = await askHelper(name, key, { timeout: helperTimeout, path, from }, signal)
        .then((credential): HelperAnswer => ({ credential }), (fault): HelperAnswer => {
          if (!(fault instanceof AuthError)) throw fault;
          return { fault };
        });
      const lifetime = value.credential ? FOUND_TTL_MS : MISSING_TTL_MS;
      return { value, until: helpers.now + lifetime };
    }, signal);
  };
  const search = async (
    host: string,
    { repository, signal }: SearchOptions = {},
  ): Promise<LoginSearch> => {
    const searched: string[] = [];
    const faults: AuthError[] = [];
    for (const { name, read } of places()) {
      const config = await read(signal);
      searched.push(config ? name : `${name} (which does not exist)`);
      if (!config) continue;
      const helper = helperFor(config, host);
      faults.push(...config.faults, ...helper.faults);
      if (helper.value) {
        const program = `the credential helper ${helper.value}`;
        const { credential, fault } = await ask(helper.value, host, name, signal);
        if (credential) return { credential, places: [program], faults };
        if (fault) faults.push(fault);
        searched.push(program);
      }
      const login = loginFor(config, host, repository);
      faults.push(...login.faults);
      const { value: credential, others } = login;
      if (credential) return { credential, others, places: [name], faults };
      if (firstOnly) break;
    }
    return { places: searched, faults };
  };
  return { search, find: async (host, signal) => foundIn(await search(host, { signal })) };
}
