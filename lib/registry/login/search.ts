/** Looking for a login, with what a person needs to know about where it was looked for. */
import { AuthError, BkitError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import {
  checkCredential,
  type Credential,
  type CredentialSource,
  type LoginSearch,
  type SearchOptions,
} from "./credential.ts";

/**
 * Asks a source, which may be anyone's code, and checks the result. If the source fails with an
 * error that is not bkit's own, rejects with an `AuthError` that has it as its cause and does not
 * quote it, because the message goes to the daemon.
 */
export async function searchLogin(
  source: CredentialSource,
  host: string,
  options: SearchOptions = {},
): Promise<LoginSearch> {
  try {
    const search = source.search
      ? await source.search(host, options)
      : { credential: await source.find(host, options.signal), places: [], faults: [] };
    if (search.credential) checkCredential(search.credential, host);
    return search.places.length > 0 ? search : { ...search, places: [optionText("credentials")] };
  } catch (cause) {
    if (options.signal?.aborted || cause instanceof BkitError) throw cause;
    throw new AuthError(`cannot get the credential for the registry ${host}: its source failed`, {
      cause,
      option: "credentials",
      advice: "The cause of this error is the error of the source.",
    });
  }
}

/**
 * Returns the login of {@linkcode searchLogin}. Rejects with the first fault if there is none, and
 * places could not be searched.
 */
export async function findCredential(
  source: CredentialSource,
  host: string,
  signal?: AbortSignal,
): Promise<Credential | undefined> {
  return foundIn(await searchLogin(source, host, { signal }));
}

/** Returns the login that a search found. Throws its first fault if there is none. */
export function foundIn({ credential, faults }: LoginSearch): Credential | undefined {
  if (!credential && faults[0]) throw faults[0];
  return credential;
}

/**
 * Returns a source that asks other sources in turn and returns the first credential found. If there
 * is none and a source could not be searched, `find` rejects with the reason.
 */
export function firstOf(...sources: readonly CredentialSource[]): CredentialSource {
  const search = async (host: string, options: SearchOptions = {}): Promise<LoginSearch> => {
    const places: string[] = [];
    const faults: AuthError[] = [];
    for (const source of sources) {
      const found = await searchLogin(source, host, options);
      faults.push(...found.faults);
      if (found.credential) return { ...found, faults };
      places.push(...found.places);
    }
    return { places, faults };
  };
  return {
    search,
    find: async (host, signal) => foundIn(await search(host, { signal })),
  };
}

/** Returns a sentence about the login that was used; it never has the secret itself. */
export function describeSearch({ credential, places }: LoginSearch, host: string): string {
  if (places.length === 0) return `bkit looked for no login for ${host}.`;
  const where = places.join(", ");
  if (!credential) return `bkit found no login for ${host} in ${where}.`;
  const what = "username" in credential
    ? `the login of user ${JSON.stringify(credential.username)}`
    : "identityToken" in credential
    ? "an identity token"
    : "a registry token";
  return `bkit used ${what} from ${where} for ${host}.`;
}
