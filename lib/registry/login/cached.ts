import type { Credential, CredentialSource } from "./credential.ts";
import { canonicalHost } from "./name.ts";
import { SharedLookups } from "./shared.ts";

/** Lifetime of a credential: a little less than the five minutes of the shortest-lived ones. */
const FOUND_TTL_MS = 290_000;

/** Lifetime of a miss: a build runs each helper once, and a new login is noticed soon. */
const MISSING_TTL_MS = 10_000;

/**
 * Caches what a source returns for each host: a credential for 4 min 50 s, a miss for 10 s. Each
 * host is looked up once at a time. `now` is a clock in milliseconds.
 */
export function cachedCredentials(source: CredentialSource, now?: () => number): CredentialSource {
  const shared = new SharedLookups<Credential | undefined>(now);
  return {
    find: (host, signal) =>
      shared.get(canonicalHost(host), async (signal) => {
        const value = await source.find(host, signal);
        return { value, until: shared.now + (value ? FOUND_TTL_MS : MISSING_TTL_MS) };
      }, signal),
  };
}
