/** The configuration file in which Docker, Podman and others store logins. */
import { Buffer } from "node:buffer";
import { resolve } from "node:path";
import { AuthError } from "../../errors.ts";
import { failureReason } from "../../internal/fs_error.ts";
import type { Credential } from "./credential.ts";
import { canonicalHost, hostOfKey, keyOfHost } from "./name.ts";

/** The parts of a configuration file that concern logins. */
export interface LoginConfig {
  /** Origin for errors: a path, or the name of a variable. */
  readonly from: string;
  /** Logins by registry. Older clients wrote registries with scheme and path. */
  readonly auths: Readonly<Record<string, unknown>>;
  /** Names of credential helpers by registry. */
  readonly credHelpers: Readonly<Record<string, unknown>>;
  /** Name of the helper for all other registries; empty if there is none. */
  readonly credsStore: string;
}

/**
 * Reads a file; undefined if it does not exist. Throws `AuthError`, which names the file, if it
 * cannot be read.
 */
export async function readConfig(
  path: string,
  signal?: AbortSignal,
): Promise<LoginConfig | undefined> {
  const from = resolve(path);
  let text: string;
  try {
    text = await Deno.readTextFile(path, signal ? { signal } : {});
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    throw new AuthError(`cannot read the logins in ${from}`, {
      reason: failureReason(cause),
      cause,
      advice: "Check its permissions, or pass credentials in another way.",
    });
  }
  return parseConfig(text, from);
}

/**
 * Parses the text of a file. Throws `AuthError`, which names the origin and never quotes the
 * content.
 */
export function parseConfig(text: string, from: string): LoginConfig {
  let value: unknown;
  try {
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch (error) {
    // The parser's message quotes the text; only the position may be passed on.
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "")?.[0];
    throw invalidConfig(from, place ? `it is not JSON (${place})` : "it is not JSON");
  }
  if (!isRecord(value)) throw invalidConfig(from, "it is not a JSON object");
  const { auths = {}, credHelpers = {}, credsStore = "" } = value;
  if (!isRecord(auths ?? {})) throw invalidConfig(from, "auths is not an object");
  if (!isRecord(credHelpers ?? {})) throw invalidConfig(from, "credHelpers is not an object");
  if (typeof credsStore !== "string") throw invalidConfig(from, "credsStore is not a string");
  return {
    from,
    auths: (auths ?? {}) as Record<string, unknown>,
    credHelpers: (credHelpers ?? {}) as Record<string, unknown>,
    credsStore,
  };
}

/** Returns the name of the helper for a registry; empty if there is none. */
export function helperFor({ credHelpers, credsStore, from }: LoginConfig, host: string): string {
  for (const key of matchingKeys(credHelpers, host)) {
    const name = credHelpers[key];
    if (typeof name !== "string") throw invalidConfig(from, `credHelpers has no string for ${key}`);
    return name; // an empty name turns off the general helper, as in Docker
  }
  return credsStore;
}

/** Returns the login stored in the file itself. Throws `AuthError` if the entry is invalid. */
export function loginFor({ auths, from }: LoginConfig, host: string): Credential | undefined {
  for (const key of matchingKeys(auths, host)) {
    const login = auths[key] ?? {};
    if (!isRecord(login)) throw invalidConfig(from, `the entry ${key} of auths is not an object`);
    const credential = decodeLogin(
      login,
      () => invalidConfig(from, `the auth of ${key} is not a login`),
    );
    if (credential) return credential;
  }
  return undefined;
}

/**
 * Returns the keys for a registry: its plain name first, then those with a scheme or path. The
 * shortest comes first, because a path stands for only a part of the registry.
 */
function matchingKeys(record: Readonly<Record<string, unknown>>, host: string): string[] {
  const canonical = canonicalHost(host);
  const own = keyOfHost(host);
  return Object.keys(record)
    .filter((key) => hostOfKey(key) === canonical)
    .sort((a, b) => Number(b === own) - Number(a === own) || a.length - b.length);
}

function decodeLogin(
  login: Readonly<Record<string, unknown>>,
  invalid: () => AuthError,
): Credential | undefined {
  const { registrytoken, identitytoken, auth } = login;
  if (isText(registrytoken)) return { registryToken: registrytoken };
  if (isText(identitytoken)) return { identityToken: identitytoken };
  let { username, password } = login;
  if (isText(auth)) {
    // Buffer skips characters that are not base64, so a damaged text would become a wrong password.
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(auth) || auth.length % 4 !== 0) throw invalid();
    const text = Buffer.from(auth, "base64").toString("utf8");
    const colon = text.indexOf(":");
    if (colon < 1) throw invalid();
    username = text.slice(0, colon);
    password = text.slice(colon + 1).replace(/^\0+|\0+$/g, ""); // as Docker does
  }
  return isText(username) && isText(password) ? { username, password } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalidConfig(from: string, why: string): AuthError {
  return new AuthError(`cannot use the logins in ${from}: ${why}`, {
    advice: "Repair the file, or move it away and log in again with docker login HOST.",
  });
}
