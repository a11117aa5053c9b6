import type { CredentialSource, LoginSearch, SearchOptions } from "./credential.ts";
import { canonicalHost } from "./name.ts";
import { foundIn, searchLogin } from "./search.ts";
import { SharedLookups } from "./shared.ts";

/** Lifetime of a credential: a little less than the five minutes of the shortest-lived ones. */
export const FOUND_TTL_MS = 290_000;

/** Lifetime of a miss: a build runs each helper once, and a new login is noticed soon. */
export const MISSING_TTL_MS = 10_000;

/**
 * Caches what a source returns for each host: a credential for 4 min 50 s, a miss for 10 s. Each
 * host is looked up once at a time. `now` is a clock in milliseconds.
 */
export function cachedCredentials(source: CredentialSource, now?: () => number): CredentialSource {
  const shared = new SharedLookups<LoginSearch>(now);
  const search = (host: string, { repository, signal }: SearchOptions = {}) => {
    // Without this method, a source does not tell repositories apart.
    const key = JSON.stringify([canonicalHost(host), source.search && repository]);
    return shared.get(key, async (signal) => {
      const value = await searchLogin(source, host, { repository, signal });
      const lifetime = value.credential ? FOUND_TTL_MS : MISSING_TTL_MS;
      return { value, until: shared.now + lifetime };
    }, signal);
  };
  return { search, find: async (host, signal) => foundIn(await search(host, { signal })) };
}
