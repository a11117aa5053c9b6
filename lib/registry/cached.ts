import type { Credential, CredentialSource } from "./credential.ts";
import { canonicalHost } from "./name.ts";
import { Shared } from "./shared.ts";

/** A little less than the five minutes that the shortest-lived credentials of cloud registries last. */
const FOUND_FOR = 290_000;

/** So that one build runs a helper once, and a login is seen soon. */
const MISSING_FOR = 10_000;

/**
 * Remembers what a source has for each host, for 4 min 50 s, and for 10 s that it has nothing. A host is looked up
 * once at a time. `now` is a clock in milliseconds.
 */
export function cached(source: CredentialSource, now?: () => number): CredentialSource {
  const shared = new Shared<Credential | undefined>(now);
  return {
    find: (host, signal) =>
      shared.get(canonicalHost(host), async (signal) => {
        const value = await source.find(host, signal);
        return { value, until: shared.now + (value ? FOUND_FOR : MISSING_FOR) };
      }, signal),
  };
}
