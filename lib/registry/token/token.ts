/** Fetches tokens for registries from their token services. */
import { Buffer } from "node:buffer";
import { AuthError, ConnectionError } from "../../errors.ts";
import { type Credential, type LoginSearch, userAndSecret } from "../login/credential.ts";
import { describeSearch } from "../login/search.ts";
import { loginCommand } from "../login/name.ts";
import { parseRealm, type TokenRequest } from "./realm.ts";
import type { RegistryTls } from "./fetch.ts";
import { type Answer, request, type RequestSettings } from "./request.ts";

/** A token for a registry. */
export interface Token {
  /** Value for `Authorization: Bearer`. */
  readonly token: string;
  /** Remaining lifetime in seconds. */
  readonly expiresIn: number;
  /** Identity token that can be kept in place of the password; undefined if none was issued. */
  readonly identityToken?: string | undefined;
}

/** Lifetime of a token whose service does not state one, in seconds. */
export const DEFAULT_LIFETIME_S = 60;

/** OAuth2 client id of BuildKit's own clients. */
const CLIENT_ID = "buildkit-client";

/** Answers to a POST from services that support only GET, such as Google's and Artifactory. */
const POST_UNSUPPORTED = [401, 404, 405];

/** Limit for redirects of a request without a login. */
const MAX_REDIRECTS = 5;

/** Options for {@linkcode fetchToken}. */
export interface TokenSettings extends RequestSettings {
  /**
   * Asks for an identity token as well, with a user name and a password, as `docker login` does.
   *
   * @default {false}
   */
  offline?: boolean | undefined;
  /** TLS of the registry that the token is for. */
  tls?: RegistryTls | undefined;
  /** Search in which the credential was found, or not, for the error if the service refuses. */
  search?: LoginSearch | undefined;
  /**
   * Called before a redirect is followed; rejects if that must not happen.
   *
   * @default {every redirect is followed}
   */
  onRedirect?: ((url: URL) => Promise<void>) | undefined;
}

/**
 * Asks a token service for a token: with a credential by POST as in OAuth2, and by GET if the
 * service does not support that; without a credential by GET
 * (https://distribution.github.io/distribution/spec/auth/). The caller must have checked that the
 * realm may have the credential. With a credential no redirect is followed. Rejects with
 * `AuthError` if the service refuses, with `ConnectionError` if it cannot be reached or answers
 * something else.
 */
export async function fetchToken(
  tokenRequest: TokenRequest,
  credential: Credential | undefined,
  settings: TokenSettings = {},
  signal?: AbortSignal,
): Promise<Token> {
  if (credential && "registryToken" in credential) {
    return { token: credential.registryToken, expiresIn: DEFAULT_LIFETIME_S };
  }
  const url = parseRealm(tokenRequest.realm, tokenRequest.host);
  const { username, secret } = userAndSecret(credential);
  const offline = settings.offline && username !== "";
  const send = (url: URL, init: RequestInit) =>
    request(url.href, init, settings, signal).catch((cause) => {
      if (!(cause instanceof ConnectionError)) throw cause;
      throw new ConnectionError(
        `cannot get a token for ${tokenRequest.host}: its token service ${cause.shortMessage}`,
        { cause, advice: "Check the network, the proxy and the certificate of the service." },
      );
    });
  let answer: Answer | undefined;
  if (secret && !offline) {
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
    if (offline) {
      query.searchParams.append("offline_token", "true");
      query.searchParams.append("client_id", CLIENT_ID);
    }
    const basic = `Basic ${Buffer.from(`${username}:${secret}`).toString("base64")}`;
    const headers: HeadersInit = secret ? { authorization: basic } : {};
    answer = await send(query, { headers, redirect: "manual" });
    for (let count = 0; !secret && count < MAX_REDIRECTS; count++) {
      const next = target(answer, query);
      if (!next) break;
      await settings.onRedirect?.(next);
      query.href = next.href;
      answer = await send(query, { redirect: "manual" });
    }
  }
  if (answer.status < 200 || answer.status >= 300) {
    throw tokenRefused(answer.status, tokenRequest.host, url, secret !== "", settings.search);
  }
  const { identityToken, ...token } = parse(answer.text, tokenRequest.host, url);
  return offline && identityToken ? { ...token, identityToken } : token;
}

/** Returns the target of a redirect; undefined if there is none, or if it would leave TLS. */
function target({ status, headers }: Answer, from: URL): URL | undefined {
  const location = headers.get("location");
  if (status < 300 || status >= 400 || location === null) return undefined;
  const url = URL.parse(location, from);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.protocol === "http:" && from.protocol === "https:" ? undefined : url;
}

function parse(text: string, host: string, url: URL): Token {
  const invalidAnswer = (why: string) =>
    new ConnectionError(`cannot get a token for ${host}: its token service ${url.host} ${why}`, {
      advice: "Check that its address is right, and read its log.",
    });
  let answer: Record<string, unknown>;
  try {
    answer = Object(JSON.parse(text));
  } catch {
    throw invalidAnswer("answered with something other than JSON"); // without a cause, because the parser's message quotes the text
  }
  const token = [answer["access_token"], answer["token"]].find((value) => value);
  if (typeof token !== "string") throw invalidAnswer("answered without a token");
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw invalidAnswer("answered with a token that does not fit in a header");
  }
  const identityToken = answer["refresh_token"];
  return {
    token,
    expiresIn: lifetime(answer["expires_in"], answer["issued_at"]),
    ...typeof identityToken === "string" && identityToken !== "" ? { identityToken } : {},
  };
}

/** Returns the seconds left. An age of a whole lifetime or more means that a clock is wrong. */
function lifetime(expiresIn: unknown, issuedAt: unknown): number {
  const whole = typeof expiresIn === "number" && expiresIn >= 1
    ? Math.min(Math.floor(expiresIn), 86_400)
    : DEFAULT_LIFETIME_S;
  const issued = typeof issuedAt === "string" ? Date.parse(issuedAt) : NaN;
  const age = Math.floor((Date.now() - issued) / 1000);
  return age > 0 && age < whole ? whole - age : whole;
}

function tokenRefused(
  status: number,
  host: string,
  url: URL,
  withSecret: boolean,
  search: LoginSearch | undefined,
): Error {
  const what = withSecret ? "the login" : "a token without a login";
  const login = loginCommand(host);
  if (status === 401 || status === 403) {
    const [fault] = search?.faults ?? [];
    if (fault && !withSecret) return fault; // with that login, the service might have agreed
    const used = search ? `${describeSearch(search, host)} ` : "";
    return new AuthError(
      `the token service ${url.host} refused ${what} for the registry ${host}: HTTP ${status}`,
      {
        host,
        httpStatus: status,
        advice: used +
          (withSecret
            ? `Log in again (${login}) or pass other credentials, and check that this user may do this.`
            : `Log in (${login}) or pass credentials.`),
      },
    );
  }
  return new ConnectionError(
    `cannot get a token for ${host}: its token service ${url.host} answered with HTTP ${status}`,
    {
      reason: "auth",
      host,
      httpStatus: status,
      advice: status >= 300 && status < 400
        ? "Check the address of the service: bkit does not send a login on to the target of a redirect."
        : status === 429
        ? "Try again later: the service accepts no more requests for a while."
        : `Try again later, or log in again (${login}).`,
    },
  );
}
