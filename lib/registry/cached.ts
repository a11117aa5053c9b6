import type { Credential, CredentialSource } from "./credential.ts";
import { canonicalHost } from "./name.ts";
import { SharedLookups } from "./shared.ts";

/** A little less than the five minutes that the shortest-lived credentials of cloud registries last. */
const FOUND_TTL_MS = 290_000;

/** So that one build runs a helper once, and a login is seen soon. */
const MISSING_TTL_MS = 10_000;

/**
 * Remembers what a source has for each host, for 4 min 50 s, and for 10 s that it has nothing. A host is looked up
 * once at a time. `now` is a clock in milliseconds.
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
