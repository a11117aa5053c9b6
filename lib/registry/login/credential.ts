import { createHash } from "node:crypto";
import { AuthError, BkitError, OptionError } from "../../errors.ts";
import { canonicalHost } from "./name.ts";

/**
 * A login at a registry: a user name and a password; an identity token, which token services accept
 * instead of both; or a registry token, which is passed to the registry as it is.
 */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string }
  | { readonly registryToken: string };

/** A source of credentials. */
export interface CredentialSource {
  /**
   * Returns the credential for a registry such as `ghcr.io` or `127.0.0.1:5000`; undefined if there
   * is none. Docker Hub is `registry-1.docker.io`.
   */
  find(host: string, signal?: AbortSignal): Promise<Credential | undefined>;
}

/** {@linkcode CredentialSource.find} as a function, which may also return a plain value. */
export type CredentialFinder = (
  host: string,
  signal?: AbortSignal,
) => Credential | undefined | Promise<Credential | undefined>;

/**
 * Returns a source of fixed credentials by host, with `docker.io` for Docker Hub, or of what a
 * function returns for a host. Throws `OptionError` for an invalid credential; what a function
 * returns is checked when it is called.
 */
export function staticCredentials(
  credentials: Readonly<Record<string, Credential>> | CredentialFinder,
): CredentialSource {
  if (typeof credentials === "function") {
    return {
      async find(host, signal) {
        const found = await credentials(host, signal);
        return found && checkCredential(found, host);
      },
    };
  }
  const byHost = new Map(
    Object.entries(credentials).map(([host, credential]) => [
      canonicalHost(host),
      checkCredential(credential, host),
    ]),
  );
  return { find: (host) => Promise.resolve(byHost.get(canonicalHost(host))) };
}

/** Returns a source that asks other sources in turn and returns the first credential found. */
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
 * Asks a source, which may be anyone's code, and checks the result. If the source fails with an
 * error that is not bkit's own, rejects with an `AuthError` that has it as its cause and does not
 * quote it, because the message goes to the daemon.
 */
export async function findCredential(
  source: CredentialSource,
  host: string,
  signal?: AbortSignal,
): Promise<Credential | undefined> {
  try {
    const found = await source.find(host, signal);
    return found && checkCredential(found, host);
  } catch (cause) {
    if (signal?.aborted || cause instanceof BkitError) throw cause;
    throw new AuthError(`cannot get the credential for the registry ${host}: its source failed`, {
      cause,
      option: "credentials",
      advice: "The cause of this error is the error of the source.",
    });
  }
}

/**
 * Returns user name and secret in the form of the session's service: no name with an identity
 * token.
 */
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

/** Returns a digest that identifies a credential; empty if there is none. */
export function fingerprint(credential: Credential | undefined): string {
  if (!credential) return "";
  const fields = Object.entries(credential).sort(([a], [b]) => a < b ? -1 : 1);
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

function checkCredential(credential: Credential, host: string): Credential {
  const fields: Record<string, unknown> = { ...credential };
  const has = (...names: string[]) =>
    names.every((name) => typeof fields[name] === "string" && fields[name] !== "");
  if (has("username", "password") || has("identityToken") || has("registryToken")) {
    return credential;
  }
  throw new OptionError(`cannot use the credential for the registry ${host}: it is not valid`, {
    option: "credentials",
    advice:
      "Pass { username, password }, { identityToken } or { registryToken }, with no empty field.",
  });
}
