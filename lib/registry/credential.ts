import { createHash } from "node:crypto";
import { AuthError, BkitError, OptionError } from "../errors.ts";
import { canonicalHost } from "./name.ts";

/**
 * What a registry knows a user by: a name and a password; an identity token, which token services take in place of
 * both; or a registry token, which is handed to the registry as it is.
 */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string }
  | { readonly registryToken: string };

/** Where credentials come from. */
export interface CredentialSource {
  /**
   * The credential for a registry such as `ghcr.io` or `127.0.0.1:5000`, undefined where there is none. Docker Hub
   * is `registry-1.docker.io`.
   */
  find(host: string, signal?: AbortSignal): Promise<Credential | undefined>;
}

/** {@linkcode CredentialSource.find} as a function, which may answer at once. */
export type CredentialFinder = (
  host: string,
  signal?: AbortSignal,
) => Credential | undefined | Promise<Credential | undefined>;

/**
 * Credentials given in code: by host, where `docker.io` is Docker Hub, or as a function of it. Throws `OptionError`
 * for a value that is no credential; a function's answer is checked when it comes.
 */
export function staticCredentials(
  credentials: Readonly<Record<string, Credential>> | CredentialFinder,
): CredentialSource {
  if (typeof credentials === "function") {
    return {
      async find(host, signal) {
        const found = await credentials(host, signal);
        return found && checked(found, host);
      },
    };
  }
  const byHost = new Map(
    Object.entries(credentials).map(([host, credential]) => [
      canonicalHost(host),
      checked(credential, host),
    ]),
  );
  return { find: (host) => Promise.resolve(byHost.get(canonicalHost(host))) };
}

/** Asks the sources in turn; the first that has a credential is it. */
export function firstOf(...sources: readonly CredentialSource[]): CredentialSource {
  return {
    async find(host, signal) {
      for (const source of sources) {
        const found = await source.find(host, signal);
        if (found) return found;
      }
      return undefined;
    },
  };
}

/**
 * Asks a source, which may be anyone's code: what it answers is checked, and where it fails with an error that isn't
 * bkit's own, rejects with `AuthError` that has it as its cause and doesn't say it, since it goes to the daemon.
 */
export async function findCredential(
  source: CredentialSource,
  host: string,
  signal?: AbortSignal,
): Promise<Credential | undefined> {
  try {
    const found = await source.find(host, signal);
    return found && checked(found, host);
  } catch (cause) {
    if (signal?.aborted || cause instanceof BkitError) throw cause;
    throw new AuthError(`the source of credentials failed for the registry ${host}`, {
      cause,
      option: "credentials",
      advice: "Its own error is this one's cause.",
    });
  }
}

/** The user's name and the secret, as the session's service gives them: the name is empty for an identity token. */
export function userAndSecret(
  credential: Credential | undefined,
): { username: string; secret: string } {
  if (credential && "identityToken" in credential) {
    return { username: "", secret: credential.identityToken };
  }
  if (credential && "username" in credential) {
    return { username: credential.username, secret: credential.password };
  }
  return { username: "", secret: "" };
}

/** A digest that is the same for the same credential alone; empty where there is none. */
export function fingerprint(credential: Credential | undefined): string {
  if (!credential) return "";
  const fields = Object.entries(credential).sort(([a], [b]) => a < b ? -1 : 1);
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

function checked(credential: Credential, host: string): Credential {
  const fields: Record<string, unknown> = { ...credential };
  const has = (...names: string[]) =>
    names.every((name) => typeof fields[name] === "string" && fields[name] !== "");
  if (has("username", "password") || has("identityToken") || has("registryToken")) {
    return credential;
  }
  throw new OptionError(`what is given for the registry ${host} is no credential`, {
    option: "credentials",
    advice:
      "Give { username, password }, { identityToken } or { registryToken }, none of it empty.",
  });
}
