/** Tokens for registries, from their token services. */
import { Buffer } from "node:buffer";
import { AuthError, ConnectionError } from "../errors.ts";
import { type Credential, userAndSecret } from "./credential.ts";
import { loginCommand } from "./name.ts";
import { parseRealm, type TokenRequest } from "./realm.ts";
import { type Answer, request, type RequestSettings } from "./request.ts";

/** A token for a registry. */
export interface Token {
  /** What goes into `Authorization: Bearer`. */
  readonly token: string;
  /** For how many seconds from now it's good. */
  readonly expiresIn: number;
}

/** How long a token is good whose service doesn't say, in seconds. */
export const DEFAULT_LIFETIME_S = 60;

/** The name that BuildKit's own clients have in OAuth2. */
const CLIENT_ID = "buildkit-client";

/** Answers to a POST of services that know GET alone: seen of Google's, of Artifactory. */
const POST_UNSUPPORTED = [401, 404, 405];

/**
 * Asks a token service for a token: with a credential by POST as in OAuth2, then by GET where the service doesn't know
 * that; without one by GET (https://distribution.github.io/distribution/spec/auth/). Whether the realm may have the
 * credential is the caller's to know. With one, no redirect is followed. Rejects with `AuthError` where the service
 * refuses, with `ConnectionError` where it can't be reached or answers something else.
 */
export async function fetchToken(
  tokenRequest: TokenRequest,
  credential: Credential | undefined,
  settings: RequestSettings = {},
  signal?: AbortSignal,
): Promise<Token> {
  if (credential && "registryToken" in credential) {
    return { token: credential.registryToken, expiresIn: DEFAULT_LIFETIME_S };
  }
  const url = parseRealm(tokenRequest.realm, tokenRequest.host);
  const { username, secret } = userAndSecret(credential);
  const send = (url: URL, init: RequestInit) =>
    request(url.href, init, settings, signal).catch((cause) => {
      if (!(cause instanceof ConnectionError)) throw cause;
      throw new ConnectionError(
        `no token for ${tokenRequest.host}: its token service ${cause.shortMessage}`,
        { cause, advice: "See to the network, the proxy, and the service's certificate." },
      );
    });
  let answer: Answer | undefined;
  if (secret) {
    const body = new URLSearchParams({ service: tokenRequest.service, client_id: CLIENT_ID });
    if (tokenRequest.scopes.length > 0) body.set("scope", tokenRequest.scopes.join(" "));
    const grant: Record<string, string> = username
      ? { grant_type: "password", username, password: secret }
      : { grant_type: "refresh_token", refresh_token: secret };
    for (const [name, value] of Object.entries(grant)) body.set(name, value);
    answer = await send(url, { method: "POST", body, redirect: "manual" });
  }
  if (!answer || POST_UNSUPPORTED.includes(answer.status)) {
    const query = new URL(url);
    if (tokenRequest.service) query.searchParams.append("service", tokenRequest.service);
    for (const scope of tokenRequest.scopes) query.searchParams.append("scope", scope);
    const basic = `Basic ${Buffer.from(`${username}:${secret}`).toString("base64")}`;
    answer = await send(
      query,
      secret ? { headers: { authorization: basic }, redirect: "manual" } : {},
    );
  }
  if (answer.status < 200 || answer.status >= 300) {
    throw tokenRefused(answer.status, tokenRequest.host, url, secret !== "");
  }
  return parse(answer.text, tokenRequest.host, url);
}

function parse(text: string, host: string, url: URL): Token {
  const invalidAnswer = (why: string) =>
    new ConnectionError(`no token for ${host}: its token service ${url.host} ${why}`, {
      advice: "See whether its address is right, and what its log says.",
    });
  let answer: Record<string, unknown>;
  try {
    answer = Object(JSON.parse(text));
  } catch {
    throw invalidAnswer("answered with something that isn't JSON"); // no cause: the parser quotes what it read
  }
  const token = [answer["access_token"], answer["token"]].find((value) => value);
  if (typeof token !== "string") throw invalidAnswer("answered without a token");
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw invalidAnswer("answered with a token that no header can hold");
  }
  return { token, expiresIn: lifetime(answer["expires_in"], answer["issued_at"]) };
}

/** The seconds that are left; an age that would be all of it is a wrong clock's. */
function lifetime(expiresIn: unknown, issuedAt: unknown): number {
  const whole = typeof expiresIn === "number" && expiresIn >= 1
    ? Math.min(Math.floor(expiresIn), 86_400)
    : DEFAULT_LIFETIME_S;
  const issued = typeof issuedAt === "string" ? Date.parse(issuedAt) : NaN;
  const age = Math.floor((Date.now() - issued) / 1000);
  return age > 0 && age < whole ? whole - age : whole;
}

function tokenRefused(status: number, host: string, url: URL, withSecret: boolean): Error {
  const what = withSecret ? "the login" : "a token without a login";
  const login = loginCommand(host);
  if (status === 401 || status === 403) {
    return new AuthError(
      `the token service ${url.host} refused ${what} for the registry ${host}: HTTP ${status}`,
      {
        advice: withSecret
          ? `Log in again (${login}), or give other credentials; see whether that user may do this.`
          : `Log in (${login}), or give credentials.`,
      },
    );
  }
  return new ConnectionError(
    `no token for ${host}: its token service ${url.host} answered with HTTP ${status}`,
    {
      advice: status >= 300 && status < 400
        ? "A login isn't sent on to where a service redirects."
        : status === 429
        ? "It takes no more requests for a while: try again later."
        : `Try again later; or log in again (${login}).`,
    },
  );
}
