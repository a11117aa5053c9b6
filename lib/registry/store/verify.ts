import { Buffer } from "node:buffer";
import { AuthError, ConnectionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import { checkCredential, type Credential, userAndSecret } from "../login/credential.ts";
import { canonicalHost, HUB_HOST } from "../login/name.ts";
import { RegistryAnswers } from "../token/answers.ts";
import type { RegistryOptions } from "../token/options.ts";
import { Registries } from "../token/realm.ts";
import { request } from "../token/request.ts";
import { fetchToken } from "../token/token.ts";

/** Outcome of {@linkcode verifyLogin}. */
export interface VerifiedLogin {
  /**
   * What to keep: the login itself, or the identity token that the token service issued for it, which
   * is then enough.
   */
  readonly credential: Credential;
  /** False if the registry asks for no login at its root, so that any would have been accepted. */
  readonly checked: boolean;
}

/**
 * Logs in at a registry such as `ghcr.io`, or `docker.io` for Docker Hub, to find out whether it
 * accepts a login: with the password if it takes passwords itself, otherwise with a token from the
 * token service that it names. Nothing is kept. A login is sent without encryption only to registries
 * on the loopback and to those of `plainHttp`.
 * Rejects with `AuthError` if the registry or its token service refuses the login, with
 * `ConnectionError` if one of them cannot be reached or does not answer as a registry, with
 * `OptionError` if the credential is not valid.
 */
export async function verifyLogin(
  host: string,
  credential: Credential,
  options: RegistryOptions = {},
  signal?: AbortSignal,
): Promise<VerifiedLogin> {
  checkCredential(credential, host);
  const registry = canonicalHost(host);
  const answer = await new RegistryAnswers(options).ask(registry, "/v2/", signal);
  const { failure, challenges, status, origin } = answer;
  if (failure || !origin) {
    throw new ConnectionError(`cannot log in to ${host}: ${failure || "it did not answer"}`, {
      reason: "auth",
      host,
      httpStatus: status,
      advice: answer.kind === "busy"
        ? "Try again later."
        : `If ${host} has no TLS, set ${
          optionText("plainHttp")
        }; if its certificate has a private ` +
          `authority, pass that with ${optionText("registryTls")}.`,
    });
  }
  if (status === 200) return { credential, checked: false };
  const schemes = new Map(challenges.map(({ scheme, parameters }) => [scheme, parameters]));
  if (status !== 401 || !(schemes.has("basic") || schemes.has("bearer"))) {
    throw notRegistry(host, status);
  }
  const check = async (authorization: string) => {
    const settings = { ...options, tls: options.registryTls?.[registry] };
    const init = { headers: { authorization }, redirect: "manual" } as const;
    const { status } = await request(`${origin}/v2/`, init, settings, signal);
    if (status === 401 || status === 403) throw refused(host, status);
    if (status !== 200) throw notRegistry(host, status);
  };
  const bearer = schemes.get("bearer");
  const { username, secret } = userAndSecret(credential);
  if (username && schemes.has("basic")) {
    await check(`Basic ${Buffer.from(`${username}:${secret}`).toString("base64")}`);
    return { credential, checked: true };
  }
  if (!bearer) throw refused(host, status, "it takes user names and passwords only");
  const wanted = {
    host: registry,
    realm: bearer.get("realm") ?? "",
    service: bearer.get("service") ?? "",
    scopes: [],
  };
  await new Registries(options).check(wanted, signal);
  const settings = { ...options, tls: options.registryTls?.[registry], offline: true };
  const { token, identityToken } = await fetchToken(wanted, credential, settings, signal)
    .catch((error) => {
      const { httpStatus } = Object(error);
      throw error instanceof AuthError && httpStatus ? refused(host, httpStatus) : error;
    });
  await check(`Bearer ${token}`);
  return { credential: identityToken ? { identityToken } : credential, checked: true };
}

function refused(host: string, status: number, why = "it refused the login"): AuthError {
  const hub = canonicalHost(host) === HUB_HOST
    ? " Docker Hub wants an access token in place of the password if the account has two factors."
    : "";
  return new AuthError(`cannot log in to ${nameOf(host)}: ${why} (HTTP ${status})`, {
    host,
    httpStatus: status,
    advice: `Check the user name and the password.${hub}`,
  });
}

function notRegistry(host: string, status: number | undefined): ConnectionError {
  return new ConnectionError(
    `cannot log in to ${nameOf(host)}: what answers there is not a registry (HTTP ${status})`,
    { reason: "auth", host, httpStatus: status, advice: "Check the name and the port." },
  );
}

/** Returns the name of a registry for people. */
function nameOf(host: string): string {
  return canonicalHost(host) === HUB_HOST ? "Docker Hub" : host;
}
