import { createHash } from "node:crypto";
import { type AuthError, OptionError } from "../../errors.ts";
import { canonicalHost } from "./name.ts";

/**
 * A login at a registry: a user name and a password; an identity token, which token services accept
 * instead of both; or a registry token, which is passed to the registry as it is.
 */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string }
  | { readonly registryToken: string };

/** Result of looking for the login at a registry. */
export interface LoginSearch {
  /** The login; undefined if there is none. */
  readonly credential?: Credential | undefined;
  /**
   * Other logins of the same place that parts of the registry may have.
   *
   * @default {none}
   */
  readonly others?: readonly Credential[] | undefined;
  /** Place where it was found, or all places that were searched: files, helpers, variables. */
  readonly places: readonly string[];
  /** Reasons why places could not be searched. */
  readonly faults: readonly AuthError[];
}

/** Details of a search. */
export interface SearchOptions {
  /**
   * Repository that the login is for, such as `team/app`.
   *
   * @default {a login for the whole registry}
   */
  readonly repository?: string | undefined;
  /** Cancels the search. */
  readonly signal?: AbortSignal | undefined;
}

/** A source of credentials. */
export interface CredentialSource {
  /**
   * Returns the credential for a registry such as `ghcr.io` or `127.0.0.1:5000`; undefined if there
   * is none. Docker Hub is `registry-1.docker.io`.
   */
  find(host: string, signal?: AbortSignal): Promise<Credential | undefined>;
  /**
   * Looks for a credential like {@linkcode CredentialSource.find}, and returns what errors and
   * warnings say about it. A place that cannot be searched is a fault, not a rejection.
   *
   * @default {what `find` returns}
   */
  search?(host: string, options?: SearchOptions): Promise<LoginSearch>;
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

/** Returns a credential. Throws `OptionError` if it is not valid. */
export function checkCredential(credential: Credential, host: string): Credential {
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
